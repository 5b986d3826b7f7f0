internal import GlossText

/// Phrases of a page that say one thing in several wordings; needs neither a list nor the source.
struct WordingConsistency {
  func check(_ page: Page, _ context: RuleContext) {
    var reported: [Int: DisjointRanges] = [:]
    for family in PhraseFamilies(page).all {
      let main = family.wordings[0]
      for wording in family.wordings.dropFirst() where Self.isAnother(wording, than: main) {
        for place in wording.places where reported[place.block, default: .init()].insert(place.range) {
          let text = page.text(ofBlock: place.block)
          let standard = page.text(ofBlock: main.places[0].block).string(main.places[0].range)
          context.report(
            .wavers(text.string(place.range), standard, main.places.count), block: place.block, place.range,
            severity: .info, related: main.places.lazy.map { page.location(block: $0.block, $0.range) })
        }
      }
    }
  }

  /// Whether two wordings of a family are one thing said in two ways, and not ordinary English: interchangeable words,
  /// another preposition in a name, or another form of a word before the noun. "The growth of exports" beside "growth in
  /// exports" is good English, and so is a verb in two tenses.
  private static func isAnother(_ wording: PhraseFamilies.Wording, than main: PhraseFamilies.Wording) -> Bool {
    let words = wording.words.filter { $0.role == .content }
    let others = main.words.filter { $0.role == .content }
    guard let last = words.last, let otherLast = others.last else { return false }
    let isOtherWord = zip(words, others).contains { $0.stem != $1.stem }
    let inner = [wording, main].map { $0.words.filter { $0.role == .inner }.map(\.form) }
    if inner[0] != inner[1] { return wording.isName && main.isName }
    if isOtherWord {
      // Beside the interchangeable words, "improve" and "improved" make two statements of it.
      return zip(words, others).allSatisfy { $0.stem != $1.stem || isNumberOnly($0.word.folded, $1.word.folded) }
    }
    return inner[0].isEmpty && wording.isNominal && main.isNominal
      && isNumberOnly(last.word.folded, otherLast.word.folded)
  }

  private static func isNumberOnly(_ left: String, _ right: String) -> Bool {
    left == right || left == right + "s" || right == left + "s" || left == right + "es" || right == left + "es"
  }
}

/// Ranges of bytes of which no two overlap.
private struct DisjointRanges {
  private var ranges: [ByteRange] = []

  /// Whether `range` overlaps none of them and is now one.
  mutating func insert(_ range: ByteRange) -> Bool {
    let next = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    if next < ranges.count, ranges[next].overlaps(range) { return false }
    ranges.insert(range, at: next)
    return true
  }
}

extension String {
  fileprivate static func wavers(_ words: String, _ main: String, _ count: Int) -> String {
    "\"\(words)\" here, \"\(main)\" in \(count) other place\(count == 1 ? "" : "s") of the page"
  }
}
