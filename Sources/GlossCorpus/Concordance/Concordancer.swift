internal import GlossAlignment
internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// Finds the places of a term, and what renders it there.
///
/// A listed rendering in the linked sentences is that; else the wording that the term has elsewhere in the body of texts
/// (`RenderingMiner`), else the words that its own are linked with (`RenderingFinder`). A page without a source has places
/// where a listed rendering stands.
package struct Concordancer {
  private let term: ConcordanceTerm

  package init(_ term: ConcordanceTerm) {
    self.term = term
  }

  /// The concordance of pages, which must have been analysed with the term's lists. Linear in the texts.
  package func concordance(of pages: [CorpusPage]) -> Concordance {
    let wordings = MinedWordings([occurrences(in: pages)], pages.map(\.pair))
    var places: [Concordance.Place] = []
    for (index, page) in pages.enumerated() {
      let writer = PlaceWriter(page, term: term)
      switch page {
      case .pair(let pair):
        let sources = sourcePlaces(pair)
        // A term that is asked for in the target's language has no places in the source.
        if sources.isEmpty, !hasSourceTerm(pair) {
          places += writer.targetPlaces()
        } else {
          places += sources.map { writer.place($0, wordings.range(term: 0, .init(page: index, place: $0))) }
        }
      case .alone:
        places += writer.targetPlaces()
      }
    }
    return Concordance(term: term.text, concept: term.concept, places: places)
  }

  private func hasSourceTerm(_ pair: BilingualPage) -> Bool {
    term.entries.contains { !term.termbase.entries[$0].terms(in: pair.source.language).isEmpty }
  }

  /// A place of the term in a source.
  struct SourcePlace {
    let link: Int
    let sentence: Int
    /// UTF-8 bytes of the text of the sentence's block.
    let range: ByteRange
  }

  private func sourcePlaces(_ pair: BilingualPage) -> [SourcePlace] {
    pair.links.enumerated().flatMap { index, link in
      link.source.flatMap { sentence in
        pair.source.terms(ofSentence: sentence).filter(isMeant).map {
          SourcePlace(link: index, sentence: sentence, range: $0.range)
        }
      }
    }
  }

  /// Whether the term stands at a place of its own: inside a longer listed term it is a part of that.
  private func isMeant(_ match: TermMatch) -> Bool {
    match.terms.contains { term.entries.contains($0.concept) } && (!match.isCovered || term.concept == nil)
  }

  /// The places without a listed rendering, for which a wording is looked for.
  private func occurrences(in pages: [CorpusPage]) -> [MinedWordings.Occurrence] {
    pages.enumerated().flatMap { index, page -> [MinedWordings.Occurrence] in
      guard let pair = page.pair else { return [] }
      let writer = PlaceWriter(page, term: term)
      return sourcePlaces(pair).filter { writer.listed(in: pair.links[$0.link]) == nil }.map {
        .init(page: index, place: $0)
      }
    }
  }
}
