/// Flags a term that is found anyway, as a form of another of its concept.
struct FoldedDuplicate: GlossaryRule {
  static let description = GlossaryRuleDescription(
    id: "folded-duplicate", severity: .info,
    summary: "A term that is found anyway, as a form of another of its concept",
    rationale: """
      Inflected, hyphenated and differently capitalised forms of a term are found without an entry of their own, and \
      so are British and American spellings; entries for them make a list long and say nothing. They are needed, and \
      not flagged, where a form that folds to the same is listed with another standing: then the exact spelling decides.
      """,
    examples: [
      .example("- {id: city, terms: {zh: 低碳城市, en: [low-carbon city, ⟦Low Carbon City, ⟦low-carbon cities]}}"),
      .example("- {id: plan, terms: {zh: [“十三五”规划, ⟦十三五规划], en: plan}}"),
      .example("- {id: city, terms: {zh: 智慧城市, en: [smart city, {text: intelligent city, status: admitted}]}}"),
      .example(
        "- terms:\n    zh: 城乡统筹\n    en: [urban-rural planning, Urban-Rural Planning, "
          + "{text: urban rural planning, status: deprecated}]", note: "the exact spelling decides, so all are needed"),
      .example("- {id: party, terms: {zh: 党, en: [{text: the Party, casing: exact}, the party]}}"),
    ])

  static func problems(in context: GlossaryLintContext) -> [GlossaryProblem] {
    context.spellings.compactMap { spelling in
      let term = context.termbase[spelling.reference]
      let own = spelling.equals.filter { $0.reference.concept == spelling.reference.concept }
      guard own.allSatisfy({ context.termbase[$0.reference].status.isAllowed == term.status.isAllowed }) else {
        return nil
      }
      let first = own.first { other, fidelity in
        let earlier = context.termbase[other]
        let isCapitalOnly = fidelity == .cased && (term.casing == .exact || earlier.casing == .exact)
        return earlier.location.path == term.location.path && earlier.location < term.location && !isCapitalOnly
          && earlier.text != term.text && (term.status.isAllowed || earlier.status == term.status)
      }
      guard let first else { return nil }
      let earlier = context.termbase[first.reference]
      return description.problem(
        "\"\(term.text)\" is found as a form of \"\(earlier.text)\" at \(earlier.location.seen(from: term.location)) and "
          + "needs no entry", at: term.location)
    }
  }
}
