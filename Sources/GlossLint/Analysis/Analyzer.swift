package import GlossAlignment
package import GlossICU
package import GlossNumbers
package import GlossSegmentation
package import GlossTerms
package import GlossText

/// The tools that analyses are made with, opened once a run: segmenters, compiled term lists, number readers.
///
/// Not `Sendable`: ICU's iterators belong to one thread. Each worker makes its own; what is dear, the term lists, is a
/// value they share.
package final class Analyzer {
  package let termbase: Termbase
  private let segmentationRules: SRXRules?
  private let characters: CharacterComparison
  private let dictionary: DictionarySource
  private let calqueList: PhraseList
  /// Opens its dictionaries when a rule first asks.
  private(set) lazy var speller = Speller(termbase: termbase)
  /// Compiled when a rule first asks.
  private(set) lazy var calques = PhraseMatcher(calqueList)
  private var sentenceSegmenters: [String: SentenceSegmenter] = [:]
  private var wordSegmenters: [String: WordSegmenter] = [:]
  private var matchers: [String: TermMatcher] = [:]
  private var nearMissFinders: [String: NearMissFinder] = [:]

  /// Gives the dictionary from one language to another, if there is one. It is asked when two pages are aligned.
  package typealias DictionarySource = (_ source: LanguageTag, _ target: LanguageTag) throws -> BilingualDictionary?

  /// - Parameters:
  ///   - segmentationRules: what sentences are cut by, in place of what is built in.
  ///   - calques: wordings of translated Chinese.
  ///   - characters: whether simplified and traditional characters are one where terms are looked for.
  ///   - dictionary: where the aligner's dictionaries come from.
  package init(
    termbase: Termbase, segmentationRules: SRXRules? = nil, calques: PhraseList = .calques,
    characters: CharacterComparison = .fold,
    dictionary: @escaping DictionarySource = { _, _ in nil }
  ) {
    self.termbase = termbase
    calqueList = calques
    self.segmentationRules = segmentationRules
    self.characters = characters
    self.dictionary = dictionary
  }

  /// By the whole tag: SRX rules may be for a region.
  package func sentenceSegmenter(for language: LanguageTag) throws -> SentenceSegmenter {
    if let open = sentenceSegmenters[language.tag] { return open }
    let segmenter = try SentenceSegmenter(language, rules: segmentationRules)
    sentenceSegmenters[language.tag] = segmenter
    return segmenter
  }

  package func wordSegmenter(for language: LanguageTag) throws(ICUError) -> WordSegmenter {
    if let open = wordSegmenters[language.primary] { return open }
    let segmenter = try WordSegmenter(language)
    wordSegmenters[language.primary] = segmenter
    return segmenter
  }

  package func matcher(for language: LanguageTag) throws(ICUError) -> TermMatcher {
    if let compiled = matchers[language.primary] { return compiled }
    let matcher = try TermMatcher(termbase, language: language, characters: characters)
    matchers[language.primary] = matcher
    return matcher
  }

  /// Nil for a language without spaces between words, in which no word stands apart.
  package func nearMissFinder(for language: LanguageTag) throws(ICUError) -> NearMissFinder? {
    if language.isUnspaced { return nil }
    if let compiled = nearMissFinders[language.primary] { return compiled }
    let finder = try NearMissFinder(termbase, language: language)
    nearMissFinders[language.primary] = finder
    return finder
  }

  /// Nil for a language whose numbers cannot be read.
  package func numberReader(for language: LanguageTag) -> NumberReader? { NumberReader(tag: language.tag) }

  /// What the dictionary says of the words in `table`; nothing where there is no dictionary.
  ///
  /// - Throws: what the source of dictionaries throws.
  package func renderings(
    from source: LanguageTag, to target: LanguageTag, table: FeatureTable
  ) throws -> DictionaryRenderings {
    guard let dictionary = try dictionary(source, target) else { return DictionaryRenderings() }
    return DictionaryRenderings(dictionary, table: table, isReversed: !dictionary.source.matches(source))
  }
}
