internal import GlossText

/// What a concept says, whatever list and line it stands in: what is compared when lists are.
struct ConceptFacts: Equatable {
  /// A term by what it is told apart by in its concept.
  struct Name: Hashable {
    let text: String
    let language: LanguageTag
  }

  let fields: [ConceptField: String]
  let terms: [Name: [TermField: String]]
  /// The terms in the order of the list.
  let order: [Name]
  /// The preferred term of each language that has one.
  let standards: [LanguageTag: String]

  init(_ concept: Concept) {
    fields = Dictionary(
      ConceptField.allCases.compactMap { field in field.value(of: concept).map { (field, $0) } },
      uniquingKeysWith: { first, _ in first })
    var terms: [Name: [TermField: String]] = [:]
    var order: [Name] = []
    var standards: [LanguageTag: String] = [:]
    for section in concept.languages {
      for term in section.terms {
        let name = Name(text: term.text, language: section.language)
        if term.status == .preferred, standards[section.language] == nil { standards[section.language] = term.text }
        guard terms[name] == nil else { continue }
        order.append(name)
        var facts: [TermField: String] = [:]
        for field in TermField.allCases { facts[field] = field.value(of: term) }
        terms[name] = facts
      }
    }
    (self.terms, self.order, self.standards) = (terms, order, standards)
  }

  static func == (left: Self, right: Self) -> Bool { left.fields == right.fields && left.terms == right.terms }
}

extension Concept {
  /// Whether all that is said is the same, and in the same order: soon known of most concepts of two states of a list.
  func isSaid(as other: Concept) -> Bool {
    id == other.id && subject == other.subject && definition == other.definition && note == other.note
      && replaces == other.replaces && isBinding == other.isBinding
      && languages.elementsEqual(other.languages) { left, right in
        left.language == right.language && left.terms.elementsEqual(right.terms) { $0.isSaid(as: $1) }
      }
  }
}

extension Term {
  fileprivate func isSaid(as other: Term) -> Bool {
    text == other.text && status == other.status && authority == other.authority && since == other.since
      && until == other.until && partOfSpeech == other.partOfSpeech && casing == other.casing
      && standsAlone == other.standsAlone && allowsParticles == other.allowsParticles
      && allowsNumerals == other.allowsNumerals && gap == other.gap && note == other.note
  }
}

extension Glossary {
  /// The number of each concept by its id, the first of an id that stands twice.
  var indicesByID: [String: Int] {
    Dictionary(concepts.indices.map { (concepts[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
