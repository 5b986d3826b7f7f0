/// How much a token says when the other side explains it: the odds of translation over chance.
struct WordWeights {
  /// λ/(1-λ) for the mixture of translation and chance that is taken to have made a text. Between 5 and 10 strict F1
  /// hardly changes on hand-aligned reports, news and novels; at 1 it is .05 lower.
  private static let trust: Float = 5.4
  /// A text is a sample of its language: in a notice of thirty words each is rarer than one in thirty.
  private static let background: Float = 3000

  private let odds: [Float]

  /// - Parameters:
  ///   - text: the side whose tokens are weighed.
  ///   - count: features of the table.
  init(_ text: FlatTokens, count: Int) {
    var counts = [Float](repeating: 0, count: count)
    for token in text.tokens { counts[Int(token)] += 1 }
    let total = Float(text.tokens.count) + Self.background
    odds = counts.map { $0 > 0 ? Self.trust * total / $0 : 0 }
  }

  /// Trust over the feature's probability in the text; 0 for what does not stand there.
  subscript(_ feature: Int32) -> Float { odds[Int(feature)] }
}
