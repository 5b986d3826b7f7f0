internal import GlossText

/// What another's changes of a list are to one's own: the edits that bring them in, and what both changed differently.
///
/// Concepts are compared by id, terms by language and text, and then each thing that is said of them by itself, so that
/// one may set the authority of a term while the other adds a note. Linear.
package struct GlossaryMerge: Sendable {
  /// Something that both changed, each in its way. What is ours stays.
  package struct Conflict: Sendable {
    package let concept: String
    /// The term, when it is about one.
    package let term: GlossaryEdit.TermName?
    /// A key, or what of the whole is at issue.
    package let what: String
    /// Nil where that side took it out.
    package let ours: String?
    package let theirs: String?
    /// Where it stands in ours, or in theirs where it is gone from ours.
    package let location: TermLocation
  }

  /// For ours.
  package private(set) var edits: [GlossaryEdit] = []
  package private(set) var conflicts: [Conflict] = []

  private let ours: Glossary
  private let theirs: Glossary

  /// - Parameter base: what both come from.
  package init(base: Glossary, ours: Glossary, theirs: Glossary) {
    (self.ours, self.theirs) = (ours, theirs)
    let (baseIndices, ourIndices) = (base.indicesByID, ours.indicesByID)
    var anchor: String?
    var seen: Set<String> = []
    for theirConcept in theirs.concepts where seen.insert(theirConcept.id).inserted {
      let before = baseIndices[theirConcept.id].map { base.concepts[$0] }
      if let index = ourIndices[theirConcept.id] {
        merge(before, ours.concepts[index], theirConcept)
        anchor = theirConcept.id
      } else if let before {
        // Gone from ours.
        if ConceptFacts(before) != ConceptFacts(theirConcept) {
          conflicts.append(
            Conflict(
              concept: theirConcept.id, term: nil, what: "the concept", ours: nil,
              theirs: Self.said(from: before, to: theirConcept), location: theirConcept.location))
        }
      } else {
        edits.append(.addConcept(theirConcept, after: anchor))
      }
    }
    for concept in base.concepts where !seen.contains(concept.id) {
      guard let index = ourIndices[concept.id] else { continue }
      let our = ours.concepts[index]
      if ConceptFacts(concept) == ConceptFacts(our) {
        edits.append(.removeConcept(concept.id))
      } else {
        conflicts.append(
          Conflict(
            concept: concept.id, term: nil, what: "the concept", ours: Self.said(from: concept, to: our), theirs: nil,
            location: our.location))
      }
    }
    settleRemovedAnchors()
  }

  /// What was changed of a concept, in a few words.
  private static func said(from old: Concept, to new: Concept) -> String {
    let (before, after) = (ConceptFacts(old), ConceptFacts(new))
    let fields = ConceptField.allCases.filter { before.fields[$0] != after.fields[$0] }.map(\.rawValue)
    let terms = after.order.filter { before.terms[$0] != after.terms[$0] }.map { "\"\($0.text)\"" }
    let gone = before.order.filter { after.terms[$0] == nil }.map { "without \"\($0.text)\"" }
    return "changed (\((fields + terms + gone).joined(separator: ", ")))"
  }

  /// A concept that is taken out is no place to put another behind.
  private mutating func settleRemovedAnchors() {
    var removed: Set<String> = []
    for case .removeConcept(let id) in edits { removed.insert(id) }
    guard !removed.isEmpty else { return }
    let ids = ours.concepts.map(\.id)
    var earlier: [String: String] = [:]
    var last: String?
    for id in ids {
      if removed.contains(id) { earlier[id] = last } else { last = id }
    }
    edits = edits.map { edit in
      guard case .addConcept(let concept, let anchor?) = edit, removed.contains(anchor) else { return edit }
      return .addConcept(concept, after: earlier[anchor])
    }
  }

  // MARK: One concept

  private enum Outcome {
    case keep, take, conflict
  }

  private static func outcome<Value: Equatable>(_ base: Value?, _ ours: Value?, _ theirs: Value?) -> Outcome {
    if ours == theirs || theirs == base { return .keep }
    return ours == base ? .take : .conflict
  }

  private mutating func merge(_ base: Concept?, _ ours: Concept, _ theirs: Concept) {
    guard !ours.isSaid(as: theirs), !(base?.isSaid(as: theirs) ?? false) else { return }
    let (before, our, their) = (base.map(ConceptFacts.init), ConceptFacts(ours), ConceptFacts(theirs))
    guard our != their, before != their else { return }
    for field in ConceptField.allCases where field != .id {
      let (old, mine, yours) = (before?.fields[field], our.fields[field], their.fields[field])
      switch Self.outcome(old, mine, yours) {
      case .keep: break
      case .take: edits.append(.setField(field, yours, concept: ours.id))
      case .conflict: note(ours, nil, field.rawValue, mine, yours)
      }
    }
    let contested = contestedStandards(before, our, their, ours)
    let reworded = reworded(before, our, their)
    for (old, new) in reworded where !contested.contains(old.language) {
      edits.append(.setText(new.text, of: .init(old.text, old.language, concept: ours.id)))
    }
    let settled = Set(reworded.flatMap { [$0, $1] })
    for name in their.order where !settled.contains(name) {
      merge(name, before, our, their, ours, theirs, isContested: contested)
    }
    for name in our.order where their.terms[name] == nil && !settled.contains(name) {
      guard let old = before?.terms[name] else { continue }
      if our.terms[name] == old {
        edits.append(.removeTerm(.init(name.text, name.language, concept: ours.id)))
      } else {
        note(ours, name, "the term", our.terms[name]?[.status], nil)
      }
    }
  }

  /// The terms that theirs words otherwise and ours has as they were: one is gone, and one of which the same is said
  /// has come.
  private func reworded(
    _ before: ConceptFacts?, _ our: ConceptFacts, _ their: ConceptFacts
  ) -> [(old: ConceptFacts.Name, new: ConceptFacts.Name)] {
    guard let before else { return [] }
    var gone = before.order.filter { their.terms[$0] == nil && our.terms[$0] == before.terms[$0] }
    var pairs: [(old: ConceptFacts.Name, new: ConceptFacts.Name)] = []
    for name in their.order where before.terms[name] == nil && our.terms[name] == nil {
      let index = gone.firstIndex { $0.language == name.language && before.terms[$0] == their.terms[name] }
      if let index { pairs.append((gone.remove(at: index), name)) }
    }
    return pairs
  }

  /// The languages for which both set another standard, which is a conflict of its own.
  private mutating func contestedStandards(
    _ before: ConceptFacts?, _ our: ConceptFacts, _ their: ConceptFacts, _ concept: Concept
  ) -> Set<LanguageTag> {
    var contested: Set<LanguageTag> = []
    for section in concept.languages {
      let language = section.language
      guard let mine = our.standards[language], let yours = their.standards[language], mine != yours,
        Self.outcome(before?.standards[language], mine, yours) == .conflict
      else { continue }
      contested.insert(language)
      note(concept, nil, "the standard in \(language)", mine, yours)
    }
    return contested
  }

  private mutating func merge(
    _ name: ConceptFacts.Name, _ before: ConceptFacts?, _ our: ConceptFacts, _ their: ConceptFacts, _ ours: Concept,
    _ theirs: Concept, isContested: Set<LanguageTag>
  ) {
    guard let yours = their.terms[name] else { return }
    let term = GlossaryEdit.TermName(name.text, name.language, concept: ours.id)
    guard let mine = our.terms[name] else {
      if let old = before?.terms[name] {
        if old != yours { note(ours, name, "the term", nil, yours[.status]) }
      } else if let added = theirs.languages.first(where: { $0.language == name.language })?.terms
        .first(where: { $0.text == name.text })
      {
        // Ours has another standard, which stays.
        if added.status == .preferred, isContested.contains(name.language) { return }
        edits.append(.addTerm(added, name.language, concept: ours.id))
      }
      return
    }
    for field in TermField.allCases {
      switch Self.outcome(before?.terms[name]?[field], mine[field], yours[field]) {
      case .keep: break
      case .take where field == .status && isContested.contains(name.language): break
      case .take: edits.append(.setTerm(field, yours[field], of: term))
      case .conflict where field == .status && isContested.contains(name.language): break
      case .conflict: note(ours, name, field.rawValue, mine[field], yours[field])
      }
    }
  }

  private mutating func note(
    _ concept: Concept, _ name: ConceptFacts.Name?, _ what: String, _ ours: String?, _ theirs: String?
  ) {
    let term = name.flatMap { name in
      concept.languages.first { $0.language == name.language }?.terms.first { $0.text == name.text }
    }
    conflicts.append(
      Conflict(
        concept: concept.id, term: name.map { .init($0.text, $0.language, concept: concept.id) }, what: what,
        ours: ours, theirs: theirs, location: term?.location ?? concept.location))
  }
}
