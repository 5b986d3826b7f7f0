internal import GlossICU

/// Flags an id or a source term that two concepts claim, in one list or over lists.
struct DuplicateConcept: GlossaryRule {
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

  /// Who claimed a source term first.
  private struct Claim {
    let concept: String
    let list: Int
    let entry: Int
    let location: TermLocation
  }

  static func problems(in context: GlossaryLintContext) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    var ids: [String: Claim] = [:]
    var claims: [[UInt8]: Claim] = [:]
    // The terms of each entry in any language; asked for by later lists only.
    let isAlone = context.lists.count == 1
    var known: [Int: Set<[UInt8]>] = [:]
    for (list, glossary) in context.lists.enumerated() {
      for (concept, entry) in zip(glossary.concepts, context.entries[list]) {
        let terms = isAlone ? [] : concept.languages.flatMap(\.terms).map { FoldedText.key(of: $0.text) }
        if let first = ids[concept.id] {
          if first.list == list {
            problems.append(idIsTaken(concept, first))
          } else if !concept.replaces, known[entry]?.isDisjoint(with: terms) ?? true {
            problems.append(idIsForeign(concept, first))
          }
        }
        let claim = Claim(concept: concept.id, list: list, entry: entry, location: concept.location)
        ids[concept.id] = ids[concept.id] ?? claim
        for term in concept.languages.first?.terms ?? [] where term.status.isAllowed {
          let key = FoldedText.key(of: term.text)
          if let first = claims[key], first.list == list ? first.concept != concept.id : first.entry != entry {
            problems.append(termIsTaken(term, first, isSameList: first.list == list))
          }
          claims[key] =
            claims[key] ?? Claim(concept: concept.id, list: list, entry: entry, location: term.location)
        }
        if !isAlone { known[entry, default: []].formUnion(terms) }
      }
    }
    return problems
  }

  private static func idIsTaken(_ concept: Concept, _ first: Claim) -> GlossaryProblem {
    description.problem(
      "the id \"\(concept.id)\" is taken at \(first.location.seen(from: concept.location)); choose another, or join them",
      at: concept.location)
  }

  private static func idIsForeign(_ concept: Concept, _ first: Claim) -> GlossaryProblem {
    description.problem(
      "the id \"\(concept.id)\" is that of another thing at \(first.location.seen(from: concept.location)), with no term "
        + "in common, and the two are read as one; choose another", at: concept.location)
  }

  private static func termIsTaken(_ term: Term, _ first: Claim, isSameList: Bool) -> GlossaryProblem {
    let what = "\(term.text) is also a term of \"\(first.concept)\" at \(first.location.seen(from: term.location))"
    let advice = isSameList ? "join them" : "this concept joins another; split it"
    return description.problem("\(what); \(advice)", at: term.location)
  }
}
