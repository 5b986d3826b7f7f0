package import GlossText

/// The rows of a CSV or TSV file with the place of every cell, which libraries for such files do not give.
///
/// RFC 4180: a cell in quotation marks may hold separators, line ends and doubled quotation marks. In TSV, too, since
/// spreadsheets write it so.
package struct DelimitedTable {
  package struct Cell {
    package let text: String
    /// Byte offset of its first character.
    package let offset: Int
  }

  package struct Row {
    package let cells: [Cell]
    package let offset: Int
  }

  package let rows: [Row]
  /// Where a quotation mark opens a cell that never ends.
  package let unclosedQuote: Int?

  package init(_ file: SourceFile, separator: UInt8) {
    let bytes = file.utf8
    var rows: [Row] = []
    var cells: [Cell] = []
    var index = file.textStart
    var rowStart = index
    var unclosed: Int?

    func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    func endRow() {
      if cells.contains(where: { !$0.text.isEmpty }) { rows.append(Row(cells: cells, offset: rowStart)) }
      cells = []
    }

    while index < bytes.count {
      let start = index
      var text: [UInt8] = []
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        var closed = false
        while index < bytes.count {
          if bytes[index] == UInt8(ascii: "\"") {
            index += 1
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
              closed = true
              break
            }
          }
          text.append(bytes[index])
          index += 1
        }
        if !closed { unclosed = unclosed ?? start }
      }
      while index < bytes.count, bytes[index] != separator, !isLineEnd(bytes[index]) {
        text.append(bytes[index])
        index += 1
      }
      cells.append(Cell(text: String(decoding: text, as: UTF8.self), offset: start))
      if index < bytes.count, bytes[index] == separator {
        index += 1
        if index == bytes.count { cells.append(Cell(text: "", offset: index)) }
        continue
      }
      while index < bytes.count, isLineEnd(bytes[index]) { index += 1 }
      endRow()
      rowStart = index
    }
    endRow()
    self.rows = rows
    unclosedQuote = unclosed
  }
}
