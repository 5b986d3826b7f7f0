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
    context.matchers.flatMap { language, matcher in
      language.isUnspaced ? problems(in: context, language, matcher) : []
    }
  }

  private static func problems(
    in context: GlossaryLintContext, _ language: LanguageTag, _ matcher: TermMatcher
  ) -> [GlossaryProblem] {
    let references = context.termbase.references(in: language)
    var holders: [TermReference: (count: Int, last: TermReference)] = [:]
    for reference in references {
      let text = context.termbase[reference].text
      // Most terms hold no other, which is soon known.
      guard matcher.mayHoldOthers(text) else { continue }
      let utf8 = Array(text.utf8)
      let matches = matcher.matches(in: utf8, 0..<utf8.count) { [] }
      for part in Set(matches.lazy.filter { $0.range.count < utf8.count }.flatMap(\.terms))
      where part.concept != reference.concept && holders[part]?.last.concept != reference.concept {
        holders[part] = ((holders[part]?.count ?? 0) + 1, reference)
      }
    }
    return references.compactMap { reference in
      let term = context.termbase[reference]
      guard term.status.isAllowed else { return nil }
      if term.text.unicodeScalars.count == 1 {
        return description.problem(
          "\(term.text) is one character and is found inside unrelated words; list the words that hold it",
          severity: .warning, at: term.location)
      }
      guard let (count, last) = holders[reference], count >= many else { return nil }
      let example = context.termbase[last]
      return description.problem(
        "\(term.text) stands in terms of \(count) other concepts, such as \(example.text) at "
          + "\(example.location.seen(from: term.location)); is it a term by itself?", at: term.location)
    }
  }
}
