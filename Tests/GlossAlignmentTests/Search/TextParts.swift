@testable import GlossAlignment

/// Two texts in the forms that the steps of the search need.
struct TextParts {
  let source: FlatTokens
  let target: FlatTokens
  let lexicon: Lexicon
  let places: Postings
  let sourceWeights: WordWeights
  let targetWeights: WordWeights

  /// - Parameter lexicon: without one only anchors are known.
  init(
    _ source: [SentenceFeatures], _ target: [SentenceFeatures], _ table: FeatureTable, lexicon: Lexicon? = nil
  ) {
    (self.source, self.target) = (FlatTokens(source), FlatTokens(target))
    self.lexicon = lexicon ?? table.anchorLexicon()
    places = Postings(self.target, count: table.count)
    sourceWeights = WordWeights(self.source, count: table.count)
    targetWeights = WordWeights(self.target, count: table.count)
  }

  /// Of two texts in words parted by spaces, those with `#` anchors.
  init(_ source: [String], _ target: [String]) {
    var sentences = Sentences()
    let (left, right) = (sentences.features(source, .source), sentences.features(target, .target))
    self.init(left, right, sentences.table)
  }

  /// Two random texts of up to so many sentences, with a lexicon of random renderings.
  init(_ generator: inout Generator, upTo count: Int) {
    var sentences = Sentences()
    let left = generator.sentences(Int.random(in: 1...count, using: &generator), .source, &sentences)
    let right = generator.sentences(Int.random(in: 1...count, using: &generator), .target, &sentences)
    let lexicon = generator.lexicon(sentences.table)
    self.init(left, right, sentences.table, lexicon: lexicon)
  }

  var chain: AnchorChain {
    AnchorChain(source: source, target: target, lexicon: lexicon, places: places, weights: targetWeights)
  }

  /// All of both texts.
  var wholeBand: SearchBand {
    let count = target.sentences.count
    return SearchBand(rows: source.sentences.map { _ in 0..<count }, targetCount: count)
  }

  func matches(_ band: SearchBand) -> MatchTable {
    MatchTable(source: source, lexicon: lexicon, places: places, band: band)
  }

  func scorer(_ band: SearchBand) -> BeadScorer {
    BeadScorer(
      source: source, target: target, matches: matches(band), band: band, sourceWeights: sourceWeights,
      targetWeights: targetWeights)
  }
}

extension Generator {
  /// Anchors render themselves, and every second word of the source some words of the target, some in one direction
  /// only.
  mutating func lexicon(_ table: FeatureTable) -> Lexicon {
    let targets = (0..<Int32(table.count)).filter { table.features[Int($0)].targetWord != nil }
    var rows: [Int32: [Lexicon.Entry]] = [:]
    for feature in (0..<Int32(table.count)) where table.features[Int(feature)].sourceWord != nil {
      guard Bool.random(using: &self) else { continue }
      rows[feature] = targets.shuffled(using: &self).prefix(3).map {
        let (forward, backward) = (Float.random(in: -0.3...1, using: &self), Float.random(in: -0.3...1, using: &self))
        return Lexicon.Entry(target: $0, forward: max(forward, 0), backward: max(backward, 0))
      }
    }
    return table.anchorLexicon(rows)
  }

  /// A band of random rows.
  mutating func band(_ sourceCount: Int, _ targetCount: Int) -> SearchBand {
    let rows = (0..<sourceCount).map { _ in
      let ends = [Int.random(in: 0...targetCount, using: &self), Int.random(in: 0...targetCount, using: &self)].sorted()
      return ends[0]..<ends[1]
    }
    return SearchBand(rows: rows, targetCount: targetCount)
  }
}
