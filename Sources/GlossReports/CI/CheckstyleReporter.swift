internal import GlossLint
internal import GlossText

/// The XML that checkstyle writes, which many servers read: each file with its findings, each finding at its start.
struct CheckstyleReporter: StringReporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let pages = result.pages.map { page in
      Self.file(options.workingPath(page.file.path), page.diagnostics.map(Self.error))
    }
    let failures = result.failures.map { failure in
      let error = Self.error(line: nil, column: nil, .error, VisibleText.line(failure.message), source: "glosslint")
      return Self.file(options.workingPath(failure.path), [error])
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n"
      + (pages + failures).joined() + "</checkstyle>\n"
  }

  private static func file(_ path: String, _ errors: [String]) -> String {
    let content = errors.map { "\n    \($0)" }.joined()
    return "  \(Markup.element("file", [("name", path)], content.isEmpty ? "" : content + "\n  "))\n"
  }

  private static func error(_ diagnostic: Diagnostic) -> String {
    let location = diagnostic.location
    let isContainer = location.part != nil
    // Lines of a container are no lines of its file.
    return error(
      line: isContainer ? nil : location.start.line, column: isContainer ? nil : location.start.column,
      diagnostic.severity,
      (isContainer ? "\(location.spot): " : "") + ConciseReporter.remark(diagnostic),
      source: "glosslint.\(diagnostic.rule)")
  }

  private static func error(
    line: Int?, column: Int?, _ severity: Severity, _ message: String, source: String
  ) -> String {
    Markup.element(
      "error",
      [
        ("line", line.map(String.init)), ("column", column.map(String.init)), ("severity", severity.rawValue),
        ("message", message), ("source", source),
      ])
  }
}
