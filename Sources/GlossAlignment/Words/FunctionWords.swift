internal import GlossSegmentation
package import GlossText

/// Words that say nothing of what a text is about.
package enum FunctionWords {
  /// In UTF-8 and small letters; none for a language that has no list.
  package static func words(of language: LanguageTag) -> Set<[UInt8]> {
    language.matches(.english) ? english : []
  }

  /// The same words and others that open and close no term, such as prepositions that a dictionary renders.
  package static func edges(of language: LanguageTag) -> Set<[UInt8]> {
    language.matches(.english) ? englishEdges : []
  }

  private static let data = SectionedData(PackageResources.en_stopwords_txt)

  private static let english = words(in: [
    "articles and determiners", "prepositions", "conjunctions", "auxiliaries", "pronouns", "negation and degree",
    "dictionary style",
  ])

  private static let englishEdges = english.union(words(in: ["edges"]))

  private static func words(in sections: [String]) -> Set<[UInt8]> {
    Set(sections.flatMap { data[$0] }.map { Array($0.utf8) })
  }
}
