package import GlossCorpus
internal import GlossLint
package import GlossText

/// How candidates for terms are written.
package enum CandidateFormat: String, CaseIterable, Sendable {
  /// The table form of a term list, with a column to tick off; tabs or commas between cells.
  case tsv, csv
  /// All that is known of each candidate.
  case json
  /// The YAML form of a term list: what is not wanted is deleted.
  case yaml

  /// - Parameters:
  ///   - source: the language of the candidates.
  ///   - target: the language of the renderings.
  package func text(_ candidates: [TermCandidate], source: LanguageTag, target: LanguageTag) -> String {
    switch self {
    case .tsv: CandidateTable(source: source, target: target, separator: "\t").text(candidates)
    case .csv: CandidateTable(source: source, target: target, separator: ",").text(candidates)
    case .json: CandidateJSON.text(candidates, source: source, target: target)
    case .yaml: CandidateYAML(source: source, target: target).text(candidates)
    }
  }
}

extension TermCandidate {
  /// The evidence in a line: how often and where it comes, and what renders it how often.
  var evidence: String {
    var parts = ["\(count) times in \(pages) page\(pages == 1 ? "" : "s")"]
    parts += renderings.map { "\($0.text) \($0.count)" }
    if let first = contexts.first?.source {
      parts.append("\(first.file):\(first.start.line):\(first.start.column)")
    }
    return parts.joined(separator: "; ")
  }
}
