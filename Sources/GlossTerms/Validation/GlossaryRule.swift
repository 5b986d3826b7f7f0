/// A rule of `glossary lint`: one way in which a term list says what its editor cannot mean.
package protocol GlossaryRule: Sendable {
  static var description: GlossaryRuleDescription { get }

  /// What the rule finds, in any order. Linear in the number of terms, and of the corpus where it reads it.
  static func problems(in context: GlossaryLintContext) -> [GlossaryProblem]

  /// What would mend problems of the rule without changing what any text is told, each with the number of its list.
  static func fixes(in context: GlossaryLintContext) -> [(list: Int, edit: GlossaryEdit)]
}

extension GlossaryRule {
  static func fixes(in context: GlossaryLintContext) -> [(list: Int, edit: GlossaryEdit)] { [] }
}

/// A rule that looks at what lists say, and not at how their terms are found: it is run while the lists are compiled.
package protocol GlossaryListRule: GlossaryRule {
  /// What the rule finds, in any order. Linear in the number of terms.
  static func problems(in lists: JoinedLists) -> [GlossaryProblem]
}

extension GlossaryListRule {
  package static func problems(in context: GlossaryLintContext) -> [GlossaryProblem] {
    context.problemsOfLists.filter { $0.rule == description.id }
  }
}

/// What is to be known of such a rule: what `explain` prints, and the examples that are its tests.
package struct GlossaryRuleDescription: Sendable {
  /// Names what is wrong, in kebab case.
  package let id: String
  /// That of a plain case.
  package let severity: GlossaryProblem.Severity
  /// What it flags, in one line.
  package let summary: String
  /// Why it matters, what it does not flag, what to do: Markdown.
  package let rationale: String
  package let examples: [GlossaryRuleExample]

  /// - Parameter severity: where it is not that of a plain case.
  func problem(
    _ message: String, severity: GlossaryProblem.Severity? = nil, at location: TermLocation
  ) -> GlossaryProblem {
    GlossaryProblem(message, severity: severity ?? self.severity, rule: id, at: location)
  }
}

/// Term lists that a rule flags or accepts: documentation and test in one.
package struct GlossaryRuleExample: Sendable {
  /// The concepts of each list in YAML, later lists above earlier ones. `⟦` stands where something is found.
  package let lists: [String]
  /// A text in which the terms are looked for.
  package let corpus: String?
  /// What it shows.
  package let note: String?

  static func example(_ lists: String..., corpus: String? = nil, note: String? = nil) -> GlossaryRuleExample {
    GlossaryRuleExample(lists: lists, corpus: corpus, note: note)
  }

  package var isFlagged: Bool { lists.contains { $0.contains("⟦") } }
}
