package import GlossCorpus
internal import GlossTerms

/// How a concordance is written.
package enum ConcordanceFormat: String, CaseIterable, Sendable {
  /// Counts, then each place with the term in one column, for a terminal.
  case text
  case json
  /// One page for people that needs nothing else.
  case html

  /// - Parameter options: colour and width matter to `text` only.
  package func report(_ concordance: Concordance, _ options: ReportOptions) -> String {
    switch self {
    case .text: ConcordanceText(concordance, options).text
    case .json: ConcordanceJSON.text(concordance)
    case .html: ConcordanceHTML(concordance).text
    }
  }
}

extension Concordance.Rendering {
  /// The rendering as a reader sees it in a table.
  var shown: String {
    switch self {
    case .listed(let text, let status): status.isAllowed ? text : "\(text) (\(status.rawValue))"
    case .wording(let text): "“\(text)”"
    case .none: "not rendered"
    }
  }
}

extension Concordance {
  /// The years of the places, ascending; nil, for pages that give none, comes last.
  var years: [Int?] {
    var years: [Int?] = Set(places.compactMap(\.year)).sorted()
    if places.contains(where: { $0.year == nil }) { years.append(nil) }
    return years
  }

  /// The files with their numbers of places, in their order.
  var files: [(file: String, count: Int)] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for place in places {
      if counts[place.file] == nil { order.append(place.file) }
      counts[place.file, default: 0] += 1
    }
    return order.map { ($0, counts[$0] ?? 0) }
  }

  /// What the concordance is, in a line.
  var title: String {
    let files = Set(places.map(\.file)).count
    return "\(term)\(concept.map { $0 == term ? "" : " (\($0))" } ?? ""): \(places.count) "
      + "place\(places.count == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s")"
  }
}
