internal import GlossLint

/// The report for programs; docs/design.md describes every key.
struct JSONReporter: StringReporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let report = JSONValue.object([
      ("version", .number(1)),
      ("tool", .object([("name", .string("glosslint")), ("version", .string(options.toolVersion))])),
      ("findings", .array(result.diagnostics.map(FindingJSON.value))),
      ("failures", .array(result.failures.map(Self.failure))),
      (
        "summary",
        .object([
          ("files", .number(result.pages.count)),
          ("segments", .number(result.pages.reduce(0) { $0 + $1.segments })),
          ("errors", .number(result.count(.error))),
          ("warnings", .number(result.count(.warning))),
          ("infos", .number(result.count(.info))),
        ])
      ),
    ])
    return report.text(isIndented: true) + "\n"
  }

  private static func failure(_ failure: CheckResult.Failure) -> JSONValue {
    .object([("file", .string(failure.path)), ("message", .string(failure.message))])
  }
}
