internal import GlossText
internal import GlossXML

/// Takes the cells with text of one sheet.
struct SheetReader {
  /// What may still be kept.
  struct Budget {
    var cells: Int
    /// In bytes.
    var text: Int
  }

  private let strings: [String]
  private let formats: NumberFormats
  private(set) var budget: Budget
  private(set) var rows: [Table.Row] = []
  private(set) var merges: [Table.Merge] = []
  private(set) var lostCells: [Table.LostCell] = []

  init(strings: [String], formats: NumberFormats, budget: Budget) {
    (self.strings, self.formats, self.budget) = (strings, formats, budget)
  }

  /// Merged and lost cells are told of; nobody reads a list of more.
  private static let mostTold = 10_000

  private struct OpenCell {
    let column: Int
    let type: String
    /// By which the workbook's formats are numbered.
    let style: Int?
    let start: Int
    var value = ""
    var text = RichText()
    var isFormula = false
  }

  /// Adds the cells of the sheet in `file`. Places come from the cells' own references; where a sheet leaves them out
  /// they follow one another.
  mutating func read(_ file: SourceFile) throws(SourceError) {
    var row = -1
    var column = -1
    var cells: [Table.Cell] = []
    var cell: OpenCell?
    var isInValue = false
    try XMLReader.read(file) { (event, range) throws(SourceError) in
      cell?.text.take(event)
      switch event {
      case .start(let name, let attributes):
        switch name.local {
        case "row":
          let number = attributes[XMLName("r")].map { Int($0).map { $0 - 1 } ?? -1 } ?? row + 1
          guard number > row, number < CellReference.mostRows else {
            throw SourceError("no row may stand here with that number", in: file, at: range.lowerBound)
          }
          (row, column, cells) = (number, -1, [])
        case "c":
          let place = attributes[XMLName("r")].map { CellReference($0) } ?? CellReference(row: row, column: column + 1)
          guard let place, place.row == row, place.column > column, place.column < CellReference.mostColumns else {
            throw SourceError("no cell may stand here with that reference", in: file, at: range.lowerBound)
          }
          column = place.column
          cell = OpenCell(
            column: column, type: attributes[XMLName("t")] ?? "n", style: attributes[XMLName("s")].flatMap { Int($0) },
            start: range.lowerBound)
        case "v": isInValue = true
        case "f": cell?.isFormula = true
        case "mergeCell" where merges.count < Self.mostTold:
          if let merge = attributes[XMLName("ref")].flatMap(Self.merge) { merges.append(merge) }
        default: break
        }
      case .text(let piece):
        if isInValue { cell?.value += piece }
      case .end(let name):
        switch name.local {
        case "v": isInValue = false
        case "c":
          if let open = cell {
            let text = text(of: open)
            if text.isEmpty, lostCells.count < Self.mostTold, let reason = reason(ofLoss: open) {
              lostCells.append(Table.LostCell(index: open.column, line: row + 1, reason: reason))
            }
            if !text.isEmpty {
              budget.cells -= 1
              budget.text -= text.utf8.count
              guard budget.cells >= 0, budget.text >= 0 else {
                throw SourceError(
                  "the workbook has more than \(Table.mostCells) cells or \(XLSXWorkbook.mostText) bytes of text",
                  in: file, at: open.start)
              }
              cells.append(
                Table.Cell(
                  text: text, index: open.column, line: row + 1, column: open.column + 1,
                  source: open.start..<range.upperBound, isFormula: open.isFormula))
            }
          }
          cell = nil
        case "row":
          if !cells.isEmpty { rows.append(Table.Row(number: row + 1, cells: cells)) }
          cells = []
        default: break
        }
      }
    }
  }

  private func text(of cell: OpenCell) -> String {
    switch cell.type {
    case "s": Int(cell.value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "inlineStr": cell.text.value
    case "b": cell.value == "1" ? "TRUE" : cell.value.isEmpty ? "" : "FALSE"
    // An error such as #REF! is no text.
    case "e": ""
    case "str": EscapedCharacters.decode(cell.value)
    // Dates of ISO 8601, which few programs write.
    case "d": String(cell.value.prefix { $0 != "T" })
    default: formats.text(ofNumber: cell.value, style: cell.style)
    }
  }

  /// Why a cell without a text should have one. A formula may well give an empty text, which is then saved as such.
  private func reason(ofLoss cell: OpenCell) -> String? {
    if cell.type == "e" { return "\(cell.value) is no text but an error of a formula; mend the formula" }
    guard cell.isFormula, cell.type != "str", cell.value.isEmpty else { return nil }
    return "the formula was saved without its result; open the workbook in a spreadsheet and save it"
  }

  private static func merge(_ reference: String) -> Table.Merge? {
    let ends = reference.split(separator: ":").compactMap { CellReference($0) }
    guard let first = ends.first, let last = ends.last, first.row <= last.row, first.column <= last.column,
      first != last
    else { return nil }
    return Table.Merge(rows: first.row...last.row, columns: first.column...last.column)
  }
}
