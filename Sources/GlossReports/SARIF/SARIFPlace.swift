internal import GlossLint
internal import GlossText

/// The small pieces of SARIF that stand in many of its objects.
enum SARIFPlace {
  static func artifact(_ path: String, _ options: ReportOptions) -> JSONValue {
    let path = options.workingPath(path)
    return .present([
      ("uri", .string(URIReference.path(path))),
      // Where the checkout is, only the reader knows.
      ("uriBaseId", path.hasPrefix("/") ? nil : .string("%SRCROOT%")),
    ])
  }

  /// - Parameter file: gives byte offsets where its bytes on disk are those of its text.
  static func region(_ start: SourcePosition, _ end: SourcePosition, _ file: SourceFile?) -> JSONValue {
    let hasBytes = file?.encoding == .utf8
    return .present([
      ("startLine", .number(start.line)), ("startColumn", .number(start.column)), ("endLine", .number(end.line)),
      ("endColumn", .number(end.column)),
      ("byteOffset", hasBytes ? .number(start.offset) : nil),
      ("byteLength", hasBytes ? .number(max(end.offset - start.offset, 0)) : nil),
    ])
  }

  static func level(_ severity: Severity) -> JSONValue {
    switch severity {
    case .error: .string("error")
    case .warning: .string("warning")
    case .info: .string("note")
    }
  }

  static func message(_ text: String) -> JSONValue { .object([("text", .string(escaped(text)))]) }

  /// A viewer makes links of `[words](address)` and fills in `{0}`. Texts that hold the like are escaped as the standard
  /// says (3.11.5, 3.11.6); others are left, since not every viewer undoes it.
  private static func escaped(_ text: String) -> String {
    var text = text
    if text.contains("](") {
      text = text.replacing("\\", with: "\\\\").replacing("[", with: "\\[").replacing("]", with: "\\]")
    }
    if text.contains(/\{[0-9]/) { text = text.replacing("{", with: "{{").replacing("}", with: "}}") }
    return text
  }
}
