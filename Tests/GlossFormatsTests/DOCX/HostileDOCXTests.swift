import GlossFormats
import GlossText
import GlossZip
import Testing

@Suite("DOCX that lies, is broken, or is none", .timeLimit(.minutes(1)))
struct HostileDOCXTests {
  private func refusal(_ bytes: [UInt8]) -> String {
    do {
      return "read: \(try readWord(bytes).blocks.map(\.string))"
    } catch {
      return "\(error)"
    }
  }

  private func refusal(_ body: String) throws -> String { refusal(try WordSample(body).bytes()) }

  @Test("What is no Word document is named")
  func others() throws {
    #expect(refusal(Array("<?xml version='1.0'?><w:document/>".utf8)).hasPrefix("a.docx: XML, where"))
    #expect(refusal([]) == "a.docx: the file is empty")
    #expect(
      refusal([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).hasPrefix("a.docx: in Office's old binary format"))
    #expect(
      refusal(try ZipArchive.make([("x", [1])])) == "a.docx: holds no document: no part of it is named as the main one")
    var members = WordSample(paragraph: "").members
    members.remove(at: 2)
    #expect(refusal(try ZipArchive.make(members)) == "a.docx: the ZIP archive holds no \"word/document.xml\"")
    var workbook = WordSample("")
    workbook.document = "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'/>"
    #expect(
      refusal(try workbook.bytes())
        == "a.docx/word/document.xml:1:1: no part of a Word document: its root is \"workbook\"")
  }

  @Test("Broken XML is named with its part and place")
  func malformed() throws {
    #expect(try refusal("<w:p>\n<w:r></w:p>").contains("a.docx/word/document.xml:2:"))
    var sample = WordSample("")
    sample.document =
      "<!DOCTYPE d [<!ENTITY e SYSTEM '/etc/passwd'>]><w:document xmlns:w='\(WordSample.namespace)'>&e;</w:document>"
    #expect(refusal(try sample.bytes()).contains("entities of other files are not read"))
    var entities = "<!ENTITY e0 'lollollollollollollollollollol'>"
    for level in 1...9 { entities += "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>" }
    sample.document = "<!DOCTYPE d [\(entities)]><w:document xmlns:w='\(WordSample.namespace)'>&e9;</w:document>"
    #expect(refusal(try sample.bytes()).contains("amplification"))
    sample.document = String(repeating: "<a>", count: 100_000)
    #expect(refusal(try sample.bytes()).contains("a.docx/word/document.xml:1:"))
  }

  @Test("A bomb is stopped before it is inflated")
  func bomb() throws {
    var members = WordSample("").members
    members[2].bytes = Array("<w:document>".utf8) + [UInt8](repeating: 0x20, count: 40_000_000)
    #expect(refusal(try ZipArchive.make(members)).hasPrefix("a.docx: \"word/document.xml\" inflates to more than 8"))
    // Many parts that are small enough each, and not together.
    var sample = WordSample("")
    for _ in 0..<30 { sample = sample.with("header", root: "hdr", String(repeating: " ", count: 1_000_000)) }
    #expect(refusal(try sample.bytes()).contains("inflates to more than"))
  }

  @Test("Damage of any byte gives text or one line")
  func flippedBytes() throws {
    let bytes = try WordSample(paragraph: "<w:r><w:t>text</w:t></w:r>").bytes()
    for index in bytes.indices {
      var broken = bytes
      broken[index] ^= 0x55
      let message = refusal(broken)
      #expect(message.hasPrefix("read: ") || message.hasPrefix("a.docx"), "\(index): \(message)")
      #expect(!message.contains("\n"))
    }
    for end in stride(from: 0, to: bytes.count, by: 7) {
      #expect(refusal(Array(bytes[..<end])).hasPrefix("a.docx: "), "\(end)")
    }
  }

  @Test("Elements where none belong are read without harm")
  func disorder() throws {
    #expect(try refusal("<w:r><w:t>no paragraph</w:t></w:r>") == "read: []")
    #expect(try refusal("<w:p><w:r><w:r><w:t>a</w:t></w:r></w:r><w:t>b</w:t></w:p>") == "read: [\"a\"]")
    #expect(
      try refusal("<w:p><w:p><w:r><w:t>inner</w:t></w:r></w:p><w:r><w:t>outer</w:t></w:r></w:p>").contains("inner"))
    #expect(try refusal("<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>") == "read: [\"box\"]")
    #expect(try refusal("<w:p><w:r><w:pPr><w:rPr><w:p/></w:rPr></w:pPr><w:t>x</w:t></w:r></w:p>") == "read: [\"x\"]")
  }

  @Test("Deep and wide documents take linear time")
  func size() throws {
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 150)
    let rows = String(repeating: "<w:p><w:r><w:t>x</w:t></w:r></w:p>", count: 20_000)
    let document = try WordSample(deep + rows + String(repeating: "</w:tc></w:tr></w:tbl>", count: 150)).read()
    #expect(document.blocks.count == 20_000)
    #expect(document.blocks.allSatisfy { ($0.path?.utf8.count ?? 0) < 600 })
    let runs = String(repeating: "<w:r><w:t>x</w:t></w:r>", count: 50_000)
    let sample = WordSample(paragraph: runs)
    let long = try sample.read()
    let block = try #require(long.blocks.first)
    #expect(block.text.count == 50_000)
    let edits = stride(from: 0, to: 50_000, by: 5).map { start in
      let range = block.map.sourceRange(of: start..<start + 2)
      let places = [range.lowerBound, range.upperBound].map { SourcePosition(line: 1, column: 1, offset: $0) }
      return Edit(start: places[0], end: places[1], replacement: "yz")
    }
    let result = try DOCXEditor.applying(["word/document.xml": edits], to: sample.bytes(), date: "2026-03-05")
    #expect(result.refused.isEmpty)
    #expect(try readWord(result.bytes).blocks.first?.string.hasPrefix("yzxxxyzxxx") == true)
  }
}
