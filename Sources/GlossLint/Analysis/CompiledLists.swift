internal import GlossICU
package import GlossTerms
internal import GlossText
internal import Synchronization

/// The lists of a run in the forms that texts are searched with. Each is compiled when it is first asked for, and all
/// threads share it: compiling takes longer than checking a page.
package final class CompiledLists: Sendable {
  package let termbase: Termbase
  private let characters: CharacterComparison
  private let calqueList: PhraseList
  private let matchers = Mutex<[String: TermMatcher]>([:])
  private let nearMissFinders = Mutex<[String: NearMissFinder]>([:])
  private let listedTexts = Mutex<[String: ListedTexts]>([:])
  private let calqueMatcher = Mutex<PhraseMatcher?>(nil)

  /// Compiles nothing yet.
  ///
  /// - Parameters:
  ///   - calques: wordings of translated Chinese.
  ///   - characters: whether simplified and traditional characters are one where terms are looked for.
  package init(_ termbase: Termbase, calques: PhraseList = .calques, characters: CharacterComparison = .fold) {
    (self.termbase, self.calqueList, self.characters) = (termbase, calques, characters)
  }

  /// Who asks while it is being compiled waits for it.
  func matcher(for language: LanguageTag) throws(ICUError) -> TermMatcher {
    try matchers.withLock { known throws(ICUError) in
      if let compiled = known[language.primary] { return compiled }
      let matcher = try TermMatcher(termbase, language: language, characters: characters)
      known[language.primary] = matcher
      return matcher
    }
  }

  /// Nil for a language without spaces between words, in which no word stands apart.
  func nearMissFinder(for language: LanguageTag) throws(ICUError) -> NearMissFinder? {
    if language.isUnspaced { return nil }
    return try nearMissFinders.withLock { known throws(ICUError) in
      if let compiled = known[language.primary] { return compiled }
      let finder = try NearMissFinder(termbase, language: language)
      known[language.primary] = finder
      return finder
    }
  }

  func texts(in language: LanguageTag) -> ListedTexts {
    listedTexts.withLock { known in
      if let texts = known[language.tag] { return texts }
      let texts = ListedTexts(termbase, language)
      known[language.tag] = texts
      return texts
    }
  }

  var calques: PhraseMatcher {
    calqueMatcher.withLock { known in
      if let known { return known }
      let compiled = PhraseMatcher(calqueList)
      known = compiled
      return compiled
    }
  }
}
