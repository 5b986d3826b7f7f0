internal import GlossAlignment
internal import GlossTerms
internal import GlossText

/// Where the concepts of the lists stand in the source, seen from the target.
package struct SourceConcepts {
  private let pages: BilingualPage
  /// For each sentence of the target the link it stands in.
  private let linkOfTarget: [Int]

  /// For each link the concepts of its source, with the first place of each.
  private let concepts: [[Int: (sentence: Int, range: ByteRange)]]

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
    concepts = pages.links.map { link in
      var places: [Int: (sentence: Int, range: ByteRange)] = [:]
      for sentence in link.source {
        for match in pages.source.terms(ofSentence: sentence) where !match.isCovered {
          for term in match.terms where places[term.concept] == nil { places[term.concept] = (sentence, match.range) }
        }
      }
      return places
    }
  }

  /// The concept where the source has it beside a sentence of the target: in its link, or, since a translator moves
  /// clauses, in one of the two next to it. Matches that longer terms cover do not count.
  package func occurrence(
    of concept: Int, besideTarget sentence: Int, includingNeighbours: Bool = true
  ) -> Occurrence? {
    let link = linkOfTarget[sentence]
    let links = includingNeighbours ? [link, link - 1, link + 1] : [link]
    for index in links where concepts.indices.contains(index) {
      if let place = concepts[index][concept] {
        let block = pages.source.sentences[place.sentence].block
        return Occurrence(location: pages.source.location(block: block, place.range))
      }
    }
    return nil
  }
}
