import GlossTables
import GlossText
import Testing

@Suite("Rows and cells of delimited tables")
struct DelimitedTableTests {
  private func read(_ text: String, path: String = "t.csv") -> Table {
    DelimitedTable.read(SourceFile(path: path, text: text))
  }

  private func texts(_ text: String, path: String = "t.csv") -> [[String]] {
    read(text, path: path).rows.map { row in (0...(row.cells.last?.index ?? 0)).map { row[$0]?.text ?? "" } }
  }

  @Test("A cell in quotation marks holds separators, line ends and quotation marks")
  func quoted() {
    let table = read("a,\"b,\"\"\n\"\r\nc,d\n")
    #expect(table.rows.map { $0.cells.map(\.text) } == [["a", "b,\"\n"], ["c", "d"]])
    #expect(table.rows[1].cells[1].source == 13..<14)
    #expect(table.rows[1].cells[1].line == 3 && table.rows[1].cells[1].column == 3)
  }

  @Test(
    "What stands about quotation marks belongs to the cell",
    arguments: [
      ("\"a\"b,c", [["ab", "c"]]), ("a\"b\"c,\"\"", [["a\"b\"c"]]), ("\"\"\"\"", [["\""]]),
      ("\"a\"\"\",b", [["a\"", "b"]]), (" \"a\",b", [[" \"a\"", "b"]]), ("a,,", [["a"]]), ("a", [["a"]]),
      (",a", [["", "a"]]),
      ("", []), ("\n\n", []), ("a,b\n\n\nc", [["a", "b"], ["c"]]), ("a\rb\r\nc", [["a"], ["b"], ["c"]]),
    ])
  func cells(_ text: String, _ rows: [[String]]) {
    #expect(texts(text) == rows)
  }

  @Test(
    "The separator is said, or seen",
    arguments: [
      ("sep=;\r\na;b,c\r\n", [["a", "b,c"]]), ("\u{FEFF}sep=|\na|b", [["a", "b"]]),
      ("a;b;c\n1,5;2;3\n", [["a", "b", "c"], ["1,5", "2", "3"]]),
      ("a\tb\n1, 2\t3\n", [["a", "b"], ["1, 2", "3"]]), ("a,b\nx;y,z\n", [["a", "b"], ["x;y", "z"]]),
      ("a b\n", [["a b"]]),
      ("\"a;b\",c\n\"d;e;f\",g", [["a;b", "c"], ["d;e;f", "g"]]),
    ])
  func separators(_ text: String, _ rows: [[String]]) {
    #expect(texts(text) == rows)
  }

  @Test("In a file named .tsv only tabs part cells")
  func tabs() {
    #expect(texts("a,b;c\td\n", path: "T.TSV") == [["a,b;c", "d"]])
  }

  @Test("Rows count as spreadsheets count them, places as editors do")
  func places() {
    let table = read("\u{FEFF}sep=,\n\n港,\"a\nb\",𠮷x,c\r\nd")
    #expect(table.rows.map(\.number) == [3, 4])
    let places = table.rows.flatMap(\.cells).map { [$0.line, $0.column, $0.index] }
    #expect(places == [[3, 1, 0], [3, 3, 1], [4, 4, 2], [4, 7, 3], [5, 1, 0]])
  }

  @Test("A quotation mark that is never closed is told with its place")
  func unclosed() {
    let problems = read("a,b\nc,\"d\ne,f\n").problems
    #expect(problems.map(\.description) == ["t.csv:2:3: the quotation mark that opens this cell is never closed"])
    #expect(read("a,\"b\"\"").problems.count == 1)
  }

  @Test("Cells of nothing cost nothing, and there is an end to the others", .timeLimit(.minutes(1)))
  func many() {
    #expect(read(String(repeating: ",", count: 3_000_000) + "a").rows.map { $0.cells.map(\.index) } == [[3_000_000]])
    let table = DelimitedTable.read(SourceFile(path: "t.csv", text: "a,b\nc\nd,e\n"), mostCells: 4)
    #expect(table.rows.count == 2)
    #expect(table.problems.map(\.description) == ["t.csv:3:1: the table has more than 4 cells"])
  }

  @Test("The pieces of a cell are its text, byte for byte but for the doubled marks")
  func pieces() {
    let bytes = Array("x,\"a\"\"b\"tail,y".utf8)
    let (pieces, isQuoted) = DelimitedTable.pieces(of: 2..<13, in: bytes)
    #expect(isQuoted && pieces == [.verbatim(3..<4), .quotationMark(4..<6), .verbatim(6..<7), .verbatim(8..<12 + 1)])
  }

  @Test("Excel's Unicode text is read", arguments: [true, false])
  func unicodeText(isLittle: Bool) throws {
    let units = Array("zh\ten\r\n港\tport\r\n".utf16)
    let bytes = units.flatMap { isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for path in ["a.csv", "a.tsv"] {
      let file = try SourceFile(path: path, bytes: (isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) + bytes)
      #expect(DelimitedTable.read(file).rows.map { $0.cells.map(\.text) } == [["zh", "en"], ["港", "port"]])
    }
  }

  @Test(
    "References of cells",
    arguments: [("A1", 0, 0), ("$B$12", 11, 1), ("AA3", 2, 26), ("XFD1048576", 1_048_575, 16_383)])
  func references(_ name: String, _ row: Int, _ column: Int) {
    let reference = CellReference(row: row, column: column)
    #expect(CellReference(name) == reference)
    #expect(reference.description == name.filter { $0 != "$" })
  }

  @Test(
    "What is no reference",
    arguments: [
      "", "A", "1", "A0", "XFE1", "A1048577", "1A", "A1B", "AAAAAAAAAAAAAAAAAAAAAAA1", "A99999999999999999999",
    ])
  func noReferences(_ name: String) {
    #expect(CellReference(name) == nil)
  }
}
