internal import GlossCorpus
internal import GlossTerms
internal import GlossText

/// Candidates in the table form of a term list: a mark in `keep` keeps a row when the list is read, and the first
/// rendering is preferred, the others admitted, until an editor says otherwise.
struct CandidateTable {
  let source: LanguageTag
  let target: LanguageTag
  let separator: String

  func text(_ candidates: [TermCandidate]) -> String {
    let header = ["keep", source.primary, target.primary, "\(target.primary).admitted", "note"]
    let rows = candidates.map { candidate in
      let renderings = candidate.renderings.map { Self.value($0.text) }
      return [
        "", Self.value(candidate.text), renderings.first ?? "", renderings.dropFirst().joined(separator: " | "),
        candidate.evidence,
      ]
    }
    return ([header] + rows).map { row in row.map(cell).joined(separator: separator) + "\n" }.joined()
  }

  /// A term in a cell: a bar would part it in two.
  private static func value(_ text: String) -> String { text.replacing("|", with: "\\|") }

  /// A cell in one line, in quotation marks where it needs them (RFC 4180), and no formula.
  private func cell(_ text: String) -> String {
    let cell = FormulaGuard.write(VisibleText.line(text))
    guard cell.contains("\"") || cell.contains(separator) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
