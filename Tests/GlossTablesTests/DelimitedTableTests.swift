import GlossTables
import GlossText
import Testing

@Suite("Rows and cells of delimited tables")
struct DelimitedTableTests {
  @Test("A cell in quotation marks holds separators and line ends")
  func quoted() {
    let table = DelimitedTable(SourceFile(path: "t.csv", text: "a,\"b,\"\"\n\"\r\nc,d\n"), separator: 0x2C)
    #expect(table.rows.map { $0.cells.map(\.text) } == [["a", "b,\"\n"], ["c", "d"]])
    #expect(table.rows[1].cells[1].offset == 13)
  }
}
