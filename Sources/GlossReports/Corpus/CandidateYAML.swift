internal import GlossCorpus
internal import GlossText

/// Candidates in the YAML form of a term list.
struct CandidateYAML {
  let source: LanguageTag
  let target: LanguageTag

  func text(_ candidates: [TermCandidate]) -> String {
    let concepts = candidates.map { candidate in
      let renderings = candidate.renderings.map { "        - \(Self.scalar($0.text))\n" }.joined()
      return """
          - note: \(Self.scalar(candidate.evidence))
            terms:
              \(source.primary): \(Self.scalar(candidate.text))
              \(target.primary):
        \(renderings)
        """
    }
    let list = concepts.isEmpty ? " []\n" : "\n" + concepts.joined()
    return "# Candidates, the likeliest first. Delete what is no term, and renderings that are wrong.\nconcepts:\(list)"
  }

  /// A double-quoted scalar, whose escapes are those of JSON.
  private static func scalar(_ text: String) -> String { JSONValue.string(text).text(isIndented: false) }
}
