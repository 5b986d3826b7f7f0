/// Flags concepts each of which deprecates the other's standard.
struct CircularDeprecation: GlossaryRule {
  static let description = GlossaryRuleDescription(
    id: "circular-deprecation", severity: .warning,
    summary: "Standards that concepts deprecate for each other in a circle",
    rationale: """
      Who follows the advice of one finding must not run into the next: where one concept says \"write x, not y\" and \
      another \"write y, not x\", no wording pleases both. Settle on one, or join the concepts.
      """,
    examples: [
      .example(
        "- {id: gate, terms: {zh: 闸门, en: [⟦gate, {text: sluice, status: deprecated}]}}\n"
          + "- {id: sluice, terms: {zh: 水闸, en: [⟦sluice, {text: gates, status: deprecated}]}}"),
      .example(
        "- {id: a, terms: {zh: 闸门, en: [⟦gate, {text: lock, status: deprecated}]}}\n"
          + "- {id: b, terms: {zh: 水闸, en: [⟦sluice, {text: gate, status: superseded}]}}",
        "- {id: c, terms: {zh: 船闸, en: [⟦lock, {text: sluice, status: deprecated}]}}", note: "over three concepts"),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: [gate, {text: sluice, status: deprecated}]}}\n"
          + "- {id: sluice, terms: {zh: 水闸, en: sluice}}"),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: [gate, {text: lock, status: deprecated}]}}\n"
          + "- {id: lock, terms: {zh: 船闸, en: [lock, {text: sluice, status: deprecated}]}}", note: "a chain that ends"),
    ])

  static func problems(in context: GlossaryLintContext) -> [GlossaryProblem] {
    // From each concept to those that deprecate its standard.
    var successors: [Int: Set<Int>] = [:]
    var standards: [Int: (term: Term, deprecation: TermReference)] = [:]
    for spelling in context.spellings
    where !spelling.equals.isEmpty && !context.isSource(spelling.language, of: spelling.reference) {
      let term = context.termbase[spelling.reference]
      guard term.status == .preferred else { continue }
      let from = spelling.reference.concept
      for (other, _) in spelling.equals where other.concept != from && !context.termbase.status(of: other).isAllowed {
        successors[from, default: []].insert(other.concept)
        standards[from] = standards[from] ?? (term, other)
      }
    }
    prune(&successors)
    return successors.keys.compactMap { from in
      guard let (term, deprecation) = standards[from] else { return nil }
      let other = context.termbase[deprecation]
      return description.problem(
        "\"\(term.text)\" is the standard here and \(other.status.rawValue) for "
          + "\"\(context.concept(of: deprecation).id)\" at \(other.location.seen(from: term.location)), whose own "
          + "standard is deprecated in turn; settle on one", at: term.location)
    }
  }

  /// Leaves what lies on circles, or between two of them: what leads nowhere goes, and what is led to from nowhere.
  private static func prune(_ successors: inout [Int: Set<Int>]) {
    for _ in 0..<2 {
      var predecessors: [Int: Set<Int>] = [:]
      for (from, ends) in successors {
        for end in ends { predecessors[end, default: []].insert(from) }
      }
      var dead = predecessors.keys.filter { successors[$0] == nil }
      while let end = dead.popLast() {
        for from in predecessors[end] ?? [] where successors[from]?.remove(end) != nil {
          if successors[from]?.isEmpty == true {
            successors[from] = nil
            dead.append(from)
          }
        }
      }
      // The second time the other way round, and then back.
      var turned: [Int: Set<Int>] = [:]
      for (from, ends) in successors {
        for end in ends { turned[end, default: []].insert(from) }
      }
      successors = turned
    }
  }
}
