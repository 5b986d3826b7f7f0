internal import GlossICU
internal import GlossLint
internal import GlossText

/// What a source text itself marks as a name: in quotation marks (“放管服”), as a title (《民法典》), or by the form of a
/// numeral slogan (三严三实). Wherever it stands, with marks or without, it is one candidate.
struct NamedTerms {
  let all: [Candidate]

  /// Unicode scalars of a name; what is longer is a sentence that someone said.
  private static let lengths = 2...14

  private let passages: [Passage]
  private let pages: [BilingualPage]

  init(_ passages: [Passage], _ pages: [BilingualPage], least: Int) {
    (self.passages, self.pages) = (passages, pages)
    var names = Set<[UInt8]>()
    for (passage, page) in zip(passages, passages.map { pages[$0.page].source }) where page.language.isUnspaced {
      for sentence in Set(passage.source.map(\.sentence)).sorted() {
        let text = page.text(ofBlock: page.sentences[sentence].block)
        let quoted = QuotedNames.ranges(
          in: page, sentence: sentence, lengths: Self.lengths, marks: [.quotation, .title])
        let slogans = ChineseSlogan.all(in: page, sentence: sentence).map(\.range)
        for range in quoted + slogans { names.insert(Array(text[range])) }
      }
    }
    all = Self.places(of: names, passages, pages).filter { $0.value.count >= least }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }
      .map { name, places in
        let first = places[0]
        return Candidate(
          text: name, places: places,
          words: CandidateFinder.content(passages[first.passage].source[first.words]), startsWithOpener: false,
          isNamed: true)
      }
  }

  /// Every place of each name, found by the lengths that names have. A name need not end where the word breaker cuts.
  private static func places(
    of names: Set<[UInt8]>, _ passages: [Passage], _ pages: [BilingualPage]
  ) -> [[UInt8]: [Candidate.Place]] {
    let lengths = Set(names.map(\.count)).sorted()
    let keys = Set(names.map { $0[...] })
    var places: [[UInt8]: [Candidate.Place]] = [:]
    for (number, passage) in passages.enumerated() {
      let page = pages[passage.page].source
      for sentence in Set(passage.source.map(\.sentence)).sorted() {
        let text = page.text(ofBlock: page.sentences[sentence].block)
        let range = page.sentences[sentence].range
        for start in range where text[start] & 0xC0 != 0x80 {
          for length in lengths where start + length <= range.upperBound {
            guard keys.contains(text[start..<start + length]),
              let words = words(start..<start + length, sentence, passage)
            else { continue }
            places[Array(text[start..<start + length]), default: []].append(
              Candidate.Place(passage: number, words: words, sentence: sentence, range: start..<start + length))
          }
        }
      }
    }
    return places
  }

  /// The words of a passage that `range` of a sentence touches.
  private static func words(_ range: ByteRange, _ sentence: Int, _ passage: Passage) -> Range<Int>? {
    let words = passage.source
    let first = words.partitioningIndex { ($0.sentence, $0.range.upperBound) > (sentence, range.lowerBound) }
    let end = words.partitioningIndex { ($0.sentence, $0.range.lowerBound) >= (sentence, range.upperBound) }
    return first < end ? first..<end : nil
  }
}
