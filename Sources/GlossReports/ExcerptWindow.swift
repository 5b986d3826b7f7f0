internal import GlossLint

/// The part of a sentence around the words that are meant, in one line of a terminal, and where the underline goes.
struct ExcerptWindow {
  /// With `…` where it was cut.
  let text: String
  /// Columns of `text` before the underline.
  let indent: Int
  /// Columns underlined, as far as the words are shown; one below the place of a gap, or below what follows it.
  let length: Int

  /// - Parameter width: columns that `text` may take; it takes 12, an escape and the cuts beside it, in any case.
  /// - Returns: nil when there is nothing to show.
  init?(_ excerpt: Location.Excerpt, width: Int) {
    let width = max(width, 12)
    let stretch = ExcerptStretch(excerpt, reach: width * Self.bytesPerColumn)
    let cells = stretch.cells
    guard cells.contains(where: { !$0.isBlank }) else { return nil }

    // A gap takes the column that its caret stands in.
    let used = max(1, cells[stretch.meant].columns)
    var shown = cells.indices
    if stretch.isCutBefore || stretch.isCutAfter || used + cells.columns - cells[stretch.meant].columns > width {
      shown = Self.cut(stretch, used: used, budget: width - 2)
    }
    while shown.lowerBound < min(shown.upperBound, stretch.meant.lowerBound), cells[shown.lowerBound].isBlank {
      shown = shown.lowerBound + 1..<shown.upperBound
    }
    let isCutBefore = stretch.isCutBefore || cells[..<shown.lowerBound].contains { !$0.isBlank }
    let isCutAfter = stretch.isCutAfter || cells[shown.upperBound...].contains { !$0.isBlank }
    text = (isCutBefore ? "…" : "") + cells[shown].map(\.shown).joined() + (isCutAfter ? "…" : "")
    indent = (isCutBefore ? 1 : 0) + cells[shown.lowerBound..<stretch.meant.lowerBound].columns
    length = max(1, cells[stretch.meant.clamped(to: shown)].columns)
  }

  /// More than the bytes of any column of ordinary text. A sentence may be a megabyte with a thousand findings in it:
  /// only what can come into the window is looked at.
  private static let bytesPerColumn = 16

  /// How far a cut may move to come to a space, in columns.
  private static let wordEdgeReach = 14

  /// The cells to show: those meant, and of the rest as much on the left as on the right; where one side has less, the
  /// other has more. Cuts move inwards to the edge of a word where one is close.
  private static func cut(_ stretch: ExcerptStretch, used: Int, budget: Int) -> Range<Int> {
    let (cells, meant) = (stretch.cells, stretch.meant)
    guard used < budget else {
      let end = advance(from: meant.lowerBound, in: cells, columns: budget)
      return meant.lowerBound..<max(end, min(meant.lowerBound + 1, cells.count))
    }
    let free = budget - used
    let after = cells[meant.upperBound...].columns
    var start = meant.lowerBound
    var left = max(free / 2, free - after)
    while start > 0, cells[start - 1].columns <= left {
      start -= 1
      left -= cells[start].columns
    }
    if start > 0 || stretch.isCutBefore { start = wordStart(from: start, to: meant.lowerBound, in: cells) }
    var end = advance(from: meant.upperBound, in: cells, columns: free - cells[start..<meant.lowerBound].columns)
    if end < cells.count || stretch.isCutAfter { end = wordEnd(from: end, to: meant.upperBound, in: cells) }
    return start..<end
  }

  private static func advance(from start: Int, in cells: [VisibleText.Cell], columns: Int) -> Int {
    var (end, left) = (start, columns)
    while end < cells.count, cells[end].columns <= left {
      left -= cells[end].columns
      end += 1
    }
    return end
  }

  private static func wordStart(from start: Int, to limit: Int, in cells: [VisibleText.Cell]) -> Int {
    if start > 0, cells[start - 1].isBlank { return start }
    var (index, passed) = (start, 0)
    while index < limit, passed <= wordEdgeReach {
      if cells[index].isBlank { return index + 1 }
      passed += cells[index].columns
      index += 1
    }
    return start
  }

  private static func wordEnd(from end: Int, to limit: Int, in cells: [VisibleText.Cell]) -> Int {
    if end < cells.count, cells[end].isBlank { return end }
    var (index, passed) = (end, 0)
    while index > limit, passed <= wordEdgeReach {
      if cells[index - 1].isBlank { return index - 1 }
      passed += cells[index - 1].columns
      index -= 1
    }
    return end
  }
}

extension Collection<VisibleText.Cell> {
  fileprivate var columns: Int { reduce(0) { $0 + $1.columns } }
}
