package import GlossLint
internal import GlossTerms
internal import GlossText

/// Finds candidates for terms in pages and their translations: what a list of terms may be lacking.
///
/// On the source's side statistics over the word breaker's words and what the text itself marks as a name
/// (`CandidateFinder`); on the other side the rows of words that are associated with a candidate (`RenderingMiner`); both
/// together say how likely a candidate is a term (`TermRanking`). docs/mining.md says what it reaches. The same pages
/// give the same candidates.
package struct TermMiner {
  /// How often a candidate must come.
  private let least: Int
  /// Places that are shown of a candidate.
  private let contexts: Int
  /// Whether what the lists have is proposed too.
  private let includesListed: Bool

  package init(least: Int = 3, contexts: Int = 3, includesListed: Bool = false) {
    (self.least, self.contexts, self.includesListed) = (max(least, 2), contexts, includesListed)
  }

  /// The candidates, the likeliest first; at most `limit`.
  ///
  /// Linear in the texts but for the passages of each candidate, which are read once for it.
  package func candidates(in pages: [BilingualPage], limit: Int) -> [TermCandidate] {
    let (passages, ranked) = study(pages)
    let writer = CandidateWriter(passages, pages, contexts: contexts)
    return ranked.prefix(max(limit, 0)).map { writer.term($0.candidate, score: $0.score) }
  }

  /// The passages of the pages, and all candidates in them with their scores, the likeliest first.
  func study(_ pages: [BilingualPage]) -> (passages: [Passage], ranked: [(candidate: RatedCandidate, score: Double)]) {
    var reader = PassageReader()
    for (index, pair) in pages.enumerated() { reader.add(pair, page: index) }
    let passages = reader.passages
    var candidates = CandidateFinder(passages, pages, least: least).candidates()
    let translations = Translations(passages, candidates, sourceWords: reader.sourceWords.count)
    let miner = RenderingMiner(passages, translations)
    var rated = candidates.enumerated().map { index, candidate in
      let term = translations.term(candidate, index: index)
      return RatedCandidate(
        candidate: candidate, term: term, renderings: miner.renderings(of: term, in: candidate.passages))
    }
    candidates = []
    RenderingSettlement(miner, least: least).settle(&rated)
    if !includesListed { rated.removeAll { isListed($0.candidate, passages, pages) } }
    return (passages, TermRanking(passages).ranked(rated))
  }

  /// The share of a candidate's places that listed terms may cover; what is left is a part of them.
  private static let mostListed = 0.85

  private func isListed(_ candidate: Candidate, _ passages: [Passage], _ pages: [BilingualPage]) -> Bool {
    let listed = candidate.places.count { place in
      let page = pages[passages[place.passage].page].source
      return page.terms(ofSentence: place.sentence).overlapping(place.range).contains {
        $0.range.lowerBound <= place.range.lowerBound && $0.range.upperBound >= place.range.upperBound
      }
    }
    return Double(listed) > Self.mostListed * Double(candidate.places.count)
  }
}
