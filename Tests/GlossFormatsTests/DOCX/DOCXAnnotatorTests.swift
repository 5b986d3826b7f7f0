import GlossFormats
import GlossText
import GlossZip
import Testing

@Suite("Comments in DOCX")
struct DOCXAnnotatorTests {
  private func annotated(_ sample: WordSample, _ places: [(String, String)]) throws -> [UInt8] {
    let document = try sample.read()
    let comments = try places.map { old, text in
      let (part, edit) = try #require(document.edit(old, "x"), "\(old)")
      return DOCXComment(part: part, range: edit.range, paragraphs: [text, "second & <last>"])
    }
    let result = try DOCXAnnotator.annotating(sample.bytes(), with: comments, date: "2026-03-05")
    #expect(try readWord(result).blocks.map(\.string) == document.blocks.map(\.string))
    return result
  }

  /// The texts of the comments of a document.
  private func comments(_ bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(bytes: bytes)
    let name = try #require(archive.names.first { $0.hasPrefix("word/comments") })
    return try part(name, of: bytes)
  }

  private func check(_ bytes: [UInt8]) throws {
    let ids = try comments(bytes).matches(of: /<w:comment [^>]*w:id="(\d+)"/).map { String($0.1) }
    #expect(try WordStructure.problems(of: part("word/document.xml", of: bytes), comments: Set(ids)) == [])
  }

  @Test("A comment stands around its very letters")
  func exact() throws {
    let result = try annotated(
      WordSample(paragraph: "<w:r><w:t>One B</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>elt, one Road</w:t></w:r>"),
      [("Belt", "said")])
    #expect(
      try part("word/document.xml", of: result).contains(
        "<w:p><w:r><w:t xml:space=\"preserve\">One </w:t></w:r><w:commentRangeStart w:id=\"1\"/>"
          + "<w:r><w:t xml:space=\"preserve\">B</w:t></w:r><w:r><w:rPr><w:b/></w:rPr>"
          + "<w:t xml:space=\"preserve\">elt</w:t>"
          + "</w:r><w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"
          + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">, one Road</w:t></w:r></w:p>"))
    #expect(
      try comments(result).contains(
        "said</w:t></w:r></w:p><w:p><w:r><w:t xml:space=\"preserve\">second &amp; &lt;last&gt;<"))
    #expect(try part("[Content_Types].xml", of: result).contains("PartName=\"/word/comments.xml\""))
    #expect(
      try part("word/_rels/document.xml.rels", of: result).contains(
        "relationships/comments\" Target=\"/word/comments.xml\""))
    try check(result)
  }

  @Test("Ranges may nest, overlap, be the same, and be points")
  func overlapping() throws {
    let sample = WordSample(paragraph: "<w:r><w:t>abcdef</w:t></w:r><w:r><w:t>ghi</w:t></w:r>")
    let result = try annotated(
      sample, [("abcdefghi", "all"), ("cd", "inner"), ("defg", "over"), ("cd", "same"), ("a", "first"), ("i", "last")])
    try check(result)
    let document = try sample.read()
    let block = try #require(document.blocks.first)
    for offset in 0...9 {
      let point = block.map.sourceRange(of: offset..<offset)
      let comment = DOCXComment(part: "word/document.xml", range: point, paragraphs: ["gap"])
      let result = try DOCXAnnotator.annotating(sample.bytes(), with: [comment, comment], date: "2026-03-05")
      try check(result)
      #expect(try readWord(result).blocks.map(\.string) == ["abcdefghi"])
    }
  }

  @Test("Comments that are there stay")
  func existing() throws {
    let sample = WordSample(
      paragraph: "<w:commentRangeStart w:id='1'/><w:r><w:t>ab</w:t></w:r><w:commentRangeEnd w:id='1'/>"
        + "<w:r><w:commentReference w:id='1'/></w:r>"
    ).with("comments", root: "comments", "<w:comment w:id=\"1\"><w:p/></w:comment>")
    let result = try annotated(sample, [("b", "new")])
    #expect(try comments(result).contains("<w:comment w:id=\"1\"><w:p/></w:comment><w:comment w:id=\"2\""))
    try check(result)
    let twice = try DOCXAnnotator.annotating(
      result, with: [DOCXComment(part: "word/document.xml", range: 0..<0, paragraphs: [])], date: "2026-03-05")
    #expect(try comments(twice).contains("w:id=\"3\""))
    try check(twice)
  }

  @Test("What is in boxes, notes and headers is told where Word can show it")
  func otherStories() throws {
    let box = "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>"
    let note = "<w:r><w:footnoteReference w:id='4'/></w:r>"
    let sample = WordSample(
      "<w:p/><w:p><w:r><w:t>first</w:t></w:r></w:p><w:p>\(box)<w:r><w:t>text</w:t></w:r>\(note)</w:p>"
    )
    .with("footnotes", root: "footnotes", "<w:footnote w:id='4'><w:p><w:r><w:t>noted</w:t></w:r></w:p></w:footnote>")
    .with("header", root: "hdr", "<w:p><w:r><w:t>headed</w:t></w:r></w:p>")
    let result = try annotated(sample, [("boxed", "b"), ("noted", "n"), ("headed", "h"), ("text", "t")])
    try check(result)
    let texts = try comments(result).matches(of: /preserve">([^<]*)</).map { String($0.1) }
    let last = "second &amp; &lt;last&gt;"
    #expect(
      texts == ["In a text box:", "b", last, "In a footnote:", "n", last, "In a header:", "h", last, "t", last])
    let body = try part("word/document.xml", of: result)
    #expect(body.contains("<w:commentRangeStart w:id=\"1\"/>\(box)<w:commentRangeEnd w:id=\"1\"/>"))
    #expect(body.contains("<w:commentRangeStart w:id=\"2\"/>\(note)<w:commentRangeEnd w:id=\"2\"/>"))
    #expect(
      body.contains("<w:p><w:commentRangeStart w:id=\"3\"/><w:r><w:t>first</w:t></w:r><w:commentRangeEnd w:id=\"3\"/>"))
  }

  @Test("Without text there is nothing to put a comment on; without comments nothing changes")
  func nothing() throws {
    let comment = DOCXComment(part: "word/header9.xml", range: 0..<1, paragraphs: ["x"])
    let empty = try WordSample("<w:p/>").bytes()
    #expect(throws: ReadError.self) { try DOCXAnnotator.annotating(empty, with: [comment], date: "2026-03-05") }
    #expect(try DOCXAnnotator.annotating(empty, with: [], date: "2026-03-05") == empty)
  }
}
