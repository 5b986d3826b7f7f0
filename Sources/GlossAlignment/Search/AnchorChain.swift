internal import Foundation

/// Pairs of sentences that share much that is rare, in an order that both texts keep: where the alignment must pass.
///
/// Found over the whole of both texts, however far the two have drifted apart: by a section that was left out, or by
/// an index in front. Costs the tokens times their renderings times `mostPlaces`.
struct AnchorChain {
  struct Point: Hashable {
    let source: Int
    let target: Int
    let score: Float
  }

  /// Ascending in both texts.
  let points: [Point]
  /// Pairs as good that stand in another order: accidents, or sections that changed places. Ascending in the source.
  let strays: [Point]

  /// A feature that stands more often, on either side, says little of where a sentence belongs: ten times, or once in
  /// four hundred sentences of a long text.
  private static let mostPlaces = 10
  private static let placeShare = 1.0 / 400
  /// Log-likelihood ratio of a pair worth following: two rare words, or a number and a name.
  private static let leastScore: Float = 9
  /// Pairs of a sentence that come near its best; in a text that repeats itself only the whole chain tells which.
  private static let leastShare: Float = 0.67
  private static let mostPairs = 50

  init(source: FlatTokens, target: FlatTokens, lexicon: Lexicon, places: Postings, weights: WordWeights) {
    let sentences = max(source.sentences.count, target.sentences.count)
    let mostPlaces = max(Self.mostPlaces, Int(Double(sentences) * Self.placeShare))
    var scores = [Float](repeating: 0, count: target.sentences.count)
    var touched: [Int] = []
    var candidates: [Point] = []
    var sourceCounts = [Int](repeating: 0, count: lexicon.features.count)
    for token in source.tokens { sourceCounts[Int(token)] += 1 }
    for sentence in source.sentences {
      let range = source.range(sentence)
      for token in Set(source.tokens[range]).sorted() where sourceCounts[Int(token)] <= mostPlaces {
        for entry in lexicon[token] {
          let found = places.range(entry.target)
          guard found.count <= mostPlaces, entry.forward > 0 else { continue }
          let gain = logf(1 + weights[entry.target] * min(entry.forward, 1) / Float(range.count))
          for index in found {
            let place = Int(places[index].sentence)
            if scores[place] == 0 { touched.append(place) }
            scores[place] += gain
          }
        }
      }
      candidates += Self.best(touched, scores, of: sentence)
      for place in touched { scores[place] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    let isOnChain = Self.chain(candidates, targetCount: target.sentences.count)
    let ratio = Double(target.sentences.count) / Double(max(source.sentences.count, 1))
    points = Self.consistent(candidates.indices.filter { isOnChain[$0] }.map { candidates[$0] }, ratio: ratio)
    strays = candidates.indices.filter { !isOnChain[$0] }.map { candidates[$0] }
  }

  /// The pairs of a source sentence that are worth following, the last in the target first: so none of them can follow
  /// another on the chain.
  private static func best(_ places: [Int], _ scores: [Float], of sentence: Int) -> [Point] {
    let best = places.reduce(0) { max($0, scores[$1]) }
    guard best >= leastScore else { return [] }
    let near = places.filter { scores[$0] >= best * leastShare }
    guard near.count <= mostPairs else { return [] }
    return near.sorted(by: >).map { Point(source: sentence, target: $0, score: scores[$0]) }
  }

  /// Points to each side that a point is compared with, and how many sentences it may stand off their median: two texts
  /// drift apart that much between them, and an accident mostly stands further off.
  private static let company = 4
  private static let mostOff = 20.0

  /// The points that stand where their neighbours let one expect them. About a section that is missing some right ones
  /// go, too, which only makes the band wider there.
  private static func consistent(_ points: [Point], ratio: Double) -> [Point] {
    let offsets = points.map { Double($0.target) - ratio * Double($0.source) }
    return points.indices.filter { index in
      let around = offsets[max(0, index - company)..<min(points.count, index + company + 1)].sorted()
      return abs(offsets[index] - around[around.count / 2]) <= mostOff
    }.map { points[$0] }
  }

  /// Which of the candidates are on the ascending chain of greatest total score: dynamic programming over a binary
  /// indexed tree (Fenwick 1994) of the best chain that ends at or before each target sentence.
  private static func chain(_ candidates: [Point], targetCount: Int) -> [Bool] {
    var tree = [(score: Float, index: Int)](repeating: (0, -1), count: targetCount + 1)
    var before = [Int](repeating: -1, count: candidates.count)
    var last = (score: Float(0), index: -1)
    for (index, point) in candidates.enumerated() {
      // What ends before this target sentence: places 1 to `target` of the tree.
      var best = (score: Float(0), index: -1)
      var node = point.target
      while node > 0 {
        if tree[node].score > best.score { best = tree[node] }
        node -= node & -node
      }
      before[index] = best.index
      let total = (score: best.score + point.score, index: index)
      node = point.target + 1
      while node <= targetCount {
        if tree[node].score < total.score { tree[node] = total }
        node += node & -node
      }
      if total.score > last.score { last = total }
    }
    var isOnChain = [Bool](repeating: false, count: candidates.count)
    var index = last.index
    while index >= 0 {
      isOnChain[index] = true
      index = before[index]
    }
    return isOnChain
  }
}
