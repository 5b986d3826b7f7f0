internal import GlossAlignment
internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// Makes the places of a concordance on one page.
struct PlaceWriter {
  private let page: Page
  private let pair: BilingualPage?
  private let term: ConcordanceTerm
  private let year: Int?

  init(_ page: CorpusPage, term: ConcordanceTerm) {
    (self.page, pair, self.term) = (page.page, page.pair, term)
    year = PageDate.date(of: page)?.year
  }

  private var file: String { page.document.file.path }

  // MARK: With a source

  /// The place of the term in a source, with the rendering.
  ///
  /// - Parameter wording: what renders it by the body of texts, for a place without a listed rendering.
  func place(_ place: Concordancer.SourcePlace, _ wording: (sentence: Int, range: ByteRange)?) -> Concordance.Place {
    guard let pair else { return Concordance.Place(file: file, year: year, source: nil, target: nil, rendering: .none) }
    let source = pair.source.location(block: pair.source.sentences[place.sentence].block, place.range)
    let link = pair.links[place.link]
    var (target, rendering): (Location?, Concordance.Rendering) = (nil, .none)
    if let listed = listed(in: link) {
      (target, rendering) = (location(listed.sentence, listed.range), listed.rendering)
    } else if let found = wording ?? linked(place, pair) {
      let place = location(found.sentence, found.range)
      (target, rendering) = (place, .wording(Self.base(of: place.text)))
    } else if let first = link.target.first {
      let start = page.sentences[first].range.lowerBound
      target = location(first, start..<start)
    }
    return Concordance.Place(file: file, year: year, source: source, target: target, rendering: rendering)
  }

  private func linked(_ place: Concordancer.SourcePlace, _ pair: BilingualPage) -> (sentence: Int, range: ByteRange)? {
    guard pair.links[place.link].isComplete else { return nil }
    return RenderingFinder(TranslationUnit(index: place.link, pages: pair))
      .linkedWords(ofTerm: place.range, sentence: place.sentence)
  }

  /// The first listed rendering in the target of a link; an allowed one before others.
  func listed(in link: Link) -> (sentence: Int, range: ByteRange, rendering: Concordance.Rendering)? {
    link.target.flatMap(listed(inSentence:)).min { Self.isAllowed($0.rendering) && !Self.isAllowed($1.rendering) }
  }

  private static func isAllowed(_ rendering: Concordance.Rendering) -> Bool {
    if case .listed(_, let status) = rendering { status.isAllowed } else { false }
  }

  private func listed(
    inSentence sentence: Int
  ) -> [(sentence: Int, range: ByteRange, rendering: Concordance.Rendering)] {
    page.properTerms(ofSentence: sentence).compactMap {
      match -> (sentence: Int, range: ByteRange, rendering: Concordance.Rendering)? in
      guard let reference = match.terms.first(where: { term.entries.contains($0.concept) }) else { return nil }
      let listed = term.termbase[reference]
      return (sentence, match.range, .listed(listed.text, listed.status))
    }
  }

  /// A wording as it is counted: the capital of a sentence's start is not the wording's.
  private static func base(of text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let first = words.first, first.dropFirst().allSatisfy({ $0.isLowercase || !$0.isLetter }),
      !words.dropFirst().contains(where: { $0.first?.isUppercase ?? false })
    else { return text }
    return text.lowercased()
  }

  // MARK: Without

  /// The places of listed renderings, with the source's sentence beside each where there is one.
  func targetPlaces() -> [Concordance.Place] {
    var linkOfSentence: [Int: Link] = [:]
    for link in pair?.links ?? [] {
      for sentence in link.target { linkOfSentence[sentence] = link }
    }
    return page.sentences.indices.flatMap(listed(inSentence:)).map { found in
      let source = linkOfSentence[found.sentence].flatMap { link -> Location? in
        guard let pair, let first = link.source.first else { return nil }
        let start = pair.source.sentences[first].range.lowerBound
        return pair.source.location(block: pair.source.sentences[first].block, start..<start)
      }
      return Concordance.Place(
        file: file, year: year, source: source, target: location(found.sentence, found.range),
        rendering: found.rendering)
    }
  }

  private func location(_ sentence: Int, _ range: ByteRange) -> Location {
    page.location(block: page.sentences[sentence].block, range)
  }
}
