internal import GlossICU
package import GlossText

/// A numeral slogan of a Chinese text: “六稳”, “一尊重五统筹”, 三严三实.
package struct ChineseSlogan {
  /// As it stands in the text.
  package let name: String
  let block: Int
  /// UTF-8 bytes of the block's text, without quotation marks.
  package let range: ByteRange
  /// What it counts by, in order.
  let numerals: [String]
  /// Without quotation marks it is only recognised where one numeral stands twice.
  package let isQuoted: Bool
}

extension ChineseSlogan {
  /// In characters; longer quotations are sentences that someone said.
  private static let longest = 14
  /// How many characters may follow each numeral.
  private static let longestPart = 5

  private struct Glyph {
    let text: String
    let range: ByteRange
    let isHan: Bool
  }

  /// The slogans of a sentence, ascending.
  package static func all(in page: Page, sentence index: Int) -> [ChineseSlogan] {
    let sentence = page.sentences[index]
    let text = page.text(ofBlock: sentence.block)
    var characters: [Glyph] = []
    var offset = sentence.range.lowerBound
    while offset < sentence.range.upperBound {
      let (scalar, length) = text.scalar(at: offset, end: sentence.range.upperBound)
      let range = offset..<offset + length
      characters.append(Glyph(text: text.string(range), range: range, isHan: isHan(scalar)))
      offset += length
    }
    func slogan(_ found: ArraySlice<Glyph>, isQuoted: Bool) -> ChineseSlogan? {
      guard let first = found.first, let last = found.last else { return nil }
      let range = first.range.lowerBound..<last.range.upperBound
      return ChineseSlogan(
        name: text.string(range), block: sentence.block, range: range,
        numerals: found.map(\.text).filter(SloganLexicon.chinese.numbers.contains), isQuoted: isQuoted)
    }
    var slogans: [ChineseSlogan] = []
    var quoted: [Range<Int>] = []
    var opened: Int?
    for (index, character) in characters.enumerated() {
      switch character.text {
      case "“", "「", "『":
        opened = index + 1
      case "”", "」", "』":
        if let start = opened {
          quoted.append(start..<index)
          let found = characters[start..<index]
          if isSlogan(found), let slogan = slogan(found, isQuoted: true) { slogans.append(slogan) }
        }
        opened = nil
      default:
        break
      }
    }
    for start in characters.indices.dropLast(3) where isDoubled(characters, at: start) {
      let next = quoted.partitioningIndex { $0.upperBound > start }
      guard next == quoted.count || !quoted[next].contains(start),
        let slogan = slogan(characters[start..<start + 4], isQuoted: false)
      else { continue }
      slogans.append(slogan)
    }
    return slogans.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Form

  /// Whether a quotation is built on numerals: it starts with one, each is followed by what it counts, and where there
  /// is but one, that is a short noun: 六稳, 四个意识.
  private static func isSlogan(_ quotation: ArraySlice<Glyph>) -> Bool {
    let lexicon = SloganLexicon.chinese
    guard (2...longest).contains(quotation.count) else { return false }
    var numerals: [String] = []
    var parts: [[String]] = []
    var previous = ""
    for character in quotation {
      if lexicon.numbers.contains(character.text), !(character.text == "一" && lexicon.fused.contains(previous)) {
        numerals.append(character.text)
        parts.append([])
      } else if character.isHan {
        guard !parts.isEmpty else { return false }
        parts[parts.count - 1].append(character.text)
      } else if !["、", "，", "·"].contains(character.text) {
        return false
      }
      previous = character.text
    }
    // 五个一 ends with its second numeral.
    if parts.count == 2, parts[0] == ["个"], parts[1].isEmpty, numerals[1] == "一" { return true }
    // 十三五 and 九二共识 are numbers, not counts.
    guard !parts.isEmpty, parts.allSatisfy({ (1...longestPart).contains($0.count) }) else { return false }
    for (numeral, part) in zip(numerals, parts) where lexicon.noCounts.contains(numeral + part[0]) { return false }
    if numerals.count > 1 { return true }
    return numerals != ["一"] && !lexicon.counted.contains(parts[0][0])
  }

  /// Whether one numeral stands twice, each time with one character after it: 三严三实.
  private static func isDoubled(_ characters: [Glyph], at start: Int) -> Bool {
    let lexicon = SloganLexicon.chinese
    let numeral = characters[start].text
    guard lexicon.numbers.contains(numeral), numeral != "一", characters[start + 2].text == numeral else { return false }
    for place in [start + 1, start + 3] {
      let counted = characters[place]
      guard counted.isHan, !lexicon.numbers.contains(counted.text), !lexicon.counted.contains(counted.text),
        counted.text != "个"
      else { return false }
    }
    let before = start > 0 ? characters[start - 1].text : ""
    let after = start + 4 < characters.count ? characters[start + 4].text : ""
    return !lexicon.numbers.contains(before) && !lexicon.fused.contains(before) && !lexicon.numbers.contains(after)
      && before != "百" && before != "千" && before != "万"
  }
}
