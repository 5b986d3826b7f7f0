/// What a format could not hold of a list, counted while it was written.
package struct Losses: Sendable {
  /// What was counted, in the order of its first occurrence.
  private var kinds: [String] = []
  private var counts: [String: Int] = [:]

  package init() {}

  /// - Parameter what: a part of a sentence about one or more things, the things first: `terms: gap`.
  package mutating func count(_ what: String, _ number: Int = 1) {
    guard number > 0 else { return }
    if counts[what] == nil { kinds.append(what) }
    counts[what, default: 0] += number
  }

  /// Adds what was counted elsewhere.
  package mutating func add(_ other: Losses) {
    for kind in other.kinds { count(kind, other.counts[kind] ?? 0) }
  }

  package var isEmpty: Bool { kinds.isEmpty }

  /// One line a kind: `12 terms: gap`.
  package var lines: [String] { kinds.map { "\(counts[$0] ?? 0) \($0)" } }
}
