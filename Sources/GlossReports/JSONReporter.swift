internal import GlossLint
internal import GlossText

/// The report for programs; docs/design.md describes every key.
struct JSONReporter: Reporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let fingerprints = Fingerprint.all(of: result.diagnostics, relativePath: options.relative)
    let report = JSONValue.object([
      ("version", .number(1)),
      ("tool", .object([("name", .string("glosslint")), ("version", .string(options.toolVersion))])),
      ("findings", .array(zip(result.diagnostics, fingerprints).map(Self.finding))),
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
      ("part", .optional(diagnostic.location.part)),
      ("path", .optional(diagnostic.location.path)),
      ("range", range(diagnostic.location.start, diagnostic.location.end)),
      ("text", .string(diagnostic.location.text)),
      ("counterpart", diagnostic.counterpart.map(place) ?? .null),
      ("related", .array(diagnostic.related.map(place))),
      ("concept", .optional(diagnostic.concept?.id)),
      ("glossary", .optional(diagnostic.concept?.glossary)),
      ("authority", .optional(diagnostic.concept?.authority)),
      ("notes", .array(diagnostic.notes.map { .string($0) })),
      ("fixes", .array(diagnostic.fixes.map { fix($0, diagnostic.location) })),
      ("fingerprint", .string(fingerprint)),
    ])
  }

  private static func place(_ location: Location) -> JSONValue {
    .object([
      ("file", .string(location.file)), ("part", .optional(location.part)), ("path", .optional(location.path)),
      ("range", range(location.start, location.end)),
      ("text", .string(location.text)),
    ])
  }

  private static func range(_ start: SourcePosition, _ end: SourcePosition) -> JSONValue {
    .object([("start", position(start)), ("end", position(end))])
  }

  private static func position(_ position: SourcePosition) -> JSONValue {
    .object([
      ("line", .number(position.line)), ("column", .number(position.column)), ("offset", .number(position.offset)),
    ])
  }

  private static func fix(_ fix: Fix, _ place: Location) -> JSONValue {
    let edits = fix.edits.map { edit in
      JSONValue.object([
        ("file", .string(place.file)), ("part", .optional(place.part)), ("range", range(edit.start, edit.end)),
        ("replacement", .string(edit.replacement)),
      ])
    }
    return .object([
      ("title", .string(fix.title)), ("applicability", .string(fix.applicability.rawValue)), ("edits", .array(edits)),
    ])
  }
}
