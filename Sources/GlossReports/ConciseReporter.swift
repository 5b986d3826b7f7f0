internal import GlossLint
internal import GlossText

/// One line a finding, as compilers write them, for editors and for `grep`.
struct ConciseReporter: Reporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    result.diagnostics.map { diagnostic in
      let place = diagnostic.location
      return "\(place.file):\(place.start.line):\(place.start.column): \(diagnostic.severity.rawValue): "
        + "\(diagnostic.message) [\(diagnostic.rule)]\n"
    }.joined()
  }
}
