internal import GlossCorpus
internal import GlossTerms

/// A concordance as JSON; docs/mining.md describes the keys.
enum ConcordanceJSON {
  static func text(_ concordance: Concordance) -> String {
    JSONValue.object([
      ("version", .number(1)),
      ("term", .string(concordance.term)),
      ("concept", .optional(concordance.concept)),
      ("counts", .array(concordance.counts(by: \.year).map { count($0, concordance.years) })),
      (
        "files",
        .array(
          concordance.files.map { .object([("file", .string($0.file)), ("count", .number($0.count))]) })
      ),
      ("places", .array(concordance.places.map(place))),
    ]).text(isIndented: true) + "\n"
  }

  private static func count(_ count: Concordance.Count<Int?>, _ years: [Int?]) -> JSONValue {
    let parts = years.compactMap { year in
      count.parts[year].map { JSONValue.object([("year", self.year(year)), ("count", .number($0))]) }
    }
    var members = rendering(count.rendering)
    members.append(("count", .number(count.total)))
    members.append(("years", .array(parts)))
    return .object(members)
  }

  private static func year(_ year: Int?) -> JSONValue { year.map { .number($0) } ?? .null }

  /// `kind` says whether `rendering` is a listed term, with its status, or the words that stand there.
  private static func rendering(_ rendering: Concordance.Rendering) -> [(String, JSONValue)] {
    let (kind, status): (String, String?) =
      switch rendering {
      case .listed(_, let status): ("listed", status.rawValue)
      case .wording: ("wording", nil)
      case .none: ("none", nil)
      }
    return [
      ("kind", .string(kind)), ("rendering", .optional(rendering == .none ? nil : rendering.text)),
      ("status", .optional(status)),
    ]
  }

  private static func place(_ place: Concordance.Place) -> JSONValue {
    var members: [(String, JSONValue)] = [("file", .string(place.file)), ("year", year(place.year))]
    members += rendering(place.rendering)
    members.append(("source", place.source.map(CandidateJSON.place) ?? .null))
    members.append(("target", place.target.map(CandidateJSON.place) ?? .null))
    return .object(members)
  }
}
