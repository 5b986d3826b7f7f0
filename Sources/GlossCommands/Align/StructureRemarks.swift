internal import GlossAlignment
internal import GlossReports

/// What the links say of the texts as wholes: that they are no pair, that a section is missing or has moved.
enum StructureRemarks {
  /// Doubtful links, as a share of those with two sides, from which on the texts hardly belong together.
  private static let mostDoubtful = 0.5
  /// Fewer links have too little about them to be sure of any.
  private static let leastLinks = 25
  /// Sentences in a row without counterpart that are a section.
  private static let section = 10
  /// As many are told one by one.
  private static let mostSections = 5

  static func of(_ texts: AlignedTexts, moves: [Alignment.Move]) -> [String] {
    // What is empty is remarked on as that.
    guard texts.source.hasText, texts.target.hasText else { return [] }
    let linked = texts.links.filter(\.isComplete)
    let doubtful = linked.count { $0.confidence < Link.doubtfulBelow }
    if linked.count >= leastLinks, Double(doubtful) > mostDoubtful * Double(linked.count) {
      return [
        "\(texts.target.name): does not look like a translation of \(texts.source.name) (\(doubtful) of "
          + "\(linked.count) links are doubtful); do not rely on the links"
      ]
    }
    let moved = moves.map { move in
      "\(place(move.source, texts.source)) is rendered at \(place(move.target, texts.target)), in another order; "
        + "its sentences are not linked"
    }
    let missing =
      texts.links.unlinkedSections(\.source)
      .filter { run in run.count >= section && !moves.contains { $0.source.overlaps(run) } }
      .map { "\(place($0, texts.source)) has no counterpart in \(texts.target.name)" }
    let added =
      texts.links.unlinkedSections(\.target)
      .filter { run in run.count >= section && !moves.contains { $0.target.overlaps(run) } }
      .map { "\(place($0, texts.target)) has no counterpart in \(texts.source.name)" }
    let sections = missing + added
    guard sections.count > mostSections else { return moved + sections }
    return moved + sections.prefix(mostSections)
      + ["\(sections.count - mostSections) more sections have no counterpart"]
  }

  /// `report.zh.md:120: a section of 40 sentences`.
  private static func place(_ sentences: Range<Int>, _ text: AlignedText) -> String {
    "\(text.name):\(text.sentences[sentences.lowerBound].line): a section of \(sentences.count) sentences"
  }
}
