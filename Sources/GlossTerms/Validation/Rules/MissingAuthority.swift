/// Flags a standard rendering that no one is named for.
struct MissingAuthority: GlossaryListRule {
  static let description = GlossaryRuleDescription(
    id: "missing-authority", severity: .info,
    summary: "A standard rendering that no one is named for",
    rationale: """
      A finding says who set the rendering it asks for, and an editor who doubts it can look it up. Name the document \
      or the office; `authority` of a concept is that of all its terms. The language that stands first is what is \
      rendered and needs no authority, nor do admitted renderings.
      """,
    examples: [
      .example("- {id: gate, terms: {zh: 闸门, en: ⟦gate}}"),
      .example("- terms:\n    zh: 闸门\n    en: [{text: ⟦gate}, sluice]\n- {authority: Office, terms: {zh: 坝, en: dam}}"),
      .example("- {id: gate, authority: Works Bureau, terms: {zh: 闸门, en: gate}}"),
      .example("- terms:\n    zh: 闸门\n    en: [{text: gate, authority: Works Bureau}, sluice]"),
    ])

  static func problems(in joined: JoinedLists) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    for list in joined.lists {
      for index in list.concepts.indices {
        for section in list.concepts[index].languages.dropFirst() {
          for term in section.terms where term.status == .preferred && term.authority == nil {
            problems.append(
              description.problem("nothing says who set \"\(term.text)\"; name its authority", at: term.location))
          }
        }
      }
    }
    return problems
  }
}
