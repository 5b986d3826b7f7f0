internal import GlossLint
internal import GlossText

/// The report for programs; docs/design.md describes every key.
struct JSONReporter: Reporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let diagnostics = result.diagnostics
    let fingerprints = Fingerprint.all(of: diagnostics, relativePath: options.relative)
    let report = JSONValue.object([
      ("version", .number(1)),
      ("tool", .object([("name", .string("glosslint")), ("version", .string(options.toolVersion))])),
      ("findings", .array(zip(diagnostics, fingerprints).map(Self.finding))),
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

  private static func finding(_ diagnostic: Diagnostic, _ fingerprint: String) -> JSONValue {
    .object([
      ("rule", .string(diagnostic.rule)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("message", .string(diagnostic.message)),
      ("file", .string(diagnostic.location.file)),
      ("part", .null),
      ("path", .null),
      ("range", range(diagnostic.location)),
      ("text", .string(diagnostic.location.text)),
      ("counterpart", diagnostic.counterpart.map(counterpart) ?? .null),
      ("concept", .optional(diagnostic.concept?.id)),
      ("glossary", .optional(diagnostic.concept?.glossary)),
      ("authority", .optional(diagnostic.concept?.authority)),
      ("notes", .array(diagnostic.notes.map { .string($0) })),
      ("fixes", .array(diagnostic.fixes.map { fix($0, diagnostic.location.file) })),
      ("fingerprint", .string(fingerprint)),
    ])
  }

  private static func counterpart(_ location: Location) -> JSONValue {
    .object([
      ("file", .string(location.file)), ("part", .null), ("path", .null), ("range", range(location)),
      ("text", .string(location.text)),
    ])
  }

  private static func range(_ location: Location) -> JSONValue {
    .object([("start", position(location.start)), ("end", position(location.end))])
  }

  private static func position(_ position: SourcePosition) -> JSONValue {
    .object([
      ("line", .number(position.line)), ("column", .number(position.column)), ("offset", .number(position.offset)),
    ])
  }

  private static func fix(_ fix: Fix, _ file: String) -> JSONValue {
    .object([
      ("title", .string(fix.title)),
      ("applicability", .string(fix.applicability.rawValue)),
      (
        "edits",
        .array(
          fix.edits.map { edit in
            .object([
              ("file", .string(file)), ("part", .null),
              (
                "range",
                .object([
                  ("start", .object([("offset", .number(edit.range.lowerBound))])),
                  ("end", .object([("offset", .number(edit.range.upperBound))])),
                ])
              ),
              ("replacement", .string(edit.replacement)),
            ])
          })
      ),
    ])
  }
}
