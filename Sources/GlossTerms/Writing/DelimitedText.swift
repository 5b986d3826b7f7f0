internal import GlossText

/// The text of a CSV or TSV file.
package enum DelimitedText {
  /// A row a line, with quotation marks round cells that need them (RFC 4180, but for lines that end at LF alone), and
  /// an apostrophe before those that a spreadsheet would compute.
  package static func write(_ rows: [[String]], separator: Character) -> String {
    Concurrently.map(stretchesOf: rows) { rows in
      var text = ""
      for row in rows {
        for (index, cell) in row.enumerated() {
          if index > 0 { text.append(separator) }
          text += quoted(FormulaGuard.write(cell))
        }
        text += "\n"
      }
      return text
    }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.utf8.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0x2C }
    guard needsQuotes else { return cell }
    return "\"" + (cell.utf8.contains(0x22) ? cell.replacing("\"", with: "\"\"") : cell) + "\""
  }
}
