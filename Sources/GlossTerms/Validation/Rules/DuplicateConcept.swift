internal import GlossICU

/// Flags an id or a source term that two concepts claim, in one list or over lists.
struct DuplicateConcept: GlossaryListRule {
  static let description = GlossaryRuleDescription(
    id: "duplicate-concept", severity: .warning,
    summary: "An id or a term to be rendered that two concepts claim",
    rationale: """
      Concepts with one id, or with one term in the language that stands first, are read as one. In one list that is \
      a slip: join them, or say by further terms what tells them apart. A later list may well speak of a concept of an \
      earlier one; it is flagged where it uses the id for another thing, with no term in common, and where its terms \
      belong to several earlier concepts, of which it can join only one.
      """,
    examples: [
      .example("- {id: gate, terms: {zh: 闸门, en: gate}}\n- ⟦{id: gate, terms: {zh: 水坝, en: dam}}"),
      .example("- {id: gate, terms: {zh: 闸门, en: gate}}\n- {id: sluice, terms: {zh: ⟦闸门, en: sluice}}"),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: gate}}", "- ⟦{id: gate, terms: {zh: 城门, en: city gate}}",
        note: "another thing under an id that is taken"),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: gate}}\n- {id: dam, terms: {zh: 水坝, en: dam}}",
        "- {id: works, terms: {zh: [闸门, ⟦水坝], en: works}}", note: "joins the first and hides the second"),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: gate}}", "- {id: our-gate, terms: {zh: 闸门, en: tide gate}}",
        note: "two lists on one concept"),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: gate}}", "- {id: gate, terms: {zh: 水闸, en: gate}}",
        note: "another wording of the same"),
    ])

  /// Who claimed an id or a source term first, by numbers: most claims are never asked for.
  private struct Claim {
    let list: Int
    /// In its list, and over all lists.
    let concept: Int
    let number: Int
    /// In the language that stands first; 0 for an id.
    var term = 0

    func concept(in joined: JoinedLists) -> Concept { joined.lists[list].concepts[concept] }
  }

  static func problems(in joined: JoinedLists) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    var ids = [Claim?](repeating: nil, count: joined.keys.idCount)
    var sources = [Claim?](repeating: nil, count: joined.keys.sourceCount)
    // The terms of each entry in any language; asked for by later lists only.
    var known: [Int: Set<[UInt8]>] = [:]
    var number = 0
    for (list, glossary) in joined.lists.enumerated() {
      for concept in glossary.concepts.indices {
        let claim = Claim(list: list, concept: concept, number: number)
        number += 1
        let terms = joined.lists.count > 1 ? foldedTerms(glossary.concepts[concept]) : []
        let id = joined.keys.id(of: claim.number)
        if let first = ids[id] {
          if first.list == list {
            problems.append(idIsTaken(by: first, claim, joined))
          } else if !glossary.concepts[concept].replaces,
            known[joined.entries[list][concept]]?.isDisjoint(with: terms) ?? true
          {
            problems.append(idIsForeign(first, claim, joined))
          }
        } else {
          ids[id] = claim
        }
        problems += takenTerms(of: claim, &sources, joined)
        if !terms.isEmpty { known[joined.entries[list][concept], default: []].formUnion(terms) }
      }
    }
    return problems
  }

  private static func foldedTerms(_ concept: Concept) -> [[UInt8]] {
    concept.languages.flatMap(\.terms).map { FoldedText.key(of: $0.text) }
  }

  /// Claims the terms in the first language of a concept that may be used.
  private static func takenTerms(
    of claim: Claim, _ sources: inout [Claim?], _ joined: JoinedLists
  ) -> [GlossaryProblem] {
    guard let section = joined.lists[claim.list].concepts[claim.concept].languages.first else { return [] }
    var problems: [GlossaryProblem] = []
    for (index, source) in joined.keys.sources(of: claim.number).enumerated()
    where section.terms[index].status.isAllowed {
      guard let first = sources[Int(source)] else {
        sources[Int(source)] = Claim(list: claim.list, concept: claim.concept, number: claim.number, term: index)
        continue
      }
      let isTaken =
        first.list == claim.list
        ? joined.keys.id(of: first.number) != joined.keys.id(of: claim.number)
        : joined.entries[first.list][first.concept] != joined.entries[claim.list][claim.concept]
      if isTaken {
        problems.append(termIsTaken(section.terms[index], first, isSameList: first.list == claim.list, joined))
      }
    }
    return problems
  }

  private static func idIsTaken(by claim: Claim, _ other: Claim, _ joined: JoinedLists) -> GlossaryProblem {
    let (first, concept) = (claim.concept(in: joined), other.concept(in: joined))
    return description.problem(
      "the id \"\(concept.id)\" is taken at \(first.location.seen(from: concept.location)); choose another, or join them",
      at: concept.location)
  }

  private static func idIsForeign(_ claim: Claim, _ other: Claim, _ joined: JoinedLists) -> GlossaryProblem {
    let (first, concept) = (claim.concept(in: joined), other.concept(in: joined))
    return description.problem(
      "the id \"\(concept.id)\" is that of another thing at \(first.location.seen(from: concept.location)), with no term "
        + "in common, and the two are read as one; choose another", at: concept.location)
  }

  private static func termIsTaken(
    _ term: Term, _ first: Claim, isSameList: Bool, _ joined: JoinedLists
  ) -> GlossaryProblem {
    let concept = first.concept(in: joined)
    let place = concept.languages[0].terms[first.term].location
    let what = "\(term.text) is also a term of \"\(concept.id)\" at \(place.seen(from: term.location))"
    let advice = isSameList ? "join them" : "this concept joins another; split it"
    return description.problem("\(what); \(advice)", at: term.location)
  }
}
