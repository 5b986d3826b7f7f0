internal import GlossICU
internal import GlossText

/// Finds what term lists say that their editors cannot mean.
package enum GlossaryValidator {
  /// The problems in `lists`, in order of place. Linear in the number of terms.
  package static func problems(in lists: [Glossary]) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    for list in lists {
      problems += duplicateConcepts(in: list)
      for concept in list.concepts { problems += conflictingStatuses(in: concept) + missingAuthority(in: concept) }
    }
    problems += badFormsThatAreStandard(in: lists)
    return problems.sorted { ($0.location, $0.message) < ($1.location, $1.message) }
  }

  /// Two concepts of one list with one id, or with one term in the list's first language.
  private static func duplicateConcepts(in list: Glossary) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    var ids: [String: TermLocation] = [:]
    var terms: [[UInt8]: (concept: String, location: TermLocation)] = [:]
    for concept in list.concepts {
      if let first = ids[concept.id] {
        problems.append(
          GlossaryProblem(
            "the id \"\(concept.id)\" is taken at line \(first.line)", severity: .warning, rule: "duplicate-concept",
            at: concept.location))
      }
      ids[concept.id] = ids[concept.id] ?? concept.location
      for term in concept.languages.first?.terms ?? [] where term.status.isAllowed {
        let key = FoldedText(term.text).utf8
        if let first = terms[key], first.concept != concept.id {
          problems.append(
            GlossaryProblem(
              "\(term.text) is also a term of \"\(first.concept)\" at line \(first.location.line)",
              severity: .warning, rule: "duplicate-concept", at: term.location))
        }
        terms[key] = terms[key] ?? (concept.id, term.location)
      }
    }
    return problems
  }

  /// One term with two statuses, or two preferred terms in one language.
  private static func conflictingStatuses(in concept: Concept) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    for section in concept.languages {
      var seen: [String: Term] = [:]
      for term in section.terms {
        if let first = seen[term.text] {
          problems.append(
            GlossaryProblem(
              "\"\(term.text)\" is \(first.status.rawValue) at line \(first.location.line)", severity: .warning,
              rule: "conflicting-status", at: term.location))
        }
        seen[term.text] = seen[term.text] ?? term
      }
      let preferred = section.terms.filter { $0.status == .preferred }
      for second in preferred.dropFirst() {
        problems.append(
          GlossaryProblem(
            "\"\(second.text)\" is a second preferred term beside \"\(preferred[0].text)\"; make one of them admitted",
            severity: .warning, rule: "conflicting-status", at: second.location))
      }
      if preferred.isEmpty, !section.terms.contains(where: { $0.status == .admitted }), !section.terms.isEmpty {
        problems.append(
          GlossaryProblem(
            "the concept has no term in \(section.language) that may be used", severity: .warning,
            rule: "conflicting-status", at: section.terms[0].location))
      }
    }
    return problems
  }

  /// Standard renderings that no one is named for. The first language is what is rendered, so it needs no authority.
  private static func missingAuthority(in concept: Concept) -> [GlossaryProblem] {
    concept.languages.dropFirst().flatMap(\.terms)
      .filter { $0.status == .preferred && $0.authority == nil }
      .map {
        GlossaryProblem(
          "nothing says who set \"\($0.text)\"", severity: .info, rule: "missing-authority", at: $0.location)
      }
  }

  /// A form that is deprecated for one concept and preferred for another, and is reported on pages without a source.
  private static func badFormsThatAreStandard(in lists: [Glossary]) -> [GlossaryProblem] {
    var standard: [[UInt8]: Concept] = [:]
    for concept in lists.lazy.flatMap(\.concepts) {
      for section in concept.languages.dropFirst() {
        for term in section.terms where term.status.isAllowed {
          let key = key(term.text, section.language)
          standard[key] = standard[key] ?? concept
        }
      }
    }
    var problems: [GlossaryProblem] = []
    for concept in lists.lazy.flatMap(\.concepts) {
      for section in concept.languages.dropFirst() {
        for term in section.terms where !term.status.isAllowed && term.standsAlone {
          if let other = standard[key(term.text, section.language)], other.id != concept.id {
            problems.append(
              GlossaryProblem(
                "\"\(term.text)\" is allowed for \"\(other.id)\"; say \"alone: false\" here", severity: .warning,
                rule: "shadowed-term", at: term.location))
          }
        }
      }
    }
    return problems
  }

  private static func key(_ text: String, _ language: LanguageTag) -> [UInt8] {
    Array(language.primary.utf8) + [0] + FoldedText(text).utf8
  }
}
