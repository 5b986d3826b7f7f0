internal import GlossLint

/// SARIF 2.1.0 (OASIS, 2020), for code scanning and for editors: one run, with the rules that found something.
struct SARIFReporter: StringReporter {
  /// What GitHub takes in a run; it refuses a file with more.
  static let mostResults = 25_000

  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let diagnostics = result.diagnostics
    let silenced = options.showsSuppressed ? result.pages.flatMap(\.silenced) : []
    let rules = SARIFRules(Set((diagnostics + silenced.map(\.diagnostic)).map(\.rule)))
    let writer = SARIFResults(rules: rules, files: PageFiles(result), options: options)
    let shown = Self.gravest(diagnostics).map { writer.result(diagnostics[$0]) }
    let results = shown + silenced.prefix(Self.mostResults - shown.count).map(writer.result)
    let left = diagnostics.count + silenced.count - results.count
    let run = JSONValue.object([
      (
        "tool",
        .object([
          (
            "driver",
            .object([
              ("name", .string("glosslint")), ("version", .string(options.toolVersion)), ("rules", rules.json),
            ])
          )
        ])
      ),
      ("columnKind", .string("unicodeCodePoints")),
      ("invocations", .array([Self.invocation(result.failures, left: left, options)])),
      ("results", .array(results)),
    ])
    let log = JSONValue.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      ("runs", .array([run])),
    ])
    return log.text(isIndented: true) + "\n"
  }

  /// The indexes of as many findings as there may be, in their order: errors first, then warnings.
  static func gravest(_ diagnostics: [Diagnostic]) -> [Int] {
    guard diagnostics.count > mostResults else { return Array(diagnostics.indices) }
    let ranked = Severity.allCases.reversed().flatMap { severity in
      diagnostics.indices.filter { diagnostics[$0].severity == severity }
    }
    return ranked.prefix(mostResults).sorted()
  }

  private static func invocation(
    _ failures: [CheckResult.Failure], left: Int, _ options: ReportOptions
  ) -> JSONValue {
    var notifications = failures.map { failure in
      let place = JSONValue.object([("artifactLocation", SARIFPlace.artifact(failure.path, options))])
      return JSONValue.object([
        ("level", .string("error")), ("message", SARIFPlace.message(VisibleText.line(failure.message))),
        ("locations", .array([.object([("physicalLocation", place)])])),
      ])
    }
    if left > 0 {
      notifications.append(
        .object([
          ("level", .string("warning")),
          ("message", SARIFPlace.message("\(left) more findings, the least grave, are not in this file")),
        ]))
    }
    return .present([
      ("executionSuccessful", .bool(failures.isEmpty)),
      ("toolExecutionNotifications", notifications.isEmpty ? nil : .array(notifications)),
    ])
  }
}
