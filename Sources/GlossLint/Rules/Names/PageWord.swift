internal import GlossFormats
internal import GlossSegmentation
internal import GlossText

/// A word of a page as the rules about names see it.
struct PageWord {
  let block: Int
  /// Index of the sentence on the page.
  let sentence: Int
  /// UTF-8 bytes of the block's text, without a possessive ending.
  let range: ByteRange
  /// In lower case, with straight apostrophes.
  let folded: String
  let casing: Casing
  /// Whether a capital here may be the sentence's and not the word's: at its start, after a colon or an opening mark.
  let startsSentence: Bool
  /// Whether nothing but white space parts it from the word before, in the same sentence; never after a possessive.
  let isAdjacent: Bool
  /// Whether the possessive ending was cut off.
  let isPossessive: Bool

  enum Casing: Sendable, Hashable {
    case lower
    /// The first letter alone, or the first letter of parts that hyphens join.
    case capitalised
    /// Several capitals in one part: abbreviations, words in capitals, "iPhone".
    case mixed
  }
}

extension PageWord {
  /// The words of a block's sentences. `Sub-district` is one word where `joiningHyphens`, else two.
  static func words(ofBlock block: Int, _ page: Page, joiningHyphens: Bool) -> [PageWord] {
    let text = page.text(ofBlock: block)
    var words: [PageWord] = []
    for sentence in page.sentencesOfBlock[block] {
      let tokens = Array(page.tokens(ofSentence: sentence))
      var previousEnd: Int?
      var isStart = true
      var index = 0
      while index < tokens.count {
        let token = tokens[index]
        guard token.kind == .word else {
          if token.kind == .mark, text[token.range.lowerBound] != 0x2D {
            isStart = isStart || Self.opens(text, token.range)
          } else if token.kind == .ideographs {
            isStart = false
          }
          previousEnd = nil
          index += 1
          continue
        }
        var end = token.range.upperBound
        while joiningHyphens, index + 2 < tokens.count, tokens[index + 1].range == end..<end + 1, text[end] == 0x2D,
          tokens[index + 2].kind == .word, tokens[index + 2].range.lowerBound == end + 1
        {
          index += 2
          end = tokens[index].range.upperBound
        }
        words.append(
          word(
            text, token.range.lowerBound..<end, block: block, sentence: sentence, startsSentence: isStart,
            isAdjacent: previousEnd.map { ($0..<token.range.lowerBound).trimmed(in: text).isEmpty } ?? false))
        previousEnd = words.last?.isPossessive ?? false ? nil : end
        isStart = false
        index += 1
      }
    }
    return words
  }

  /// What stands inside the names of institutions: People's Government, Children's Palace.
  private static let namePossessives: Set<String> = ["people's", "children's", "women's"]

  private static func word(
    _ text: [UInt8], _ range: ByteRange, block: Int, sentence: Int, startsSentence: Bool, isAdjacent: Bool
  ) -> PageWord {
    var folded = text.string(range).lowercased()
    if text[range].contains(where: { $0 >= 0x80 }) {
      folded = String(folded.map { $0 == "’" || $0 == "ʼ" ? "'" : $0 })
    }
    // What stands after the last apostrophe is one byte and the apostrophe one or three.
    let isPossessive = folded.hasSuffix("'s") && !namePossessives.contains(folded)
    var end = range.upperBound
    if isPossessive {
      folded.removeLast(2)
      end -= text[range.upperBound - 2] == 0x27 ? 2 : min(4, range.count)
    }
    return PageWord(
      block: block, sentence: sentence, range: range.lowerBound..<max(end, range.lowerBound), folded: folded,
      casing: casing(text, range), startsSentence: startsSentence, isAdjacent: isAdjacent, isPossessive: isPossessive)
  }

  private static func casing(_ text: [UInt8], _ range: ByteRange) -> Casing {
    var capitals = 0
    var isPartStart = true
    var isMixed = false
    for byte in text[range] {
      if (0x41...0x5A).contains(byte) {
        capitals += 1
        if !isPartStart { isMixed = true }
      }
      isPartStart = byte == 0x2D
    }
    if isMixed { return .mixed }
    guard capitals > 0 else { return .lower }
    return (0x41...0x5A).contains(text[range.lowerBound]) ? .capitalised : .mixed
  }

  /// Colons, opening marks and what parts the items of a menu.
  private static func opens(_ text: [UInt8], _ range: ByteRange) -> Bool {
    switch text.string(range) {
    case ":", "：", "\"", "'", "“", "‘", "(", "（", "[", "•", "·", "*", "《", "—", "|": true
    default: false
    }
  }
}

extension Page {
  /// Whether the capitals of a block say nothing: a title, or a line in which every longer word has one.
  func isTitleCase(block: Int, _ words: [PageWord]) -> Bool {
    switch document.blocks[block].role {
    case .title, .heading, .attribute: return true
    case .paragraph, .listItem, .tableCell: break
    }
    let text = text(ofBlock: block)
    let isSentence = text.last.map { $0 == 0x2E || $0 == 0x3B || $0 == 0x3F } ?? false
    if isSentence, words.count > 6 { return false }
    let long = words.filter { $0.folded.utf8.count > 4 }
    return words.count < 25 && long.allSatisfy { $0.casing != .lower }
  }
}
