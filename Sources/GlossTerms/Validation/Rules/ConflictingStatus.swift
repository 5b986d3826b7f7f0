internal import GlossText

/// Flags a term with two statuses, two standards, and a concept that nothing may be written for.
struct ConflictingStatus: GlossaryListRule {
  static let description = GlossaryRuleDescription(
    id: "conflicting-status", severity: .warning,
    summary: "A term with two statuses, two standards of one concept, or none that may be used",
    rationale: """
      One term of a concept has one status, one term a language is preferred, and there must be something to write. \
      Where a later list takes back what an earlier one prefers or admits, or allows what it deprecates, the later \
      one holds; that is mentioned, since it may be meant. `replace: true` says that it is.
      """,
    examples: [
      .example("- terms:\n    zh: 闸门\n    en: [gate, {text: ⟦gate, status: deprecated}]"),
      .example("- terms:\n    zh: 闸门\n    en: [gate, {text: ⟦sluice, status: preferred}]"),
      .example("- terms:\n    zh: 闸门\n    en: [{text: ⟦water door, status: deprecated}]"),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: [gate, sluice]}}",
        "- {id: gate, terms: {zh: 闸门, en: [sluice, {text: ⟦gate, status: deprecated}]}}",
        note: "the later list holds; only mentioned"),
      .example("- terms:\n    zh: 闸门\n    en: [gate, sluice, {text: water door, status: deprecated}]"),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: gate}}",
        "- {id: gate, terms: {zh: 闸门, en: [{text: water door, status: deprecated}]}}",
        note: "there is something to write in the earlier list"),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: gate}}",
        "- {id: gate, replace: true, terms: {zh: 闸门, en: [sluice, {text: gate, status: deprecated}]}}"),
    ])

  static func problems(in joined: JoinedLists) -> [GlossaryProblem] {
    var problems = reversals(in: joined)
    for list in joined.lists {
      for index in list.concepts.indices { problems += inOneConcept(list.concepts[index].languages) }
    }
    for index in joined.termbase.entries.indices {
      problems += nothingAllowed(joined.termbase.entries[index].concept.languages)
    }
    return problems
  }

  private static func inOneConcept(_ languages: [Concept.LanguageSection]) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    for section in languages where section.terms.count > 1 && !isPlain(section.terms) {
      // A table only where looking through the terms would cost more.
      var seen: [String: Term] = [:]
      let isLong = section.terms.count > 16
      var preferred: Term?
      for (index, term) in section.terms.enumerated() {
        if let first = isLong ? seen[term.text] : section.terms[..<index].first(where: { $0.text == term.text }) {
          problems.append(
            description.problem(
              "\"\(term.text)\" is \(first.status.rawValue) at \(first.location.seen(from: term.location)); keep one",
              at: term.location))
        } else if term.status == .preferred, let preferred {
          problems.append(
            description.problem(
              "\"\(term.text)\" is a second preferred term beside \"\(preferred.text)\"; make one of them admitted",
              at: term.location))
        }
        if isLong { seen[term.text] = seen[term.text] ?? term }
        if term.status == .preferred { preferred = preferred ?? term }
      }
    }
    return problems
  }

  /// Whether no two terms are one, and one at most is preferred; soon known of the few terms that most concepts have.
  private static func isPlain(_ terms: [Term]) -> Bool {
    guard terms.count <= 16, terms.statuses.count(where: { $0 == .preferred }) <= 1 else { return false }
    return terms.indices.allSatisfy { index in
      terms[..<index].indices.allSatisfy { terms[$0].text != terms[index].text }
    }
  }

  /// Terms that a later list allows where an earlier one does not, or the other way round.
  private static func reversals(in joined: JoinedLists) -> [GlossaryProblem] {
    struct Key: Hashable {
      let entry: Int
      let language: String
      let text: String
    }
    guard joined.lists.count > 1 else { return [] }
    var problems: [GlossaryProblem] = []
    var earlier: [Key: Term] = [:]
    for (glossary, entries) in zip(joined.lists, joined.entries) {
      for (concept, entry) in zip(glossary.concepts, entries) {
        for section in concept.languages {
          for term in section.terms {
            let key = Key(entry: entry, language: section.language.primary, text: term.text)
            if let first = earlier[key], first.location.path != term.location.path, !concept.replaces,
              first.status.isAllowed != term.status.isAllowed
            {
              problems.append(
                description.problem(
                  "\"\(term.text)\" is \(first.status.rawValue) at \(first.location.seen(from: term.location)); "
                    + "it is \(term.status.rawValue) from here on", severity: .info, at: term.location))
            }
            earlier[key] = term
          }
        }
      }
    }
    return problems
  }

  private static func nothingAllowed(_ languages: [Concept.LanguageSection]) -> [GlossaryProblem] {
    languages.compactMap { section in
      guard !section.terms.statuses.contains(where: \.isAllowed), let first = section.terms.first else { return nil }
      return description.problem(
        "the concept has no term in \(section.language) that may be used; add one", at: first.location)
    }
  }
}
