internal import Foundation

/// A candidate with its renderings.
struct RatedCandidate {
  let candidate: Candidate
  let term: MinedTerm
  var renderings: [Rendering]
}

/// Says which candidates are terms rather than words that happen to stand together.
struct TermRanking {
  private let passages: [Passage]

  init(_ passages: [Passage]) { self.passages = passages }

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
    score *= Self.length(candidate.words.count) * Self.length(rendering.contentWords)
    if candidate.startsWithOpener { score *= Self.openerWeight }
    if candidate.isNamed || isName(rendering) { score *= Self.nameWeight }
    return score
  }

  /// Whether the translations write a rendering as a name: most of its words with capitals, in most places.
  private func isName(_ rendering: Rendering) -> Bool {
    let words = rendering.places.flatMap { passages[$0.key].target[$0.value] }.filter { $0.kind == .content }
    return 2 * words.count(where: \.isCapitalized) > words.count
  }

  private static func length(_ words: Int) -> Double { 1 + wordWeight * Double(min(words, mostWords) - 1) }
}
