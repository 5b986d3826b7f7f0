import GlossTables
import GlossText
import GlossZip
import Testing

@Suite("Writing XLSX")
struct XLSXWriterTests {
  private typealias Sheet = XLSXWriter.Sheet

  private func roundTrip(_ texts: [String]) throws -> [String] {
    let sheet = Sheet(name: "S", header: ["text"], rows: texts.map { [XLSXWriter.Cell($0), "end"] })
    let table = try XLSXWorkbook(path: "w.xlsx", bytes: XLSXWriter.bytes([sheet])).sheets[0]
    return table.rows.dropFirst().map { $0[0]?.text ?? "" }
  }

  @Test("Cells come back as they were")
  func texts() throws {
    let texts = [
      "港口", "=1+1", "@SUM(A1)", "+5", "-5", "\tx", "1.10", "TRUE", "http://example.org", "a\nb", " two  blanks ",
      "<&>\"'",
      "_x0041_", "a\u{1}b\r\u{1F}", "𠮷😀", "", "_x_ _xZZZZ_ _x005F_",
    ]
    #expect(try roundTrip(texts) == texts)
    #expect(try roundTrip(["\u{0}a\u{FFFE}"]) == ["\u{FFFD}a\u{FFFE}"])
  }

  @Test("Nothing is a formula, a number or a link")
  func onlyTexts() throws {
    let sheet = Sheet(name: "S", header: [], rows: [["=1+1", "12", "https://x.y", "\u{1}"]])
    let archive = try ZipArchive(bytes: XLSXWriter.bytes([sheet]))
    let bytes = try archive.read("xl/worksheets/sheet1.xml", limit: 1 << 20)
    let data = String(decoding: bytes, as: UTF8.self)
    #expect(data.components(of: "t=\"inlineStr\"") == 4 && !data.contains("<f>") && !data.contains("<hyperlink"))
    #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A })
  }

  @Test("The header is in view and filters; styles are written")
  func looks() throws {
    let styled = XLSXWriter.Style.allCases.map { XLSXWriter.Cell("x", $0) }
    let sheet = Sheet(
      name: "S", header: ["a", "b"], rows: [styled, [XLSXWriter.Cell("", .error)]], widths: [40, 400, -1])
    let archive = try ZipArchive(bytes: XLSXWriter.bytes([sheet]))
    let data = try String(decoding: archive.read("xl/worksheets/sheet1.xml", limit: 1 << 20), as: UTF8.self)
    #expect(
      data.contains("<autoFilter ref=\"A1:B3\"/>") && data.contains("state=\"frozen\"") && data.contains("width=\"40"))
    let styles = try String(decoding: archive.read("xl/styles.xml", limit: 1 << 20), as: UTF8.self)
    #expect(styles.contains("FBE3E3") && styles.contains("wrapText=\"1\"") && styles.contains("<b/>"))
  }

  @Test("A cell that is filled in later is text as well")
  func emptyCells() throws {
    let sheet = Sheet(name: "S", header: ["a", "b", "c"], rows: [["x", "", "y"]], widths: [40])
    let archive = try ZipArchive(bytes: XLSXWriter.bytes([sheet]))
    let data = try String(decoding: archive.read("xl/worksheets/sheet1.xml", limit: 1 << 20), as: UTF8.self)
    let style = try #require(data.firstMatch(of: /<c r="A2" s="(\d+)"/)?.1)
    let columns = data.matches(of: /<col min="(\d)" max="\d" width="[^"]+" style="(\d+)"( customWidth="1")?\/>/)
    #expect(columns.map(\.1) == ["1", "2", "3"] && columns.allSatisfy { $0.2 == style })
    // The width is said where it was asked for alone.
    #expect(columns.map { $0.3 != nil } == [true, false, false])
    #expect(!data.contains("\"B2\""))
  }

  @Test("Names of sheets are made such as spreadsheets take")
  func names() throws {
    let wished = ["a/b[c]:*?\\", "A B C", "'x'", "", "", String(repeating: "长", count: 40), "History", "a b c"]
    let bytes = try XLSXWriter.bytes(wished.map { Sheet(name: $0, header: ["h"], rows: []) })
    let names = try XLSXWorkbook(path: "w", bytes: bytes).sheets.compactMap(\.name)
    #expect(names.count == wished.count && Set(names.map { $0.lowercased() }).count == names.count)
    #expect(names.allSatisfy { !$0.isEmpty && $0.utf16.count <= 31 && !$0.contains { "[]:*?/\\".contains($0) } })
  }

  @Test("The same sheets give the same bytes")
  func same() throws {
    let sheet = Sheet(name: "S", header: ["a"], rows: [["x"]])
    #expect(try XLSXWriter.bytes([sheet]) == XLSXWriter.bytes([sheet]))
    #expect(try !XLSXWriter.bytes([]).isEmpty)
  }

  @Test("Rows that are made while they are written give the same file as rows that are there")
  func rowsInTheirTurn() throws {
    let texts = (0..<100).map { ["a\($0)", $0 % 3 == 0 ? "" : "b_x0041_\t"] }
    let rows = texts.map { $0.map { XLSXWriter.Cell($0) } }
    let made = Sheet(name: "S", header: ["a", "b"], rowCount: rows.count) { write in
      write(XLSXWriter.Rows(texts: Array(texts[..<40])))
      write(XLSXWriter.Rows(Array(rows[40..<70])))
      write(XLSXWriter.Rows([]))
      write(XLSXWriter.Rows(texts: Array(texts[70...])))
    }
    #expect(try XLSXWriter.bytes([made]) == XLSXWriter.bytes([Sheet(name: "S", header: ["a", "b"], rows: rows)]))
    let tooMany = Sheet(name: "S", header: ["a"], rowCount: 1_048_576) { _ in Issue.record("no row is asked for") }
    #expect(throws: XLSXWriter.Failure.tooLarge(sheet: "S")) { try XLSXWriter.bytes([tooMany]) }
  }

  @Test("A text too long for a cell is cut")
  func long() throws {
    let text = String(repeating: "字", count: 40_000)
    let back = try #require(try roundTrip([text]).first)
    #expect(back.hasSuffix("字…") && back.utf16.count <= XLSXWriter.longestCell && back.utf16.count > 32_000)
    #expect(try roundTrip([String(repeating: "\u{1}", count: 10_000)])[0].hasSuffix("…"))
  }

  @Test("Texts that are cut are counted, also where only their escapes are too long")
  func cutCount() {
    let longest = String(repeating: "字", count: XLSXWriter.longestCell)
    let escapes = String(repeating: "\u{1}", count: 5_000)
    #expect(XLSXWriter.Rows(texts: [[longest, ""], [longest + "字", escapes, "x"]]).cutCount == 2)
  }

  @Test("More than a sheet holds is an error")
  func tooLarge() {
    let sheet = Sheet(name: "S", header: [], rows: [Array(repeating: "x", count: 16_385)])
    #expect(throws: XLSXWriter.Failure.tooLarge(sheet: "S")) { try XLSXWriter.bytes([sheet]) }
  }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
