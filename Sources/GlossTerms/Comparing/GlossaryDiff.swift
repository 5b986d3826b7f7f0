package import GlossText

/// What a list says that an older state of it, or another list, did not: concepts, terms, standards, statuses.
///
/// Concepts are the same when they have one id, else when they share a term in the language that stands first. Linear.
package struct GlossaryDiff: Sendable {
  package enum Kind: Sendable, Hashable {
    case conceptAdded, conceptRemoved
    /// Another standard in a language: before and after are terms.
    case standardChanged
    case termAdded, termRemoved
    /// One fact of a term.
    case termChanged(TermField)
    /// One fact of a concept.
    case conceptChanged(ConceptField)
  }

  package struct Change: Sendable {
    package let kind: Kind
    /// The id that the concept has now, or had.
    package let concept: String
    package let language: LanguageTag?
    /// The term, or for a whole concept the first of its first language.
    package let text: String?
    package let before: String?
    package let after: String?
    /// Who set the term that the change is of, now or before.
    package let authority: String?
  }

  /// In the order of the new list, what is gone last.
  package let changes: [Change]

  package init(from old: Glossary, to new: Glossary) {
    let pairs = Self.pairs(old, new)
    var changes: [Change] = []
    for (index, concept) in new.concepts.enumerated() {
      if let before = pairs.olds[index] {
        changes += Self.changes(from: old.concepts[before], to: concept)
      } else {
        changes.append(Self.whole(concept, .conceptAdded))
      }
    }
    for index in old.concepts.indices where !pairs.found.contains(index) {
      changes.append(Self.whole(old.concepts[index], .conceptRemoved))
    }
    self.changes = changes
  }

  /// For each concept of `new` the one of `old` that it was, and all that were found.
  private static func pairs(_ old: Glossary, _ new: Glossary) -> (olds: [Int: Int], found: Set<Int>) {
    let byID = old.indicesByID
    var olds: [Int: Int] = [:]
    var found: Set<Int> = []
    for (index, concept) in new.concepts.enumerated() {
      if let same = byID[concept.id], found.insert(same).inserted { olds[index] = same }
    }
    var bySource: [String: Int] = [:]
    for index in old.concepts.indices where !found.contains(index) {
      for term in old.concepts[index].languages.first?.terms ?? [] {
        bySource[term.text] = bySource[term.text] ?? index
      }
    }
    for (index, concept) in new.concepts.enumerated() where olds[index] == nil {
      let same = concept.languages.first?.terms.lazy.compactMap { bySource[$0.text] }.first
      if let same, found.insert(same).inserted { olds[index] = same }
    }
    return (olds, found)
  }

  private static func whole(_ concept: Concept, _ kind: Kind) -> Change {
    let standards = concept.languages.dropFirst().flatMap(\.terms).filter { $0.status == .preferred }
    let text = standards.map(\.text).joined(separator: "; ")
    return Change(
      kind: kind, concept: concept.id, language: concept.languages.first?.language,
      text: concept.languages.first?.terms.first?.text,
      before: kind == .conceptRemoved ? text : nil, after: kind == .conceptAdded ? text : nil,
      authority: standards.lazy.compactMap(\.authority).first)
  }

  private static func changes(from old: Concept, to new: Concept) -> [Change] {
    guard !old.isSaid(as: new) else { return [] }
    let (before, after) = (ConceptFacts(old), ConceptFacts(new))
    guard before != after else { return [] }
    func authority(_ name: ConceptFacts.Name) -> String? {
      after.terms[name]?[.authority] ?? before.terms[name]?[.authority]
    }
    func change(_ kind: Kind, _ name: ConceptFacts.Name?, _ old: String?, _ newValue: String?) -> Change {
      Change(
        kind: kind, concept: new.id, language: name?.language, text: name?.text, before: old, after: newValue,
        authority: name.flatMap(authority))
    }
    var changes = ConceptField.allCases.filter { before.fields[$0] != after.fields[$0] }
      .map { change(.conceptChanged($0), nil, before.fields[$0], after.fields[$0]) }
    for section in new.languages {
      let language = section.language
      guard let old = before.standards[language], let new = after.standards[language], old != new else { continue }
      changes.append(change(.standardChanged, .init(text: new, language: language), old, new))
    }
    for name in after.order {
      guard let earlier = before.terms[name], let facts = after.terms[name] else {
        changes.append(change(.termAdded, name, nil, after.terms[name]?[.status]))
        continue
      }
      for field in TermField.allCases where earlier[field] != facts[field] {
        changes.append(change(.termChanged(field), name, earlier[field], facts[field]))
      }
    }
    for name in before.order where after.terms[name] == nil {
      changes.append(change(.termRemoved, name, before.terms[name]?[.status], nil))
    }
    return changes
  }
}
