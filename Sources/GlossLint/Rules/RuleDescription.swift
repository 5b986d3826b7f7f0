/// All that is to be known of a rule: what `explain` prints, what the catalogue holds, and the examples that are its
/// tests.
package struct RuleDescription: Sendable {
  package enum Group: String, Sendable, CaseIterable {
    case terminology, accuracy, names, typography, style
    /// Of the suppressions, not of the text.
    case upkeep
  }

  /// What a rule has to see.
  package enum Need: String, Sendable {
    /// The page alone will do.
    case page
    /// Only with the source beside it.
    case source
    /// More with the source than without.
    case pageOrSource
  }

  /// Names what is wrong, in kebab case; reads as "allow ID".
  package let id: String
  package let group: Group
  package let need: Need
  /// That of a plain case; a finding may be less sure.
  package let severity: Severity
  package let isOnByDefault: Bool
  /// What it flags, in one line.
  package let summary: String
  /// Why it matters, what it does not flag, where it errs: Markdown.
  package let rationale: String
  package let examples: [RuleExample]

  package init(
    id: String, group: Group, need: Need, severity: Severity, isOnByDefault: Bool = true, summary: String,
    rationale: String, examples: [RuleExample]
  ) {
    self.id = id
    self.group = group
    self.need = need
    self.severity = severity
    self.isOnByDefault = isOnByDefault
    self.summary = summary
    self.rationale = rationale
    self.examples = examples
  }
}
