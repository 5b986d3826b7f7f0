internal import GlossLint
internal import GlossTables
internal import GlossText

/// The review report as a workbook: a sheet with a row a finding, and one with the counts. The words that a finding is
/// about stand in `⟦ ⟧`; a gap is `⟦⟧`.
struct WorkbookReporter: Reporter {
  /// - Throws: `XLSXWriter.Failure`, for more findings than a sheet has rows.
  func bytes(_ result: CheckResult, _ options: ReportOptions) throws -> [UInt8] {
    try XLSXWriter.bytes([Self.findings(result), WorkbookSummary.sheet(result)])
  }

  private static func findings(_ result: CheckResult) -> XLSXWriter.Sheet {
    let files = PageFiles(result)
    let header = [
      "File", "Place", "Severity", "Rule", title(result, \.sourceLanguage, else: "Source"),
      title(result, \.language, else: "Text"), "Finding", "Standard rendering", "Set by", "Note", "Change",
    ]
    let rows = result.diagnostics.map { row($0, files) }
    return XLSXWriter.Sheet(
      name: "Findings", header: header, rows: rows, widths: widths, lines: rows.map { lines($0, widths) })
  }

  private static let widths: [Double] = [24, 11, 10, 20, 38, 46, 38, 26, 26, 34, 34]

  /// Lines that a row takes, roughly: what does not fit a column of so many characters goes on below.
  static func lines(_ row: [XLSXWriter.Cell], _ widths: [Double]) -> Int {
    zip(row, widths).map { cell, width in
      cell.text.split(separator: "\n").reduce(0) { lines, line in
        // A word at the end of a line leaves some room.
        lines + max(1, Int((Double(DisplayWidth.columns(String(line))) / max(width - 2, 1)).rounded(.up)))
      }
    }.max() ?? 1
  }

  /// The language of the column where all pages have the same.
  private static func title(
    _ result: CheckResult, _ language: KeyPath<PageResult, LanguageTag?>, else role: String
  ) -> String {
    let names = Set(result.pages.compactMap { $0[keyPath: language]?.name })
    return names.count == 1 ? names.first ?? role : role
  }

  private static func row(_ diagnostic: Diagnostic, _ files: PageFiles) -> [XLSXWriter.Cell] {
    let concept = diagnostic.concept
    let notes =
      diagnostic.notes.map { VisibleText.line($0) }
      + diagnostic.related.map { "compare \($0.label) \"\(VisibleText.line($0.text))\"" }
    let changes = ReviewChange.all(of: diagnostic, files).map { change in
      let words = change.replacement.map { "\($0.old) → \($0.new)" } ?? change.title
      return "\(words) (\(change.judgement))"
    }
    return [
      XLSXWriter.Cell(VisibleText.path(diagnostic.location.file), .faint),
      XLSXWriter.Cell(diagnostic.location.spot, .faint),
      XLSXWriter.Cell(diagnostic.severity.singular, diagnostic.severity.style),
      XLSXWriter.Cell(VisibleText.line(diagnostic.rule)),
      XLSXWriter.Cell(diagnostic.counterpart.map(marked) ?? ""),
      XLSXWriter.Cell(marked(diagnostic.location)),
      XLSXWriter.Cell(VisibleText.line(diagnostic.message)),
      XLSXWriter.Cell(VisibleText.line(concept?.rendering ?? ""), concept?.rendering == nil ? .plain : .good),
      XLSXWriter.Cell(concept.map(authority) ?? ""),
      XLSXWriter.Cell(lines(notes)),
      XLSXWriter.Cell(lines(changes)),
    ]
  }

  private static func marked(_ place: Location) -> String {
    let excerpt = ReviewExcerpt(place)
    return "\(excerpt.before)⟦\(excerpt.words)⟧\(excerpt.after)"
  }

  private static func authority(_ concept: Diagnostic.ConceptReference) -> String {
    let list = "(\(VisibleText.line(concept.glossary)))"
    return concept.authority.map { "\(VisibleText.line($0)) \(list)" } ?? list
  }

  /// Each once, a line each.
  private static func lines(_ texts: [String]) -> String {
    var seen = Set<String>()
    return texts.filter { seen.insert($0).inserted }.joined(separator: "\n")
  }
}

extension Severity {
  var style: XLSXWriter.Style {
    switch self {
    case .error: .error
    case .warning: .warning
    case .info: .info
    }
  }
}
