package import GlossICU
package import GlossSegmentation
package import GlossText

/// A termbase made ready for finding its terms in one language.
package enum TermMatcher: Sendable {
  case characters(CharacterMatcher)
  case tokens(TokenMatcher)

  /// Compiles `termbase` for `language`. 10,000 concepts with one Chinese and two to three English terms each take 13 ms
  /// and 53 ms.
  ///
  /// - Parameter characters: whether simplified and traditional characters are one, in Chinese.
  package init(
    _ termbase: Termbase, language: LanguageTag, characters: CharacterComparison = .fold
  ) throws(ICUError) {
    if language.isUnspaced {
      self = .characters(CharacterMatcher(termbase, language: language, characters: characters))
    } else {
      self = .tokens(try TokenMatcher(termbase, language: language))
    }
  }

  /// The matches in `range` of `utf8`, in order of start.
  ///
  /// - Parameter tokens: the tokens of the range; asked for at most once, and for Chinese only where a term stands.
  package func matches(in utf8: [UInt8], _ range: ByteRange, tokens: () -> ArraySlice<Token>) -> [TermMatch] {
    switch self {
    case .characters(let matcher):
      matcher.matches(in: utf8, range) { tokens().map(\.range) }
    case .tokens(let matcher):
      matcher.matches(in: utf8, tokens: tokens())
    }
  }

  /// Whether other terms may stand in a part of `term`, which is one of the termbase; costs a part of `matches`.
  func mayHoldOthers(_ term: String) -> Bool {
    switch self {
    case .characters(let matcher): matcher.mayHoldOthers(term)
    case .tokens: true
    }
  }

  /// How many terms of one spelling are compared, so that a list of nothing else costs no square of its length.
  static let mostEquals = 16

  /// The other terms that are found where `reference`, spelled as `text`, stands, whatever their status, and how near
  /// it is to each.
  func equals(
    of reference: TermReference, _ text: String, _ tokenizer: TermTokenizer
  ) -> [(reference: TermReference, fidelity: TermMatch.Fidelity)] {
    switch self {
    case .characters(let matcher):
      return matcher.equals(of: reference, text).map { ($0, .folded) }
    case .tokens(let matcher):
      let utf8 = Array(text.utf8)
      return matcher.equals(of: reference, utf8, tokens: tokenizer.tokens(in: utf8, 0..<utf8.count))
    }
  }

  /// The terms that stand in the same words or characters as another; for all others `equals` is empty.
  var sharedSpellings: Set<TermReference> {
    switch self {
    case .characters(let matcher): matcher.sharedSpellings
    case .tokens(let matcher): matcher.sharedSpellings
    }
  }
}
