internal import GlossText

/// Sentences of a source and the sentences that translate them, as the miner sees them.
struct Passage {
  /// Position of the pair of pages among those given.
  let page: Int
  /// Position of the link among those of the pair.
  let link: Int
  let source: [SourceWord]
  let target: [TargetWord]
}

/// A word, number or mark of a source text.
struct SourceWord {
  enum Kind {
    /// A word that a term may open and close with.
    case plain
    /// A word that governs terms and closes none.
    case opener
    /// Stands inside a term at most.
    case function
    case number
    /// A mark, which no term crosses, or the end of a sentence.
    case end
  }

  /// Equal for equal words; -1 for `end`.
  let number: Int32
  let kind: Kind
  /// Index of the sentence on its page.
  let sentence: Int
  /// UTF-8 bytes of the text of the sentence's block.
  let range: ByteRange
}

/// A word, number or mark of a translation. Articles are none: "the Belt and Road" is "Belt and Road".
struct TargetWord {
  enum Kind {
    case content
    /// Stands inside a phrase at most.
    case function
    /// Parts the items of an enumeration, which may be one rendering.
    case comma
    /// A mark, which no phrase crosses, or the end of a sentence.
    case end
  }

  /// Equal for the forms of a word; -1 for `end`.
  let number: Int32
  let kind: Kind
  /// Whether a hyphen ties it to the word before.
  let isTied: Bool
  /// Whether it is written with a capital that the start of a sentence does not ask for.
  let isCapitalized: Bool
  /// Bytes of its possessive ending, which is no part of a phrase that it closes.
  let possessiveLength: Int
  let sentence: Int
  let range: ByteRange
}
