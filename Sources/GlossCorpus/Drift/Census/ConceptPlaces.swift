internal import GlossAlignment
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// The listed concepts of a pair of pages, link by link: where the source has each, and the rendering beside it.
struct ConceptPlaces {
  private let pair: BilingualPage
  private let termbase: Termbase
  private let date: PartialDate?
  private let sources: [[Int: Concordancer.SourcePlace]]
  private let targets: [[Int: Rendering]]

  /// A listed rendering of a concept where it stands in the target.
  struct Rendering {
    let term: TermReference
    let sentence: Int
    /// UTF-8 bytes of the text of the sentence's block.
    let range: ByteRange
  }

  /// - Parameter date: by which of two renderings in one sentence the allowed one is chosen.
  init(_ pair: BilingualPage, _ termbase: Termbase, date: PartialDate?) {
    (self.pair, self.termbase, self.date) = (pair, termbase, date)
    sources = pair.links.enumerated().map { index, link in
      var places: [Int: Concordancer.SourcePlace] = [:]
      for sentence in link.source {
        for match in pair.source.terms(ofSentence: sentence) where !match.isCovered {
          for term in match.terms where places[term.concept] == nil {
            places[term.concept] = .init(link: index, sentence: sentence, range: match.range)
          }
        }
      }
      return places
    }
    targets = pair.links.map { link in
      var renderings: [Int: Rendering] = [:]
      for sentence in link.target {
        for match in pair.target.properTerms(ofSentence: sentence) {
          for term in match.terms {
            let known = renderings[term.concept].map { termbase[$0.term].isAllowed(on: date) }
            if known == nil || (known == false && termbase[term].isAllowed(on: date)) {
              renderings[term.concept] = Rendering(term: term, sentence: sentence, range: match.range)
            }
          }
        }
      }
      return renderings
    }
  }

  /// Each concept of each link that has two sides, once, however often the source repeats it there. The rendering is that
  /// of the link, or of one beside it whose source does not ask for it: translators move clauses. Nil where no listed one
  /// stands.
  var all: [(concept: Int, place: Concordancer.SourcePlace, rendering: Rendering?)] {
    pair.links.indices.filter { pair.links[$0].isComplete }.flatMap { index in
      sources[index].sorted { $0.key < $1.key }.map { concept, place in
        let neighbours = [index - 1, index + 1].lazy.filter {
          sources.indices.contains($0) && sources[$0][concept] == nil
        }
        return (
          concept, place, targets[index][concept] ?? neighbours.compactMap { targets[$0][concept] }.first
        )
      }
    }
  }
}
