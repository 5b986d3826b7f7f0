/// A number as it stands in a text: where, how much, of what kind, and how much weight it bears.
///
/// Values are compared across languages, so they do not depend on how they were written: 67.7万亿 and "67.7 trillion" are
/// both 6.77e13; 60%, 六成, "three-fifths" and "60 percent" are all 0.6.
package struct NumberMention: Sendable, Hashable {
  /// The bytes of the number words with their magnitude ("67.7 trillion", "2万5千", "三分之一", "60%"), without the unit.
  package var range: Range<Int>

  /// The value; of a share (`percent`, `percentagePoints`, `fraction`) with 1 for the whole; of a year, month or day its
  /// number in the calendar; of a decade its first year; of an identifier its digits as far as they fit.
  package var value: Double

  /// The end of what a vague number may mean (数十万 is 200,000 to 999,999); `value` where the number is definite.
  package var upper: Double

  /// Another value the words allow: the 5 of "5-10 million" is 5 or 5,000,000.
  package var alternative: Double?

  package var kind: Kind

  /// The unit that follows (or, of a currency, precedes), where it matters to a conversion.
  package var unit: NumberUnit?

  package var bound: Bound = .exact

  package var evidence: Evidence

  package init(range: Range<Int>, value: Double, kind: Kind, unit: NumberUnit? = nil, evidence: Evidence) {
    self.range = range
    self.value = value
    self.upper = value
    self.kind = kind
    self.unit = unit
    self.evidence = evidence
  }

  /// Whether the number is written in words or Chinese numerals, which also fill idioms and slogans.
  package var isSpelledOut: Bool { evidence == .word || evidence == .measured }

  /// Whether the number names a span (数十, "hundreds of") and not a value.
  package var isVague: Bool { upper > value }

  /// What a number counts or names.
  package enum Kind: Sendable, Hashable {
    case cardinal
    /// 60%, 六成, "60 percent".
    case percent
    /// 1.7个百分点, "1.7 percentage points", 25个基点. Not a percentage: 1.7% of 5% is another thing.
    case percentagePoints
    /// 三分之一, "half".
    case fraction
    /// So many times as much: 的2倍, 翻一番, "doubled".
    case multiple
    /// So many times more: 增长2倍 is three times as much.
    case increase
    /// "Four times", "threefold": a multiple, an increase or a count of occurrences; English does not say which.
    case times
    /// 第13, "13th", 十三五.
    case ordinal
    case year
    /// 20世纪90年代, "the 1990s".
    case decade
    case month
    case day
    /// Digits that are part of a name, a code or a list marker: "COVID-19", "5G", "PM2.5", "1.".
    case identifier
  }

  /// What the words around a number say of its exactness.
  package enum Bound: Sendable, Hashable {
    case exact, about, over, under
  }

  /// How much it means when a number has no counterpart, from least to most.
  package enum Evidence: Int, Sendable, Hashable, Comparable {
    /// Part of a name, or of a way of speaking ("around the clock").
    case code
    /// A small number in words or Chinese numerals: 一些, 三农, "one".
    case word
    /// In words, but with a magnitude or unit of weight: 一万元, 三成, "four trillion".
    case measured
    /// In digits.
    case digits

    package static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }
  }
}
