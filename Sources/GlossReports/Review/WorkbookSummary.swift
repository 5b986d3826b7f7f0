internal import GlossLint
internal import GlossTables
internal import GlossText

/// The counts of the review workbook: in all, by rule and by file, and what could not be done.
enum WorkbookSummary {
  static func sheet(_ result: CheckResult) -> XLSXWriter.Sheet {
    let outline = ReviewOutline(result)
    let all = row("All", Summary.line(result), result.diagnostics)
    let byRule = Dictionary(grouping: result.diagnostics, by: \.rule)
    let rules = outline.rules.map { rule in
      row(
        "Rule", VisibleText.line(rule.value), byRule[rule.value] ?? [],
        about: BuiltInRules.rule(named: rule.value)?.description.summary ?? "")
    }
    let files = result.pages.map { row("File", VisibleText.path($0.file.path), $0.diagnostics) }
    let failures = result.failures.map { failure in
      [XLSXWriter.Cell("Not done", .error), XLSXWriter.Cell(VisibleText.line(failure.message))]
    }
    let rows = [all] + rules + files + failures
    let widths: [Double] = [10, 46, 10, 10, 10, 10, 70]
    return XLSXWriter.Sheet(
      name: "Summary", header: ["", "Of", "Findings", "Errors", "Warnings", "Infos", "About"], rows: rows,
      widths: widths, lines: rows.map { WorkbookReporter.lines($0, widths) })
  }

  private static func row(
    _ kind: String, _ name: String, _ diagnostics: [Diagnostic], about: String = ""
  ) -> [XLSXWriter.Cell] {
    let counts = Severity.allCases.reversed().map { severity in
      let count = diagnostics.count { $0.severity == severity }
      return XLSXWriter.Cell(count == 0 ? "" : String(count), count == 0 ? .plain : severity.style)
    }
    return [XLSXWriter.Cell(kind, .faint), XLSXWriter.Cell(name), XLSXWriter.Cell(String(diagnostics.count))] + counts
      + [XLSXWriter.Cell(about, .faint)]
  }
}
