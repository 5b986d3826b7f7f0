import GlossFormats
import GlossText
import Testing

@Suite struct MarkdownReaderTests {
  @Test func rolesOfBlocks() throws {
    let text = """
      # Head #

      Para

      - item
        - [x] inner

          more

      > quote

      | a | b |
      |---|---|
      | 1 | 2 |

      Setext
      ------
      """
    let blocks = try read(text, as: .markdown).blocks
    #expect(blocks.map(\.string) == ["Head", "Para", "item", "inner", "more", "quote", "a", "b", "1", "2", "Setext"])
    #expect(
      blocks.map(\.role) == [
        .heading(level: 1), .paragraph, .listItem, .listItem, .listItem, .paragraph, .tableCell, .tableCell, .tableCell,
        .tableCell, .heading(level: 2),
      ])
  }

  @Test func codeIsLeftOutOrProtected() throws {
    let text = "Run `swift  test` and <https://a.b/c>.\n\n    indented\n\n```\nfenced\n```\n\n~~~\nopen"
    let blocks = try read(text, as: .markdown).blocks
    #expect(blocks.map(\.string) == ["Run swift test and https://a.b/c."])
    #expect(blocks[0].protectedStrings == ["swift test", "https://a.b/c"])
  }

  @Test func linksAndImagesGiveTheirText() throws {
    let text = "A [link *text*](http://x 'title') and ![alt **text**](i.png) and [ref][r].\n\n[r]: http://y"
    #expect(try texts(text, as: .markdown) == ["A link text and alt text and ref."])
  }

  @Test func escapesAndReferencesAreDecoded() throws {
    let document = try read(#"a \*b\* &amp; &#x4E2D;&copy; &nosuch; \q"#, as: .markdown)
    let block = document.blocks[0]
    #expect(block.string == #"a *b* & 中© &nosuch; \q"#)
    #expect(block.source(of: "*b", in: document.file) == #"\*b"#)
    #expect(block.source(of: "& ", in: document.file) == "&amp; ")
    #expect(block.source(of: "中©", in: document.file) == "&#x4E2D;&copy;")
    #expect(problems(of: document) == [])
  }

  @Test func lineBreaksAreSpaces() throws {
    let document = try read("> one **two**\r\n> three  \r\n> *four*\\\r\n> five", as: .markdown)
    let block = document.blocks[0]
    #expect(block.string == "one two three four five")
    #expect(
      block.map.runs.filter { $0.kind == .synthetic }.map { document.file.utf8.string($0.source) } == [
        "\r\n", "\r\n", "\r\n",
      ])
    #expect(problems(of: document) == [])
  }

  @Test func strikethroughNeedsTwoTildes() throws {
    #expect(try texts("30~40万, 50~60 and ~~gone~~ ~**x**~", as: .markdown) == ["30~40万, 50~60 and gone ~x~"])
  }

  @Test func tableCellsKeepTheirPlaces() throws {
    let document = try read("| a\\|b | 中文 |\n|:---|---:|\n| *x* y ||", as: .markdown)
    #expect(document.blocks.map(\.string) == ["a|b", "中文", "x y"])
    #expect(document.blocks[0].source(of: "a|b", in: document.file) == "a\\|b")
    #expect(problems(of: document) == [])
  }

  @Test func footnotesAreText() throws {
    let text = "Text[^1].\n\n[^1]: 见附件一。\n[^n]: Two words\n\n> [^q]: quoted"
    #expect(
      try texts(text, as: .markdown) == ["Text[^1].", "[^1]: 见附件一。", "[^n]: Two words", "[^q]: quoted"])
  }

  @Test func inlineTagsAreNoText() throws {
    let text = "The <b>Belt</b><br>and <kbd>Ctrl</kbd> <!-- a\nb --> Road"
    let blocks = try read(text, as: .markdown).blocks
    #expect(blocks.map(\.string) == ["The Belt and Ctrl Road"])
    #expect(blocks[0].protectedStrings == ["Ctrl"])
  }

  @Test(arguments: [
    ("a <span translate=\"no\">b <i>c</i></span> d", ["b c"]), ("a <b class='x notranslate'>b</b> d", ["b"]),
    ("a <code>b <code>c</code> d</code> e", ["b c d"]), ("a <b translate=yes>b</b> c", []), ("a </code>b</code>", []),
    ("a <span translate=no>b<br>c</span> d", ["b c"]), ("<i>a <kbd>b</i> c</kbd> d", ["b"]),
  ])
  func inlineTagsProtect(text: String, protected: [String]) throws {
    #expect(try read(text, as: .markdown).blocks.first?.protectedStrings == protected)
  }

  @Test func commentsWithHyphensAreNoText() throws {
    let text = "a <!-- disable-line x -- why --> b\n`<!-- c -- d -->`\n\n<!-- e -- f\n--\n-->\n\nlast <!-- open -- "
    #expect(try texts(text, as: .markdown) == ["a b <!-- c -- d -->", "last <!-- open --"])
  }

  @Test func htmlBlocksAreReadAsHTML() throws {
    let text = "<!-- comment -->\n\n> <div lang=zh title='t'>\n> 一&amp;\n> <b>二</b>\n> </div>\n\nAfter"
    let document = try read(text, as: .markdown)
    #expect(document.blocks.map(\.string) == ["t", "一& 二", "After"])
    #expect(document.blocks[1].language == .chinese)
    #expect(problems(of: document) == [])
  }
}
