import GlossFormats
import GlossTables
import GlossText
import Testing

@Suite("Bilingual tables")
struct BilingualTableTests {
  @Test(
    "The titles say which columns are taken",
    arguments: [
      ("zh,en", "0|1"), ("id,EN,zh-CN", "2|1"), ("source,target", "0|1"), ("Target,note,Source", "2|0"),
      ("中文,英文", "0|1"), ("编号,译文,原文", "2|1"), ("Chinese (Simplified),English", "0|1"),
      ("lang=en,lang=zh", "1|0"),
      ("English (US),Simplified Chinese,notes", "1|0"), ("en,fr", "0|1"), ("zh-Hans,zh-Hant,zh,en", "2|3"),
      ("zh,target,en.deprecated", "0|1"),
      ("source,en,id", "0|1"), ("no,id,zh,en", "2|3"),
    ])
  func titles(_ header: String, _ unit: String) throws {
    let cells = header.split(separator: ",").indices.map { "\(header.split(separator: ",").distance(from: 0, to: $0))" }
    let pair = try readPair("\(header)\n\(cells.joined(separator: ","))\n", path: "t.csv")
    #expect(pair.units == [unit])
  }

  @Test("Without titles the scripts say it")
  func scripts() throws {
    let text = "1,A port of the north,北方港口\n2,A gate,挡潮闸 T1\n"
    #expect(try readPair(text, path: "t.csv").units == ["北方港口|A port of the north", "挡潮闸 T1|A gate"])
  }

  @Test(
    "What is not clear is said, and what to do",
    arguments: [
      ("zh,en,fr\n一,one,un", "more than one column could be the translation: \"en\" (B), \"fr\" (C); name one source"),
      ("zh-Hans,zh-Hant,en\n一,一,one", "more than one column could be the source: \"zh-Hans\" (A), \"zh-Hant\" (B)"),
      ("Source,Target,Source,Target\na,b,c,d", "more than one column could be the source"),
      ("zh,note\n一,x", "no column is named as the translation"),
      ("a,b\nc,d", "no column holds Chinese beside one in Latin letters"),
      ("一,one,un\n二,two,deux", "more than one column could be the text"),
      ("", "the table is empty"), ("\"zh,en", "never closed"),
    ])
  func unclear(_ text: String, _ message: String) throws {
    let error = try #require(throws: ReadError.self) { try readPair(text, path: "t.csv") }
    #expect(error.description.hasPrefix("t.csv:1:1: ") && error.description.contains(message), "\(error)")
  }

  @Test("Of several languages the one asked for is the translation")
  func asked() throws {
    let options = ReadOptions(sourceLanguage: .chinese, targetLanguage: LanguageTag("fr"))
    let content = try Documents.read(path: "t.csv", bytes: Array("zh,en,fr\n一,one,un\n".utf8), as: .table, options)
    #expect(content.target.blocks.map(\.string) == ["un"] && content.target.metadata.language?.tag == "fr")
  }

  @Test("Cells keep their places and are named as in spreadsheets; blank sides are left out")
  func places() throws {
    let pair = try readPair(
      "\u{FEFF}sep=;\r\nzh;en\r\n\r\n港;\"The \"\"port\"\"\r\nof ours\"\r\n;only\r\n海\r\n坝;dam", path: "t.csv")
    #expect(pair.units == ["港|The \"port\"\nof ours", "坝|dam"])
    let block = pair.target.blocks[0]
    #expect(pair.target.blocks.map(\.path) == ["B4", "B7"])
    #expect(block.source(of: "\"port\"", in: pair.target.file) == "\"\"port\"\"")
    let start = pair.target.file.lines.position(of: block.map.sourceRange(of: 11..<13).lowerBound)
    #expect(start.line == 5 && start.column == 1)
    #expect(problems(of: pair.source) + problems(of: pair.target) == [])
    #expect(pair.target.edit(block, 0..<3, "\"A\"")?.replacement == "\"\"A\"\"")
    #expect(pair.target.edit(pair.target.blocks[1], 0..<3, "a dam")?.replacement == "a dam")
    #expect(pair.target.edit(pair.target.blocks[1], 0..<3, "a, b") == nil)
    #expect(pair.source.edit(pair.source.blocks[0], 0..<3, "x") == nil)
  }

  @Test("Sheets of a workbook: those without languages are notes")
  func workbook() throws {
    let bytes = try XLSXWriter.bytes([
      .init(name: "Notes", header: ["what"], rows: [["=SUM(A1)"]]),
      .init(
        name: "网页", header: ["id", "zh", "en"],
        rows: [["1", "港口", "Port"], ["2", "海", ""], ["3", "坝\n堤", " A dam "]]),
      .init(name: "二", header: ["en", "zh"], rows: [["Gate", "闸"]]),
    ])
    guard case .pair(let pair) = try Documents.read(path: "b.xlsx", bytes: bytes, as: .workbook) else {
      Issue.record("a page")
      return
    }
    #expect(pair.units == ["港口|Port", "坝\n堤|A dam", "闸|Gate"])
    #expect(pair.target.blocks.map(\.path) == ["网页!C2", "网页!C4", "二!A2"])
    let block = pair.target.blocks[1]
    #expect(block.container == .init(part: "xl/worksheets/sheet2.xml", line: 4) && block.escaping == nil)
    let place = pair.target.position(in: block, textOffset: 2, source: block.map.sourceRange(of: 2..<5).lowerBound)
    #expect(place.line == 4 && place.column == 3)
    #expect(block.map.textLength == block.text.count)
  }

  @Test("A workbook without a pair says so")
  func noPair() throws {
    let bytes = try XLSXWriter.bytes([.init(name: "Notes", header: ["what"], rows: [["x"]])])
    let error = try #require(throws: ReadError.self) { try Documents.read(path: "b.xlsx", bytes: bytes, as: .workbook) }
    #expect(error.description.hasPrefix("b.xlsx: sheet \"Notes\": no column holds Chinese"))
  }

  @Test("Tables and files of strings in a folder are read only where they are named")
  func folders() {
    for format in [DocumentFormat.table, .workbook, .json, .yaml] { #expect(!format.isFoundInFolders) }
    #expect(DocumentFormat(path: "a/b.XLSX") == .workbook && DocumentFormat(path: "t.tsv") == .table)
  }
}
