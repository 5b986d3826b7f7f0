internal import GlossLint
internal import GlossText

/// Commands in the log of a GitHub workflow that annotate the lines of a pull request.
///
///     ::warning file=draft.en.md,line=3,endLine=3,col=7,endColumn=20,title=deprecated-rendering::"wisdom cities" is …
///
/// A command is a line. What stands in a file cannot start another: `%`, line ends and what ends a property are
/// escaped as the runner undoes it, and hidden characters are shown or replaced.
struct GitHubReporter: StringReporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let failures = result.failures.map { failure in
      Self.command(
        "error", [("file", options.workingPath(failure.path)), ("title", "glosslint")],
        VisibleText.line(failure.message))
    }
    return (failures + result.diagnostics.map { Self.command($0, options) }).joined()
  }

  private static func command(_ diagnostic: Diagnostic, _ options: ReportOptions) -> String {
    let location = diagnostic.location
    var properties = [("file", options.workingPath(location.file))]
    var lines = Advice.message(diagnostic, namesPlaces: true)
    if location.part == nil {
      properties += [("line", String(location.start.line)), ("endLine", String(location.end.line))]
      // The runner refuses columns where the lines differ.
      if location.start.line == location.end.line {
        properties += [("col", String(location.start.column)), ("endColumn", String(location.end.column))]
      }
    } else {
      // Lines of a container are paragraphs, which GitHub does not know.
      lines.append("at \(location.spot)")
    }
    properties.append(("title", diagnostic.rule))
    return command(level(diagnostic.severity), properties, lines.joined(separator: "\n"))
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private static func command(_ name: String, _ properties: [(String, String)], _ message: String) -> String {
    let written = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    return "::\(name) \(written)::\(escaped(message, isProperty: false))\n"
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      case _ where isHidden(scalar): escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// What a log would act on, of a path; messages have none.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
