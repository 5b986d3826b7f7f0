internal import GlossText

/// Phrases of a page that say one thing in several wordings: "urban work" and "city work", "a work conference" and "the
/// working conferences", "coordination in five aspects" and "coordination among five aspects".
///
/// A family is a row of two to four content words, each by its stem or by the set of interchangeable words it belongs
/// to; prepositions inside do not count. A wording is the row as it is written. The last word may be singular or plural
/// without being another wording. Linear in the words of the page: a first pass finds the families that have several
/// wordings, a second collects their places.
struct PhraseFamilies {
  /// A family as its wordings, the most frequent first; of equals the one that stands first on the page.
  struct Family {
    let wordings: [Wording]
    let contentWords: Int
  }

  struct Wording {
    /// The words as they stand at the first place, those of the family and the prepositions between them.
    let words: [PhraseWords.Word]
    let places: [Place]
    /// Whether all its content words have capitals wherever it stands.
    let isName: Bool
    /// Whether something before it says that it is a noun phrase.
    let isNominal: Bool
  }

  struct Place {
    let block: Int
    /// UTF-8 bytes of the block's text.
    let range: ByteRange
  }

  /// Families with several wordings, longer ones first, then in the order of the page.
  let all: [Family]

  private static let contentWords = 2...4
  private static let mostWords = 6

  /// A row of numbers of words, the last first; equal rows, equal keys.
  private struct Key: Hashable {
    private var high: UInt64 = 0
    private var low: UInt64 = 0

    /// Numbers of words are below 2^21 on any page that fits in memory; beyond it rows may meet, and are told apart by
    /// their words.
    mutating func append(_ number: Int32) {
      high = high << 21 | low >> 43
      low = low << 21 | UInt64(UInt32(bitPattern: number &+ 1) & 0x1F_FFFF)
    }
  }

  private struct Window {
    let words: ArraySlice<PhraseWords.Word>
    let family: Key
    let wording: Key
    let contentWords: Int
    let isNominal: Bool
  }

  init(_ page: Page) {
    let words = PhraseWords(page)
    var wordingOfFamily: [Key: Key] = [:]
    var varied = Set<Key>()
    for block in words.blocks {
      Self.forEachWindow(in: block) { window in
        let known = wordingOfFamily.updateValue(window.wording, forKey: window.family)
        if let known, known != window.wording { varied.insert(window.family) }
      }
    }
    var wordings: [Key: [Key: [Window]]] = [:]
    var order: [Key] = []
    for block in words.blocks where !varied.isEmpty {
      Self.forEachWindow(in: block) { window in
        guard varied.contains(window.family) else { return }
        if wordings[window.family] == nil { order.append(window.family) }
        wordings[window.family, default: [:]][window.wording, default: []].append(window)
      }
    }
    all = order.compactMap { key in wordings[key].map { Self.family(Array($0.values)) } }
      .enumerated().sorted { ($1.element.contentWords, $0.offset) < ($0.element.contentWords, $1.offset) }.map(
        \.element)
  }

  private static func family(_ windows: [[Window]]) -> Family {
    let wordings = windows.map { windows in
      Wording(
        words: Array(windows[0].words),
        places: windows.map { window in
          let (first, last) = (window.words[window.words.startIndex], window.words[window.words.endIndex - 1])
          return Place(
            block: first.word.block, range: first.word.range.lowerBound..<last.word.range.upperBound)
        },
        isName: windows.allSatisfy { $0.words.allSatisfy { $0.role != .content || $0.word.casing != .lower } },
        isNominal: windows.contains(where: \.isNominal))
    }
    return Family(
      wordings: wordings.sorted {
        ($1.places.count, $0.places[0].block, $0.places[0].range.lowerBound)
          < ($0.places.count, $1.places[0].block, $1.places[0].range.lowerBound)
      }, contentWords: windows.first?.first?.contentWords ?? 0)
  }

  /// How far back a determiner is looked for.
  private static let farthestDeterminer = 4

  /// Whether a determiner stands before the words, others of its noun phrase between, or capitals make them a name.
  private static func isNominal(_ range: ClosedRange<Int>, of block: [PhraseWords.Word]) -> Bool {
    var index = range.lowerBound
    while index > 0, range.lowerBound - index < farthestDeterminer, block[index].word.isAdjacent {
      index -= 1
      if block[index].role == .determiner { return true }
      guard block[index].role == .content || block[index].word.folded == "and" else { break }
    }
    return block[range].allSatisfy { $0.role != .content || ($0.word.casing != .lower && !$0.word.startsSentence) }
  }

  private static func forEachWindow(in block: [PhraseWords.Word], _ body: (Window) -> Void) {
    for start in block.indices where block[start].role == .content {
      var (family, wording) = (Key(), Key())
      var content = 0
      var end = start
      words: while end < block.count, end - start < mostWords, end == start || block[end].word.isAdjacent {
        let word = block[end]
        if word.role == .outer || (word.role == .determiner && word.word.folded != "the") { break }
        if word.role == .content {
          content += 1
          guard content <= contentWords.upperBound else { break words }
          if contentWords.contains(content), !word.word.folded.hasSuffix("'s") {
            var (whole, row) = (wording, family)
            whole.append(word.stem)
            row.append(word.lastFamily)
            body(
              Window(
                words: block[start...end], family: row, wording: whole, contentWords: content,
                isNominal: isNominal(start...end, of: block)))
          }
        }
        if word.role == .content { family.append(word.family) }
        if word.role != .determiner { wording.append(word.form) }
        end += 1
      }
    }
  }
}
