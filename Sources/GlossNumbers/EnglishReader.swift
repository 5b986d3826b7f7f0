/// Finds the numbers of an English text. One pass, linear.
struct EnglishReader {
  let text: EnglishText
  private(set) var mentions: [NumberMention] = []
  private var lastEnd = -1
  private var links = RangeSharing()
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
    case "$":
      let isUS = text[index - 1] == "S" && text[index - 2] == "U"
      unit = isUS ? .usDollar : text[index - 1] == "K" && text[index - 2] == "H" ? .hongKongDollar : .dollar
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
      links.breakOff()
      lastEnd = code.end
      return max(code.end, index + 1)
    }
    if let date = CodeScan.isoDate(text.scalars, at: index) {
      for part in date {
        mentions.append(
          NumberMention(
            range: text.scalars.bytes(part.start, part.end), value: part.value, kind: part.kind, evidence: .digits))
      }
      links.breakOff()
      lastEnd = date.last?.end ?? index + 1
      return max(lastEnd, index + 1)
    }
    guard let numeral = EnglishNumeral(text, index) else { return index + 1 }
    return finish(numeral)
  }

  private mutating func readWord(at index: Int) -> Int {
    let end = text.endOfLetters(index)
    if let clock = text.endOfClock(index) { return noteClock(index, clock) }
    guard let found = text.word(at: index) else {
      if Scalar.isDigit(text[end]), case .unit(let unit)? = text.word(at: index, beforeDigit: true)?.word,
        unit.dimension == .money
      {
        currency = (unit, end)
      }
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
    case .tensPlural(let value):
      let next = note(index, end, value, .cardinal)
      mentions[mentions.count - 1].upper = value + 9
      return next
    case .twice(let value): return note(index, end, value, .times)
    case .fold(let value) where value > 1: return note(index, end, value, .times)
    case .decade(let isPlural): return noteYears(index, end, 10, isPlural)
    case .century(let isPlural): return noteYears(index, end, 100, isPlural)
    case .month(let number):
      guard Scalar.isUpper(text[index]), isMonth(index, end) else { return end }
      monthEnd = end
      return note(index, end, number, .month)
    case .unit(let unit) where unit.dimension == .money && Scalar.isUpper(text[index]):
      // "RMB 100"
      currency = (unit, text.afterGap(end))
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
    return Scalar.isDigit(text[text.afterGap(end)]) || Scalar.isDigit(text[before]) || text[end] == "."
      || end - start == 4
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

  /// Answers 24小时, and is missed and added nowhere: it is mostly a way of speaking.
  private mutating func noteClock(_ start: Int, _ end: Int) -> Int {
    let next = note(start, end, 24, .cardinal)
    mentions[mentions.count - 1].unit = .hour
    mentions[mentions.count - 1].evidence = .code
    return next
  }

  private mutating func noteYears(_ start: Int, _ end: Int, _ years: Double, _ isPlural: Bool) -> Int {
    // "the 20th century" is named by its ordinal.
    if lastEnd > 0, start - lastEnd <= 1, mentions.last?.kind == .ordinal { return end }
    let next = note(start, end, years, .cardinal)
    mentions[mentions.count - 1].unit = .year
    if isPlural { mentions[mentions.count - 1].upper = years * 9.999 }
    return next
  }

  private mutating func note(_ start: Int, _ end: Int, _ value: Double, _ kind: NumberMention.Kind) -> Int {
    mentions.append(NumberMention(range: text.scalars.bytes(start, end), value: value, kind: kind, evidence: .word))
    links.breakOff()
    lastEnd = end
    return end
  }

  private mutating func finish(_ numeral: EnglishNumeral) -> Int {
    var context = EnglishContext(text: text, numeral: numeral)
    let sign = currency?.end == numeral.start ? currency?.unit : nil
    context.classify(currency: sign, afterMonth: isAfterMonth(numeral.start))
    var mention = NumberMention(
      range: text.scalars.bytes(numeral.start, context.end), value: context.value, kind: context.kind,
      unit: context.unit,
      evidence: context.evidence)
    mention.upper = max(context.upper, context.value)
    mention.bound = boundBefore(numeral.start)
    links.append(mention, to: &mentions, link: link(lastEnd, numeral.start), scale: context.scale)
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
  private func link(_ start: Int, _ end: Int) -> RangeSharing.Link {
    guard start > 0, end > start, end - start <= 8 else { return .none }
    if text[start] == "," {
      let from = text.afterGap(start + 1)
      return from == end ? .list : linkWord(from, end)
    }
    let from = text.afterGap(start)
    if from == start { return .none }
    if Scalar.isDash(text[start]) { return from == end || text[from] == "$" ? .range : .none }
    return linkWord(from, end)
  }

  private func linkWord(_ from: Int, _ end: Int) -> RangeSharing.Link {
    let stop = text.endOfLetters(from)
    guard text.afterGap(stop) == end || text[end - 1] == "$" else { return .none }
    return Self.linkWords.contains { text.scalars.has($0, at: from) && $0.count == stop - from } ? .range : .none
  }

  private static let linkWords = ["to", "and", "or"].map(scalarWord)
}
