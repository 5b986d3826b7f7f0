internal import GlossText

/// The rules of an SRX file: where sentences end, by language.
///
/// Patterns are kept as they were written and compiled for the language that is asked for, so that a pattern ICU does
/// not understand hurts its own language alone.
package struct SRXRules: Sendable {
  package struct Rule: Sendable, Hashable {
    /// Whether the text is cut where the rule applies, or kept together.
    package let breaks: Bool
    /// What stands before the place; empty for anything.
    package let before: String
    /// What stands after it; empty for anything.
    package let after: String
    /// 1-based place of the rule in its file.
    package let line: Int
    package let column: Int

    package init(breaks: Bool, before: String, after: String, line: Int, column: Int) {
      (self.breaks, self.before, self.after) = (breaks, before, after)
      (self.line, self.column) = (line, column)
    }
  }

  /// Which languages a set of rules is for.
  package struct LanguageMap: Sendable, Hashable {
    /// Matches language tags as a whole, whatever their case.
    package let pattern: String
    /// The name of the rules.
    package let rules: String
    package let line: Int
    package let column: Int

    package init(pattern: String, rules: String, line: Int, column: Int) {
      (self.pattern, self.rules, self.line, self.column) = (pattern, rules, line, column)
    }
  }

  /// The file, for messages.
  package let path: String
  /// Whether a language takes the rules of every map that matches it, in the order of the maps, or of the first only.
  package var cascades = false
  /// Whether places that no rule speaks of are cut where ICU cuts them: an extension of Okapi's, in whose files the
  /// rules are exceptions.
  package var usesICU = false
  /// By name, in the order in which they are tried.
  package var rules: [String: [Rule]] = [:]
  package var maps: [LanguageMap] = []

  package init(path: String) {
    self.path = path
  }

  /// An error at a place of the file.
  func error(_ message: String, line: Int, column: Int) -> SourceError {
    SourceError(message, path: path, line: line, column: column)
  }
}
