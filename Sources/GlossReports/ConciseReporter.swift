internal import GlossLint
internal import GlossText

/// One line a finding, as compilers write them, for editors and for `grep`: the place, what is wrong, what to do, who
/// says so where that is short, and the rule.
struct ConciseReporter: StringReporter {
  /// Columns that an authority may take to be named.
  private static let longestAuthority = 60

  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    result.diagnostics.map { Self.line($0) + "\n" }.joined()
  }

  /// The whole line of a finding, without its end.
  static func line(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.location.label): \(diagnostic.severity.rawValue): \(remark(diagnostic)) [\(diagnostic.rule)]"
  }

  /// What is wrong, what to do and who says so, in one line.
  static func remark(_ diagnostic: Diagnostic) -> String {
    var line = VisibleText.line(diagnostic.message)
    if let fix = diagnostic.fixes.first { line += ": \(VisibleText.line(fix.title))" }
    if let authority = diagnostic.concept?.authority.map({ VisibleText.line($0) }),
      DisplayWidth.columns(authority) <= longestAuthority
    {
      line += " (\(authority))"
    }
    return line
  }
}
