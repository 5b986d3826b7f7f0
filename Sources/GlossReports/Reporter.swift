/// Turns the result of a check into the bytes of a report. Pure: no disk, clock or terminal; equal input gives equal
/// bytes.
package protocol Reporter: Sendable {
  /// The whole report.
  ///
  /// - Throws: what keeps the format from being written; text formats never do.
  func bytes(_ result: CheckResult, _ options: ReportOptions) throws -> [UInt8]
}

/// A reporter whose format is text.
protocol StringReporter: Reporter {
  /// The whole report, with its last line end.
  func report(_ result: CheckResult, _ options: ReportOptions) -> String
}

extension StringReporter {
  func bytes(_ result: CheckResult, _ options: ReportOptions) -> [UInt8] {
    Array(report(result, options).utf8)
  }
}
