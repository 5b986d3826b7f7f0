/// Tells a sentence that was merged into a translation from one that was left out of it.
struct OrphanFinder {
  /// Target words that a sentence alone explains, for a word of its own: at most so many for an orphan, and at least so
  /// many for a neighbour in the link, since without any evidence nothing can be told.
  private static let mostOwn = 0.2
  private static let leastOwnBeside = 0.08
  /// Words below which one match more or less decides.
  private static let leastWords = 3

  let source: [SentenceFeatures]
  let target: [SentenceFeatures]
  let lengths: LengthModel
  let scorer: BeadScorer

  func orphans(in links: [Link]) -> [Int] {
    links.flatMap { link -> [Int] in
      guard link.source.count > 1, !link.target.isEmpty else { return [] }
      let shares = scorer.ownShares(link.source, link.target)
      guard (shares.max() ?? 0) >= Self.leastOwnBeside else { return [] }
      let targetLength = link.target.reduce(0) { $0 + target[$1].length }
      let sourceLength = link.source.reduce(0) { $0 + source[$1].length }
      let whole = lengths.cost(source: sourceLength, target: targetLength)
      return zip(link.source, shares).compactMap { sentence, share in
        guard share <= Self.mostOwn, source[sentence].tokens.count >= Self.leastWords else { return nil }
        let rest = lengths.cost(source: sourceLength - source[sentence].length, target: targetLength)
        // Without it the lengths must fit better, too.
        return rest < whole ? sentence : nil
      }
    }
  }
}
