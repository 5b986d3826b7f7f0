internal import GlossLint
internal import GlossText

/// The report for a person at a terminal: a finding is the place and what is wrong, the words with a caret below, what
/// stands beside them in the source, what to do, and who says so.
///
///     draft.en.md:42:17  warning  "precision poverty alleviation" is deprecated for 精准扶贫  [deprecated-rendering]
///       │ …to carry out precision poverty alleviation in all villages and…
///       │               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
///       │ …在所有村开展精准扶贫，…
///       │              ~~~~~~~~ draft.zh.md:40:5
///       = write "targeted poverty alleviation"
///       = set by Report on the Work of the Government (2016) · china-policy
///
/// Each line starts with a mark of ours or with a path, never with words of a file: CI systems take some lines that
/// start with a sign of theirs for commands.
struct TextReporter: StringReporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let writer = FindingWriter(palette: Palette(isOn: options.usesColor), width: options.width)
    let findings = result.diagnostics.map { writer.lines($0).map { $0 + "\n" }.joined() + "\n" }
    return findings.joined() + Summary.line(result) + "\n"
  }
}

/// Writes findings one by one.
private struct FindingWriter {
  let palette: Palette
  /// Columns of the terminal.
  let width: Int

  private static let gutter = "  │ "
  /// For lines that have no excerpt to show.
  private static let bullet = "  = "

  func lines(_ diagnostic: Diagnostic) -> [String] {
    var lines = [heading(diagnostic)]
    lines += excerpt(diagnostic.location) { palette.severity(diagnostic.severity, String(repeating: "^", count: $0)) }
    if let counterpart = diagnostic.counterpart {
      lines += excerpt(counterpart, label: counterpart.label) {
        palette.source(String(repeating: "~", count: $0))
      }
    }
    return lines + Advice.lines(diagnostic).map { palette.dim(Self.bullet) + $0 }
  }

  private func heading(_ diagnostic: Diagnostic) -> String {
    [
      palette.bold(diagnostic.location.label),
      palette.severity(diagnostic.severity, diagnostic.severity.rawValue),
      VisibleText.line(diagnostic.message),
      palette.dim("[\(diagnostic.rule)]"),
    ].joined(separator: "  ")
  }

  /// A line of words and a line of underline, with the label after it where it fits and else in a third.
  private func excerpt(_ location: Location, label: String = "", underline: (Int) -> String) -> [String] {
    let margin = DisplayWidth.columns(Self.gutter)
    let gutter = palette.dim(Self.gutter)
    guard let window = ExcerptWindow(location.excerpt, width: width - margin) else {
      return label.isEmpty ? [] : [gutter + palette.dim(label)]
    }
    let underlined = gutter + String(repeating: " ", count: window.indent) + underline(window.length)
    let lines = [gutter + window.text, underlined]
    if label.isEmpty { return lines }
    let room = width - margin - window.indent - window.length - 1
    if DisplayWidth.columns(label) <= room { return [lines[0], underlined + " " + palette.dim(label)] }
    return lines + [gutter + palette.dim(label)]
  }
}
