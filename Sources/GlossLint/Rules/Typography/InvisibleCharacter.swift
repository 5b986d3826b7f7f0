internal import GlossICU
internal import GlossSegmentation
internal import GlossText

/// Flags characters that nobody sees and that part a word from its matches: no-break spaces between words, zero-width
/// characters, direction controls; and look-alikes of Chinese characters.
struct InvisibleCharacter: BlockRule {
  static let description = RuleDescription(
    id: "invisible-character", group: .typography, need: .page, severity: .warning,
    summary: "A character that cannot be seen, or is not what it looks like, stands in the text",
    rationale: """
      Such characters come along when text is pasted from a word processor, a PDF file or a page. Searches, term lists \
      and translation memories then no longer find the word, and lines break in the wrong places.

      A no-break space is right beside a number, after an abbreviation or a title (10 km, Mr. Li), before a Roman \
      numeral, beside dashes and other marks, and as layout; it is flagged only between two words. Joiners are left \
      alone in emoji and in scripts that need them, direction marks beside letters that run from right to left, icons of \
      private fonts where they stand alone. A soft hyphen is worth an info only.
      """,
    examples: [
      .flagged("The building of a ⟦smart\u{A0}city⟧ gathered speed."),
      .flagged("They called the ⟦zones”\u{A0}as⟧ a foothold.", note: "a mark belongs to the word before it"),
      .flagged("A good environment for ⟦people.\u{A0}The⟧ sixth point is law."),
      .flagged("Every ⟦dele\u{200B}gate⟧ voted."),
      .flagged("The ⟦\u{202E}plan⟧ was approved.", note: "turns the direction of what follows"),
      .flagged("The term ⟦⽂明⟧ means civilization.", note: "a radical in place of a character"),
      .accepted("The road is 10\u{A0}km long and cost 2\u{202F}million yuan."),
      .accepted("Mr.\u{A0}Li read Article\u{A0}5 in Room No.\u{A0}7 in World War\u{A0}II."),
      .accepted("The family 👩\u{200D}👩\u{200D}👧 and the heart ❤\u{FE0F} are emoji."),
      .accepted("Home\u{A0}>\u{A0}Policy\u{A0}–\u{A0}Text"),
      .accepted("Tel\u{A0}\u{A0}\u{A0}Fax", note: "layout"),
    ])

  /// Words before a name that a no-break space may follow without a full stop between.
  private static let titles: Set<String> = ["Mr", "Mrs", "Ms", "Dr", "St", "Prof", "Mt", "No"]

  func check(block: Int, _ context: RuleContext) {
    let utf8 = context.page.text(ofBlock: block)
    guard utf8.contains(where: { $0 >= 0x7F || $0 < 0x20 }) else { return }
    let text = BlockScalars(utf8)
    let isSpaced = !context.page.language.isUnspaced
    let isEnglish = context.page.language.matches(.english)
    lazy var hasRightToLeft = (0..<text.count).contains { Self.isRightToLeft(text[$0]) }
    var end = 0
    for index in 0..<text.count where index >= end {
      let scalar = text[index]
      if isSpaced, scalar == 0xA0 || scalar == 0x202F {
        checkNoBreakSpace(at: index, text, utf8, isEnglish: isEnglish, block: block, context)
        continue
      }
      guard let kind = InvisibleKind(scalar), !isLegitimate(kind, at: index, text) else { continue }
      if kind == .direction, scalar != 0x202D, scalar != 0x202E, hasRightToLeft { continue }
      end = report(kind, at: index, text, block: block, context)
    }
  }

  // MARK: No-break spaces

  private func checkNoBreakSpace(
    at index: Int, _ text: BlockScalars, _ utf8: [UInt8], isEnglish: Bool, block: Int, _ context: RuleContext
  ) {
    var (start, end) = (index, index + 1)
    while text.kind(start - 1) == .blank { start -= 1 }
    while text.kind(end) == .blank { end += 1 }
    let hasOrdinary = (start..<end).contains { text[$0] == 0x20 }
    // Two or more of them alone, or a long gap of any kind, is layout.
    guard end - start == 1 || (hasOrdinary && end - start <= 3) else { return }
    // One finding a gap.
    guard !(start..<index).contains(where: { text[$0] == 0xA0 || text[$0] == 0x202F }) else { return }
    let left = wordBefore(start, text)
    let right = wordAfter(end, text)
    guard let left, let right, !isBound(left, right, text, utf8, isEnglish: isEnglish) else { return }
    let range = left.lowerBound..<right.upperBound
    let (before, after) = (text.string(left.lowerBound..<start), text.string(end..<right.upperBound))
    context.report(
      .noBreakSpace(text[index], before, after), block: block, text.bytes(range),
      fixes: [
        context.fix("write \"\(before) \(after)\"", .safe, block: block, text.bytes(start..<end), " ")
      ])
  }

  /// The word before `index`, with the marks after it; nil when there is none.
  private func wordBefore(_ index: Int, _ text: BlockScalars) -> Range<Int>? {
    var end = index
    while [0x21, 0x22, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x2019, 0x201D].contains(text[end - 1]), index - end < 4 {
      end -= 1
    }
    let word = text.word(endingAt: end)
    return text.kind(end - 1) == .letter ? word.lowerBound..<index : nil
  }

  private func wordAfter(_ index: Int, _ text: BlockScalars) -> Range<Int>? {
    var start = index
    while [0x22, 0x28, 0x2018, 0x201C].contains(text[start]), start - index < 3 { start += 1 }
    let word = text.word(startingAt: start)
    return text.kind(start) == .letter ? index..<word.upperBound : nil
  }

  /// Whether good typography keeps the two together.
  private func isBound(
    _ left: Range<Int>, _ right: Range<Int>, _ text: BlockScalars, _ utf8: [UInt8], isEnglish: Bool
  ) -> Bool {
    let isStop = text[left.upperBound - 1] == 0x2E
    let word = left.lowerBound..<left.upperBound - (isStop ? 1 : 0)
    if isStop {
      let isInitial = text.letters(endingAt: word.upperBound).count == 1
      if isInitial || EnglishWords.isAbbreviation(utf8, text.bytes(word)) { return true }
    } else if Self.titles.contains(text.string(word)) {
      return true
    }
    // "the 10th of", "Daniel S."
    if text.kind(left.lowerBound) == .digit { return true }
    if text.word(startingAt: right.lowerBound).count == 1, text[right.upperBound] == 0x2E { return true }
    // Other languages keep a preposition of one letter with its word.
    if !isEnglish, word.count == 1 { return true }
    let numeral = text.letters(startingAt: right.lowerBound)
    return text.isUpper(left.lowerBound) && numeral == right
      && numeral.allSatisfy { [0x49, 0x56, 0x58].contains(text[$0]) }
  }

  // MARK: All others

  /// Whether the character does its work where it stands.
  private func isLegitimate(_ kind: InvisibleKind, at index: Int, _ text: BlockScalars) -> Bool {
    let (left, right) = (text[index - 1], text[index + 1])
    switch kind {
    case .zeroWidth: return needsJoiners(left) || needsJoiners(right)
    case .direction: return false
    case .privateUse: return !isTextual(index - 1, text) && !isTextual(index + 1, text)
    // A radical that is talked about stands alone; in place of a character it has Chinese beside it.
    case .lookalike: return text[index] < 0x3000 && text.kind(index - 1) != .han && text.kind(index + 1) != .han
    case .softHyphen, .lineSeparator, .control: return false
    }
  }

  private func isTextual(_ index: Int, _ text: BlockScalars) -> Bool {
    [.letter, .digit, .han].contains(text.kind(index))
  }

  /// Whether `scalar` belongs to an emoji or to a script whose letters join or whose words have no spaces.
  private func needsJoiners(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x590...0x1CFF, 0xA840...0xABFF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x16FFF: true
    case 0x2190...0x2BFF, 0xFE00...0xFE0F, 0x1F000...0x1FFFF, 0xE0020...0xE007F: true
    default: false
    }
  }

  private static func isRightToLeft(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x590...0x8FF where scalar != 0x61C: true
    case 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Reports the character at `index` with all of its sort in the word around it, and gives the end of what it covered.
  private func report(_ kind: InvisibleKind, at index: Int, _ text: BlockScalars, block: Int, _ context: RuleContext)
    -> Int
  {
    func isInside(_ index: Int) -> Bool {
      isTextual(index, text)
        || InvisibleKind(text[index]) == kind && text.kind(index) != .edge
          && !isLegitimate(kind, at: index, text)
    }
    guard kind != .lineSeparator else {
      context.report(
        .character(text[index], kind, place: ""), block: block, text.bytes(index..<index + 1),
        fixes: [context.fix("write a space", .safe, block: block, text.bytes(index..<index + 1), " ")])
      return index + 1
    }
    var (start, end) = (index, index + 1)
    while isInside(start - 1) { start -= 1 }
    while isInside(end) { end += 1 }
    let word = kind == .lookalike ? folded(start..<end, text) : visible(start..<end, kind, text)
    let isFirst = !(start..<index).contains { isTextual($0, text) }
    let isLast = !(index..<end).contains { $0 != index && isTextual($0, text) }
    let relation = isFirst == isLast ? "in" : isFirst ? "before" : "after"
    let place = word.isEmpty ? "" : " \(relation) \"\(word)\""
    let isMendable = kind.isRemovable || kind == .lookalike && word != text.string(start..<end)
    context.report(
      .character(text[index], kind, place: place), block: block, text.bytes(start..<end),
      severity: kind == .softHyphen ? .info : nil,
      fixes: isMendable
        ? [
          context.fix(
            word.isEmpty ? "remove it" : "write \"\(word)\"", .safe, block: block, text.bytes(start..<end), word)
        ] : [])
    return end
  }

  /// The text of `range` without characters of `kind`.
  private func visible(_ range: Range<Int>, _ kind: InvisibleKind, _ text: BlockScalars) -> String {
    var result = String.UnicodeScalarView()
    for index in range where InvisibleKind(text[index]) != kind {
      result.append(Unicode.Scalar(text[index]) ?? "\u{FFFD}")
    }
    return String(result)
  }

  /// The text of `range` with the characters that its look-alikes stand for, where Unicode says which.
  private func folded(_ range: Range<Int>, _ text: BlockScalars) -> String {
    range.map { index in
      let written = text.string(index..<index + 1)
      guard InvisibleKind(text[index]) == .lookalike else { return written }
      return String(decoding: FoldedText(written).utf8, as: UTF8.self)
    }.joined()
  }
}

extension String {
  fileprivate static func noBreakSpace(_ scalar: UInt32, _ left: String, _ right: String) -> String {
    let name = scalar == 0xA0 ? "no-break space" : "narrow no-break space"
    return "\(codePoint(scalar)) (\(name)) between \"\(left)\" and \"\(right)\""
  }

  fileprivate static func character(_ scalar: UInt32, _ kind: InvisibleKind, place: String) -> String {
    "\(codePoint(scalar)) (\(kind.name(of: scalar)))\(place)"
  }

  private static func codePoint(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}
