import GlossFormats
import GlossText
import Testing

@Suite struct PositionTests {
  private static let pieces = [
    "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a title='t&amp;u'>", "</a>", "<br>", "<table>", "<tr>", "<td>",
    "</table>", "<pre>", "</pre>", "<code>", "</code>", "<!-- c -->", "<!-->", "<title>", "</title>", "<svg>", "</svg>",
    "<li>", "<ruby>", "<rt>", "</ruby>", "<select>", "</select>", "</foo>", "<? x >", "<h1>", "<span lang=zh hidden>",
    "<template>", "</template>", "<textarea>", "<xmp>", "</xmp>", "<img alt=\"a\nb\">", "<", ">", "&", "&amp;",
    "&nbsp;",
    "&copy", "&#x4E2D;", "&#0;", "&Tab;", "&notit;", "中文", "“quoted”", "word", " ", "  ", "\n", "\r\n", "\r", "\t",
    "\u{A0}",
    "\u{3000}", "\u{1F600}", "e\u{301}", "\u{FEFF}", "\u{200B}", "\u{1}", "\u{7F}", "\u{E000}", "\u{2028}", "*", "**",
    "_", "`", "```",
    "~", "~~", "[", "]", "](", ")", "![", "> ", "- ", "1. ", "# ", "|", "|---|---|\n", "\\", "\\*", "---\n", "    ",
    "\n\n",
    "[^1]: ", "<https://a.b>", "title: ", "==\n", "'", "\"",
  ]

  @Test(arguments: [DocumentFormat.text, .markdown, .html], 0..<400)
  func randomText(format: DocumentFormat, seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...80, using: &generator)
    let text = (0..<count).map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)] }.joined()
    let document = try read((seed.isMultiple(of: 5) ? "\u{FEFF}" : "") + text, as: format)
    #expect(problems(of: document) == [], "\(text.debugDescription)")
  }

  @Test(arguments: ["", "\u{FEFF}", "\u{1F600} e\u{301} 𠮷\n\n", "\u{FEFF}\r\n\u{3000}\r\n\r\n"])
  func sameTextInEveryFormat(prefix: String) throws {
    let (term, sentence) = ("community of shared future", "Build a community of shared future 人类命运共同体 now.")
    let versions: [(DocumentFormat, String, String)] = [
      (.text, sentence, term),
      (.markdown, "Build a *community* of\n**shared** future 人类命运共同体 now\\.", "community* of\n**shared** future"),
      (
        .html, "<p>Build a <i>comm</i>unity of\r\n shared&#32;future 人类命运共同体 now.</p>",
        "comm</i>unity of\r\n shared&#32;future"
      ),
    ]
    for (format, text, source) in versions {
      let document = try read(prefix + text, as: format)
      let block = try #require(document.blocks.last)
      #expect(block.string == sentence)
      #expect(block.source(of: term, in: document.file) == source)
      #expect(block.source(of: "命运", in: document.file) == "命运")
      #expect(problems(of: document) == [])
    }
  }

  @Test func decodedFilesHaveOffsetsInTheDecodedText() throws {
    let gb18030: [UInt8] = Array("<meta charset=gb2312><p>".utf8) + [0xD6, 0xD0, 0xB9, 0xFA] + Array("&amp;".utf8)
    let document = try Documents.page(SourceFile(path: "a.html", bytes: gb18030))
    #expect(document.blocks.map(\.string) == ["中国&"])
    #expect(problems(of: document) == [])
  }
}
