internal import GlossLint
internal import GlossText

/// The wordings that render a term in a body of texts again and again, found as a candidate's renderings are.
struct MinedWordings {
  private struct Key: Hashable {
    let page: Int
    let link: Int
  }

  private var ranges: [Key: (sentence: Int, range: ByteRange)] = [:]

  /// - Parameter occurrences: the places whose rendering is not known.
  init(_ occurrences: [(page: Int, place: Concordancer.SourcePlace)], _ pairs: [BilingualPage?]) {
    guard occurrences.count > 1 else { return }
    var reader = PassageReader()
    for (index, pair) in pairs.enumerated() {
      if let pair { reader.add(pair, page: index) }
    }
    let passages = reader.passages
    let numbers = Dictionary(
      passages.enumerated().map { (Key(page: $1.page, link: $1.link), $0) }, uniquingKeysWith: { first, _ in first })
    let places = occurrences.compactMap { page, place -> Candidate.Place? in
      guard let number = numbers[Key(page: page, link: place.link)] else { return nil }
      let source = passages[number].source
      let words = source.indices.filter {
        source[$0].sentence == place.sentence && source[$0].range.overlaps(place.range)
      }
      guard let first = words.first, let last = words.last else { return nil }
      return Candidate.Place(passage: number, words: first..<last + 1, sentence: place.sentence, range: place.range)
    }
    guard let first = places.first else { return }
    let candidate = Candidate(
      text: [], places: places, words: CandidateFinder.content(passages[first.passage].source[first.words]),
      startsWithOpener: false, isNamed: true)
    let translations = Translations(passages, [candidate], sourceWords: reader.sourceWords.count)
    let renderings = RenderingMiner(passages, translations)
      .renderings(of: translations.words(of: candidate, index: 0), in: candidate.passages)
    for rendering in renderings.reversed() where rendering.score >= Self.leastScore {
      for (number, words) in rendering.places {
        let target = passages[number].target
        let range = target[words.lowerBound].range.lowerBound..<target[words.upperBound - 1].range.upperBound
        ranges[Key(page: passages[number].page, link: passages[number].link)] =
          (target[words.lowerBound].sentence, range)
      }
    }
  }

  /// A wording that keeps less to the term is company, not a rendering.
  private static let leastScore = 0.25

  /// Where the wording of a place stands: a sentence of the target and UTF-8 bytes of the text of its block.
  func range(page: Int, _ place: Concordancer.SourcePlace) -> (sentence: Int, range: ByteRange)? {
    ranges[Key(page: page, link: place.link)]
  }
}
