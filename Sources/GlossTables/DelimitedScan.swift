internal import GlossText

/// Goes through a CSV or TSV file row by row.
struct DelimitedScan {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var rowNumber: Int
  /// Where a quotation mark opens a cell that never ends.
  private(set) var unclosed: Int?

  /// The place of `placed`, carried along so that the places of all cells cost one pass.
  private var placed: Int
  private var line: Int
  private var column: Int

  /// - Parameter skippedRows: how many rows stand before `start` that are none of the table.
  init(_ file: SourceFile, separator: UInt8, from start: Int, skippedRows: Int = 0) {
    rowNumber = skippedRows
    bytes = file.utf8
    self.separator = separator
    index = start
    placed = start
    let position = file.lines.position(of: start)
    (line, column) = (position.line, position.column)
  }

  /// The next row, blank ones included, and how many cells it has, those of no text included; nil at the end.
  mutating func nextRow() -> (row: Table.Row, width: Int)? {
    guard index < bytes.count else { return nil }
    rowNumber += 1
    var cells: [Table.Cell] = []
    var width = 0
    while true {
      let start = index
      index = cellEnd(from: start)
      let text = text(start..<index)
      if !text.isEmpty {
        place(start)
        cells.append(Table.Cell(text: text, index: width, line: line, column: column, source: start..<index))
      }
      width += 1
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    if index < bytes.count {
      let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      index += isPair ? 2 : 1
    }
    return (Table.Row(number: rowNumber, cells: cells), width)
  }

  private mutating func cellEnd(from start: Int) -> Int {
    let quote = UInt8(ascii: "\"")
    var index = start
    if index < bytes.count, bytes[index] == quote {
      index += 1
      while index < bytes.count {
        if bytes[index] == quote {
          guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
          index += 1
        }
        index += 1
      }
      if index >= bytes.count {
        unclosed = unclosed ?? start
        return bytes.count
      }
    }
    while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return index
  }

  private func text(_ source: ByteRange) -> String {
    let (pieces, isQuoted) = DelimitedTable.pieces(of: source, in: bytes)
    guard isQuoted else { return bytes.string(source) }
    var text: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .verbatim(let range): text += bytes[range]
      case .quotationMark: text.append(UInt8(ascii: "\""))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Carries the place along to `offset`. Lines end as ``LineIndex`` has it.
  private mutating func place(_ offset: Int) {
    while placed < offset {
      let byte = bytes[placed]
      placed += 1
      if byte == 0x0A || (byte == 0x0D && (placed == bytes.count || bytes[placed] != 0x0A)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
