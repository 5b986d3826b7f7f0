internal import Foundation
internal import GlossICU
internal import GlossLint
internal import GlossText

/// Finds the rows of source words that stand as one: that come again, in changing company.
///
/// A row ends where what stands beside it varies (branching entropy; Jin and Tanaka-Ishii 2006), and one that nearly
/// always stands inside one longer row is a part of that. Words that close no term, marks and the ends of sentences count
/// as company that always varies.
struct CandidateFinder {
  /// Words and Unicode scalars of a row.
  private static let longest = 7
  private static let scalars = 2...16
  /// A year may be part of a name (中国制造2025); other numbers count something.
  private static let yearDigits = 4
  /// Bits of branching entropy on the side where it is least.
  private static let leastEntropy = 0.6
  /// The share of a row's places that may lie inside one longer candidate.
  private static let mostNested = 0.85
  /// A row that starts with a verb such as 推进 is none where the rest stands alone more often than this.
  private static let leastGoverned = 0.5
  /// A row that so often follows a number is a measure.
  private static let mostCounted = 0.5

  private let passages: [Passage]
  private let pages: [BilingualPage]
  private let rows: FrequentRows
  private let least: Int

  /// - Parameter least: how often a candidate must come.
  init(_ passages: [Passage], _ pages: [BilingualPage], least: Int) {
    (self.passages, self.pages, self.least) = (passages, pages, least)
    rows = FrequentRows(passages.map { $0.source.map(\.number) }, least: least, longest: Self.longest)
  }

  /// The candidates, in the order in which they first come. Linear in the text but for the sorting.
  func candidates() -> [Candidate] {
    let names = NamedTerms(passages, pages, least: least).all
    let named = Set(names.map(\.text))
    var found = independent(rowCandidates()).filter { !named.contains($0.text) } + names
    found.sort { left, right in
      let (first, second) = (left.places[0], right.places[0])
      return (first.passage, first.words.lowerBound, first.words.upperBound, left.text.count)
        < (second.passage, second.words.lowerBound, second.words.upperBound, right.text.count)
    }
    return found
  }

  // MARK: Rows

  private func rowCandidates() -> [Candidate] {
    var places: [Int: [Candidate.Place]] = [:]
    for (number, passage) in passages.enumerated() {
      for start in passage.source.indices where Self.mayOpen(passage.source[start]) {
        for length in 1...Self.longest {
          guard let row = rows.row(text: number, start: start, length: length) else { break }
          let words = start..<start + length
          let last = passage.source[words.upperBound - 1]
          if last.kind == .number, last.range.count != Self.yearDigits { break }
          guard last.kind == .plain || (last.kind == .number && length > 1) else { continue }
          places[row, default: []].append(
            Candidate.Place(
              passage: number, words: words, sentence: last.sentence,
              range: passage.source[start].range.lowerBound..<last.range.upperBound))
        }
      }
    }
    return places.sorted { $0.key < $1.key }.compactMap { row, places in candidate(places, row: row) }
  }

  private static func mayOpen(_ word: SourceWord) -> Bool { word.kind == .plain || word.kind == .opener }

  private func candidate(_ places: [Candidate.Place], row: Int) -> Candidate? {
    let first = places[0]
    let text = text(of: first)
    let source = passages[first.passage].source
    let isUnspaced = pages[passages[first.passage].page].source.language.isUnspaced
    let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
    guard places.count >= least, Self.scalars.contains(scalars.count) || !isUnspaced,
      !isUnspaced || scalars.contains(where: { isHan($0.value) })
    else { return nil }
    let startsWithOpener = source[first.words.lowerBound].kind == .opener
    if startsWithOpener {
      guard first.words.count > 1,
        let rest = rows.row(
          text: first.passage, start: first.words.lowerBound + 1, length: first.words.count - 1),
        Double(places.count) >= Self.leastGoverned * Double(rows.counts[rest].places)
      else { return nil }
    }
    let counted = places.count { place in
      place.words.lowerBound > 0 && passages[place.passage].source[place.words.lowerBound - 1].kind == .number
    }
    guard Double(counted) < Self.mostCounted * Double(places.count),
      min(entropy(places, before: true), entropy(places, before: false)) >= Self.leastEntropy
    else { return nil }
    return Candidate(
      text: text, places: places, words: Self.content(source[first.words]), startsWithOpener: startsWithOpener,
      isNamed: false)
  }

  private func text(of place: Candidate.Place) -> [UInt8] {
    let page = pages[passages[place.passage].page].source
    return Array(page.text(ofBlock: page.sentences[place.sentence].block)[place.range])
  }

  /// The words that say something.
  static func content(_ words: ArraySlice<SourceWord>) -> [Int32] {
    words.filter { $0.kind != .function && $0.kind != .end }.map(\.number)
  }

  /// The entropy, in bits, of the word before or after the places.
  private func entropy(_ places: [Candidate.Place], before: Bool) -> Double {
    var counts: [Int32: Int] = [:]
    var open = 0
    for place in places {
      let source = passages[place.passage].source
      let index = before ? place.words.lowerBound - 1 : place.words.upperBound
      if source.indices.contains(index), source[index].kind == .plain || source[index].kind == .number {
        counts[source[index].number, default: 0] += 1
      } else {
        open += 1
      }
    }
    let total = Double(places.count)
    return Double(open) / total * log2(total)
      + counts.values.sorted().reduce(0) { $0 + Double($1) / total * log2(total / Double($1)) }
  }

  // MARK: Parts

  /// Leaves out what hardly ever stands outside one longer candidate.
  private func independent(_ candidates: [Candidate]) -> [Candidate] {
    let nesting = Nesting(candidates)
    return candidates.indices.filter { index in
      let longest = nesting.containers[index].map { candidates[$0].places.count }.max() ?? 0
      return Double(longest) <= Self.mostNested * Double(candidates[index].places.count)
    }.map { candidates[$0] }
  }
}
