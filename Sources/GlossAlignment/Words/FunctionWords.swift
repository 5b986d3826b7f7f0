internal import GlossSegmentation
package import GlossText

/// Words that say nothing of what a text is about.
package enum FunctionWords {
  /// In UTF-8 and small letters; none for a language that has no list.
  package static func words(of language: LanguageTag) -> Set<[UInt8]> {
    language.matches(.english) ? english : []
  }

  private static let english: Set<[UInt8]> = {
    let data = SectionedData(PackageResources.en_stopwords_txt)
    let sections = [
      "articles and determiners", "prepositions", "conjunctions", "auxiliaries", "pronouns", "negation and degree",
      "dictionary style",
    ]
    return Set(sections.flatMap { data[$0] }.map { Array($0.utf8) })
  }()
}
