import GlossTables
import Testing

@Suite("Numbers of XLSX and what their formats make of them")
struct NumberFormatTests {
  /// The text of a cell with a number in a format.
  private func text(_ value: String, format: String, properties: String = "") throws -> String? {
    let isCode = Int(format) == nil
    let codes = isCode ? "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(format)\"/></numFmts>" : ""
    // The formats of named styles stand before those of cells, and are none of theirs.
    let styles =
      codes + "<cellStyleXfs><xf numFmtId=\"14\"/><xf numFmtId=\"14\"/></cellStyleXfs>"
      + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"\(isCode ? "164" : format)\"/></cellXfs>"
    let data = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(value)</v></c></row></sheetData>"
    let bytes = try XLSXFile.bytes([(name: "S", state: nil, data: data)], styles: styles, properties: properties)
    return try XLSXWorkbook(path: "w.xlsx", bytes: bytes).sheets[0].rows.first?.cells.first?.text
  }

  @Test(
    "A date is written as precisely as its format shows it",
    arguments: [
      ("42434", "14", "2016-03-05"), ("42434.75", "22", "2016-03-05"), ("42430", "17", "2016-03"),
      ("42430", "57", "2016-03"), ("42434", "57", "2016-03-05"), ("42434", "yyyy\\-mm\\-dd;@", "2016-03-05"),
      ("42430", "yyyy&quot;年&quot;m&quot;月&quot;", "2016-03"), ("42370", "yyyy", "2016"),
      ("42434", "[$-804]yyyy&quot;d&quot;", "2016"), ("1", "14", "1900-01-01"), ("59", "14", "1900-02-28"),
      ("61", "14", "1900-03-01"), ("36585", "14", "2000-02-29"), ("2958465", "14", "9999-12-31"),
    ])
  func dates(_ value: String, _ format: String, _ date: String) throws {
    #expect(try text(value, format: format) == date)
  }

  @Test("Some workbooks count from 1904 on")
  func since1904() throws {
    #expect(try text("40972", format: "14", properties: "<workbookPr date1904=\"1\"/>") == "2016-03-05")
  }

  @Test(
    "A number in another format stays what it is, and so does one that is no day",
    arguments: [
      ("42434", "0"), ("42434", "0.00E+00"), ("42434", "[Red]0 &quot;days&quot;"), ("0.5", "h:mm"), ("42434", "45"),
      ("-3", "14"), ("2958466", "14"), ("1e300", "14"), ("nan", "14"), ("x", "14"), ("0", "14"),
    ])
  func numbers(_ value: String, _ format: String) throws {
    #expect(try text(value, format: format) == value)
  }

  @Test(
    "A number has the fewest digits that are the same number",
    arguments: [
      ("1.1000000000000001", "1.1"), ("0.10000000000000001", "0.1"), ("1.10", "1.10"),
      ("12345678901234567890", "12345678901234567890"), ("1.0000000000000001E-7", "1.0000000000000001E-7"),
    ])
  func digits(_ value: String, _ text: String) throws {
    #expect(try self.text(value, format: "0") == text)
  }

  @Test("A cell that ought to have a text and has none is told, with the reason")
  func lostCells() throws {
    let data = """
      <sheetData><row r="2"><c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B2"><f>A1</f></c><c r="C2"><f>A1</f><v/></c>
      <c r="D2" t="str"><f>""</f><v></v></c><c r="E2" s="1"/><c r="F2"><f>1+1</f><v>2</v></c></row></sheetData>
      """
    let sheet = try XLSXWorkbook(path: "w.xlsx", bytes: XLSXFile.bytes(data)).sheets[0]
    #expect(sheet.lostCells.map(\.index) == [0, 1, 2] && sheet.lostCells.allSatisfy { $0.line == 2 })
    #expect(sheet.lostCells[0].reason.hasPrefix("#DIV/0! is no text"))
    #expect(sheet.lostCells[1].reason.contains("saved without its result"))
    #expect(sheet.rows.flatMap(\.cells).map(\.text) == ["2"])
  }
}
