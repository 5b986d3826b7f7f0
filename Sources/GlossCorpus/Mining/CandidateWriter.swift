internal import GlossLint
internal import GlossText

/// Turns what the miner counts in words back into text and places.
struct CandidateWriter {
  private let passages: [Passage]
  private let pages: [BilingualPage]
  private let contexts: Int

  /// - Parameter contexts: how many places of a candidate are shown.
  init(_ passages: [Passage], _ pages: [BilingualPage], contexts: Int) {
    (self.passages, self.pages, self.contexts) = (passages, pages, contexts)
  }

  func term(_ rated: RatedCandidate, score: Double) -> TermCandidate {
    let candidate = rated.candidate
    return TermCandidate(
      text: String(decoding: candidate.text, as: UTF8.self), count: candidate.places.count,
      pages: Set(candidate.places.map { passages[$0.passage].page }).count, score: score,
      renderings: rated.renderings.map { rendering in
        TermCandidate.Rendering(text: text(of: rendering), count: rendering.places.count, score: rendering.score)
      },
      contexts: contexts(of: rated))
  }

  /// Of the places the share that must have a wording for it to be shown.
  private static let leastShown = 0.2

  /// The shortest wording that is no exception, since lists have the base form; of equals the one that
  /// most places have.
  func text(of rendering: Rendering) -> String {
    let wordings = rendering.places.sorted { $0.key < $1.key }.map { passage, words in
      let (page, block, range) = place(words, in: passage)
      return page.text(ofBlock: block).string(range)
    }
    let counts = Dictionary(wordings.map { ($0, 1) }, uniquingKeysWith: +)
    let least = Self.leastShown * Double(wordings.count)
    let best = counts.filter { Double($0.value) >= least }.min { left, right in
      (left.key.utf8.count, right.value, left.key) < (right.key.utf8.count, left.value, right.key)
    }
    return best?.key ?? ""
  }

  /// Where words of a passage's translation stand.
  private func place(_ words: Range<Int>, in passage: Int) -> (page: Page, block: Int, range: ByteRange) {
    let target = passages[passage].target
    let page = pages[passages[passage].page].target
    let (first, last) = (target[words.lowerBound], target[words.upperBound - 1])
    let end = last.range.upperBound - last.possessiveLength
    return (page, page.sentences[first.sentence].block, first.range.lowerBound..<end)
  }

  /// Where words of a passage's translation stand, with their sentence.
  func location(_ words: Range<Int>, in passage: Int) -> Location {
    let (page, block, range) = place(words, in: passage)
    return page.location(block: block, range)
  }

  /// Some places, so that every page has its turn.
  private func contexts(of rated: RatedCandidate) -> [TermCandidate.Context] {
    var turns: [Int: Int] = [:]
    let ordered = rated.candidate.places.enumerated().map { index, place in
      let page = passages[place.passage].page
      turns[page, default: 0] += 1
      return (turn: turns[page, default: 0], index: index, place: place)
    }.sorted { ($0.turn, $0.index) < ($1.turn, $1.index) }
    return ordered.prefix(contexts).map { _, _, place in
      let page = pages[passages[place.passage].page].source
      let target = rated.renderings.lazy.compactMap { $0.places[place.passage] }.first.map { words in
        location(words, in: place.passage)
      }
      return TermCandidate.Context(
        source: page.location(block: page.sentences[place.sentence].block, place.range), target: target)
    }
  }
}
