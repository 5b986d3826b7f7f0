/// A row of target words that renders a term, and what speaks for it.
struct Rendering {
  /// The numbers of its words.
  let words: [Int32]
  /// How many of them say something.
  let contentWords: Int
  /// From 0 to 1.
  let score: Double
  /// The passages it was found in, with the words of each.
  let places: [Int: Range<Int>]

  /// Whether it has so few words that it renders but a part of the term: "poverty" for 脱贫攻坚.
  func isShort(for term: MinedTerm) -> Bool { 2 * contentWords <= term.size }

  /// Whether it has the words of `part` and more.
  func holds(_ part: Rendering) -> Bool { words.hasPart(part.words) }
}

extension [Int32] {
  /// Whether `part` stands in the row, which is longer.
  func hasPart(_ part: [Int32]) -> Bool {
    count > part.count && (0...(count - part.count)).contains { self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
