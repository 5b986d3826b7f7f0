package import GlossText

/// One thing with a name, and its names in any number of languages (a concept entry of ISO 30042).
package struct Concept: Sendable {
  /// Unique in its list.
  package var id: String
  package var subject: String?
  package var definition: String?
  package var note: String?
  /// Whether the entry takes the place of earlier lists' entries instead of joining them.
  package var replaces: Bool
  /// Whether a translation must use one of the renderings. False where nobody set a standard: then another rendering is
  /// worth a remark and no more.
  package var isBinding: Bool
  /// In the order of the list.
  package var languages: [LanguageSection]
  /// What other programs say of the concept, kept for them.
  package var extras: [ForeignData]
  package var location: TermLocation

  /// The terms of one language.
  package struct LanguageSection: Sendable {
    package let language: LanguageTag
    package var terms: [Term]
    package var extras: [ForeignData]

    package init(language: LanguageTag, terms: [Term], extras: [ForeignData] = []) {
      (self.language, self.terms, self.extras) = (language, terms, extras)
    }
  }

  package init(
    id: String, subject: String? = nil, definition: String? = nil, note: String? = nil, replaces: Bool = false,
    isBinding: Bool = true,
    languages: [LanguageSection], extras: [ForeignData] = [], location: TermLocation
  ) {
    self.id = id
    self.subject = subject
    self.definition = definition
    self.note = note
    self.replaces = replaces
    self.isBinding = isBinding
    self.languages = languages
    self.extras = extras
    self.location = location
  }

  /// The terms in `language`, whatever region or script is asked for.
  package func terms(in language: LanguageTag) -> [Term] {
    languages.filter { $0.language.matches(language) }.flatMap(\.terms)
  }

  /// The standard rendering in `language`.
  package func preferred(in language: LanguageTag) -> Term? {
    terms(in: language).first { $0.status == .preferred }
  }
}

/// A term list: concepts, in the order of the file.
package struct Glossary: Sendable {
  /// What findings call it.
  package var name: String
  package var title: String?
  /// Who keeps it, and how.
  package var note: String?
  package var path: String
  package var concepts: [Concept]
  /// What other programs say of the list as a whole, kept for them.
  package var extras: [ForeignData]
  /// What its reader has to say of a list that can be used: breaches of its format, what was assumed or left out.
  package var remarks: [GlossaryProblem]

  package init(
    name: String, title: String? = nil, note: String? = nil, path: String, concepts: [Concept],
    extras: [ForeignData] = [], remarks: [GlossaryProblem] = []
  ) {
    self.name = name
    self.title = title
    self.note = note
    self.path = path
    self.concepts = concepts
    self.extras = extras
    self.remarks = remarks
  }
}
