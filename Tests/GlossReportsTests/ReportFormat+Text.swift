import GlossReports

extension ReportFormat {
  /// A report in a format of text.
  func text(
    _ result: CheckResult, _ options: ReportOptions = ReportOptions(toolVersion: "1.0.0")
  ) throws -> String {
    String(decoding: try reporter.bytes(result, options), as: UTF8.self)
  }
}
