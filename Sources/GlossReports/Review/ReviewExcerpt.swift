internal import GlossLint

/// A sentence with the words that a finding is about, as a reviewer reads it: hidden characters shown, and of an endless
/// sentence the part around the words.
struct ReviewExcerpt {
  let before: String
  /// Empty for a gap.
  let words: String
  let after: String

  /// Bytes on either side, and of the words: more than a long sentence has.
  private static let reach = 1_500

  init(_ location: Location) {
    let stretch = ExcerptStretch(location.excerpt, reach: Self.reach)
    func text(_ range: Range<Int>) -> String { stretch.cells[range].map(\.shown).joined() }
    before = (stretch.isCutBefore ? "…" : "") + text(0..<stretch.meant.lowerBound)
    words = text(stretch.meant)
    after = text(stretch.meant.upperBound..<stretch.cells.count) + (stretch.isCutAfter ? "…" : "")
  }

  /// With the words marked; a caret stands for a gap.
  var marked: String {
    let mark =
      words.isEmpty ? "<mark class=\"gap\" title=\"here\">‸</mark>" : "<mark>\(Markup.escaped(words))</mark>"
    return Markup.escaped(before) + mark + Markup.escaped(after)
  }
}
