internal import GlossCorpus
internal import GlossLint
internal import GlossText

/// Candidates as JSON; docs/mining.md describes the keys.
enum CandidateJSON {
  static func text(_ candidates: [TermCandidate], source: LanguageTag, target: LanguageTag) -> String {
    JSONValue.object([
      ("version", .number(1)),
      ("source", .string(source.tag)),
      ("target", .string(target.tag)),
      ("candidates", .array(candidates.map(candidate))),
    ]).text(isIndented: true) + "\n"
  }

  private static func candidate(_ candidate: TermCandidate) -> JSONValue {
    .object([
      ("term", .string(candidate.text)),
      ("count", .number(candidate.count)),
      ("pages", .number(candidate.pages)),
      ("score", .decimal(candidate.score, places: 3)),
      (
        "renderings",
        .array(
          candidate.renderings.map { rendering in
            .object([
              ("text", .string(rendering.text)), ("count", .number(rendering.count)),
              ("score", .decimal(rendering.score, places: 3)),
            ])
          })
      ),
      (
        "contexts",
        .array(
          candidate.contexts.map { context in
            .object([("source", place(context.source)), ("target", context.target.map(place) ?? .null)])
          })
      ),
    ])
  }

  /// A place with its sentence.
  static func place(_ location: Location) -> JSONValue {
    .object([
      ("file", .string(location.file)),
      ("line", .number(location.start.line)),
      ("column", .number(location.start.column)),
      ("text", .string(location.text)),
      ("sentence", .string(location.excerpt.text)),
    ])
  }
}
