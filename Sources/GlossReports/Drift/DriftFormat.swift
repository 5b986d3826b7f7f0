package import GlossCorpus

/// How a comparison of periods is written.
package enum DriftFormat: String, CaseIterable, Sendable {
  case text, json, html, sarif, concise, github, checkstyle, junit, rdjson

  /// The whole report, in UTF-8.
  ///
  /// - Parameter options: colour and width matter to text only.
  /// - Throws: what keeps the format from being written.
  package func report(_ drift: Drift, _ options: ReportOptions) throws -> [UInt8] {
    switch self {
    case .text: return Array(DriftText(drift, options).text.utf8)
    case .json: return Array(DriftJSON(drift, options).text.utf8)
    case .html: return Array(DriftHTML(drift, options).text.utf8)
    case .sarif, .concise, .github, .checkstyle, .junit, .rdjson:
      return try findingFormat?.reporter.bytes(DriftFindings(drift, options).result, options) ?? []
    }
  }

  /// The format of findings that it is one of.
  private var findingFormat: ReportFormat? { ReportFormat(rawValue: rawValue) }

  /// What it is for, in one line.
  package var summary: String {
    switch self {
    case .text: "for a person at a terminal: counts, a place before and after"
    case .json: "one document with all that was counted"
    case .html: "a page for people, with charts"
    case .sarif, .concise, .github, .checkstyle, .junit, .rdjson:
      findingFormat?.summary ?? ""
    }
  }
}
