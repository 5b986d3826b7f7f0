package import GlossText

/// Which term of which concept of a `Termbase`.
package struct TermReference: Sendable, Hashable {
  package let concept: Int
  package let term: Int
}

/// The term lists in force, as one.
///
/// Concepts of several lists are one when they have the same id, or share a term in the language that their lists put
/// first. What a later list prefers stays preferred, and what earlier ones preferred becomes admitted, unless the later
/// entry says `replace: true`: then the earlier ones are gone.
package struct Termbase: Sendable {
  /// A term and the language it is of. No tuple, whose elements are copied whole to read one field of one.
  package struct LanguageTerm: Sendable {
    package let language: LanguageTag
    package let term: Term
  }

  /// A concept with its terms in all languages in one row, so that a `TermReference` can name them.
  package struct Entry: Sendable {
    package fileprivate(set) var concept: Concept
    package fileprivate(set) var terms: [LanguageTerm]

    /// The standard rendering in `language`: the preferred term, else the first admitted one.
    package func standard(in language: LanguageTag) -> Term? {
      let terms = terms(in: language)
      return terms.first { $0.status == .preferred } ?? terms.first { $0.status == .admitted }
    }

    package func terms(in language: LanguageTag) -> [Term] {
      terms.filter { $0.language.matches(language) }.map(\.term)
    }
  }

  package private(set) var entries: [Entry] = []

  /// - Parameter layers: the lists, later ones above earlier ones. Linear in the number of terms.
  package init(layers: [Glossary]) {
    self.init(layers: layers, entryIndices: ConceptKeys(layers).entryIndices)
  }

  /// The same, where the entry that each concept joins is known.
  init(layers: [Glossary], entryIndices: [Int]) {
    entries.reserveCapacity(entryIndices.count)
    for (concept, index) in zip(layers.lazy.flatMap(\.concepts), entryIndices) {
      if index == entries.count {
        entries.append(Entry(concept: concept, terms: []))
      } else if concept.replaces {
        entries[index].concept = concept
      } else {
        entries[index].concept.languages = Self.merged(entries[index].concept.languages, concept.languages)
        entries[index].concept.definition = concept.definition ?? entries[index].concept.definition
      }
    }
    for index in entries.indices {
      entries[index].terms = entries[index].concept.languages.flatMap { section in
        section.terms.map { LanguageTerm(language: section.language, term: $0) }
      }
    }
  }

  /// A byte for each term, in order: whether it may be used on a page of `date`. All that dates are asked for.
  package func termsAllowed(on date: PartialDate) -> [UInt8] {
    entries.flatMap { $0.terms.map { $0.term.isAllowed(on: date) ? 1 : 0 } }
  }

  package subscript(_ reference: TermReference) -> Term {
    entries[reference.concept].terms[reference.term].term
  }

  /// The status of a term, without a look at what else is said of it.
  func status(of reference: TermReference) -> TermStatus {
    entries[reference.concept].terms[reference.term].term.status
  }

  /// The text of a term, in the same way.
  func text(of reference: TermReference) -> String {
    entries[reference.concept].terms[reference.term].term.text
  }

  /// The terms in `language`, with the way back.
  package func references(in language: LanguageTag) -> [TermReference] {
    var result: [TermReference] = []
    for concept in entries.indices {
      for term in entries[concept].terms.indices where entries[concept].terms[term].language.matches(language) {
        result.append(TermReference(concept: concept, term: term))
      }
    }
    return result
  }

  /// The same, the most welcome first.
  func referencesByStatus(in language: LanguageTag) -> [TermReference] {
    var result: [TermStatus: [TermReference]] = [:]
    for reference in references(in: language) { result[status(of: reference), default: []].append(reference) }
    return TermStatus.allCases.sorted().flatMap { result[$0] ?? [] }
  }

  private static func merged(
    _ below: [Concept.LanguageSection], _ above: [Concept.LanguageSection]
  ) -> [Concept.LanguageSection] {
    var result = below
    for section in above {
      guard let index = result.firstIndex(where: { $0.language == section.language }) else {
        result.append(section)
        continue
      }
      var earlier = result[index].terms.filter { term in !section.terms.contains { $0.text == term.text } }
      if section.terms.contains(where: { $0.status == .preferred }) {
        for position in earlier.indices where earlier[position].status == .preferred {
          earlier[position].status = .admitted
        }
      }
      result[index].terms = section.terms + earlier
    }
    return result
  }
}
