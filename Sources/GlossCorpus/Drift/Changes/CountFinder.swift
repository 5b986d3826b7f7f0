internal import GlossAlignment
internal import GlossLint
internal import GlossNumbers
internal import GlossSegmentation
internal import GlossText

/// Finds counts that changed between two versions of a page while the sentence around them stayed.
///
/// Sentences are paired by their frames (`SentenceFrame`), in order where a frame comes several times; where it comes more
/// or less often than before nothing is said of it. A sentence whose date changed too is news, and so is one with whose
/// new numbers the source agrees.
struct CountFinder {
  private(set) var changes: [CountChange] = []
  /// Sentences whose new numbers stand in the source beside them.
  private(set) var agreed = 0

  /// Compares each page of `new` with the page of `old` that has its key; or, where neither side has the other's key, that
  /// has the same file name and is the only one: a page that was moved. Linear in the pages.
  init(_ old: DriftPeriod, _ new: DriftPeriod) {
    let earlier = Self.byKey(old)
    let left = Self.byName(old, without: Self.byKey(new))
    let come = Self.byName(new, without: earlier)
    for page in new.pages where !page.page.page.language.matches(page.settings.sourceLanguage) {
      guard let key = page.key else { continue }
      let name = Self.name(key)
      if let before = earlier[key] {
        compare(before, page.page)
      } else if let moved = left[name], moved.count == 1, come[name]?.count == 1 {
        compare(moved[0], page.page)
      }
    }
  }

  private static func byKey(_ period: DriftPeriod) -> [String: CorpusPage] {
    Dictionary(
      period.pages.compactMap { page in page.key.map { ($0, page.page) } }, uniquingKeysWith: { first, _ in first })
  }

  private static func byName(_ period: DriftPeriod, without others: [String: CorpusPage]) -> [String: [CorpusPage]] {
    Dictionary(grouping: byKey(period).filter { others[$0.key] == nil }) { name($0.key) }.mapValues { $0.map(\.value) }
  }

  private static func name(_ key: String) -> String { String(key.split(separator: "/").last ?? "") }

  private mutating func compare(_ old: CorpusPage, _ new: CorpusPage) {
    guard old.page.language.matches(new.page.language) else { return }
    let (before, after) = (Self.sentences(old.page), Self.sentences(new.page))
    var pairs: [(old: Int, new: Int)] = []
    for (frame, sentences) in after {
      guard let earlier = before[frame], earlier.count == sentences.count else { continue }
      pairs += zip(earlier, sentences).map { (old: $0, new: $1) }
    }
    var linkOfSentence: [Int: Link] = [:]
    for link in new.pair?.links ?? [] {
      for sentence in link.target { linkOfSentence[sentence] = link }
    }
    for pair in pairs.sorted(by: { $0.new < $1.new }) {
      compare(old.page, pair.old, new, pair.new, linkOfSentence[pair.new])
    }
  }

  private static func sentences(_ page: Page) -> [SentenceFrame: [Int]] {
    let stemmer = Stemmer(page.language)
    var sentences: [SentenceFrame: [Int]] = [:]
    for index in page.sentences.indices {
      if let frame = SentenceFrame(page, index, stemmer) { sentences[frame, default: []].append(index) }
    }
    return sentences
  }

  private mutating func compare(_ old: Page, _ oldSentence: Int, _ page: CorpusPage, _ sentence: Int, _ link: Link?) {
    let new = page.page
    let (before, after) = (old.numbers(ofSentence: oldSentence), new.numbers(ofSentence: sentence))
    guard before.count == after.count else { return }
    let changed = zip(before, after).filter { !$0.isSame(as: $1) }
    guard let first = changed.first, changed.allSatisfy({ $0.isCount && $1.isCount }) else { return }
    let source = page.pair.flatMap { pair in
      link.flatMap { $0.source.isEmpty ? nil : (page: pair.source, sentences: $0.source) }
    }
    if let source {
      let numbers = source.sentences.flatMap { source.page.numbers(ofSentence: $0) }
      if changed.allSatisfy({ change in numbers.contains { $0.isSame(as: change.1) } }) {
        agreed += 1
        return
      }
    }
    let (oldBlock, block) = (old.sentences[oldSentence].block, new.sentences[sentence].block)
    changes.append(
      CountChange(
        old: old.location(block: oldBlock, first.0.range), new: new.location(block: block, first.1.range),
        numbers: changed.map {
          (old.text(ofBlock: oldBlock).string($0.range), new.text(ofBlock: block).string($1.range))
        },
        source: source.map { $0.page.location(ofSentences: $0.sentences) }))
  }
}
