/// Something wrong in a term list, at its place.
package struct GlossaryProblem: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Severity: String, Sendable, Hashable {
    /// The list cannot be used.
    case error
    /// It can, but it does not say what its editor thinks.
    case warning
    case info
  }

  package let severity: Severity
  /// The rule of `glossary lint` that found it; nil for errors of form.
  package let rule: String?
  package let message: String
  package let location: TermLocation

  package init(
    _ message: String, severity: Severity = .error, rule: String? = nil, at location: TermLocation
  ) {
    (self.severity, self.rule, self.message, self.location) = (severity, rule, message, location)
  }

  package var description: String {
    let suffix = rule.map { " [\($0)]" } ?? ""
    return "\(location.path):\(location.line):\(location.column): \(severity.rawValue): \(message)\(suffix)"
  }
}

/// A term list that could not be read: all that is wrong with it, in the order of the file.
package struct GlossaryError: Error, Sendable {
  package let problems: [GlossaryProblem]

  package init(_ problems: [GlossaryProblem]) {
    self.problems = problems
  }
}
