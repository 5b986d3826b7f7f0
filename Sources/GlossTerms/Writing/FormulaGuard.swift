/// Cells of CSV and TSV files that a spreadsheet would take for formulas.
///
/// Such a cell is written with an apostrophe before it, which makes it a text for most spreadsheets and no formula for any.
/// Reading takes one apostrophe away again, so that nothing is lost.
package enum FormulaGuard {
  /// With the apostrophe where `cell` needs one.
  package static func write(_ cell: String) -> String { isFormula(cell) ? "'" + cell : cell }

  /// Without it where `cell` has one for that reason.
  static func read(_ cell: String) -> String {
    cell.unicodeScalars.first == "'" && isFormula(cell) ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  /// Whether a formula, or apostrophes and then one, begins the cell.
  private static func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r".unicodeScalars.contains(first)
  }
}
