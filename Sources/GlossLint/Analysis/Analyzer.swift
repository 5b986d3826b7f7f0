package import GlossAlignment
package import GlossICU
package import GlossNumbers
package import GlossSegmentation
package import GlossTerms
package import GlossText

/// The tools that analyses are made with, opened once for each thread of a run: segmenters, number readers, spelling
/// dictionaries.
///
/// Not `Sendable`: ICU's iterators belong to one thread, and Hunspell's dictionaries too. What is dear, the compiled
/// lists, all threads share.
package final class Analyzer {
  private let lists: CompiledLists
  private let segmentationRules: SRXRules?
  private let dictionary: DictionarySource
  /// Opens its dictionaries when a rule first asks.
  private(set) lazy var speller = Speller(termbase: termbase)
  /// Compiled when a rule first asks.
  private(set) lazy var calques = lists.calques
  private var sentenceSegmenters: [String: SentenceSegmenter] = [:]
  private var wordSegmenters: [String: WordSegmenter] = [:]

  package var termbase: Termbase { lists.termbase }

  /// Whether since this was last asked words were to be looked up that the machine has no dictionary for.
  package func takeLackOfSpelling() -> Bool { speller.takeLack() }

  /// The files of the machine that what is found depends on, beside the program and its libraries.
  package static var machineFiles: [String] { SpellingDictionary.files + ScriptFolding.files }

  /// Gives the dictionary from one language to another, if there is one. It is asked when two pages are aligned.
  package typealias DictionarySource = (_ source: LanguageTag, _ target: LanguageTag) throws -> BilingualDictionary?

  /// - Parameters:
  ///   - segmentationRules: what sentences are cut by, in place of what is built in.
  ///   - dictionary: where the aligner's dictionaries come from.
  package init(
    _ lists: CompiledLists, segmentationRules: SRXRules? = nil,
    dictionary: @escaping DictionarySource = { _, _ in nil }
  ) {
    (self.lists, self.segmentationRules, self.dictionary) = (lists, segmentationRules, dictionary)
  }

  /// The same for lists that no other thread uses.
  package convenience init(
    termbase: Termbase, segmentationRules: SRXRules? = nil, dictionary: @escaping DictionarySource = { _, _ in nil }
  ) {
    self.init(CompiledLists(termbase), segmentationRules: segmentationRules, dictionary: dictionary)
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
    try lists.matcher(for: language)
  }

  /// Nil for a language without spaces between words, in which no word stands apart.
  package func nearMissFinder(for language: LanguageTag) throws(ICUError) -> NearMissFinder? {
    try lists.nearMissFinder(for: language)
  }

  func listedTexts(in language: LanguageTag) -> ListedTexts { lists.texts(in: language) }

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
