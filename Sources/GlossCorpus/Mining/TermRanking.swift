internal import Foundation

/// A candidate with its renderings.
struct RatedCandidate {
  let candidate: Candidate
  /// Its words as `Translations` knows them.
  let words: [Int32]
  var renderings: [RenderingMiner.Rendering]
}

/// Says which candidates are terms rather than words that happen to stand together.
struct TermRanking {
  private let passages: [Passage]
  private let miner: RenderingMiner

  init(_ passages: [Passage], _ miner: RenderingMiner) {
    (self.passages, self.miner) = (passages, miner)
  }

  // MARK: One of two

  /// Of a candidate without its part's other places, the share that must have the rendering for it to be the part's.
  private static let leastShared = 0.5

  /// Settles to which of two candidates, one of which holds the other, a rendering belongs that both have.
  ///
  /// A longer term is rendered by more words: where a longer form of the rendering is known, that is the longer one's.
  /// Else, where the rendering also stands beside the shorter one alone, it is the shorter one's, and the longer is that
  /// and a word more; where it does not, it is the longer one's, and the shorter one keeps what renders it elsewhere.
  func settle(_ rated: inout [RatedCandidate], least: Int) {
    rated.removeAll { $0.renderings.isEmpty }
    let nesting = Nesting(rated.map(\.candidate))
    var pairs = nesting.containers.enumerated().flatMap { part, containers in containers.map { (part, $0) } }
    pairs.sort { left, right in
      let (first, second) = (rated[left.1].candidate.text.count, rated[right.1].candidate.text.count)
      return (second, left.1, left.0) < (first, right.1, right.0)
    }
    var dropped = Set<Int>()
    for (part, whole) in pairs where !dropped.contains(part) && !dropped.contains(whole) {
      let (inner, outer) = (rated[part], rated[whole])
      guard inner.renderings[0].words == outer.renderings[0].words else { continue }
      let (mine, others) = (inner.candidate.passages, outer.candidate.passages)
      let elsewhere = mine.count - others.count
      let shared = inner.renderings[0].places.count - outer.renderings[0].places.count
      let isInner = Double(shared) >= Self.leastShared * Double(elsewhere)
      let isShort = miner.isShort(outer.renderings[0], for: outer.words)
      let hasLonger = outer.renderings.count > 1 && outer.renderings[1].words.hasPart(outer.renderings[0].words)
      if hasLonger, isShort {
        rated[whole].renderings = miner.renderings(
          of: outer.words, in: outer.candidate.passages, holding: outer.renderings[0].words)
      } else if hasLonger, isInner {
        rated[whole].renderings.swapAt(0, 1)
      } else if elsewhere == 0 {
        dropped.insert(inner.renderings[0].score >= outer.renderings[0].score ? whole : part)
      } else if isInner {
        dropped.insert(whole)
      }
      if !isInner {
        let rest = mine.filter { !Set(others).contains($0) }
        let renderings = rest.count >= least ? miner.renderings(of: inner.words, in: rest) : []
        if renderings.isEmpty { dropped.insert(part) } else { rated[part].renderings = renderings }
      }
    }
    rated = rated.indices.filter { !dropped.contains($0) }.map { rated[$0] }
  }

  // MARK: Order

  /// Words on either side beyond which a row is no more of a term.
  private static let mostWords = 3
  /// What each word after the first counts for.
  private static let wordWeight = 0.5
  /// What a verb such as 推进 at the start leaves of the score.
  private static let openerWeight = 0.6
  /// What being named by a text counts for.
  private static let nameWeight = 2.0
  /// What a text names is a term however its translations paraphrase it.
  private static let leastNameScore = 0.5

  /// What is left of the score of a candidate that holds a likelier one: that one and a word more.
  private static let holderWeight = 0.7

  /// The candidates with their scores, the likeliest term first.
  func ranked(_ rated: [RatedCandidate]) -> [(candidate: RatedCandidate, score: Double)] {
    var scores = rated.map(score)
    var isHolder = [Bool](repeating: false, count: rated.count)
    for (part, containers) in Nesting(rated.map(\.candidate)).containers.enumerated() {
      for whole in containers where scores[part] > scores[whole] { isHolder[whole] = true }
    }
    for index in scores.indices where isHolder[index] { scores[index] *= Self.holderWeight }
    return zip(rated, scores).map { (candidate: $0, score: $1) }.sorted { left, right in
      left.score == right.score
        ? left.candidate.candidate.text.lexicographicallyPrecedes(right.candidate.candidate.text)
        : left.score > right.score
    }
  }

  /// How often it comes, the more the fewer passages hold it (Salton and Buckley 1988), times how firmly it is rendered,
  /// the more the more words it has on either side: a single word rendered by a single word is a matter for a
  /// dictionary.
  private func score(_ rated: RatedCandidate) -> Double {
    let candidate = rated.candidate
    let count = Double(candidate.passages.count)
    let rendering = rated.renderings[0]
    var score = log2(1 + count) * log(Double(passages.count) / count + 1)
    score *= candidate.isNamed ? max(rendering.score, Self.leastNameScore) : rendering.score
    score *= Self.length(candidate.words.count) * Self.length(miner.contentWords(of: rendering))
    if candidate.startsWithOpener { score *= Self.openerWeight }
    if candidate.isNamed || isName(rendering) { score *= Self.nameWeight }
    return score
  }

  /// Whether the translations write a rendering as a name: most of its words with capitals, in most places.
  private func isName(_ rendering: RenderingMiner.Rendering) -> Bool {
    let words = rendering.places.flatMap { passages[$0.key].target[$0.value] }.filter { $0.kind == .content }
    return 2 * words.count(where: \.isCapitalized) > words.count
  }

  private static func length(_ words: Int) -> Double { 1 + wordWeight * Double(min(words, mostWords) - 1) }
}
