internal import GlossText

/// Reads a line of a table: a word, a tab, its translations with semicolons between them. What follows a second tab is
/// for people.
enum DictionaryTableReader {
  /// - Throws: where the line leaves the form; offsets are those of the slice.
  static func entry(_ line: ArraySlice<UInt8>) throws(DictionaryLineError) -> DictionaryEntry {
    let cells = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
      .map(trimmed)
    guard cells.count > 1 else {
      throw DictionaryLineError(
        message: "no entry: a word, a tab and its translations are expected", offset: line.startIndex)
    }
    guard !cells[0].isEmpty else {
      throw DictionaryLineError(message: "no word before the tab", offset: line.startIndex)
    }
    guard !cells[1].isEmpty else {
      throw DictionaryLineError(message: "no translation after the tab", offset: cells[1].startIndex)
    }
    return DictionaryEntry(forms: [cells[0]], glosses: [cells[1]])
  }

  private static func trimmed(_ cell: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let start = cell.firstIndex { $0 != UInt8(ascii: " ") } ?? cell.endIndex
    let end = cell.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? start
    return cell[start..<end]
  }
}
