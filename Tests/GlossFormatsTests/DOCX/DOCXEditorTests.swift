import GlossFormats
import GlossText
import Testing

@Suite("Changing DOCX by tracked changes")
struct DOCXEditorTests {
  /// The content of the paragraph after an edit, with what is the same in all changes made short.
  private func edited(_ content: String, _ old: String, _ new: String) throws -> String {
    let sample = WordSample(paragraph: content)
    let document = try sample.read()
    guard let (part, edit) = document.edit(old, new) else { return "no edit" }
    let result = try DOCXEditor.applying([part: [edit]], to: sample.bytes(), date: "2026-03-05")
    guard result.refused.isEmpty else { return "refused" }
    let after = try readWord(result.bytes)
    #expect(after.blocks.map(\.string) == document.blocks.map { $0.string.replacingFirst(old, new) })
    let text = try GlossFormatsTests.part("word/document.xml", of: result.bytes)
    #expect(try WordStructure.problems(of: text) == [])
    let start = try #require(text.firstRange(of: "<w:body><w:p>")).upperBound
    let end = try #require(text.firstRange(of: "</w:p></w:body>")).lowerBound
    return String(text[start..<end]).replacing(
      /<w:(ins|del) w:id="\d+" w:author="glosslint" w:date="2026-03-05T00:00:00Z">/
    ) { "<w:\($0.1)>" }
  }

  @Test("A range in one run")
  func oneRun() throws {
    #expect(
      try edited("<w:r><w:rPr><w:b/></w:rPr><w:t>the old way</w:t></w:r>", "old", "new & <better>")
        == "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">the </w:t></w:r>"
        + "<w:del><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space=\"preserve\">old</w:delText></w:r></w:del>"
        + "<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">new &amp; &lt;better&gt;</w:t></w:r></w:ins>"
        + "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> way</w:t></w:r>")
  }

  @Test("A range over runs, one in a link: each keeps its place, the first gives the look")
  func severalRuns() throws {
    #expect(
      try edited(
        "<w:r><w:t>One B</w:t></w:r><w:bookmarkStart w:id='3'/><w:hyperlink r='x'><w:r><w:rPr><w:i/></w:rPr>"
          + "<w:t>elt</w:t></w:r></w:hyperlink>", "Belt", "Road")
        == "<w:r><w:t xml:space=\"preserve\">One </w:t></w:r><w:del><w:r>"
        + "<w:delText xml:space=\"preserve\">B</w:delText>"
        + "</w:r></w:del><w:ins><w:r><w:t xml:space=\"preserve\">Road</w:t></w:r></w:ins><w:bookmarkStart w:id='3'/>"
        + "<w:hyperlink r='x'><w:del><w:r><w:rPr><w:i/></w:rPr>"
        + "<w:delText xml:space=\"preserve\">elt</w:delText></w:r>"
        + "</w:del></w:hyperlink>")
  }

  @Test("In someone's insertion the text is a deletion in it, the new one stands beside it")
  func insideInsertion() throws {
    let result = try edited("<w:ins w:id='1' w:author='A'><w:r><w:t>a bad b</w:t></w:r></w:ins>", "bad", "good")
    #expect(
      result == "<w:ins w:id='1' w:author='A'><w:r><w:t xml:space=\"preserve\">a </w:t></w:r><w:del><w:r>"
        + "<w:delText xml:space=\"preserve\">bad</w:delText></w:r></w:del></w:ins><w:ins><w:r>"
        + "<w:t xml:space=\"preserve\">good</w:t></w:r></w:ins><w:ins w:id='3' w:author='A'><w:r>"
        + "<w:t xml:space=\"preserve\"> b</w:t></w:r></w:ins>")
  }

  private static let changes: [(String, String, String)] = [
    ("<w:r><w:t>a</w:t><w:tab/><w:t>b c</w:t><w:br/></w:r>", "b", "x"),
    ("<w:r><w:t>R&amp;D &#x4E2D; x</w:t></w:r>", "D 中", "y"), ("<w:r><w:t><![CDATA[a<b>c]]></w:t></w:r>", "<", "&"),
    ("<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>stop</w:t></w:r>", "non-stop", "nonstop"),
    ("<w:r><w:t>co</w:t><w:softHyphen/><w:t>op</w:t></w:r>", "coop", "co-op"),
    ("<w:r><w:t>all</w:t></w:r>", "all", "everything"), ("<w:r><w:t>no more</w:t></w:r>", " more", ""),
    ("<w:r><w:t>𠮷é中</w:t></w:r>", "é", "e"),
    ("<w:r><w:t>a</w:t><w:footnoteReference w:id='2'/><w:t>b</w:t></w:r>", "ab", "c"),
    ("<w:fldSimple w:instr='X'><w:r><w:t>result</w:t></w:r></w:fldSimple>", "result", "outcome"),
    ("<w:moveTo w:id='1'><w:r><w:t>moved</w:t></w:r></w:moveTo>", "ove", "in"),
    ("<w:ins w:id='1'><w:smartTag><w:r><w:t>deep</w:t></w:r></w:smartTag></w:ins>", "ee", "oo"),
    ("<w:r><w:rPr><w:rPrChange w:id='7'><w:rPr/></w:rPrChange></w:rPr><w:t>abc</w:t></w:r>", "b", "x"),
    (
      "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>HYPERLINK</w:instrText>"
        + "<w:fldChar w:fldCharType='separate'/>"
        + "</w:r><w:r><w:t>link text</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>", "link", "web"
    ),
  ]

  @Test("Texts, marks and escapes around the range stay as they are", arguments: DOCXEditorTests.changes)
  func text(_ content: String, _ old: String, _ new: String) throws {
    let result = try edited(content, old, new)
    #expect(result.contains("<w:del>"), "\(result)")
  }

  @Test("New text has the look of now, not the record of an older one; the old text keeps both")
  func changedProperties() throws {
    let record = "<w:rPrChange w:id='1'><w:rPr><w:i/></w:rPr></w:rPrChange>"
    #expect(
      try edited("<w:r><w:rPr><w:b/>\(record)</w:rPr><w:t>old</w:t></w:r>", "old", "new")
        == "<w:del><w:r><w:rPr><w:b/>\(record)</w:rPr><w:delText xml:space=\"preserve\">old</w:delText></w:r></w:del>"
        + "<w:ins><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">new</w:t></w:r></w:ins>")
  }

  @Test("Insertions at every place of a text")
  func insertions() throws {
    let sample = WordSample(
      paragraph:
        "<w:r><w:t>ab</w:t></w:r><w:del w:id='9'><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>cd</w:t></w:r>")
    let document = try sample.read()
    let block = try #require(document.blocks.first)
    for offset in 0...4 {
      let edit = try #require(document.edit(block, offset..<offset, "-"))
      let result = try DOCXEditor.applying(["word/document.xml": [edit]], to: sample.bytes(), date: "2026-03-05")
      var expected = "abcd"
      expected.insert("-", at: expected.index(expected.startIndex, offsetBy: offset))
      #expect(try readWord(result.bytes).blocks.map(\.string) == [expected])
      #expect(result.refused.isEmpty)
      #expect(try WordStructure.problems(of: part("word/document.xml", of: result.bytes)) == [])
    }
  }

  @Test("Several edits, in a text box and in the run that holds it")
  func nestedEdits() throws {
    let box = "<w:txbxContent><w:p><w:r><w:t>in box</w:t></w:r></w:p></w:txbxContent>"
    let sample = WordSample(
      paragraph:
        "<w:r><w:t xml:space='preserve'>before </w:t><w:pict>\(box)</w:pict><w:t>after</w:t></w:r><w:r>"
        + "<w:t xml:space='preserve'> end</w:t></w:r>"
    )
    let document = try sample.read()
    let edits = [("in", "inside a"), ("fore", "yond"), ("after e", "then an e"), ("nd", "nding")]
      .compactMap { document.edit($0.0, $0.1)?.edit }
    #expect(edits.count == 4)
    let result = try DOCXEditor.applying(["word/document.xml": edits], to: sample.bytes(), date: "2026-03-05")
    #expect(result.refused.isEmpty)
    #expect(try readWord(result.bytes).blocks.map(\.string) == ["beyond then an ending", "inside a box"])
    #expect(try WordStructure.problems(of: part("word/document.xml", of: result.bytes)) == [])
  }

  @Test("What cannot be done right is refused and leaves the document as it was")
  func refusals() throws {
    let field =
      "<w:r><w:t>a</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r>"
      + "<w:fldChar w:fldCharType='separate'/></w:r>"
      + "<w:r><w:t>b</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
    #expect(try edited(field, "ab", "x") == "refused")
    #expect(try edited("<w:r><w:t>x</w:t></w:r><m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>", "xy", "z") == "no edit")
    let locked = "<w:sdt><w:sdtPr><w:lock w:val='contentLocked'/></w:sdtPr><w:sdtContent>"
    #expect(try edited("\(locked)<w:r><w:t>x</w:t></w:r></w:sdtContent></w:sdt>", "x", "y") == "refused")
    #expect(try edited("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb", "c") == "no edit")
    #expect(try edited("<w:r><w:t>x</w:t></w:r>", "x", "a\nb") == "no edit")

    let sample = WordSample(paragraph: "<w:r><w:t>a&amp;b</w:t></w:r>")
    let bytes = Array(try part("word/document.xml", of: sample.bytes()).utf8)
    let offset = try #require(bytes.firstIndex(of: UInt8(ascii: "&")))
    func position(_ offset: Int) -> SourcePosition { SourcePosition(line: 1, column: 1, offset: offset) }
    func edit(_ range: Range<Int>) -> Edit {
      Edit(start: position(range.lowerBound), end: position(range.upperBound), replacement: "x")
    }
    // In an escape, in a tag, outside, twice in one place.
    let edits = [edit(offset + 1..<offset + 3), edit(0..<3), edit(1 << 40..<1 << 41), edit(offset - 1..<offset + 5)]
    let overlap = edit(offset..<offset + 6)
    let result = try DOCXEditor.applying(
      ["word/document.xml": edits + [overlap], "word/none.xml": [edit(0..<1)]], to: sample.bytes(), date: "2026-03-05")
    #expect(Set(result.refused) == Set([edits[0], edits[1], edits[2], overlap, edit(0..<1)]))
    #expect(try readWord(result.bytes).blocks.map(\.string) == ["xb"])
    let none = try DOCXEditor.applying(["word/document.xml": [edits[0]]], to: sample.bytes(), date: "2026-03-05")
    #expect(try none.bytes == sample.bytes())
  }

  @Test("Where the namespace is the default one, attributes get a prefix of their own")
  func defaultNamespace() throws {
    var sample = WordSample("")
    sample.document = "<document xmlns='\(WordSample.namespace)'><body><p><r><t>old</t></r></p></body></document>"
    let (part, edit) = try #require(try sample.read().edit("old", "new"))
    let result = try DOCXEditor.applying([part: [edit]], to: sample.bytes(), date: "2026-03-05")
    #expect(try readWord(result.bytes).blocks.map(\.string) == ["new"])
    #expect(
      try GlossFormatsTests.part(part, of: result.bytes).contains(
        "<del xmlns:w=\"\(WordSample.namespace)\" w:id=\"2\" w:author=\"glosslint\""))
  }
}

extension String {
  func replacingFirst(_ old: String, _ new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return replacingCharacters(range, new)
  }

  private func replacingCharacters(_ range: Range<String.Index>, _ new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
