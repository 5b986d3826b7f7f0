internal import GlossLint
internal import GlossText

/// Reviewdog's diagnostic format, in one document: findings with their places and with changes to suggest.
///
/// Its columns count the UTF-8 bytes of a line from 1, ends excluded. Of files whose bytes are not at hand (sources) it
/// gets lines alone, of parts of containers no range.
struct RDJSONReporter: StringReporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let writer = DiagnosticWriter(files: PageFiles(result), options: options)
    let report = JSONValue.object([
      ("source", .object([("name", .string("glosslint"))])),
      ("diagnostics", .array(result.failures.map(writer.failure) + result.diagnostics.map(writer.diagnostic))),
    ])
    return report.text(isIndented: true) + "\n"
  }
}

private struct DiagnosticWriter {
  let files: PageFiles
  let options: ReportOptions

  func failure(_ failure: CheckResult.Failure) -> JSONValue {
    .object([
      ("message", .string(VisibleText.line(failure.message))),
      ("location", .object([("path", .string(options.workingPath(failure.path)))])), ("severity", .string("ERROR")),
    ])
  }

  func diagnostic(_ diagnostic: Diagnostic) -> JSONValue {
    let suggestions = suggestions(diagnostic)
    let related = ([diagnostic.counterpart].compactMap { $0 } + diagnostic.related).map { place in
      JSONValue.object([("message", .string(VisibleText.line(place.text))), ("location", location(place))])
    }
    return .present([
      ("message", .string(Advice.message(diagnostic, namesPlaces: false).joined(separator: "\n"))),
      ("location", location(diagnostic.location)),
      ("severity", .string(diagnostic.severity.rawValue.uppercased())),
      ("code", .object([("value", .string(diagnostic.rule))])),
      ("suggestions", suggestions.isEmpty ? nil : .array(suggestions)),
      ("related_locations", related.isEmpty ? nil : .array(related)),
    ])
  }

  /// Fixes of one edit; a suggestion is taken or left by itself, and half a fix is none. They are written into the
  /// file's bytes, so those must be UTF-8.
  private func suggestions(_ diagnostic: Diagnostic) -> [JSONValue] {
    guard let file = files.file(of: diagnostic.location), file.encoding == .utf8 else { return [] }
    return diagnostic.fixes.filter { $0.applicability != .display && $0.edits.count == 1 }.compactMap { fix in
      fix.edits.first.map { edit in
        .object([("range", range(edit.start, edit.end, file)), ("text", .string(edit.replacement))])
      }
    }
  }

  private func location(_ location: Location) -> JSONValue {
    let path = JSONValue.string(options.workingPath(location.file))
    guard location.part == nil else { return .object([("path", path)]) }
    return .object([("path", path), ("range", range(location.start, location.end, files.file(of: location)))])
  }

  private func range(_ start: SourcePosition, _ end: SourcePosition, _ file: SourceFile?) -> JSONValue {
    .object([("start", position(start, file)), ("end", position(end, file))])
  }

  private func position(_ position: SourcePosition, _ file: SourceFile?) -> JSONValue {
    .present([("line", .number(position.line)), ("column", file.flatMap { column(position, $0) }.map { .number($0) })])
  }

  /// A byte order mark is part of the first line here.
  private func column(_ position: SourcePosition, _ file: SourceFile) -> Int? {
    file.lines.range(ofLine: position.line).map { line in
      max(position.offset - (position.line == 1 ? 0 : line.lowerBound), 0) + 1
    }
  }
}
