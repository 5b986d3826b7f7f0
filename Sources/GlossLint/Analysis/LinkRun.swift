internal import GlossAlignment

/// How far to trust a stretch of links that leave one side out.
enum LinkRun {
  /// A share of unlinked sentences about a stretch beyond which the texts are not translations there.
  private static let mostUnlinked = 0.5
  /// How many links to each side are looked at.
  private static let surroundings = 6

  /// Whether the links about a stretch are too few, or too doubtful, to tell that something is missing there.
  static func isUnsure(_ run: Range<Int>, _ links: [Link]) -> Bool {
    if links[run.lowerBound].confidence < Link.doubtfulBelow { return true }
    let around = max(0, run.lowerBound - surroundings)..<min(links.count, run.upperBound + surroundings)
    let others = around.filter { !run.contains($0) }
    let unlinked = others.count { !links[$0].isComplete }
    return others.isEmpty || Double(unlinked) > mostUnlinked * Double(others.count)
  }
}
