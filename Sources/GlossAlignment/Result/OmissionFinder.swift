/// Finds clauses that a translation left out of a sentence that it renders otherwise.
///
/// Three signs must agree: none of the clause's words that could be explained is, in the link or beside it; most of the
/// others are; and without the clause the lengths fit better.
struct OmissionFinder {
  /// Words that the other text renders somewhere: fewer prove nothing.
  private static let leastWords = 4
  /// Characters of a clause worth telling.
  private static let leastLength = 8
  /// Explained share of the clause, at most, and of the rest of its sentence, at least.
  private static let mostExplained = 0.0
  private static let leastBeside = 0.5
  /// How much better the lengths must fit without it, as a cost.
  private static let leastFit = 0.3
  /// Links that are not surely right tell nothing of their parts.
  private static let leastConfidence = 0.7

  let source: [SentenceFeatures]
  let target: [SentenceFeatures]
  let lengths: LengthModel
  let scorer: BeadScorer
  /// For each feature of the source whether the target text has a rendering of it anywhere.
  let isRendered: [Bool]

  func omissions(in links: [Link]) -> [Alignment.Omission] {
    links.indices.flatMap { index -> [Alignment.Omission] in
      guard links[index].isComplete, links[index].confidence >= Self.leastConfidence else { return [] }
      return links[index].source.flatMap { omissions(sentence: $0, links, index) }
    }
  }

  private func omissions(sentence: Int, _ links: [Link], _ index: Int) -> [Alignment.Omission] {
    let features = source[sentence]
    guard features.clauses.count > 1 else { return [] }
    let around = links[max(0, index - 1)].target.lowerBound..<links[min(links.count - 1, index + 1)].target.upperBound
    let explained = scorer.explained(source: sentence, by: around)
    let shares = features.clauses.map { clause -> (words: Int, explained: Int) in
      let words = clause.tokens.filter { isRendered[Int(features.tokens[$0])] }
      return (words.count, words.count { explained.contains($0) })
    }
    let missing = features.clauses.indices.map { clause in
      shares[clause].words >= Self.leastWords && features.clauses[clause].length >= Self.leastLength
        && Double(shares[clause].explained) <= Self.mostExplained * Double(shares[clause].words)
    }
    let rest = features.clauses.indices.filter { !missing[$0] }
    let words = rest.reduce(0) { $0 + shares[$1].words }
    let found = rest.reduce(0) { $0 + shares[$1].explained }
    guard rest.count < missing.count, words > 0, Double(found) >= Self.leastBeside * Double(words) else { return [] }
    return missing.runs { $0 }.compactMap { clauses in
      let length = clauses.reduce(0) { $0 + features.clauses[$1].length }
      return fitsBetter(without: length, links[index])
        ? Alignment.Omission(link: index, sentence: sentence, clauses: clauses) : nil
    }
  }

  private func fitsBetter(without length: Int, _ link: Link) -> Bool {
    let sourceLength = link.source.reduce(0) { $0 + source[$1].length }
    let targetLength = link.target.reduce(0) { $0 + target[$1].length }
    return lengths.cost(source: sourceLength - length, target: targetLength) + Self.leastFit
      < lengths.cost(source: sourceLength, target: targetLength)
  }
}
