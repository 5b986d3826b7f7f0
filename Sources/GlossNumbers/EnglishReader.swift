/// Finds the numbers of an English text. One pass, linear.
struct EnglishReader {
  let text: EnglishText
  private(set) var mentions: [NumberMention] = []
  private var lastEnd = -1
  /// The currency sign just read and where it ends.
  private var currency: (unit: NumberUnit, end: Int)?
  /// Where the name of a month ends.
  private var monthEnd = -1
  /// The bound that the words read last announce, and where they end.
  private var bound: (value: NumberMention.Bound, end: Int)?
  /// The last word read, for bounds of two words, and where it ends.
  private var previous: (word: EnglishWord, end: Int)?

  init(_ text: ScalarText) {
    self.text = EnglishText(scalars: text)
  }

  mutating func run() {
    var index = 0
    while index < text.scalars.count {
      let scalar = text[index]
      if Scalar.isLetter(scalar) {
        index = readWord(at: index)
      } else if Scalar.isDigit(scalar) {
        index = readDigits(at: index)
      } else {
        readSign(scalar, at: index)
        index += 1
      }
    }
  }

  private mutating func readSign(_ scalar: Unicode.Scalar, at index: Int) {
    let unit: NumberUnit
    switch scalar {
    case "$": unit = text[index - 1] == "K" ? .hongKongDollar : .usDollar
    case "€": unit = .euro
    case "£": unit = .poundSterling
    case "¥", "￥": unit = .yuan
    default: return
    }
    currency = (unit, index + 1)
  }

  private mutating func readDigits(at index: Int) -> Int {
    if let code = CodeScan.code(text.scalars, at: index) {
      mentions.append(
        NumberMention(
          range: text.scalars.bytes(code.start, code.end), value: code.value, kind: .identifier, evidence: .code))
      lastEnd = code.end
      return max(code.end, index + 1)
    }
    if let date = CodeScan.isoDate(text.scalars, at: index) {
      for part in date {
        mentions.append(
          NumberMention(
            range: text.scalars.bytes(part.start, part.end), value: part.value, kind: part.kind, evidence: .digits))
      }
      lastEnd = date.last?.end ?? index + 1
      return max(lastEnd, index + 1)
    }
    guard let numeral = EnglishNumeral(text, index) else { return index + 1 }
    return finish(numeral)
  }

  private mutating func readWord(at index: Int) -> Int {
    let end = text.endOfLetters(index)
    guard let found = text.word(at: index) else {
      // RMB100, US$5: the letters name the currency of what follows.
      return end
    }
    defer { previous = (found.word, end) }
    switch found.word {
    case .small, .tens, .magnitude, .plural, .several, .half, .article, .ordinal:
      // A single letter is a magnitude only after digits.
      if case .magnitude = found.word, end - index < 2 { return end }
      guard let numeral = EnglishNumeral(text, index) else { return end }
      return finish(numeral)
    case .result(let value): return note(index, end, value, value < 1 ? .fraction : .multiple)
    case .twice(let value): return note(index, end, value, .times)
    case .fold(let value) where value > 1: return note(index, end, value, .times)
    case .decade(let isPlural): return noteYears(index, end, 10, isPlural)
    case .century(let isPlural): return noteYears(index, end, 100, isPlural)
    case .month(let number):
      guard Scalar.isUpper(text[index]), isMonth(index, end) else { return end }
      monthEnd = end
      return note(index, end, number, .month)
    case .unit(.yuan):
      currency = (.yuan, text.afterGap(end))
      return end
    default:
      noteBound(found.word, end)
      return end
    }
  }

  /// March and May are verbs too: those need a number beside them.
  private func isMonth(_ start: Int, _ end: Int) -> Bool {
    guard end - start <= 5 else { return true }
    var before = start - 1
    while Scalar.isSpace(text[before]) { before -= 1 }
    return Scalar.isDigit(text[text.afterGap(end)]) || Scalar.isDigit(text[before]) || text[end] == "." || end - start == 4
      || (text[before] == "," && end - start == 5)
  }

  private mutating func noteBound(_ word: EnglishWord, _ end: Int) {
    switch word {
    case .bound(let value): bound = (value, end)
    case .than:
      if case .more? = previous?.word { bound = (.over, end) }
      if case .less? = previous?.word { bound = (.under, end) }
    case .least: bound = (.over, end)
    case .most: bound = (.under, end)
    default: break
    }
  }

  private mutating func noteYears(_ start: Int, _ end: Int, _ years: Double, _ isPlural: Bool) -> Int {
    // "the 20th century", "the last decade of": an ordinal before it names one, which the ordinal already says.
    let next = note(start, end, years, .cardinal)
    guard var mention = mentions.popLast() else { return next }
    mention.unit = .year
    if isPlural { mention.upper = years * 9.999 }
    mentions.append(mention)
    return next
  }

  private mutating func note(_ start: Int, _ end: Int, _ value: Double, _ kind: NumberMention.Kind) -> Int {
    mentions.append(NumberMention(range: text.scalars.bytes(start, end), value: value, kind: kind, evidence: .word))
    lastEnd = end
    return end
  }

  private mutating func finish(_ numeral: EnglishNumeral) -> Int {
    var context = EnglishContext(text: text, numeral: numeral)
    let sign = currency?.end == numeral.start ? currency?.unit : nil
    context.classify(currency: sign, afterMonth: isAfterMonth(numeral.start))
    var mention = NumberMention(
      range: text.scalars.bytes(numeral.start, context.end), value: context.value, kind: context.kind, unit: context.unit,
      evidence: context.evidence)
    mention.upper = max(context.upper, context.value)
    mention.bound = boundBefore(numeral.start)
    if lastEnd > 0, isLink(lastEnd, numeral.start) { RangeSharing.join(&mentions, mention, scale: context.scale) }
    mentions.append(mention)
    lastEnd = context.end
    if context.kind == .day { monthEnd = context.end }
    return max(context.end, numeral.start + 1)
  }

  /// "July 6", "July 6-8": the day follows the month, or a day of it.
  private func isAfterMonth(_ start: Int) -> Bool {
    guard monthEnd > 0, start > monthEnd, start - monthEnd <= 2 else { return false }
    return true
  }

  private func boundBefore(_ start: Int) -> NumberMention.Bound {
    guard let bound, start - bound.end <= 12 else { return .exact }
    return bound.value
  }

  /// A dash, "to", "and" or "or" between two numbers, or "yuan to" and the like.
  private func isLink(_ start: Int, _ end: Int) -> Bool {
    let from = text.afterGap(start)
    if from == start { return false }
    if Scalar.isDash(text[start]) { return from == end || (text[from] == "$") }
    let stop = text.endOfLetters(from)
    guard stop - from >= 2, stop - from <= 3, text.afterGap(stop) == end || text[end - 1] == "$" else { return false }
    return Self.links.contains { text.scalars.has($0, at: from) && $0.count == stop - from }
  }

  private static let links = ["to", "and", "or"].map(scalarWord)
}
