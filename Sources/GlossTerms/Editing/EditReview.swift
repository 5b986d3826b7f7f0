package import GlossICU

/// What `glossary lint` says of a changed list that it did not say before.
package struct EditReview: Sendable {
  /// Problems that no editor can mean.
  package let warnings: [GlossaryProblem]
  package let remarks: [GlossaryProblem]

  /// Lints the new list, and the old one where the new one is not clean.
  package init(from old: Glossary, to new: Glossary) throws(ICUError) {
    let problems = try GlossaryRules.problems(in: [new])
    var known: [String: Int] = [:]
    for problem in problems.isEmpty ? [] : try GlossaryRules.problems(in: [old]) {
      known[Self.key(problem), default: 0] += 1
    }
    var warnings: [GlossaryProblem] = []
    var remarks: [GlossaryProblem] = []
    for problem in problems {
      let key = Self.key(problem)
      if let count = known[key], count > 0 {
        known[key] = count - 1
      } else if problem.severity == .info {
        remarks.append(problem)
      } else {
        warnings.append(problem)
      }
    }
    (self.warnings, self.remarks) = (warnings, remarks)
  }

  /// The problem without its place, and without the lines and counts in its message.
  private static func key(_ problem: GlossaryProblem) -> String {
    "\(problem.rule ?? "") \(problem.severity) " + problem.message.filter { !$0.isNumber }
  }
}
