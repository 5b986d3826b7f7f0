/// A term as its renderings are looked for.
struct MinedTerm {
  /// Its words as `Translations` knows them.
  let words: [Int32]
  /// How many words of the source it has.
  let size: Int
  /// Whether a text names it. What a name stands for may be an enumeration, whose commas are crossed.
  let isNamed: Bool
}
