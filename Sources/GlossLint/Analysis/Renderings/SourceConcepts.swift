internal import GlossAlignment
internal import GlossTerms

/// Where the concepts of the lists stand in the source, seen from the target.
package struct SourceConcepts {
  private let pages: BilingualPage
  /// For each sentence of the target the link it stands in.
  private let linkOfTarget: [Int]

  package struct Occurrence {
    package let location: Location
  }

  package init(_ pages: BilingualPage) {
    self.pages = pages
    var links = [Int](repeating: 0, count: pages.target.sentences.count)
    for (index, link) in pages.links.enumerated() {
      for sentence in link.target { links[sentence] = index }
    }
    linkOfTarget = links
  }

  /// The concept where the source has it beside a sentence of the target: in its link, or, since a translator moves
  /// clauses, in one of the two next to it. Matches that longer terms cover do not count.
  package func occurrence(
    of concept: Int, besideTarget sentence: Int, includingNeighbours: Bool = true
  ) -> Occurrence? {
    let link = linkOfTarget[sentence]
    let links = includingNeighbours ? [link, link - 1, link + 1] : [link]
    for index in links where pages.links.indices.contains(index) {
      for sourceSentence in pages.links[index].source {
        for match in pages.source.terms(ofSentence: sourceSentence) where !match.isCovered {
          if match.terms.contains(where: { $0.concept == concept }) {
            let block = pages.source.sentences[sourceSentence].block
            return Occurrence(location: pages.source.location(block: block, match.range))
          }
        }
      }
    }
    return nil
  }
}
