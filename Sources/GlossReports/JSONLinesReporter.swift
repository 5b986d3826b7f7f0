internal import GlossLint

/// The report for programs that read line by line: a finding a line, with the keys that the JSON report has. Nothing
/// else stands in it, so that every line has the same form.
struct JSONLinesReporter: StringReporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let fingerprints = Fingerprint.all(of: result.diagnostics, relativePath: options.relative)
    return zip(result.diagnostics, fingerprints).map { diagnostic, fingerprint in
      FindingJSON.value(diagnostic, fingerprint).text(isIndented: false) + "\n"
    }.joined()
  }
}
