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

  /// Ascending in both texts; several source sentences may meet in one target sentence.
  let points: [Point]
  /// Pairs as good that stand in another order: accidents, or sections that changed places. Ascending in the source.
  let strays: [Point]

  /// A feature that stands in more target sentences says little of where a sentence belongs.
  private static let mostPlaces = 10
  /// Log-likelihood ratio of a pair worth following: two rare words, or a number and a name.
  private static let leastScore: Float = 9
  /// How many times better a pair must be than the sentence's second.
  private static let leastLead: Float = 1.5

  init(source: FlatTokens, target: FlatTokens, lexicon: Lexicon, places: Postings, weights: WordWeights) {
    var scores = [Float](repeating: 0, count: target.sentences.count)
    var touched: [Int] = []
    var candidates: [Point] = []
    for sentence in source.sentences {
      let range = source.range(sentence)
      for token in Set(source.tokens[range]).sorted() {
        for entry in lexicon[token] {
          let found = places.range(entry.target)
          guard found.count <= Self.mostPlaces, entry.forward > 0 else { continue }
          let gain = logf(1 + weights[entry.target] * min(entry.forward, 1) / Float(range.count))
          for index in found {
            let place = Int(places[index].sentence)
            if scores[place] == 0 { touched.append(place) }
            scores[place] += gain
          }
        }
      }
      if let point = Self.best(touched, scores, of: sentence) { candidates.append(point) }
      for place in touched { scores[place] = 0 }
      touched.removeAll(keepingCapacity: true)
    }
    let isOnChain = Self.chain(candidates, targetCount: target.sentences.count)
    points = candidates.indices.filter { isOnChain[$0] }.map { candidates[$0] }
    strays = candidates.indices.filter { !isOnChain[$0] }.map { candidates[$0] }
  }

  /// The pair that stands out among those of a source sentence.
  private static func best(_ places: [Int], _ scores: [Float], of sentence: Int) -> Point? {
    var best = Point(source: sentence, target: -1, score: 0)
    var second: Float = 0
    for place in places {
      let score = scores[place]
      if score > best.score || (score == best.score && place < best.target) {
        second = best.score
        best = Point(source: sentence, target: place, score: score)
      } else {
        second = max(second, score)
      }
    }
    return best.score >= leastScore && best.score >= second * leastLead ? best : nil
  }

  /// Which of the candidates are on the ascending chain of greatest total score: dynamic programming over a binary
  /// indexed tree (Fenwick 1994) of the best chain that ends at or before each target sentence.
  private static func chain(_ candidates: [Point], targetCount: Int) -> [Bool] {
    var tree = [(score: Float, index: Int)](repeating: (0, -1), count: targetCount + 1)
    var before = [Int](repeating: -1, count: candidates.count)
    var last = (score: Float(0), index: -1)
    for (index, point) in candidates.enumerated() {
      var best = (score: Float(0), index: -1)
      var node = point.target + 1
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
