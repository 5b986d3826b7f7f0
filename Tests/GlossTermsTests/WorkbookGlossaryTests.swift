import GlossTables
import GlossTerms
import GlossText
import GlossZip
import Testing

@Suite("Term lists in workbooks")
struct WorkbookGlossaryTests {
  private typealias Sheet = XLSXWriter.Sheet

  private func read(_ sheets: [Sheet]) throws -> Glossary {
    try GlossaryFile.read(path: "港口.xlsx", bytes: XLSXWriter.bytes(sheets))
  }

  private func problems(_ sheets: [Sheet]) throws -> [String] {
    try #require(throws: GlossaryError.self) { try read(sheets) }.problems.map(\.description)
  }

  @Test("A workbook is a table like any other; a place is row and column")
  func table() throws {
    let list = try read(
      [
        Sheet(name: "read me", header: ["About this list"], rows: [["Kept by the Harbour Office"]]),
        Sheet(
          name: "terms", header: ["id", "zh", "en", "", "en.deprecated"],
          rows: [["gate", "挡潮闸", "tide gate|tidal gate", "", "tide door"], [], ["", "坝", "=dam"]]),
        Sheet(name: "more", header: ["en", "zh"], rows: [["dike", "堤"]]),
      ])
    #expect(list.name == "港口" && list.concepts.map(\.id) == ["gate", "坝", "dike"])
    let terms = list.concepts.flatMap { $0.terms(in: .english) }
    #expect(terms.map(\.text) == ["tide gate", "tidal gate", "tide door", "=dam", "dike"])
    #expect(terms.map { [$0.location.line, $0.location.column] } == [[2, 3], [2, 3], [2, 5], [4, 3], [2, 1]])
    // Of several lists in a file the place names the sheet.
    #expect(list.concepts.map(\.location.path) == ["港口.xlsx!terms", "港口.xlsx!terms", "港口.xlsx!more"])
    #expect(
      list.remarks.map(\.description) == [
        "港口.xlsx:1:1: info: the sheet \"read me\" has no column named by a language and is left out"
      ])
  }

  @Test("What is wrong is said with its row, and nothing is read")
  func errors() throws {
    #expect(
      try problems([Sheet(name: "s", header: ["zh", "en"], rows: [["闸", "gate", "x"]])]) == [
        "港口.xlsx:2:3: error: the row has 3 cells, the header only 2"
      ])
    #expect(
      try problems([Sheet(name: "s", header: ["zh", "en", "zh"], rows: [])]) == [
        "港口.xlsx:1:3: error: another column is named \"zh\" already"
      ])
    #expect(
      try problems([Sheet(name: "s", header: ["id", "zh"], rows: [["a", "闸"], ["b", "坝"], ["a", "堤"]])]) == [
        "港口.xlsx:4:1: error: the id \"a\" stands in line 2 already"
      ])
    #expect(
      try problems([Sheet(name: "s", header: ["what"], rows: [["x"]])]).first?.contains("unknown column") == true)
  }

  @Test("An id that two sheets have is told with both")
  func idsOfSheets() throws {
    let sheets = ["a", "b"].map { Sheet(name: $0, header: ["id", "zh"], rows: [["x", "闸门"]]) }
    #expect(
      try problems(sheets) == ["港口.xlsx!b:2:1: error: the id \"x\" stands in line 2 of 港口.xlsx!a already"])
  }

  @Test("Merged cells are refused by name, in the header and below")
  func merged() throws {
    let bytes = try XLSXWriter.bytes([Sheet(name: "s", header: ["zh", "en"], rows: [["闸", "gate"], ["坝", "dam"]])])
    let archive = try ZipArchive(bytes: bytes)
    let part = "xl/worksheets/sheet1.xml"
    let xml = try String(decoding: archive.read(part, limit: 1 << 20), as: UTF8.self)
    for reference in ["A1:B1", "A2:A3"] {
      let merged = xml.replacing(
        "</sheetData>", with: "</sheetData><mergeCells><mergeCell ref=\"\(reference)\"/></mergeCells>")
      let file = try archive.replacing([part: Array(merged.utf8)])
      let error = try #require(throws: GlossaryError.self) { try GlossaryFile.read(path: "l.xlsx", bytes: file) }
      let line = reference == "A1:B1" ? 1 : 2
      #expect(
        error.problems.map(\.description).first?.hasPrefix("l.xlsx:\(line):1: error: the cells \(reference) are merged")
          == true)
    }
  }

  @Test("What is no workbook is refused in one line, and so is what is no text", arguments: ["a.xlsx", "a.csv"])
  func refused(_ path: String) throws {
    let error = try #require(throws: GlossaryError.self) { try GlossaryFile.read(path: path, bytes: [0x50, 0, 0xFF]) }
    #expect(error.problems.count == 1 && error.problems[0].description.hasPrefix("\(path):1:1: error: "))
  }

  @Test("Tables as spreadsheets save them: a line that says the separator, semicolons, UTF-16 with tabs")
  func dialects() throws {
    let texts = ["sep=;\r\nzh;en\r\n闸;gate, tidal\r\n", "zh;en\r\n闸;gate, tidal\r\n", "zh\ten\r\n闸\tgate, tidal\r\n"]
    for text in texts {
      let list = try GlossaryFile.read(SourceFile(path: "a.csv", text: text))
      #expect(list.concepts.map { $0.terms(in: .english).map(\.text) } == [["gate, tidal"]])
    }
    let bytes: [UInt8] = [0xFF, 0xFE] + texts[2].utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    for path in ["a.csv", "a.tsv"] {
      #expect(try GlossaryFile.read(path: path, bytes: bytes).concepts.map(\.id) == ["闸"])
    }
  }

  @Test("An id used twice is an error in a text file, too, with its place")
  func ids() throws {
    let problems = try Lists.problems("id,zh,en\ng,闸,gate\n,坝,dam\n g ,堤,dike\n", path: "a.csv")
    #expect(problems.map(\.description) == ["a.csv:4:1: error: the id \"g\" stands in line 2 already"])
  }
}
