/// The text of a CSV or TSV file.
package enum DelimitedText {
  /// A row a line, with quotation marks round cells that need them (RFC 4180, but for lines that end at LF alone).
  package static func write(_ rows: [[String]], separator: Character) -> String {
    var text = ""
    for row in rows {
      text += row.map { quoted($0, separator) }.joined(separator: String(separator)) + "\n"
    }
    return text
  }

  private static func quoted(_ cell: String, _ separator: Character) -> String {
    let needsQuotes = cell.unicodeScalars.contains { $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == "\t" || $0 == "," }
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }
}
