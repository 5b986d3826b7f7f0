internal import GlossLint

/// The report for people.
struct TextReporter: Reporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    ConciseReporter().report(result, options)
  }
}
