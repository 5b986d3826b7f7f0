import GlossFormats
import GlossText
import Testing

@Suite struct DocumentFormatTests {
  @Test(arguments: [
    ("a.txt", DocumentFormat.text), ("b/README", .text), ("b.d/notes", .text), (".profile", .text),
    ("x.zh.md", .markdown), ("X.MARKDOWN", .markdown), ("index.html", .html), ("a.HTM", .html), ("a.xhtml", .html),
    ("a.shtml", .html), ("a.xlf", .xliff), ("a.docx.SDLXLIFF", .xliff), ("a.mqxliff", .xliff), ("a.mxliff", .xliff),
    ("a.txlf", .xliff), ("a.tmx", .tmx),
  ])
  func nameSaysFormat(path: String, format: DocumentFormat) {
    #expect(DocumentFormat(path: path) == format)
  }

  @Test(arguments: ["a.pdf", "photo.png", "a.html.orig"])
  func unknownExtensionIsNoFormat(path: String) {
    #expect(DocumentFormat(path: path) == nil)
  }

  @Test func formatGivenWinsOverName() throws {
    let document = try Documents.page(SourceFile(path: "a.txt", text: "<p>x</p>"), as: .html)
    #expect(document.format == .html)
    #expect(document.blocks.map(\.string) == ["x"])
  }
}
