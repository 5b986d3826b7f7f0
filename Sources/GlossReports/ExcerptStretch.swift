internal import GlossLint

/// As much of an excerpt around its highlight as is asked for, in cells.
struct ExcerptStretch {
  let cells: [VisibleText.Cell]
  /// The cells that hold any byte of the highlight; for a gap, an empty range where it is.
  let meant: Range<Int>
  /// Whether the excerpt goes on before or after the cells.
  let isCutBefore: Bool
  let isCutAfter: Bool

  /// - Parameter reach: bytes to take before the highlight, of it, and after it.
  init(_ excerpt: Location.Excerpt, reach: Int) {
    let utf8 = excerpt.text.utf8
    let count = utf8.count
    let low = min(max(excerpt.highlight.lowerBound, 0), count)
    let high = min(max(excerpt.highlight.upperBound, low), count, low + reach)
    let start = Self.scalarStart(low - reach, in: utf8)
    let end = Self.scalarStart(high + reach, in: utf8)
    let text = excerpt.text[
      utf8.index(utf8.startIndex, offsetBy: start)..<utf8.index(utf8.startIndex, offsetBy: end)]
    let cells = VisibleText(text, offset: start).cells
    let first = cells.firstIndex { $0.bytes.upperBound > low } ?? cells.count
    let last = low == high ? first : cells[first...].firstIndex { $0.bytes.lowerBound >= high } ?? cells.count
    self.cells = cells
    meant = first..<last
    (isCutBefore, isCutAfter) = (start > 0, end < count)
  }

  /// The start of the scalar that `offset`, clamped to the text, lies in.
  private static func scalarStart(_ offset: Int, in utf8: String.UTF8View) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < utf8.count else { return utf8.count }
    var offset = offset
    while offset > 0, utf8[utf8.index(utf8.startIndex, offsetBy: offset)] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }
}
