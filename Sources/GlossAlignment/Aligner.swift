/// Links the sentences of a text to those of its translation.
///
/// Three passes over the same search: lengths and anchors alone; then with a lexicon learned from the first result;
/// then once more from the second. The first searches a wide band about the diagonal, the others a narrow one about
/// the path found. docs/alignment.md explains the costs; docs/accuracy.md says what they reach.
package struct Aligner {
  /// Passes with a learned lexicon. A third changed fewer than one link in a hundred.
  private static let learningPasses = 2
  /// Half the band of the first pass, in sentences: all of a short text, and as much of a long one as a missing
  /// section of a tenth of it needs.
  private static let leastReach = 150
  private static let reachShare = 0.1
  /// Half the band of the later passes.
  private static let narrowReach = 20

  private let table: FeatureTable

  /// - Parameter table: the table that the features of both texts were made with.
  package init(table: FeatureTable) {
    self.table = table
  }

  /// Links the sentences of `source` to those of `target`.
  package func align(_ source: [SentenceFeatures], _ target: [SentenceFeatures]) -> Alignment {
    guard !source.isEmpty, !target.isEmpty else {
      let links =
        source.indices.map { Link(source: $0..<$0 + 1, target: 0..<0) }
        + target.indices.map { Link(source: 0..<0, target: $0..<$0 + 1) }
      return Alignment(links: links, orphans: [])
    }
    var lengths = LengthModel(source: source, target: target)
    var translations = TranslationTable()
    var band = Self.diagonalBand(source, target)
    var links: [Link] = []
    var orphans: [Int] = []
    for pass in 0...Self.learningPasses {
      let search = BeadSearch(
        source: source, target: target, lengths: lengths, band: band,
        shapes: pass == 0 ? BeadSearch.coarseShapes : BeadSearch.shapes)
      var evidence = EvidenceModel(
        source: source, target: target, translations: translations, table: table, band: band)
      links = search.links(evidence: &evidence)
      if pass < Self.learningPasses {
        lengths.learn(from: links, source: source, target: target)
        translations = TranslationTable(learning: links, source: source, target: target, table: table)
        band = Self.band(around: links, sourceCount: source.count, targetCount: target.count)
      } else {
        let finder = OrphanFinder(source: source, target: target, lengths: lengths, evidence: evidence)
        orphans = finder.orphans(in: links)
      }
    }
    return Alignment(links: links, orphans: orphans)
  }

  /// For each source sentence the target sentences near the same share of the text.
  private static func diagonalBand(_ source: [SentenceFeatures], _ target: [SentenceFeatures]) -> [Range<Int>] {
    let reach = max(leastReach, Int(Double(max(source.count, target.count)) * reachShare))
    return source.indices.map { index in
      let center = index * target.count / source.count
      return max(0, center - reach)..<min(target.count, center + reach)
    }
  }

  private static func band(around links: [Link], sourceCount: Int, targetCount: Int) -> [Range<Int>] {
    var band = [Range<Int>](repeating: 0..<targetCount, count: sourceCount)
    for link in links {
      for index in link.source {
        band[index] =
          max(0, link.target.lowerBound - narrowReach)..<min(targetCount, link.target.upperBound + narrowReach)
      }
    }
    // Bands must not go back, or the search could not pass from one sentence to the next.
    var lowest = targetCount
    for index in band.indices.reversed() {
      lowest = min(lowest, band[index].lowerBound)
      band[index] = lowest..<band[index].upperBound
    }
    var highest = 0
    for index in band.indices {
      highest = max(highest, band[index].upperBound)
      band[index] = band[index].lowerBound..<highest
    }
    return band
  }
}
