internal import GlossText

/// Flags Chinese terms so short that they stand in everything.
struct ContainedTerm: GlossaryRule {
  static let description = GlossaryRuleDescription(
    id: "contained-term", severity: .info,
    summary: "A Chinese term of one character, or one that many other listed terms hold",
    rationale: """
      Chinese has no spaces, and a term of one character is found inside words that have nothing to do with it: that \
      is a warning; list the words that hold it. A term that \(ContainedTerm.many) or more other concepts hold is \
      mentioned. It asks for nothing inside their terms, which are longer and go first, but elsewhere it is most likely \
      a common word with as many renderings as it has neighbours.
      """,
    examples: [
      .example("- {id: lake, terms: {zh: ⟦湖, en: lake}}"),
      .example("- {id: reform, terms: {zh: ⟦改革, en: reform}}\n" + compounds.joined(separator: "\n")),
      .example("- {id: lake, terms: {zh: 西湖, en: West Lake}}\n- {id: tea, terms: {zh: 西湖龙井, en: Longjing tea}}"),
      .example(
        "- {id: reform, terms: {zh: 改革, en: reform}}\n"
          + "- {id: many, terms: {zh: [医疗改革, 国企改革, 土地改革, 税费改革, 教育改革, 机构改革], en: reforms}}",
        note: "in the terms of one other concept"),
    ])

  /// From so many concepts on. Set by judgement: in the lists that ship, those below are parts of names.
  private static let many = 8

  private static let compounds = ["医疗", "国企", "土地", "税费", "教育", "机构", "住房", "价格"].map {
    "- {id: \"\($0)\", terms: {zh: \($0)改革, en: \"\($0)\"}}"
  }

  static func problems(in context: GlossaryLintContext) -> [GlossaryProblem] {
    context.spellings.compactMap { spelling in
      guard spelling.language.isUnspaced, context.termbase.status(of: spelling.reference).isAllowed else { return nil }
      let isOneCharacter = context.termbase.text(of: spelling.reference).unicodeScalars.count == 1
      let holders = context.holders[spelling.reference]
      guard isOneCharacter || holders.map({ $0.count >= many }) ?? false else { return nil }
      let term = context.termbase[spelling.reference]
      if isOneCharacter {
        return description.problem(
          "\(term.text) is one character and is found inside unrelated words; list the words that hold it",
          severity: .warning, at: term.location)
      }
      guard let (count, last) = holders else { return nil }
      let example = context.termbase[last]
      return description.problem(
        "\(term.text) stands in terms of \(count) other concepts, such as \(example.text) at "
          + "\(example.location.seen(from: term.location)); is it a term by itself?", at: term.location)
    }
  }
}
