/// The rows of words that come again in translations, and where they are whole.
struct TargetRows {
  /// Words and commas of a row; what a slogan stands for is a sentence.
  static let longest = 24
  /// What is left of the worth of a row on each side where it is cut off.
  private static let cutWeight = 0.7

  private let passages: [Passage]
  private let rows: FrequentRows

  init(_ passages: [Passage]) {
    self.passages = passages
    rows = FrequentRows(passages.map { $0.target.map(\.number) }, least: 2, longest: Self.longest)
  }

  /// The number of the row of `length` words that starts at the place of a passage; nil when it comes but once.
  func row(passage: Int, start: Int, length: Int) -> Int? { rows.row(text: passage, start: start, length: length) }

  /// How many passages have a row.
  func passages(withRow row: Int) -> Int { Int(rows.counts[row].texts) }

  /// What a row is worth by its edges: one beside which always the same word stands is a part of a longer one. Function
  /// words before it are stepped over. A comma after it ends it, unless what is looked for is an `enumeration`.
  func completeness(_ row: Int, passage: Int, words: Range<Int>, isEnumeration: Bool) -> Double {
    let places = rows.counts[row].places
    var weight = 1.0
    if let next = widened(words, 1, passage: passage), next.places == places, next.kind != .comma || isEnumeration {
      weight *= Self.cutWeight
    }
    var wide = words
    while let next = widened(wide, -1, passage: passage), next.places == places {
      if next.kind != .function {
        weight *= Self.cutWeight
        break
      }
      wide = next.words
    }
    return weight
  }

  /// A row and the word before it or after it.
  private func widened(
    _ words: Range<Int>, _ direction: Int, passage: Int
  ) -> (words: Range<Int>, kind: TargetWord.Kind, places: Int32)? {
    let wide = direction < 0 ? words.lowerBound - 1..<words.upperBound : words.lowerBound..<words.upperBound + 1
    guard wide.lowerBound >= 0, let row = row(passage: passage, start: wide.lowerBound, length: wide.count) else {
      return nil
    }
    let added = passages[passage].target[direction < 0 ? wide.lowerBound : wide.upperBound - 1]
    return (wide, added.kind, rows.counts[row].places)
  }
}
