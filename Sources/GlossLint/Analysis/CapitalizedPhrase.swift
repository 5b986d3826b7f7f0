internal import GlossSegmentation
internal import GlossText

/// A phrase in the form that names and slogans take in English: a run of capitalised words, with small words such as
/// "of" and "for the" inside, or a few words in quotation marks.
struct CapitalizedPhrase {
  let text: String
  let block: Int
  let range: ByteRange
  /// The words in lower case, the last without a plural's s: equal for a name and its plural.
  let key: String
  let isSeveralWords: Bool
  let isQuoted: Bool

  /// Small words that names hold. Not "in" or "at", which tie names to places.
  private static let small: Set<String> = ["a", "an", "and", "for", "of", "the"]
  /// Words that have a capital for opening a sentence.
  private static let openers: Set<String> = [
    "after", "all", "as", "at", "before", "both", "by", "during", "each", "every", "for", "from", "in", "many", "of",
    "on", "our", "since", "some", "such", "that", "these", "this", "those", "through", "to", "under", "when", "while",
    "with",
  ]
  /// A longer quotation is something that was said.
  private static let longestQuotation = 8

  /// The phrases of a sentence. A lone capitalised word at its start is none, being no name for that.
  static func all(in page: Page, sentence index: Int) -> [CapitalizedPhrase] {
    let block = page.sentences[index].block
    let utf8 = page.text(ofBlock: block)
    let tokens = Array(page.tokens(ofSentence: index))
    var phrases: [CapitalizedPhrase] = []
    var run: [Token] = []

    func isJoined(_ token: Token) -> Bool {
      guard token.kind == .mark else { return false }
      return utf8[token.range].elementsEqual("-".utf8)
    }

    func append(_ words: [Token], _ range: ByteRange, isQuoted: Bool) {
      var key = words.map { utf8.string($0.range).lowercased() }.joined(separator: " ")
      if key.hasSuffix("s") { key.removeLast() }
      phrases.append(
        CapitalizedPhrase(
          text: utf8.string(range), block: block, range: range, key: key, isSeveralWords: words.count > 1,
          isQuoted: isQuoted))
    }

    func close() {
      while let last = run.last, !isCapitalized(last, utf8) { run.removeLast() }
      // "The" and its like belong to a name only inside it.
      while let first = run.first, small.contains(utf8.string(first.range).lowercased()) { run.removeFirst() }
      // Nor does the preposition that opens a sentence: "Under the Homecoming Program".
      if let first = run.first, first.range.lowerBound == tokens.first?.range.lowerBound,
        openers.contains(utf8.string(first.range).lowercased())
      {
        run.removeFirst()
        while let next = run.first, !isCapitalized(next, utf8) { run.removeFirst() }
      }
      defer { run = [] }
      guard let first = run.first, let last = run.last else { return }
      let words = run.filter { $0.kind == .word }
      if words.count == 1, first.range.lowerBound == tokens.first?.range.lowerBound { return }
      append(words, first.range.lowerBound..<last.range.upperBound, isQuoted: false)
    }

    for token in tokens {
      let isSmall = token.kind == .word && small.contains(utf8.string(token.range))
      if isCapitalized(token, utf8) || (!run.isEmpty && (isSmall || isJoined(token))) {
        run.append(token)
      } else {
        close()
      }
    }
    close()
    for quotation in Quotation.all(in: tokens, of: utf8) where !quotation.isSingle {
      let words = quotation.tokens.filter { $0.kind == .word }
      if (1...longestQuotation).contains(words.count) { append(words, quotation.range, isQuoted: true) }
    }
    return phrases
  }

  private static func isCapitalized(_ token: Token, _ utf8: [UInt8]) -> Bool {
    token.kind == .word && (0x41...0x5A).contains(utf8[token.range.lowerBound])
  }
}
