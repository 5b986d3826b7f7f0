/// Flags concepts of which no term occurs in the texts that were given.
struct UnusedConcept: GlossaryRule {
  static let description = GlossaryRuleDescription(
    id: "unused-concept", severity: .info,
    summary: "A concept of which no term occurs in the corpus",
    rationale: """
      Needs texts: `glossary lint --corpus PATH`. A concept that years of texts never mention may be misspelled, out \
      of date, or just rare. Terms count in any language and with any standing, and in all the forms in which they are \
      found in a page.
      """,
    examples: [
      .example(
        "- {id: gate, terms: {zh: 闸门, en: gate}}\n- ⟦{id: dam, terms: {zh: 水坝, en: dam}}", corpus: "闸门于三月建成。"),
      .example("- ⟦{id: gate, terms: {zh: 闸门, en: gate}}", corpus: "No gatekeeper was seen."),
      .example("- {id: gate, terms: {zh: 闸门, en: gate}}", corpus: "All gates were closed."),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: [gate, {text: water door, status: deprecated}]}}",
        corpus: "The water door leaks."),
    ])

  static func problems(in context: GlossaryLintContext) -> [GlossaryProblem] {
    guard let used = context.used else { return [] }
    return context.termbase.entries.indices.filter { !used.contains($0) }.map { index in
      let concept = context.termbase.entries[index].concept
      return description.problem("no term of \"\(concept.id)\" occurs in the texts", at: concept.location)
    }
  }
}
