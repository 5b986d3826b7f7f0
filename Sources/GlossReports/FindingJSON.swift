internal import GlossLint
internal import GlossText

/// A finding as the reports for programs have it; docs/design.md describes every key.
enum FindingJSON {
  static func value(_ diagnostic: Diagnostic) -> JSONValue {
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
      ("rendering", .optional(diagnostic.concept?.rendering)),
      ("notes", .array(diagnostic.notes.map { .string($0) })),
      ("fixes", .array(diagnostic.fixes.map { fix($0, diagnostic.location) })),
      ("fingerprint", .string(diagnostic.fingerprint)),
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
