internal import GlossLint

/// A keyword in its context, in one line of a terminal: the keyword starts in the same column in every line.
struct KeywordLine {
  /// Filled up from the left.
  let before: String
  /// In brackets, so that it is told from the rest without colour; empty for a place without one.
  let keyword: String
  let after: String

  /// Of the width the share that stands before the keyword.
  private static let shareBefore = 0.4
  /// Bytes looked at for a column; a sentence may be a megabyte.
  private static let bytesPerColumn = 16

  init(_ excerpt: Location.Excerpt, width: Int) {
    let utf8 = Array(excerpt.text.utf8)
    let reach = width * Self.bytesPerColumn
    let low = min(max(excerpt.highlight.lowerBound, 0), utf8.count)
    let high = min(max(excerpt.highlight.upperBound, low), utf8.count)
    func cells(_ range: Range<Int>) -> [VisibleText.Cell] {
      VisibleText(Substring(String(decoding: utf8[range], as: UTF8.self))).cells
    }
    let columns = Int(Double(width) * Self.shareBefore)
    let meant = cells(low..<min(high, low + reach))
    let left = Self.fitting(cells(max(0, low - reach)..<low).reversed(), columns: columns)
    before = String(repeating: " ", count: columns - left.columns) + left.shown.reversed().joined()
    let word = Self.fitting(meant, columns: max(width - columns - 2, 1))
    keyword = low == high ? "" : "[" + word.shown.joined() + "]"
    let rest = max(width - columns - word.columns - 2, 0)
    after = Self.fitting(cells(high..<min(utf8.count, high + reach)), columns: rest).shown.joined()
  }

  /// As many cells as fit, with `…` where some do not.
  private static func fitting(
    _ cells: some Collection<VisibleText.Cell>, columns: Int
  ) -> (shown: [String], columns: Int) {
    var (shown, used): ([String], Int) = ([], 0)
    let isWhole = cells.reduce(0) { $0 + $1.columns } <= columns
    for cell in cells {
      guard used + cell.columns <= (isWhole ? columns : columns - 1) else { break }
      shown.append(cell.shown)
      used += cell.columns
    }
    return isWhole || columns < 1 ? (shown, used) : (shown + ["…"], used + 1)
  }
}
