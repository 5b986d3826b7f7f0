package import GlossText

/// What the user says about files before they are read.
package struct ReadOptions: Sendable {
  /// What texts are translated from; of a file with many languages, the side that is the source.
  package var sourceLanguage: LanguageTag
  /// What they are translated into; of a file with many languages, the side that is checked.
  package var targetLanguage: LanguageTag?
  /// The encoding of the file, where the user says it.
  package var encoding: TextEncoding?
  /// Elements of HTML whose text is not read.
  package var ignoredElements: [HTMLSelector] = []

  package init(sourceLanguage: LanguageTag = .chinese, targetLanguage: LanguageTag? = nil) {
    (self.sourceLanguage, self.targetLanguage) = (sourceLanguage, targetLanguage)
  }
}
