internal import GlossLint
internal import GlossText

/// The wordings that render terms in a body of texts again and again, found as a candidate's renderings are.
struct MinedWordings {
  /// A place of a term whose rendering is not known.
  struct Occurrence {
    /// Position of the page.
    let page: Int
    let place: Concordancer.SourcePlace
  }

  /// What a passage is of.
  private struct LinkKey: Hashable {
    /// Position of the page, and of the link in it.
    let page: Int
    let link: Int

    init(_ passage: Passage) { (page, link) = (passage.page, passage.link) }

    init(_ occurrence: Occurrence) { (page, link) = (occurrence.page, occurrence.place.link) }
  }

  /// For each term the links where its wording was found.
  private var ranges: [[LinkKey: (sentence: Int, range: ByteRange)]]

  /// Reads the texts once, whatever the number of terms, and the passages of each term once for it.
  ///
  /// - Parameter occurrences: for each term its places; one of fewer than two has no wording that comes again.
  init(_ occurrences: [[Occurrence]], _ pairs: [BilingualPage?]) {
    ranges = Array(repeating: [:], count: occurrences.count)
    guard occurrences.contains(where: { $0.count > 1 }) else { return }
    var reader = PassageReader()
    for (index, pair) in pairs.enumerated() {
      if let pair { reader.add(pair, page: index) }
    }
    let passages = reader.passages
    let numbers = Dictionary(
      passages.enumerated().map { (LinkKey($1), $0) }, uniquingKeysWith: { first, _ in first })
    let candidates = occurrences.enumerated().compactMap { term, occurrences -> (term: Int, candidate: Candidate)? in
      guard occurrences.count > 1 else { return nil }
      let places = occurrences.compactMap { occurrence in
        numbers[LinkKey(occurrence)].flatMap { Self.place(occurrence.place, passage: $0, passages[$0]) }
      }
      return Self.candidate(places, passages).map { (term, $0) }
    }
    guard !candidates.isEmpty else { return }
    let translations = Translations(passages, candidates.map(\.candidate), sourceWords: reader.sourceWords.count)
    let miner = RenderingMiner(passages, translations)
    for (index, (term, candidate)) in candidates.enumerated() {
      let renderings = miner.renderings(
        of: translations.term(candidate, index: index), in: candidate.passages)
      for rendering in renderings.reversed() where rendering.score >= Self.leastScore {
        for (number, words) in rendering.places {
          let target = passages[number].target
          let range = target[words.lowerBound].range.lowerBound..<target[words.upperBound - 1].range.upperBound
          ranges[term][LinkKey(passages[number])] = (target[words.lowerBound].sentence, range)
        }
      }
    }
  }

  private static func place(
    _ place: Concordancer.SourcePlace, passage number: Int, _ passage: Passage
  ) -> Candidate.Place? {
    let source = passage.source
    let words = source.indices.filter {
      source[$0].sentence == place.sentence && source[$0].range.overlaps(place.range)
    }
    guard let first = words.first, let last = words.last else { return nil }
    return Candidate.Place(passage: number, words: first..<last + 1, sentence: place.sentence, range: place.range)
  }

  private static func candidate(_ places: [Candidate.Place], _ passages: [Passage]) -> Candidate? {
    places.first.map { first in
      Candidate(
        text: [], places: places, words: CandidateFinder.content(passages[first.passage].source[first.words]),
        startsWithOpener: false, isNamed: false)
    }
  }

  /// A wording that keeps less to the term is company, not a rendering.
  private static let leastScore = 0.25

  /// Where the wording of a place stands: a sentence of the target and UTF-8 bytes of the text of its block.
  ///
  /// - Parameter term: the position of the place's term among those that wordings were looked for of.
  func range(term: Int, _ occurrence: Occurrence) -> (sentence: Int, range: ByteRange)? {
    ranges[term][LinkKey(occurrence)]
  }
}
