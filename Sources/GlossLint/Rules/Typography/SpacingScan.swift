internal import GlossSegmentation
internal import GlossText

/// Looks for slips of spacing in a text, in one pass.
struct SpacingScan {
  let text: BlockScalars
  private(set) var slips: [SpacingSlip] = []
  let utf8: [UInt8]
  private let isEnglish: Bool
  private let brackets: [Int: Int]
  private let quotes: [Int: Bool]
  /// Whether wide gaps are so many that they lay the line out.
  private let isLaidOut: Bool
  /// By byte offset, how many spaces stand in the file for one space of the text.
  private let collapsed: [Int: Int]

  init(_ text: BlockScalars, _ utf8: [UInt8], collapsed: [Int: Int] = [:], isEnglish: Bool) {
    (self.text, self.utf8, self.collapsed, self.isEnglish) = (text, utf8, collapsed, isEnglish)
    brackets = text.bracketPairs()
    quotes = isEnglish ? text.straightQuotes() : [:]
    var (gaps, wide) = (0, 0)
    var index = 0
    while index < text.count {
      let blanks = text.blanks(startingAt: index)
      if !blanks.isEmpty { gaps += 1 }
      if blanks.count > 1, ![0x2E, 0x21, 0x3F, 0x3A].contains(text[blanks.lowerBound - 1]) { wide += 1 }
      index = blanks.upperBound + 1
    }
    isLaidOut = wide > 1 && wide * 4 > gaps
  }

  mutating func run() {
    var index = 0
    while index < text.count {
      let blanks = text.blanks(startingAt: index)
      if !blanks.isEmpty {
        lookAtBlanks(blanks)
        index = blanks.upperBound
        continue
      }
      let chunk = text.chunk(from: index)
      if !text.isAddress(chunk) {
        for index in chunk where text.kind(index) == .other { lookAtMark(index) }
      }
      index = chunk.upperBound
    }
  }

  // MARK: Blanks

  private mutating func lookAtBlanks(_ blanks: Range<Int>) {
    let (before, after) = (blanks.lowerBound - 1, blanks.upperBound)
    guard before >= 0, after < text.count, blanks.count <= 3,
      blanks.allSatisfy({ text[$0] == 0x20 || text[$0] == 0xA0 })
    else { return }
    if let mark = markAfterBlank(before, after) {
      let right =
        Self.needsSpaceAfter(text[after]) && text.kind(after + 1) == .letter ? text.word(startingAt: after + 1) : nil
      add(
        .before(mark), leftWord(before + 1)..<(right?.upperBound ?? after + 1),
        gap: blanks.lowerBound..<after + 1, text.string(after..<after + 1) + (right == nil ? "" : " "))
    } else if text[before] == 0x28 || text[before] == 0x5B {
      // ( a ) and [ x ] are forms to fill in.
      guard let closing = brackets[before], closing - after > 2, isWord(after), !isPadded(before, closing) else {
        return
      }
      add(.afterOpeningBracket, before..<text.word(startingAt: after).upperBound, gap: blanks, "")
    } else if let width = width(blanks), !isLaidOut, blanks.contains(where: { text[$0] == 0x20 }),
      isWord(before) || [0x2C, 0x3B, 0x29, 0x201D, 0x25].contains(text[before]),
      isWord(after) || [0x28, 0x201C].contains(text[after])
    {
      let end = isWord(after) ? after : after + 1
      add(
        .several(width), leftWord(before + 1)..<max(end, text.word(startingAt: end).upperBound), gap: blanks, " "
      )
    }
  }

  /// How many spaces the file has there; nil for one, for a gap so wide that it lays the line out, and after the
  /// number or letter at the start of an item.
  private func width(_ blanks: Range<Int>) -> Int? {
    let first = text.word(endingAt: blanks.lowerBound)
    let isLabel = first.contains { text.kind($0) == .digit } || first.count < 5 && first.allSatisfy { text.isUpper($0) }
    if first.lowerBound == 0, !first.isEmpty, isLabel { return nil }
    let width = collapsed[text.bytes(blanks).lowerBound] ?? blanks.count
    return (2...3).contains(width) ? width : nil
  }

  /// The name of the mark at `after` when no blank may stand before it.
  private func markAfterBlank(_ before: Int, _ after: Int) -> String? {
    guard isWord(before) || text[before] == 0x29 || text[before] == 0x201D else { return nil }
    let next = after + 1
    switch text[after] {
    case 0x2C:
      return text[next] == 0x2C || text.kind(before) == .digit && text.kind(next) == .digit ? nil : "comma"
    case 0x2E:
      let following = text.blanks(startingAt: next).upperBound
      // " .NET" is a name, " .The" a slip.
      guard text.isBlankOrEdge(next) || text[next] == 0x201D || startsSentence(next), text[following] != 0x2E else {
        return nil
      }
      return "full stop"
    case 0x3B where isEnglish: return text.isBlankOrEdge(next) || text.kind(next) == .letter ? "semicolon" : nil
    case 0x29, 0x5D:
      guard let opening = brackets[after], before - opening > 1, !isPadded(opening, after) else { return nil }
      return "closing bracket"
    case 0x3A where isEnglish:
      return text.letters(endingAt: before + 1).count > 1 && text.kind(next) == .blank && isWord(next + 1)
        ? "colon" : nil
    case 0x3F where isEnglish: return text.kind(before) == .letter && text.isBlankOrEdge(next) ? "question mark" : nil
    case 0x21 where isEnglish:
      return text.kind(before) == .letter && text.isBlankOrEdge(next) ? "exclamation mark" : nil
    default: return nil
    }
  }

  /// `[ options ]`, as manuals write it.
  private func isPadded(_ opening: Int, _ closing: Int) -> Bool {
    text[opening] == 0x5B && text.kind(opening + 1) == .blank && text.kind(closing - 1) == .blank
  }

  private static func needsSpaceAfter(_ scalar: UInt32) -> Bool { scalar == 0x2C || scalar == 0x2E || scalar == 0x3B }

  // MARK: Marks

  private mutating func lookAtMark(_ index: Int) {
    switch text[index] {
    case 0x2E where text.kind(index + 1) == .digit && isEnglish: lookAtNumbering(index)
    case 0x2E where isJoinedByStop(index): addMissing(after: index, "full stop")
    case 0x2C where isJoinedByComma(index): addMissing(after: index, "comma")
    case 0x3B where isBetweenWords(index) && !isEntity(index): addMissing(after: index, "semicolon")
    case 0x3A where isEnglish && isJoinedByColon(index): addMissing(after: index, "colon")
    case 0x3F where isBetweenWords(index) && startsSentence(index + 1): addMissing(after: index, "question mark")
    case 0x21 where isBetweenWords(index) && startsSentence(index + 1): addMissing(after: index, "exclamation mark")
    case 0x28 where isJoinedToBracket(index): addMissing(before: index, "opening bracket")
    case 0x29 where isJoinedByBracket(index): addMissing(after: index, "closing bracket")
    case 0x201C where isEnglish && isBetweenWords(index): addMissing(before: index, "opening quotation mark")
    case 0x201D where isEnglish && isBeforeWord(index): addMissing(after: index, "closing quotation mark")
    case 0x22 where quotes[index] == true && isBetweenWords(index): addMissing(before: index, "opening quotation mark")
    case 0x22 where quotes[index] == false && isBeforeWord(index): addMissing(after: index, "closing quotation mark")
    default: break
    }
  }

  /// `No.77`
  private mutating func lookAtNumbering(_ index: Int) {
    let word = text.letters(endingAt: index)
    guard (2...3).contains(word.count), text[word.lowerBound] | 0x20 == 0x6E, text[word.lowerBound + 1] | 0x20 == 0x6F,
      word.count == 2 || text[word.lowerBound + 2] | 0x20 == 0x73, !isWord(word.lowerBound - 1)
    else { return }
    let number = text.word(startingAt: index + 1)
    add(.missingInNumber, word.lowerBound..<number.upperBound, gap: index + 1..<index + 1, " ")
  }

  private mutating func addMissing(after index: Int, _ mark: String) {
    let end = max(index + 2, text.word(startingAt: index + 1).upperBound)
    add(.missingAfter(mark), leftWord(index)..<end, gap: index + 1..<index + 1, " ")
  }

  private mutating func addMissing(before index: Int, _ mark: String) {
    let end = max(index + 1, text.word(startingAt: index + 1).upperBound)
    add(.missingBefore(mark), leftWord(index)..<end, gap: index..<index, " ")
  }

  private mutating func add(_ kind: SpacingSlip.Kind, _ range: Range<Int>, gap: Range<Int>, _ replacement: String) {
    slips.append(SpacingSlip(kind: kind, range: range, gap: gap, replacement: replacement))
  }

  // MARK: What stands beside

  func isWord(_ index: Int) -> Bool { text.kind(index) == .letter || text.kind(index) == .digit }

  /// Where the word or number starts that ends at `end`, one closing mark after it included.
  private func leftWord(_ end: Int) -> Int {
    let end = isWord(end - 1) || end == 0 ? end : end - 1
    let number = text.kind(end - 1) == .digit ? text.number(endingAt: end) : end..<end
    return min(number.lowerBound, text.word(endingAt: end).lowerBound)
  }

  /// Whether a word of two letters or more ends at the mark and another starts after it.
  func isBetweenWords(_ index: Int) -> Bool {
    text.letters(endingAt: index).count > 1 && text.letters(startingAt: index + 1).count > 1
  }

  /// Whether a word of two letters or more starts right after the mark, which closes something.
  private func isBeforeWord(_ index: Int) -> Bool {
    !text.isBlankOrEdge(index - 1) && text.letters(startingAt: index + 1).count > 1
  }

  func startsSentence(_ index: Int) -> Bool {
    EnglishWords.startsSentence(utf8, text.bytes(text.letters(startingAt: index)))
  }

  /// `&nbsp;` and its like, left behind by a program.
  private func isEntity(_ index: Int) -> Bool {
    let name = text.word(endingAt: index)
    return text[name.lowerBound - 1] == 0x26 || text[name.lowerBound - 1] == 0x23
  }

  /// What the opening bracket at `index` holds.
  func content(_ index: Int) -> Range<Int>? { brackets[index].map { index + 1..<$0 } }

  func opening(of closing: Int) -> Int? { brackets[closing] }
}
