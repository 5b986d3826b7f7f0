/// The formats of `check`.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, concise, json, jsonl, sarif, github, checkstyle, junit, rdjson, html, xlsx

  package var reporter: any Reporter {
    switch self {
    case .text: TextReporter()
    case .concise: ConciseReporter()
    case .json: JSONReporter()
    case .jsonl: JSONLinesReporter()
    case .sarif: SARIFReporter()
    case .github: GitHubReporter()
    case .checkstyle: CheckstyleReporter()
    case .junit: JUnitReporter()
    case .rdjson: RDJSONReporter()
    case .html: ReviewReporter()
    case .xlsx: WorkbookReporter()
    }
  }

  /// Whether a report can stand on a terminal or in a pipe of text.
  package var isText: Bool { self != .xlsx }

  /// What it is for, in one line.
  package var summary: String {
    switch self {
    case .text: "for a person at a terminal: the words, the source, what to do"
    case .concise: "a line a finding, as compilers write them"
    case .json: "one document with all that is known of each finding"
    case .jsonl: "a JSON object a line and finding, with the keys that json has"
    case .sarif: "SARIF 2.1.0, for code scanning and editors"
    case .github: "commands that annotate a GitHub pull request"
    case .checkstyle: "checkstyle's XML, for Jenkins and others"
    case .junit: "JUnit's XML: each file a test case"
    case .rdjson: "for reviewdog, with suggested changes"
    case .html: "a page to review: source and translation side by side"
    case .xlsx: "the same as a workbook, for --output"
    }
  }
}
