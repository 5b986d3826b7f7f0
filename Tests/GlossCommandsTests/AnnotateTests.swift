import Foundation
import GlossZip
import Testing

@Suite("Word documents are checked and annotated")
struct AnnotateTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
  }

  /// A document of these paragraphs.
  private func write(_ path: String, _ paragraphs: String...) throws {
    let text = paragraphs.map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined()
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let base = "http://schemas.openxmlformats.org"
    let members = [
      ("[Content_Types].xml", "<Types xmlns='\(base)/package/2006/content-types'/>"),
      (
        "_rels/.rels",
        "<Relationships xmlns='\(base)/package/2006/relationships'><Relationship Id='r1' "
          + "Type='\(base)/officeDocument/2006/relationships/officeDocument' Target='d.xml'/></Relationships>"
      ),
      ("d.xml", "<w:document xmlns:w='\(main)'><w:body>\(text)</w:body></w:document>"),
    ]
    try scratch.write(path, bytes: ZipArchive.make(members.map { (name: $0.0, bytes: Array($0.1.utf8)) }))
  }

  private func check(_ arguments: String...) -> Scratch.Run {
    scratch.run(["check", "--glossary", "list.tsv", "--select", "deprecated-rendering"] + arguments)
  }

  @Test("A finding is told by paragraph and column, and stands as a comment in the copy")
  func comment() throws {
    try write("a.docx", "News", "Three wisdom cities were built.")
    let run = check("a.docx", "--format", "concise", "--annotate", "out.docx")
    #expect(run.status == 1 && run.error == "" && run.output.hasPrefix("a.docx:2:7"), "\(run)")
    let data = try Data(contentsOf: scratch.folder.appending(path: "out.docx"))
    let copy = try ZipArchive(bytes: Array(data))
    let body = String(decoding: try copy.read("d.xml", limit: 10_000), as: UTF8.self)
    #expect(
      body.contains(
        "Three </w:t></w:r><w:commentRangeStart w:id=\"1\"/><w:r><w:t xml:space=\"preserve\">wisdom cities</w:t></w:r>"
          + "<w:commentRangeEnd w:id=\"1\"/>"))
    let comments = String(decoding: try copy.read("comments.xml", limit: 10_000), as: UTF8.self)
    #expect(
      comments.contains("wisdom cities") && comments.contains("Set by City Office") && comments.contains("[deprecated-")
    )
    #expect(check("out.docx", "--format", "concise").output == run.output.replacing("a.docx", with: "out.docx"))
  }

  @Test("Other pages, several pages and the document itself are refused")
  func refusals() throws {
    try write("a.docx", "x")
    try write("b.docx", "x")
    try scratch.write("a.md", "x\n")
    #expect(
      check("a.md", "--annotate", "o.docx").error
        == "glosslint: --annotate goes with one Word document, not with a.md\n")
    #expect(check("a.docx", "b.docx", "--annotate", "o.docx").error.hasSuffix("not with 2 pages\n"))
    #expect(check("a.docx", "--annotate", "a.docx").error.contains("another name than a.docx"))
    #expect(!scratch.exists("o.docx"))
  }

  @Test("Its paragraphs and its sentences can be listed")
  func segment() throws {
    try write("a.docx", "One. Two.", "Three")
    #expect(scratch.run("segment", "a.docx", "--lang", "en").output == "One.\nTwo.\nThree\n")
    #expect(scratch.run("segment", "a.docx", "--format", "paragraphs").output == "One. Two.\nThree\n")
    try scratch.write("a.md", "# One\n\n- *Two*\n  lines\n")
    #expect(scratch.run("segment", "a.md", "--format", "paragraphs").output == "One\nTwo lines\n")
  }
}
