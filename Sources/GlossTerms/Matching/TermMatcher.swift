package import GlossICU
package import GlossSegmentation
package import GlossText

/// A termbase made ready for finding its terms in one language.
package enum TermMatcher: Sendable {
  case characters(CharacterMatcher)
  case tokens(TokenMatcher)

  /// Compiles `termbase` for `language`.
  package init(_ termbase: Termbase, language: LanguageTag) throws(ICUError) {
    if language.isUnspaced {
      self = .characters(CharacterMatcher(termbase, language: language))
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

  /// How many terms of one spelling are told, so that a list of nothing else costs no square of its length.
  static let mostSpellings = 50

  /// The terms that `utf8` as a whole is a form of, whatever their status, and how near each is; the first
  /// `mostSpellings` of them.
  func terms(
    spelledBy utf8: [UInt8], tokens: () -> ArraySlice<Token>
  ) -> [(reference: TermReference, fidelity: TermMatch.Fidelity)] {
    switch self {
    case .characters(let matcher):
      matcher.terms(spelledBy: utf8).prefix(Self.mostSpellings).map { ($0, .folded) }
    case .tokens(let matcher):
      matcher.terms(spelledBy: utf8, tokens: tokens())
    }
  }
}
