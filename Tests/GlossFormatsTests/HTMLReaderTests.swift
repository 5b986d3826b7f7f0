import GlossFormats
import GlossText
import Testing

@Suite struct HTMLReaderTests {
  @Test func inlineElementsDoNotEndBlocks() throws {
    let document = try read("<p>The <b>Be</b>lt\n  and <a href=x>Ro</a><wbr>ad</p>tail", as: .html)
    #expect(document.blocks.map(\.string) == ["The Belt and Road", "tail"])
    #expect(document.blocks[0].source(of: "Belt", in: document.file) == "Be</b>lt")
    #expect(document.blocks[0].source(of: "Road", in: document.file) == "Ro</a><wbr>ad")
    #expect(problems(of: document) == [])
  }

  @Test func rolesAndLanguages() throws {
    let text = """
      <html lang=en><title>T &amp; t</title><h2>H</h2><ul><li>a<li><p>b</ul><dl><dt>c<dd>d</dl>\
      <table><tr><th>e<td lang=zh>f</table><p lang="zh-Hans">g <i lang=fr>h</i><p xml:lang=ja>i<div lang="">j</div>
      """
    let blocks = try read(text, as: .html).blocks
    #expect(blocks.map(\.string) == ["T & t", "H", "a", "b", "c", "d", "e", "f", "g h", "i", "j"])
    #expect(
      blocks.map(\.role) == [
        .title, .heading(level: 2), .listItem, .listItem, .listItem, .listItem, .tableCell, .tableCell, .paragraph,
        .paragraph, .paragraph,
      ])
    #expect(
      blocks.map { $0.language?.tag } == [
        "en", "en", "en", "en", "en", "en", "en", "zh", "zh-Hans", "ja", nil,
      ])
  }

  @Test func whiteSpaceCollapsesAsInBrowsers() throws {
    let document = try read("<p>\n a \t b<i> c</i> <i> d</i>&#32; e&nbsp; f &nbsp;</p>", as: .html)
    #expect(document.blocks.map(\.string) == ["a b c d e\u{A0} f"])
    #expect(problems(of: document) == [])
  }

  @Test func lineBreaksEndBlocksButNotHeadings() throws {
    #expect(try texts("<p>a<br>b<br/><br>c</p><h1>d<br>e</h1>", as: .html) == ["a", "b", "c", "d e"])
  }

  @Test func preformattedLinesAreBlocks() throws {
    let document = try read("<pre>\n one  two\r\n\r\n&lt;three&gt;\t<b>x</b>\n</pre>", as: .html)
    #expect(document.blocks.map(\.string) == ["one  two", "<three>\tx"])
    #expect(problems(of: document) == [])
  }

  @Test func whatIsNotShownIsLeftOut() throws {
    let text = """
      a<script>b</script><style>c</style><template>d</template><noscript>e</noscript><!-- f --><svg><text>g</text></svg>\
      <math><mi>h</mi></math><textarea>i</textarea><select><option>j</select><iframe>k</iframe><b hidden>l</b>\
      <ruby>中<rp>(</rp><rt>zhōng</rt></ruby>国
      """
    #expect(try texts(text, as: .html) == ["a中国", "zhōng"])
  }

  @Test func codeAndUntranslatedTextIsProtected() throws {
    let text = """
      <p>a <code>b  c</code> <span translate=no>d <i>e</i></span> <b class="x notranslate">f <i translate=yes>g</i></b>
      """
    let block = try read(text, as: .html).blocks[0]
    #expect(block.string == "a b c d e f g")
    #expect(block.protectedStrings == ["b c", "d e", "f"])
  }

  @Test func attributesAreBlocks() throws {
    let text = """
      <head><link rel=stylesheet title=no><meta name=Description content="A &quot;b&quot;
       c"></head><p title=t&amp;u>x <img alt='图 &lt;1&gt;'><input placeholder=" p " value="v"><input type=hidden value=no>\
      <a href="?a=1&copy=2" title="&copy=2&reg">y</a>
      """
    let document = try read(text, as: .html)
    let attributes = document.blocks.filter { $0.role == .attribute }
    #expect(attributes.map(\.string) == [#"A "b" c"#, "t&u", "图 <1>", "p", "v", "&copy=2®"])
    #expect(attributes[1].source(of: "t&u", in: document.file) == "t&amp;u")
    #expect(problems(of: document) == [])
  }

  @Test func textMovedOutOfTablesKeepsItsPlace() throws {
    let document = try read("<div>a<table>b<tr><td>c <b>d</b></td></tr>e <b>f</b></table>g</div>", as: .html)
    #expect(document.blocks.map(\.string) == ["abe f", "c d", "g"])
    #expect(problems(of: document) == [])
  }

  @Test func ignoredTagsInsideTextAreSkipped() throws {
    let document = try read("<p>a</foo title='>'>b</br x>c<! d>e", as: .html)
    #expect(document.blocks.map(\.string) == ["ab", "ce"])
    #expect(problems(of: document) == [])
  }

  @Test func rawTextHasNoReferences() throws {
    #expect(try texts("<xmp>a&amp;<b></xmp>c<plaintext>d&amp;</p>", as: .html) == ["a&amp;<b>", "c", "d&amp;</p>"])
    #expect(try texts("<title>a<b>&amp;</title>", as: .html) == ["a<b>&"])
  }

  @Test func metadataIsRead() throws {
    let text = """
      <!DOCTYPE html><HTML LANG="zh-CN"><head><meta property="article:published_time" content="2018-07-31T08:00">\
      <META NAME="PubDate" CONTENT="2019"><link rel="alternate stylesheet" hreflang=en href="en.html?a&amp;b">\
      <link rel=next hreflang=fr href=fr.html>
      """
    let metadata = try read(text, as: .html).metadata
    #expect(metadata.language?.tag == "zh-CN")
    #expect(metadata.date == "2018-07-31T08:00")
    #expect(metadata.alternates.map(\.language) == ["en"])
    #expect(metadata.alternates.map(\.reference) == ["en.html?a&b"])
  }

  @Test(arguments: ["PubDate", "publishdate", "DC.date.issued", "ContentDate", "pubdate", "date", "datePublished"])
  func namesOfDates(name: String) throws {
    let attribute = name == "datePublished" ? "itemprop" : "name"
    #expect(try read("<meta \(attribute)='\(name)' content=' 2018 '>", as: .html).metadata.date == "2018")
  }
}
