internal import GlossAlignment
internal import GlossSegmentation
internal import GlossText

/// The rows of words of a target text, each with the links that hold it, so that what stands beside a term can be told
/// from what stands everywhere.
struct PhraseIndex {
  /// A row of words that a set of links shares.
  struct Rendering {
    /// As it stands in the first of the links.
    let text: String
    /// For each link that has it where it stands.
    let places: [Int: Location]
  }

  private let page: Page
  /// For each link the rows in it: the words by number, and where they stand.
  private var rows: [Int: [[Int32]: (block: Int, range: ByteRange)]] = [:]
  /// For each row the number of links that hold it.
  private var counts: [[Int32]: Int] = [:]

  /// - Parameter lengths: content words of a row.
  init(_ page: Page, _ pages: BilingualPage, _ links: [Int], lengths: ClosedRange<Int>) {
    self.page = page
    let words = PhraseWords(page)
    var linkOfSentence = [Int](repeating: -1, count: page.sentences.count)
    for link in links {
      for sentence in pages.links[link].target { linkOfSentence[sentence] = link }
    }
    for block in words.blocks {
      for start in block.indices where block[start].role == .content {
        let link = linkOfSentence[block[start].word.sentence]
        var row: [Int32] = []
        for end in start..<min(start + lengths.upperBound, block.count) {
          guard link >= 0, block[end].role == .content, end == start || block[end].word.isAdjacent else { break }
          row.append(block[end].stem)
          guard lengths.contains(row.count), rows[link]?[row] == nil else { continue }
          let range = block[start].word.range.lowerBound..<block[end].word.range.upperBound
          rows[link, default: [:]][row] = (block[start].word.block, range)
          counts[row, default: 0] += 1
        }
      }
    }
  }

  /// The row that `links` share most and others least, the longest of equals; nil when none is clear.
  func best(for links: Set<Int>, leastShare: Double, leastDice: Double) -> Rendering? {
    var shared: [[Int32]: Int] = [:]
    for link in links {
      for row in (rows[link] ?? [:]).keys { shared[row, default: 0] += 1 }
    }
    func dice(_ row: [Int32], _ count: Int) -> Double {
      2 * Double(count) / Double(links.count + (counts[row] ?? count))
    }
    let best = shared.filter { Double($0.value) >= leastShare * Double(links.count) && $0.value > 1 }
      .map { (row: $0.key, dice: dice($0.key, $0.value)) }
      .filter { $0.dice >= leastDice }
      .max { left, right in
        (left.dice, left.row.count) == (right.dice, right.row.count)
          ? right.row.lexicographicallyPrecedes(left.row)
          : (left.dice, left.row.count) < (right.dice, right.row.count)
      }
    guard let best else { return nil }
    var places: [Int: Location] = [:]
    var text: String?
    for link in links.sorted() {
      guard let place = rows[link]?[best.row] else { continue }
      places[link] = page.location(block: place.block, place.range)
      text = text ?? page.text(ofBlock: place.block).string(place.range)
    }
    return text.map { Rendering(text: $0, places: places) }
  }
}
