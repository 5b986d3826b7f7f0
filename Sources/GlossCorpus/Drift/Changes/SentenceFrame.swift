internal import GlossLint
internal import GlossNumbers
internal import GlossSegmentation
internal import GlossText

/// A sentence without its numbers: equal for sentences that say the same of other numbers.
struct SentenceFrame: Hashable {
  /// Stems of the words, marks as they are, and nothing in the place of a number.
  private let parts: [[UInt8]]

  /// Words that a sentence must have to be known again: "total: 10" is on every page.
  private static let leastWords = 3

  /// Nil for a sentence without a number, or with too few words.
  ///
  /// - Parameter stemmer: so that "1 street" is "2 streets".
  init?(_ page: Page, _ sentence: Int, _ stemmer: Stemmer?) {
    let numbers = page.numbers(ofSentence: sentence)
    guard !numbers.isEmpty else { return nil }
    let text = page.text(ofBlock: page.sentences[sentence].block)
    var parts: [[UInt8]] = []
    var words = 0
    var next = 0
    for token in page.tokens(ofSentence: sentence) {
      while next < numbers.count, numbers[next].range.upperBound <= token.range.lowerBound { next += 1 }
      if next < numbers.count, numbers[next].range.overlaps(token.range) {
        if parts.last?.isEmpty != true { parts.append([]) }
      } else if token.kind == .word {
        let word = Array(text.string(token.range).lowercased().utf8)
        parts.append(stemmer?.stem(word) ?? word)
        words += 1
      } else {
        parts.append(Array(text[token.range]))
      }
    }
    guard words >= Self.leastWords else { return nil }
    self.parts = parts
  }
}

extension NumberMention {
  /// Whether it counts or measures something; dates, ordinals and numbers in names do not.
  var isCount: Bool {
    switch kind {
    case .cardinal, .percent, .percentagePoints, .fraction, .multiple, .increase, .times: evidence > .code
    case .ordinal, .year, .decade, .month, .day, .identifier: false
    }
  }

  /// Whether two numbers say the same, however they are written.
  func isSame(as other: NumberMention) -> Bool {
    func isNear(_ left: Double, _ right: Double) -> Bool {
      abs(left - right) <= 1e-9 * max(abs(left), abs(right))
    }
    return isNear(value, other.value) && isNear(upper, other.upper)
  }
}
