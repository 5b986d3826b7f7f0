/// A table of counts for a terminal, a row a thing that is counted.
struct CountTable {
  /// Columns of a cell with the blanks before it.
  private static let cell = 9

  private let width: Int

  init(width: Int) {
    self.width = width
  }

  /// The lines, each indented by two columns. A long name has a line of its own.
  ///
  /// - Parameter rows: in each the name first; all of one length.
  func lines(_ rows: [[String]]) -> String {
    let cells = rows.first?.count ?? 0
    let widest = rows.map { $0.dropFirst().map(DisplayWidth.columns).max() ?? 0 }.max() ?? 0
    let cell = max(widest + 2, Self.cell)
    let first = min(rows.map { DisplayWidth.columns($0[0]) }.max() ?? 0, max(width - (cell - 1) * cells, 20))
    return rows.map { row in
      let numbers = row.dropFirst().map { DisplayWidth.padded($0, before: true, to: cell) }.joined()
      let name =
        DisplayWidth.columns(row[0]) > first
        ? row[0] + "\n  " + String(repeating: " ", count: first) : DisplayWidth.padded(row[0], before: false, to: first)
      return "  " + name + numbers + "\n"
    }.joined()
  }
}
