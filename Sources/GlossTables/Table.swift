package import GlossText

/// A table as a spreadsheet has it, whatever file it comes from: rows of cells, each with its place.
package struct Table: Sendable {
  package struct Cell: Sendable, Hashable {
    package let text: String
    /// Of its column, from 0. Cells of a row ascend; those without a text are left out.
    package let index: Int
    /// Where a person finds it, from 1: line and column of the text file, row and column of the sheet.
    package let line: Int
    package let column: Int
    /// Its bytes in the text file, quotation marks included, or in the part of the workbook that the sheet is.
    package let source: ByteRange
    /// Whether the text is what a formula last gave. Formulas are never computed.
    package let isFormula: Bool

    package init(text: String, index: Int, line: Int, column: Int, source: ByteRange, isFormula: Bool = false) {
      (self.text, self.index, self.line, self.column) = (text, index, line, column)
      (self.source, self.isFormula) = (source, isFormula)
    }
  }

  /// A row with some text in it.
  package struct Row: Sendable {
    /// As spreadsheets count it, from 1, rows of nothing included.
    package let number: Int
    package let cells: [Cell]

    package init(number: Int, cells: [Cell]) {
      (self.number, self.cells) = (number, cells)
    }

    /// The cell of a column; nil where the row has none.
    package subscript(index: Int) -> Cell? {
      if index < cells.count, cells[index].index == index { return cells[index] }
      let found = cells.partitioningIndex { $0.index >= index }
      return found < cells.count && cells[found].index == index ? cells[found] : nil
    }
  }

  /// A cell of a sheet that ought to have a text and has none: a formula that failed, or was never computed.
  package struct LostCell: Sendable, Hashable {
    /// Of its column, from 0.
    package let index: Int
    /// Its row, from 1.
    package let line: Int
    /// Why, and what to do.
    package let reason: String
  }

  /// Cells that are one: only the first can hold a text. Rows and columns from 0.
  package struct Merge: Sendable, Hashable {
    package let rows: ClosedRange<Int>
    package let columns: ClosedRange<Int>

    package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      (self.rows, self.columns) = (rows, columns)
    }

    /// As spreadsheets write it: `A1:B2`.
    package var reference: String {
      CellReference(row: rows.lowerBound, column: columns.lowerBound).description + ":"
        + CellReference(row: rows.upperBound, column: columns.upperBound).description
    }
  }

  /// How many cells with text are read: some 200 MB of them.
  package static let mostCells = 2_000_000

  package let path: String
  /// Of a sheet of a workbook.
  package let name: String?
  /// The member of the workbook that the sheet is.
  package let part: String?
  package let rows: [Row]
  package let merges: [Merge]
  package let lostCells: [LostCell]
  /// Why the cells are not to be trusted: a quotation mark that is never closed, more of them than are read.
  package let problems: [SourceError]

  package init(
    path: String, name: String? = nil, part: String? = nil, rows: [Row], merges: [Merge] = [],
    lostCells: [LostCell] = [], problems: [SourceError] = []
  ) {
    (self.path, self.name, self.part) = (path, name, part)
    (self.rows, self.merges, self.lostCells, self.problems) = (rows, merges, lostCells, problems)
  }
}

/// The name of a cell in spreadsheets: `B12`.
package struct CellReference: Sendable, Hashable, CustomStringConvertible {
  /// How many rows and columns a sheet has.
  package static let mostRows = 1_048_576
  package static let mostColumns = 16_384

  /// From 0.
  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) {
    (self.row, self.column) = (row, column)
  }

  /// Nil for what names no cell that a sheet has.
  package init?(_ name: some StringProtocol) {
    var (row, column, hasLetters) = (0, 0, false)
    for byte in name.utf8 where byte != UInt8(ascii: "$") {
      if byte.isASCIILetter, row == 0 {
        column = column * 26 + Int(byte & 0x1F)
        hasLetters = true
      } else if byte.isASCIIDigit, hasLetters {
        row = row * 10 + Int(byte & 0xF)
      } else {
        return nil
      }
      guard column <= Self.mostColumns, row <= Self.mostRows else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }

  /// `A`, `B`, … `Z`, `AA`: the name of a column.
  package static func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  package var description: String { "\(Self.columnName(column))\(row + 1)" }
}
