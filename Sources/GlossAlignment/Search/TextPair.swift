/// The two texts, in the forms that the steps need.
struct TextPair {
  let source: [SentenceFeatures]
  let target: [SentenceFeatures]
  let sourceTokens: FlatTokens
  let targetTokens: FlatTokens
  private let sourceWeights: WordWeights
  private let targetWeights: WordWeights
  /// Where features stand in the target text.
  private let places: Postings
  private let table: FeatureTable

  init(_ source: [SentenceFeatures], _ target: [SentenceFeatures], table: FeatureTable) {
    (self.source, self.target, self.table) = (source, target, table)
    (sourceTokens, targetTokens) = (FlatTokens(source), FlatTokens(target))
    sourceWeights = WordWeights(sourceTokens, count: table.count)
    targetWeights = WordWeights(targetTokens, count: table.count)
    places = Postings(targetTokens, count: table.count)
  }

  func chain(_ lexicon: Lexicon) -> AnchorChain {
    AnchorChain(source: sourceTokens, target: targetTokens, lexicon: lexicon, places: places, weights: targetWeights)
  }

  func scorer(_ lexicon: Lexicon, _ band: SearchBand) -> BeadScorer {
    let matches = MatchTable(source: sourceTokens, lexicon: lexicon, places: places, band: band)
    return BeadScorer(
      source: sourceTokens, target: targetTokens, matches: matches, band: band, sourceWeights: sourceWeights,
      targetWeights: targetWeights)
  }

  /// Links to each side that tell of one's surroundings.
  private static let company = 4

  /// The links with their confidence. One with an empty side is as sure as what stands about it.
  func judged(_ links: [Link], _ scorer: inout BeadScorer, _ lengths: LengthModel, hasDictionary: Bool) -> [Link] {
    let evidence = links.map { link -> Double in
      guard link.isComplete else { return 0 }
      let words = sourceTokens.count(link.source) + targetTokens.count(link.target)
      return Double(scorer.evidence(link.source, link.target)) / Double(max(words, 1))
    }
    func surroundings(_ index: Int) -> [Int] {
      (max(0, index - Self.company)..<min(links.count, index + Self.company + 1)).filter { $0 != index }
    }
    let values = links.indices.map { index -> Double in
      let link = links[index]
      guard link.isComplete else { return 0 }
      let around = surroundings(index)
      let confidence = LinkConfidence(
        evidence: evidence[index],
        neighbours: around.reduce(0) { $0 + evidence[$1] } / Double(max(around.count, 1)),
        lengths: lengths.cost(
          source: link.source.reduce(0) { $0 + source[$1].length },
          target: link.target.reduce(0) { $0 + target[$1].length }),
        extra: link.source.count + link.target.count - 2)
      return confidence.value(hasDictionary: hasDictionary)
    }
    return links.indices.map { index in
      let link = links[index]
      let around = surroundings(index).filter { links[$0].isComplete }
      let company = around.reduce(0) { $0 + values[$1] } / Double(max(around.count, 1))
      return Link(source: link.source, target: link.target, confidence: link.isComplete ? values[index] : company)
    }
  }

  /// For each feature whether the other text has a rendering of it.
  func rendered(_ lexicon: Lexicon) -> (source: [Bool], target: [Bool]) {
    var source = [Bool](repeating: false, count: table.count)
    var target = source
    for feature in lexicon.features where sourceWeights[feature] > 0 {
      for entry in lexicon[feature] where targetWeights[entry.target] > 0 {
        source[Int(feature)] = true
        target[Int(entry.target)] = true
      }
    }
    return (source, target)
  }

  /// For each sentence its tokens that the other text could explain.
  func explainable(_ lexicon: Lexicon) -> (source: [Int], target: [Int]) {
    let rendered = rendered(lexicon)
    return (
      source.map { $0.tokens.count { rendered.source[Int($0)] } },
      target.map { $0.tokens.count { rendered.target[Int($0)] } }
    )
  }
}
