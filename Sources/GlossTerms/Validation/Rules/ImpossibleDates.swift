/// Flags spans of time that cannot be, or that two standards claim.
struct ImpossibleDates: GlossaryListRule {
  static let description = GlossaryRuleDescription(
    id: "impossible-dates", severity: .warning,
    summary: "A rendering whose time ends before it starts, or two standards of one time",
    rationale: """
      `since` and `until` say when a rendering was the standard; a superseded one is right on pages of its time. One \
      that ends before it starts is right on none, and where it ends after its successor starts, both were the \
      standard for a while. A gap between two is no error. A superseded rendering without `until` is never right, \
      like a deprecated one; that is mentioned.
      """,
    examples: [
      .example(
        "- {id: gate, terms: {zh: 闸门, en: [gate, {text: ⟦lock, status: superseded, since: 2018, until: 2016}]}}"),
      .example(
        "- terms:\n    zh: 闸门\n    en:\n    - {text: gate, since: 2015}\n"
          + "    - {text: ⟦lock, status: superseded, until: 2017}"),
      .example(
        "- terms:\n    zh: 闸门\n    en:\n    - gate\n    - {text: lock, status: superseded, since: 2010, until: 2015}\n"
          + "    - {text: ⟦sluice, status: superseded, since: 2014, until: 2017}"),
      .example("- {id: gate, terms: {zh: 闸门, en: [gate, {text: ⟦lock, status: superseded}]}}", note: "only mentioned"),
      .example(
        "- terms:\n    zh: 闸门\n    en:\n    - {text: gate, since: 2018-03}\n"
          + "    - {text: lock, status: superseded, since: 2012, until: 2018-03}\n"
          + "    - {text: sluice, status: superseded, until: 2010}"),
      .example("- {id: gate, terms: {zh: 闸门, en: [gate, {text: lock, status: superseded, until: 2016-05}]}}"),
    ])

  static func problems(in joined: JoinedLists) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    for entry in joined.termbase.entries.indices {
      for section in joined.termbase.entries[entry].concept.languages {
        problems += ends(of: section.terms)
        problems += overlaps(in: section.terms)
      }
    }
    return problems
  }

  private static func ends(of terms: [Term]) -> [GlossaryProblem] {
    terms.compactMap { term in
      if let since = term.since, let until = term.until, !(since <= until) {
        return description.problem("\"\(term.text)\" ends (\(until)) before it starts (\(since))", at: term.location)
      }
      guard term.status == .superseded, term.until == nil else { return nil }
      return description.problem(
        "\"\(term.text)\" is superseded, but nothing says until when it was right; say \"until\", or deprecate it",
        severity: .info, at: term.location)
    }
  }

  /// Whether it is that of the standard, or of what was.
  private static func isStandard(_ status: TermStatus) -> Bool { status == .preferred || status == .superseded }

  /// Standards, in the order of their start, of which one starts before the one before it has ended.
  private static func overlaps(in terms: [Term]) -> [GlossaryProblem] {
    guard terms.statuses.count(where: isStandard) > 1 else { return [] }
    let standards = terms.filter { isStandard($0.status) }
    let order = standards.sorted { left, right in
      // The oldest often have no start.
      (left.since?.sortKey ?? 0, left.until?.sortKey ?? .max) < (
        right.since?.sortKey ?? 0, right.until?.sortKey ?? .max
      )
    }
    return zip(order, order.dropFirst()).compactMap { term, next in
      guard let until = term.until, let since = next.since, !(until <= since) else { return nil }
      // The remark stands at the one that was superseded last.
      let place = next.status == .superseded ? next : term
      let other = next.status == .superseded ? term : next
      return description.problem(
        "\"\(place.text)\" and \"\(other.text)\" at \(other.location.seen(from: place.location)) were both the standard "
          + "from \(since) to \(until); one has to end where the other starts", at: place.location)
    }
  }
}

extension PartialDate {
  /// Ascends with time; an unknown month or day counts as the first.
  fileprivate var sortKey: Int { (year * 13 + (month ?? 0)) * 32 + (day ?? 0) }
}
