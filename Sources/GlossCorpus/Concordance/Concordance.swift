package import GlossLint
package import GlossTerms

/// Every place of a term in a body of texts, and how each is rendered.
package struct Concordance: Sendable {
  /// The term as it was asked for.
  package let term: String
  /// The concept that has it; nil when no list does.
  package let concept: String?
  /// In the order of the pages and their sentences.
  package let places: [Place]

  package init(term: String, concept: String?, places: [Place]) {
    (self.term, self.concept, self.places) = (term, concept, places)
  }

  package struct Place: Sendable {
    /// The page in the target language, or the one there is.
    package let file: String
    /// Of the page, as far as it or its name tells.
    package let year: Int?
    /// The term in its sentence; nil on a page without a source.
    package let source: Location?
    /// The rendering in its sentence; where there is none, the sentence with an empty range. Nil when the sentence has no
    /// counterpart.
    package let target: Location?
    package let rendering: Rendering

    package init(file: String, year: Int?, source: Location?, target: Location?, rendering: Rendering) {
      (self.file, self.year, self.source, self.target, self.rendering) = (file, year, source, target, rendering)
    }
  }

  package enum Rendering: Sendable, Hashable {
    /// A term of the list, as the list has it.
    case listed(String, TermStatus)
    /// Words that stand in its place, in small letters but for names.
    case wording(String)
    case none
  }
}

extension Concordance {
  /// How often a rendering comes, in all and by what `key` tells of a place.
  package struct Count<Key: Hashable & Sendable>: Sendable {
    package let rendering: Rendering
    package let total: Int
    package let parts: [Key: Int]
  }

  /// The counts of each rendering, listed ones first, then by number; what is not rendered comes last.
  package func counts<Key: Hashable & Sendable>(by key: (Place) -> Key) -> [Count<Key>] {
    var parts: [Rendering: [Key: Int]] = [:]
    for place in places { parts[place.rendering, default: [:]][key(place), default: 0] += 1 }
    return parts.map { Count(rendering: $0, total: $1.values.reduce(0, +), parts: $1) }.sorted { left, right in
      let (first, second) = (left.rendering.rank, right.rendering.rank)
      if first != second { return first < second }
      return left.total == right.total ? left.rendering.text < right.rendering.text : left.total > right.total
    }
  }
}

extension Concordance.Rendering {
  /// The words; empty where there are none.
  package var text: String {
    switch self {
    case .listed(let text, _), .wording(let text): text
    case .none: ""
    }
  }

  fileprivate var rank: Int {
    switch self {
    case .listed(_, let status): status.isAllowed ? 0 : 1
    case .wording: 2
    case .none: 3
    }
  }
}
