internal import GlossLint
internal import GlossText

/// One line a finding, as compilers write them, for editors and for `grep`: the place, what is wrong, what to do, who
/// says so where that is short, and the rule.
struct ConciseReporter: Reporter {
  /// Columns that an authority may take to be named.
  private static let longestAuthority = 60

  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    result.diagnostics.map { line($0) + "\n" }.joined()
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location
    var line = "\(VisibleText.path(place.file)):\(place.start.line):\(place.start.column): "
    line += "\(diagnostic.severity.rawValue): \(VisibleText.line(diagnostic.message))"
    if let fix = diagnostic.fixes.first { line += ": \(VisibleText.line(fix.title))" }
    if let authority = diagnostic.concept?.authority.map({ VisibleText.line($0) }),
      DisplayWidth.columns(authority) <= Self.longestAuthority
    {
      line += " (\(authority))"
    }
    return line + " [\(diagnostic.rule)]"
  }
}
