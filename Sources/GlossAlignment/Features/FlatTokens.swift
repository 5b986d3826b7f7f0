/// The tokens of a text's sentences in one array, since the search reads them over and over.
struct FlatTokens {
  let tokens: [Int32]
  private let starts: [Int]

  init(_ sentences: [SentenceFeatures]) {
    var tokens: [Int32] = []
    var starts = [0]
    starts.reserveCapacity(sentences.count + 1)
    for sentence in sentences {
      tokens.append(contentsOf: sentence.tokens)
      starts.append(tokens.count)
    }
    (self.tokens, self.starts) = (tokens, starts)
  }

  var sentences: Range<Int> { 0..<starts.count - 1 }

  /// Where the tokens of a sentence stand in `tokens`.
  func range(_ sentence: Int) -> Range<Int> { starts[sentence]..<starts[sentence + 1] }

  func start(_ sentence: Int) -> Int { starts[sentence] }

  /// Tokens in a stretch of sentences.
  func count(_ sentences: Range<Int>) -> Int { starts[sentences.upperBound] - starts[sentences.lowerBound] }

  /// Tokens of the longest sentence.
  var longest: Int { sentences.reduce(0) { max($0, count($1..<$1 + 1)) } }
}
