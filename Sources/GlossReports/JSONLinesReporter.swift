internal import GlossLint

/// The report for programs that read line by line: a finding a line, with the keys that the JSON report has. Nothing
/// else stands in it, so that every line has the same form.
struct JSONLinesReporter: StringReporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    result.diagnostics.map { FindingJSON.value($0).text(isIndented: false) + "\n" }.joined()
  }
}
