import GlossFormats
import GlossText
import Testing

@Suite("XLIFF 1.2")
struct XLIFF1Tests {
  /// A file of Chinese and English that holds `units`.
  private func file(_ units: String, attributes: String = "", root: String = "") -> String {
    """
    <?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" \(root)>\
    <file original="C:\\texts\\report.docx" source-language="zh-CN" target-language="en-GB" datatype="x" \(attributes)>\
    <header><note>No text</note></header><body>\(units)</body></file></xliff>
    """
  }

  private func unit(_ source: String, _ target: String, attributes: String = "") -> String {
    "<trans-unit id=\"1\" \(attributes)><source>\(source)</source><target>\(target)</target></trans-unit>"
  }

  private func pair(_ units: String, root: String = "") throws -> BilingualDocument {
    let pair = try readPair(file(units, root: root), as: .xliff)
    #expect(problems(of: pair) == [])
    return pair
  }

  @Test("A unit is a block on either side, with its name and languages")
  func unit() throws {
    let pair = try pair(
      unit("城市", "A city") + "<group><trans-unit id='b'><source>会议</source><target xml:lang='en-US'>A meeting</target>"
        + "<note>x</note><alt-trans><source>甲</source><target>B</target></alt-trans></trans-unit></group>"
        + "<bin-unit id='c'><bin-source>x</bin-source><trans-unit id='d'><source>图</source><target>C</target>"
        + "</trans-unit></bin-unit>")
    #expect(pair.units == ["城市|A city", "会议|A meeting", "图|C"])
    #expect(pair.source.metadata.language?.tag == "zh-CN" && pair.target.metadata.language?.tag == "en-GB")
    #expect(pair.target.blocks.map(\.path) == ["report.docx#1", "report.docx#b", "report.docx#d"])
    #expect(pair.target.blocks.map { $0.language?.tag } == [nil, "en-US", nil])
    #expect(pair.source.blocks.allSatisfy { $0.escaping == nil })
  }

  @Test(
    "Codes are dropped and words stay words",
    arguments: [
      ("A <g id='1'>comm</g>unity", "A community"),
      ("A <bpt id='1'>&lt;b&gt;</bpt>comm<ept id='1'>&lt;/b&gt;</ept>unity", "A community"),
      ("A <bx id='1'/>c<ex id='2'/>ity<it id='3' pos='open'>[i]</it>", "A city"),
      ("<mrk mtype='term'>A city</mrk>", "A city"),
      ("One.<x id='1' ctype='lb'/>Two", "One. Two"), ("One.<ph id='1'>{0}</ph>Two", "One. Two"),
      ("See <x id='1'/>, below", "See , below"), ("a<x id='1'/><x id='2'/> b", "a b"),
      ("A <mrk mtype='x-sdl-deleted'>big </mrk>city", "A city"),
      ("<x id='1'/> A<other xmlns='urn:o'> city</other> ", "A city"),
    ])
  func codes(_ target: String, _ text: String) throws {
    #expect(try pair(unit("城市", target)).target.blocks.map(\.string) == [text])
  }

  @Test("Nothing is reported of the blanks about a placeholder, nor of what is marked as protected")
  func protected() throws {
    let units =
      unit("城市", "See <x id='1'/>, below") + unit("城市", "See<x id='1'/>page")
      + unit("城市", "Use <mrk mtype='protected'>rm <g id='1'>-r</g></mrk> now")
      + unit("城市", "a <it id='1' pos='open'>[b]</it> b <bx id='2'/>c<ex id='2'/> d")
    #expect(try pair(units).target.blocks.map(\.protectedStrings) == [[" "], [" "], ["rm -r"], ["  "]])
  }

  @Test("Text inside a code is a text of its own, with its counterpart")
  func subflows() throws {
    let pair = try pair(
      unit(
        "见<ph id='1'>a='<sub>标题</sub>' b='<sub>图</sub>'</ph>页<ph id='2'><sub>另</sub></ph>",
        "See <ph id='2'><sub>Other</sub></ph> the <ph id='1'>a='<sub>Title</sub>' b='<sub>Figure</sub>'</ph> page"))
    #expect(pair.units == ["见页|See  the  page", "另|Other", "标题|Title", "图|Figure"])
  }

  @Test(
    "Every byte of a finding is known, through entities, references, CDATA and codes",
    arguments: [
      ("A smart city", "smart city", "smart city", true),
      ("A &quot;smart&quot; city", "\"smart\"", "&quot;smart&quot;", true),
      ("A sm&#x61;rt city", "smart", "sm&#x61;rt", true), ("A <g id='1'>sm</g>art", "smart", "sm</g>art", false),
      ("<![CDATA[A <b>smart]]> city", "smart", "smart", true),
      ("A\n   smart\n\t city", "smart city", "smart\n\t city", false),
      ("A&#x4E2D;<!-- c -->smart", "smart", "smart", true), ("A sm<?x y?>art", "smart", "sm<?x y?>art", false),
      ("\u{1F600} e\u{301} smart", "smart", "smart", true),
    ])
  func positions(_ target: String, _ part: String, _ source: String, _ isEditable: Bool) throws {
    let pair = try pair(unit("城市", target))
    let block = try #require(pair.target.blocks.first)
    #expect(block.source(of: part, in: pair.target.file) == source)
    let edit = pair.target.edit(block, try #require(block.range(of: part)), "a city")
    #expect((edit != nil) == isEditable)
    if let edit { #expect(pair.target.file.utf8.string(edit.range) == source) }
  }

  @Test("In CDATA is written what can stand there")
  func cdata() throws {
    let pair = try pair(unit("城", "<![CDATA[a < b]]>") + unit("城", "a <![CDATA[b]]>") + unit("城", "a"))
    let writers = pair.target.blocks.map { $0.escaping }
    #expect(writers.map { $0?.write("R&D <x>") } == ["R&D <x>", nil, "R&amp;D &lt;x&gt;"])
    #expect(writers.map { $0?.write("a]]>b") } == [nil, nil, "a]]&gt;b"])
    #expect(writers.map { $0?.write("plain") } == ["plain", "plain", "plain"])
  }

  @Test("White space is what a translator sees")
  func whiteSpace() throws {
    let units =
      unit("城", "\n    A  big\n    city <g id='1'>\n of </g>\n\n    ours\n  ")
      + unit("城", " A  big\r\n city\t", attributes: "xml:space='preserve'")
    #expect(try pair(units).target.blocks.map(\.string) == ["A  big city of ours", "A  big\n city"])
  }

  @Test("Segments are paired by their ids; what stands between them is none")
  func segments() throws {
    let pair = try pair(
      "<trans-unit id='1'><source>一。二。三。</source><seg-source><mrk mtype='seg' mid='a'>一。</mrk> "
        + "<g id='1'><mrk mtype='seg' mid='b'>二。</mrk></g><mrk mtype='seg' mid='c'>三。</mrk></seg-source><target>"
        + "<mrk mtype='seg' mid='b'>Two.</mrk> and <g id='1'><mrk mtype='seg' mid='a'>One.</mrk></g>"
        + "<mrk mtype='seg' mid='c'/></target></trans-unit>")
    #expect(pair.units == ["一。|One.", "二。|Two."])
    #expect(pair.target.blocks.map(\.path) == ["report.docx#1/a", "report.docx#1/b"])
  }

  @Test("Sides that are not cut alike are a unit as a whole")
  func wholeUnit() throws {
    let units =
      "<trans-unit id='1'><source>一。二。</source><seg-source><mrk mtype='seg' mid='1'>一。</mrk></seg-source>"
      + "<target>One. Two.</target></trans-unit>"
      + "<trans-unit id='2'><source>一。二。</source><seg-source><mrk mtype='seg' mid='1'>一。</mrk></seg-source>"
      + "<target><mrk mtype='seg' mid='1'>One.</mrk> <mrk mtype='seg' mid='2'>Two.</mrk></target></trans-unit>"
    #expect(try pair(units).units == ["一。二。|One. Two.", "一。二。|One. Two."])
  }

  @Test("What is not translated yet is left out; what is said to be done and is empty is not")
  func untranslated() throws {
    let units =
      "<trans-unit id='1'><source>一</source></trans-unit>" + unit("二", "") + unit("三", " <x id='1'/> ")
      + "<trans-unit id='4' approved='yes'><source>四</source></trans-unit>"
      + "<trans-unit id='5'><source>五</source><target state='translated'/></trans-unit>"
      + "<trans-unit id='6'><source>六</source><target state='needs-translation'/></trans-unit>"
      + "<trans-unit id='7'><source/><target state='final'/></trans-unit>" + unit("", "Seven")
    let pair = try pair(units)
    #expect(pair.units == ["四|", "五|", "|Seven"])
    let place = pair.target.blocks[0].map.sourceRange(of: 0..<0).lowerBound
    #expect(pair.target.file.utf8[place...].starts(with: Array("</trans-unit>".utf8)))
  }

  @Test("Nothing is reported where nothing is to be translated, nothing edited where the work is done")
  func states() throws {
    let units =
      "<group translate='no'>" + unit("一", "One") + unit("二", "Two", attributes: "translate='yes'") + "</group>"
      + unit("三", "Three", attributes: "approved='yes'") + unit("四", "Four", attributes: "mq:locked='locked'")
      + unit("五", "Five", attributes: "m:locked='true' m:confirmed='1'")
      + "<trans-unit id='6'><source>六</source><target state='signed-off'>Six</target></trans-unit>"
      + unit("七", "", attributes: "mq:status='ManuallyConfirmed'") + unit("八", "", attributes: "m:confirmed='2'")
      + unit("九", "Nine", attributes: "m:locked='false'")
    let pair = try pair(units, root: "xmlns:mq='MQXliff' xmlns:m='http://www.memsource.com/mxlf/2.0'")
    #expect(
      pair.units == ["一|One", "二|Two", "三|Three", "四|Four", "五|Five", "六|Six", "七|", "八|", "九|Nine"])
    #expect(pair.target.blocks.map { $0.protected.count } == [1, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(
      pair.target.blocks.map { $0.escaping != nil } == [true, true, false, false, false, false, true, true, true])
  }

  @Test("What SDL's tools say of a segment stands after its text")
  func sdl() throws {
    let unit = """
      <trans-unit id='1'><source>一。二。三。四。</source><seg-source><mrk mtype='seg' mid='1'>一。</mrk>\
      <mrk mtype='seg' mid='2'>二。</mrk><mrk mtype='seg' mid='3'>三。</mrk><mrk mtype='seg' mid='4'>四。</mrk>\
      </seg-source><target><mrk mtype='seg' mid='1'>One.</mrk><mrk mtype='seg' mid='2'>Two.</mrk>\
      <mrk mtype='seg' mid='3'/><mrk mtype='seg' mid='4'/></target><sdl:seg-defs><sdl:seg id='1' conf='Translated'/>\
      <sdl:seg id='2' conf='Draft' locked='true'/><sdl:seg id='3' conf='ApprovedSignOff'/><sdl:seg id='4' conf='Draft'/>\
      </sdl:seg-defs></trans-unit>
      """
    let pair = try pair(unit, root: "xmlns:sdl='http://sdl.com/FileTypes/SdlXliff/1.0'")
    #expect(pair.units == ["一。|One.", "二。|Two.", "三。|"])
    #expect(pair.target.blocks.map { $0.escaping != nil } == [true, false, false])
  }

  @Test("A file with several pairs of languages is read for one")
  func languages() throws {
    func part(_ language: String, _ text: String) -> String {
      "<file original='a' source-language='zh' target-language='\(language)' datatype='x'><body>\(unit("城", text))"
        + "</body></file>"
    }
    let text = "<xliff version='1.2'>\(part("fr", "ville"))\(part("en_US", "city"))\(part("de", "Stadt"))</xliff>"
    #expect(try readPair(text, as: .xliff).units == ["城|ville"])
    let options = ReadOptions(targetLanguage: LanguageTag("en"))
    #expect(try readPair(text, as: .xliff, options).units == ["城|city"])
    #expect(try readPair(text, as: .xliff, options).target.metadata.language?.tag == "en-US")
  }

  @Test("Prefixes, older versions and files without a namespace")
  func namespaces() throws {
    let prefixed = file(unit("城", "A")).replacing("<", with: "<p:").replacing("<p:/", with: "</p:")
      .replacing("<p:?", with: "<?").replacing("xmlns=", with: "xmlns:p=")
    #expect(try readPair(prefixed, as: .xliff).units == ["城|A"])
    let old = file(unit("城", "A")).replacing(":1.2", with: ":1.1").replacing("version=\"1.2\"", with: "version='1.1'")
    #expect(try readPair(old, as: .xliff).units == ["城|A"])
  }

  @Test(
    "What is no XLIFF is refused in one line",
    arguments: [
      ("<tmx/>", "1:1: not an XLIFF file: it starts with <tmx>, not with <xliff>"),
      ("<xliff/>", "1:1: <xliff> needs version=\"…\""),
      ("<xliff version='3'/>", "1:1: version \"3\" of XLIFF cannot be read; 1.0 to 1.2 and 2.0 to 2.2 can"),
      (
        "<xliff version='1.2' xmlns='urn:x'/>",
        "1:1: XLIFF 1.2 has its elements in the namespace urn:oasis:names:tc:xliff:document:1.2, not in \"urn:x\""
      ),
      ("<xliff version='1.2'>\n <file>", "2:8: not well-formed XML: no element found"),
      ("", "1:1: not well-formed XML: no element found"),
    ])
  func refused(_ text: String, _ message: String) {
    #expect(refusal(text, as: .xliff) == message)
  }
}
