import GlossFormats
import GlossText
import Testing

@Suite("Reading DOCX")
struct DOCXReaderTests {
  private func texts(_ sample: WordSample) throws -> [String] { try sample.read().blocks.map(\.string) }

  private static let seen: [(String, String)] = [
    ("<w:r><w:t>supply-</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>side</w:t></w:r>", "supply-side"),
    ("<w:r><w:t> a </w:t></w:r><w:r><w:t xml:space='preserve'> b </w:t></w:r>", "a b "),
    ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t></w:r>", "a\tb\nc\nd"),
    (
      "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>stop co</w:t><w:softHyphen/><w:t>operate</w:t></w:r>",
      "non-stop cooperate"
    ),
    ("<w:r><w:t>x</w:t><w:sym w:font='Symbol' w:char='00B1'/><w:sym w:char='zz'/></w:r>", "x±"),
    ("<w:r><w:t>R&amp;D &#x4E2D;&lt;<![CDATA[<b>]]></w:t></w:r>", "R&D 中<<b>"),
    (
      "<w:ins w:id='1'><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id='2'><w:r><w:delText>old</w:delText></w:r>"
        + "</w:del>",
      "new"
    ),
    (
      "<w:moveTo w:id='1'><w:r><w:t>here</w:t></w:r></w:moveTo><w:moveFrom w:id='2'><w:r><w:t>there</w:t>"
        + "</w:r></w:moveFrom>",
      "here"
    ),
    ("<w:r><w:t>a</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>", "a"),
    ("<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>shown</w:t></w:r>", "shown"),
    ("<w:hyperlink><w:r><w:t>li</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>nk</w:t></w:r></w:smartTag>", "link"),
    ("<w:fldSimple w:instr='PAGE'><w:r><w:t>7</w:t></w:r></w:fldSimple>", "7"),
    (
      "<w:r><w:t xml:space='preserve'>on </w:t><w:fldChar w:fldCharType='begin'/><w:instrText>DATE</w:instrText>"
        + "<w:t>never</w:t><w:fldChar w:fldCharType='separate'/><w:t>Monday</w:t>"
        + "<w:fldChar w:fldCharType='end'/></w:r>",
      "on Monday"
    ),
    ("<w:r><w:fldChar w:fldCharType='end'/><w:t>stray</w:t><w:fldChar w:fldCharType='separate'/></w:r>", "stray"),
    (
      "<w:r><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase>"
        + "</w:ruby></w:r>",
      "汉"
    ),
    ("<w:r><w:t>where </w:t></w:r><m:oMath><m:r><m:t>x=5</m:t></m:r></m:oMath>", "wherex=5"),
    ("<w:commentRangeStart w:id='1'/><w:r><w:t>a</w:t><w:commentReference w:id='1'/></w:r>", "a"),
    (
      "<w:r><mc:AlternateContent><mc:Choice><w:t>one</w:t></mc:Choice><mc:Fallback><w:t>two</w:t>"
        + "</mc:Fallback></mc:AlternateContent></w:r>",
      "one"
    ),
  ]

  @Test("What is seen is text, and nothing else", arguments: DOCXReaderTests.seen)
  func visibleText(_ content: String, _ text: String) throws {
    let document = try WordSample(paragraph: content).read()
    #expect(document.blocks.map(\.string) == [text])
    #expect(try problems(ofWord: document, WordSample(paragraph: content).bytes()) == [])
  }

  @Test("A field may hold paragraphs; a mark that was lost hides one at most")
  func fieldsOverParagraphs() throws {
    let begin = "<w:fldChar w:fldCharType='begin'/><w:instrText>TOC</w:instrText>"
    let sample = WordSample(
      "<w:p><w:r>\(begin)<w:fldChar w:fldCharType='separate'/><w:t>one</w:t></w:r></w:p><w:p><w:r><w:t>two</w:t>"
        + "<w:fldChar w:fldCharType='end'/></w:r></w:p><w:p><w:r>\(begin)<w:t>code</w:t></w:r></w:p>"
        + "<w:p><w:r><w:t>three</w:t></w:r></w:p>")
    #expect(try texts(sample) == ["one", "two", "three"])
  }

  @Test("A paragraph knows its part, its number and its path")
  func places() throws {
    let cell = "<w:tc><w:p><w:r><w:t>cell</w:t></w:r></w:p></w:tc>"
    let box = "<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>"
    let choice = "<mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>\(box)</wps:txbx></mc:Choice>"
    let sample = WordSample(
      "<w:p/><w:p><w:r>\(choice)<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        + "<w:r><w:t>outside</w:t></w:r></w:p><w:tbl><w:tr>\(cell)\(cell)</w:tr></w:tbl>"
        + "<w:sdt><w:sdtContent><w:p><w:r><w:t>control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    ).with(
      "footnotes", root: "footnotes",
      "<w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>"
        + "<w:footnote w:id='5'><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>"
    ).with("header", root: "hdr", "<w:p><w:r><w:t>top</w:t></w:r></w:p>")
    let document = try sample.read()
    #expect(
      document.blocks.map { "\($0.string) \($0.container?.part ?? "") \($0.container?.line ?? 0) \($0.path ?? "")" }
        == [
          "box word/document.xml 3 body/p[2]/textbox[1]/p[1]", "outside word/document.xml 2 body/p[2]",
          "cell word/document.xml 4 body/tbl[1]/tr[1]/tc[1]/p[1]",
          "cell word/document.xml 5 body/tbl[1]/tr[1]/tc[2]/p[1]",
          "control word/document.xml 6 body/sdt[1]/p[1]", "note word/footnotes1.xml 1 footnote[1]/p[1]",
          "top word/header2.xml 1 hdr/p[1]",
        ])
    #expect(try problems(ofWord: document, sample.bytes()) == [])
  }

  @Test("Headings by level, lists by numbering, cells")
  func roles() throws {
    func paragraph(_ properties: String, _ text: String) -> String {
      "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
    }
    let number = "<w:numPr><w:numId w:val='3'/></w:numPr>"
    let styles =
      "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='Normal'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='berschrift2'><w:name w:val='heading 2'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='x'><w:name w:val='mine'/><w:basedOn w:val='berschrift2'/></w:style>"
      + "<w:style w:type='paragraph' w:styleId='l'><w:name w:val='item'/><w:pPr>\(number)</w:pPr></w:style>"
      + "<w:style w:type='character' w:styleId='h'><w:name w:val='h'/><w:rPr><w:vanish/></w:rPr></w:style>"
      + "<w:style w:type='paragraph' w:styleId='loop'><w:name w:val='loop'/><w:basedOn w:val='loop'/></w:style>"
    let sample = WordSample(
      paragraph("<w:pStyle w:val='berschrift2'/>", "h2") + paragraph("<w:pStyle w:val='x'/>", "based")
        + paragraph("<w:pStyle w:val='x'/><w:outlineLvl w:val='9'/>", "body")
        + paragraph("<w:outlineLvl w:val='0'/>", "h1")
        + paragraph(number, "item") + paragraph("<w:pStyle w:val='l'/>", "styled item")
        + paragraph("<w:pStyle w:val='l'/><w:numPr><w:numId w:val='0'/></w:numPr>", "no item")
        + paragraph("<w:pStyle w:val='loop'/>", "loop")
        + "<w:tbl><w:tr><w:tc>\(paragraph("", "cell"))\(paragraph(number, "item in cell"))</w:tc></w:tr></w:tbl>"
        + "<w:p><w:r><w:rPr><w:rStyle w:val='h'/></w:rPr><w:t>hidden by style</w:t></w:r></w:p>"
        + paragraph("<w:pPrChange><w:pPr><w:pStyle w:val='x'/></w:pPr></w:pPrChange>", "was heading")
    ).with("styles", root: "styles", styles)
    let roles = try sample.read().blocks.map { ($0.string, $0.role) }
    #expect(
      roles.map(\.0) == [
        "h2", "based", "body", "h1", "item", "styled item", "no item", "loop", "cell", "item in cell", "was heading",
      ])
    #expect(
      roles.map(\.1) == [
        .heading(level: 2), .heading(level: 2), .paragraph, .heading(level: 1), .listItem, .listItem, .paragraph,
        .paragraph, .tableCell, .listItem, .paragraph,
      ])
  }

  @Test("What is locked is not written to")
  func locks() throws {
    func control(_ properties: String) -> String {
      "<w:sdt><w:sdtPr>\(properties)</w:sdtPr><w:sdtContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    }
    let sample = WordSample(
      control("<w:lock w:val='contentLocked'/>") + control("<w:lock w:val='sdtContentLocked'/>")
        + control("<w:dataBinding w:xpath='/a'/>") + control("<w:lock w:val='sdtLocked'/>") + control(""))
    #expect(try sample.read().blocks.map { $0.escaping == nil } == [true, true, true, false, false])
    let protection = "<w:documentProtection w:edit='readOnly' w:enforcement='1'/>"
    #expect(try sample.with("settings", root: "settings", protection).read().blocks.allSatisfy { $0.escaping == nil })
  }

  @Test("Symbols and formulas are protected")
  func protected() throws {
    let sample = WordSample(
      paragraph: "<w:r><w:t>a</w:t><w:sym w:char='F0B7'/></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>")
    #expect(try sample.read().blocks.first?.protectedStrings == ["\u{F0B7}x"])
  }

  @Test("The strict form and a default namespace are read")
  func namespaces() throws {
    var sample = WordSample("")
    sample.document =
      "<document xmlns='http://purl.oclc.org/ooxml/wordprocessingml/main'><body><p><r><t>strict</t></r></p>"
      + "</body></document>"
    #expect(try texts(sample) == ["strict"])
  }

  @Test("A document in UTF-16 is read and not written to")
  func utf16() throws {
    var members = WordSample(paragraph: "<w:r><w:t>中文 text</w:t></w:r>").members
    let text = String(decoding: members[2].bytes, as: UTF8.self)
    members[2].bytes = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let document = try readWord(try makeArchive(members))
    #expect(document.blocks.map(\.string) == ["中文 text"])
    #expect(document.blocks.first?.escaping == nil)
  }
}
