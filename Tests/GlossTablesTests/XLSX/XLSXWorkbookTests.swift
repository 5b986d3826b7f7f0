import GlossTables
import GlossText
import GlossZip
import Testing

@Suite("Sheets of XLSX")
struct XLSXWorkbookTests {
  private func sheet(_ data: String, strings: String = "") throws -> Table {
    try XLSXWorkbook(path: "w.xlsx", bytes: XLSXFile.bytes(data, strings: strings)).sheets[0]
  }

  private func message(_ bytes: [UInt8]) throws -> String {
    try #require(throws: SourceError.self) { try XLSXWorkbook(path: "w.xlsx", bytes: bytes) }.description
  }

  @Test("A cell has its text, however it is kept")
  func values() throws {
    let table = try sheet(
      """
      <sheetData><row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>
      <c r="D2"><v>1.10</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c>
      <c r="G2" t="e"><v>#REF!</v></c><c r="H2"/><c r="I2" t="s"><v>99</v></c><c r="J2" t="s"><v>0</v></c></row></sheetData>
      """,
      strings:
        "<si><t>a_x000D_b_x4E2D__x005F_x0041_</t></si><si><r><t>港</t></r><r><t xml:space=\"preserve\"> 口</t></r><rPh sb=\"0\" eb=\"1\"><t>gang</t></rPh></si>"
    )
    let row = try #require(table.rows.first)
    #expect(table.rows.count == 1 && row.number == 2 && table.name == "S" && table.part == "xl/worksheets/s0.xml")
    #expect(row.cells.map(\.text) == ["港 口", "inline", "1.10", "TRUE", "y", "a\rb中_x0041_"])
    #expect(row.cells.map(\.index) == [0, 2, 3, 4, 5, 9])
    #expect(row.cells.map(\.line).allSatisfy { $0 == 2 } && row.cells.map(\.column) == [1, 3, 4, 5, 6, 10])
    #expect(row.cells.map(\.isFormula) == [false, false, false, false, true, false])
    #expect(row[2]?.text == "inline" && row[1] == nil && row[99] == nil)
  }

  @Test("Sheets come in the order of the workbook, without the hidden ones")
  func sheets() throws {
    let data = "<sheetData><row><c t=\"str\"><v>x</v></c><c t=\"str\"><v>y</v></c></row></sheetData>"
    let bytes = try XLSXFile.bytes([
      (name: "二", state: nil, data: data), (name: "h", state: "hidden", data: data),
      (name: "v", state: "veryHidden", data: data), (name: "一", state: "visible", data: data),
    ])
    let workbook = try XLSXWorkbook(path: "w.xlsx", bytes: bytes)
    #expect(workbook.sheets.map(\.name) == ["二", "一"] && workbook.hiddenSheets == ["h", "v"])
    #expect(workbook.sheets[1].rows.map { $0.cells.map(\.text) } == [["x", "y"]])
  }

  @Test("Merged cells are known")
  func merges() throws {
    let table = try sheet(
      "<sheetData/><mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"C1\"/><mergeCell ref=\"x\"/></mergeCells>")
    #expect(table.merges == [Table.Merge(rows: 0...1, columns: 0...1)])
    #expect(table.merges[0].reference == "A1:B2")
  }

  @Test("A sheet of a far cell costs no more than that cell")
  func sparse() throws {
    let table = try sheet(
      "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>far</v></c></row></sheetData>")
    #expect(table.rows.map(\.number) == [1_048_576] && table.rows[0].cells[0].index == 16_383)
  }

  @Test(
    "A defect of a sheet is said with its place",
    arguments: [
      ("<sheetData><row r=\"1048577\"/></sheetData>", "no row may stand here"),
      ("<sheetData><row r=\"2\"/><row r=\"2\"/></sheetData>", "no row may stand here"),
      ("<sheetData><row r=\"99999999999999999999\"/></sheetData>", "no row may stand here"),
      ("<sheetData><row r=\"1\"><c r=\"A2\"/></row></sheetData>", "no cell may stand here"),
      ("<sheetData><row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row></sheetData>", "no cell may stand here"),
      ("<sheetData><row r=\"1\"><c r=\"XFE1\"/></row></sheetData>", "no cell may stand here"),
      ("<sheetData><c r=\"A1\"/></sheetData>", "no cell may stand here"), ("<sheetData>", "not well-formed XML"),
    ])
  func defects(_ data: String, _ message: String) throws {
    let said = try self.message(XLSXFile.bytes(data))
    #expect(said.hasPrefix("w.xlsx/xl/worksheets/s0.xml:1:") && said.contains(message), "\(said)")
  }

  @Test("What is no workbook is refused in one line")
  func refused() throws {
    #expect(try message([]).hasPrefix("w.xlsx:1:1: "))
    #expect(try message(Array("zh,en\n".utf8)).contains("not a ZIP archive"))
    #expect(try message(ZipArchive.make([("a.txt", Array("a".utf8))])).contains("not a workbook"))
    let rels =
      "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
    #expect(try message(ZipArchive.make([("_rels/.rels", Array(rels.utf8))])).contains("word/document.xml"))
    #expect(try message(XLSXFile.bytes([])).contains("no sheet with cells"))
    let bomb =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">"
      + (0..<8).map { "<!ENTITY a\($0) \"\($0 == 0 ? "&a;&a;" : String(repeating: "&a\($0 - 1);", count: 50))\">" }
      .joined()
    let sheet = Array((bomb + "]><worksheet>&a7;</worksheet>").utf8)
    let bytes = try ZipArchive(bytes: XLSXFile.bytes("<sheetData/>")).replacing(["xl/worksheets/s0.xml": sheet])
    #expect(try message(bytes).contains("not well-formed XML"))
  }
}
