internal import GlossAlignment
internal import GlossSegmentation
internal import GlossTerms
internal import GlossText

/// Terms of a source text that are on no list, with the rendering that most of their places share: mined from the linked
/// sentences by association.
///
/// A candidate is a row of words of ideographs that comes again in several links. Its rendering is the row of English
/// words that stands beside it most often and elsewhere least (Dice's coefficient over links; Smadja, McKeown and
/// Hatzivassiloglou 1996). Linear in the words of both texts but for the words of the links that hold a candidate.
struct MinedTerms {
  struct Term {
    /// As it stands in the source.
    let text: String
    /// The rendering, as it stands at its first place.
    let rendering: String
    let places: [Place]
  }

  struct Place {
    /// Position of the link among those of the pair.
    let link: Int
    /// Index of the source sentence, and where the term stands in its block, in UTF-8 bytes.
    let sentence: Int
    let range: ByteRange
    /// Where the shared rendering stands; nil where something else does.
    let rendering: Location?
  }

  /// In the order of the source.
  let all: [Term]

  /// Words and characters of a candidate, and the links in which it must stand.
  private static let words = 2...4
  private static let characters = 4...10
  private static let leastLinks = 3
  /// Words of a rendering.
  private static let renderingWords = 2...4
  /// Of the candidate's links the share that must have the rendering, and the least of Dice's coefficient.
  private static let leastShare = 0.6
  private static let leastDice: Double = 0.7

  init(_ pages: BilingualPage) {
    let links = pages.links.indices.filter { pages.links[$0].isComplete && Self.isTelling(pages.links[$0], pages) }
    let candidates = Self.candidates(pages, links)
    guard !candidates.isEmpty else {
      all = []
      return
    }
    let renderings = PhraseIndex(pages.target, pages, links, lengths: Self.renderingWords)
    all = candidates.compactMap { candidate in
      let own = Set(candidate.places.map(\.link))
      guard let best = renderings.best(for: own, leastShare: Self.leastShare, leastDice: Self.leastDice) else {
        return nil
      }
      return Term(
        text: candidate.text, rendering: best.text,
        places: candidate.places.map {
          Place(link: $0.link, sentence: $0.sentence, range: $0.range, rendering: best.places[$0.link])
        })
    }
  }

  /// Bytes of the sentences of a link on either side; in a longer text that no stop cuts, what stands beside a term is
  /// everything.
  private static let longestSide = 5_000

  private static func isTelling(_ link: Link, _ pages: BilingualPage) -> Bool {
    func length(_ page: Page, _ sentences: Range<Int>) -> Int {
      page.sentences[sentences].reduce(0) { $0 + $1.range.count }
    }
    return length(pages.source, link.source) <= longestSide && length(pages.target, link.target) <= longestSide
  }

  // MARK: Candidates

  private struct Candidate {
    let text: String
    var places: [(link: Int, sentence: Int, range: ByteRange)] = []
  }

  private static func candidates(_ pages: BilingualPage, _ links: [Int]) -> [Candidate] {
    let page = pages.source
    var found: [String: Candidate] = [:]
    for link in links {
      for sentence in pages.links[link].source {
        let text = page.text(ofBlock: page.sentences[sentence].block)
        let tokens = Array(page.tokens(ofSentence: sentence))
        let listed = page.terms(ofSentence: sentence).map(\.range)
        for start in tokens.indices {
          for end in start..<min(start + words.upperBound, tokens.count) {
            guard tokens[end].kind == .ideographs, !isFunctionWord(text[tokens[end].range]) else { break }
            let range = tokens[start].range.lowerBound..<tokens[end].range.upperBound
            guard words.contains(end - start + 1), characters.contains(range.count / 3),
              !listed.contains(where: range.overlaps)
            else { continue }
            found[text.string(range), default: Candidate(text: text.string(range))].places.append(
              (link, sentence, range))
          }
        }
      }
    }
    let repeated = found.values.filter { Set($0.places.map(\.link)).count >= leastLinks }
    return withoutParts(
      repeated.sorted {
        ($0.places[0].sentence, $0.places[0].range.lowerBound, $1.text.utf8.count)
          < ($1.places[0].sentence, $1.places[0].range.lowerBound, $0.text.utf8.count)
      })
  }

  /// Leaves out what only ever stands inside a longer candidate.
  private static func withoutParts(_ candidates: [Candidate]) -> [Candidate] {
    var covered: [Int: [ByteRange]] = [:]
    for candidate in candidates {
      for place in candidate.places { covered[place.sentence, default: []].append(place.range) }
    }
    return candidates.filter { candidate in
      candidate.places.contains { place in
        !(covered[place.sentence] ?? []).contains { $0 != place.range && $0.clamped(to: place.range) == place.range }
      }
    }
  }

  /// Words that open and close no term.
  private static func isFunctionWord(_ word: ArraySlice<UInt8>) -> Bool {
    ChineseWords.shared.isFunctionWord(word) || ChineseWords.shared.isOpener(word)
  }
}
