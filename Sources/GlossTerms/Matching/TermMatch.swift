package import GlossText

/// A place where a text uses a listed term.
package struct TermMatch: Sendable, Hashable {
  /// How near the text is to the listed spelling, nearest first.
  package enum Fidelity: Int, Sendable, Hashable, Comparable {
    /// To the letter; a no-break space is a space, a curly apostrophe a straight one.
    case exact
    /// But for capitals.
    case cased
    /// But for hyphens, commas, articles and quotation marks.
    case folded
    /// Its words stand in other forms: plural, past, participle, British or American.
    case inflected

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// UTF-8 bytes of the text, from the first word to the last.
  package let range: ByteRange
  package let fidelity: Fidelity
  /// The listed terms that it is: several where two concepts share a rendering. All of the same fidelity, allowed
  /// ones only where any is allowed.
  package let terms: [TermReference]
  /// Whether a longer match, or an earlier one that overlaps it, stands there too. Such a match satisfies its concept
  /// and asks for nothing.
  package var isCovered: Bool

  package init(range: ByteRange, fidelity: Fidelity, terms: [TermReference], isCovered: Bool = false) {
    (self.range, self.fidelity, self.terms, self.isCovered) = (range, fidelity, terms, isCovered)
  }
}

extension [TermMatch] {
  /// Marks what longer matches cover: from left to right, the longest at each place stands, and what overlaps it is
  /// covered. Matches must be ordered by start, longer ones first.
  mutating func resolveOverlaps() {
    var end = 0
    for index in indices {
      if self[index].range.lowerBound < end {
        self[index].isCovered = true
      } else {
        end = self[index].range.upperBound
      }
    }
  }

  /// Those of the matches of a text, ascending and with their overlaps resolved, that overlap `range`. Costs a search and
  /// the matches near by.
  package func overlapping(_ range: ByteRange) -> ArraySlice<TermMatch> {
    let end = partitioningIndex { $0.range.lowerBound >= range.upperBound }
    var start = end
    // What lies before a match that is not covered ends before it starts, or is covered by such a one.
    while start > 0, self[start - 1].isCovered || self[start - 1].range.upperBound > range.lowerBound { start -= 1 }
    return self[start..<end].filter { $0.range.overlaps(range) }[...]
  }
}
