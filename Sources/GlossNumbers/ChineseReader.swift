/// Finds the numbers of a Chinese text. One pass, linear.
struct ChineseReader {
  let text: ScalarText
  private(set) var mentions: [NumberMention] = []
  /// Where the last mention ends, in scalars.
  private var lastEnd = -1
  private var links = RangeSharing()

  init(_ text: ScalarText) {
    self.text = text
  }

  mutating func run() {
    var index = 0
    while index < text.count {
      let scalar = text[index]
      if Scalar.isDigit(scalar) {
        index = readDigits(at: index)
      } else if scalar < "〇" {
        index += 1
      } else if ChineseNumeral.starts(scalar) {
        index = readNumeral(at: index, from: index)
      } else {
        index = readOther(scalar, at: index)
      }
    }
  }

  /// Numbers that start with neither digit nor numeral: 数十万, 上千, 几百, 半数, 翻番.
  private mutating func readOther(_ scalar: Unicode.Scalar, at index: Int) -> Int {
    switch scalar {
    case "数", "數", "几", "幾", "上":
      guard ChineseNumeral.magnitude(text[index + 1]) != nil, let numeral = ChineseNumeral(text, index + 1) else {
        break
      }
      guard scalar != "上" || (numeral.isBare && text[index - 1] != "以") else { break }
      var vague = numeral
      vague.isBare = false
      // 数十万 starts at twice its magnitude, 上千 at once.
      vague.value = numeral.value * (scalar == "上" ? 1 : 2)
      vague.upper = numeral.value * 9.999
      return finish(vague, from: index)
    case "以":
      // 数以万计
      guard let numeral = ChineseNumeral(text, index + 1), numeral.isBare, text[numeral.end] == "计" else { break }
      var vague = numeral
      vague.isBare = false
      vague.upper = numeral.value * 9999
      return finish(vague, from: index + 1)
    case "翻":
      let next = text[index + 1] == "了" ? index + 2 : index + 1
      if text[next] == "番" || text[next] == "倍" {
        return append(index, next + 1, 2, .multiple, .measured)
      }
    case "半": return readHalf(at: index)
    default: break
    }
    return index + 1
  }

  /// 半 by itself may be part of a word, or of 过半数, a majority; 半年 is a length of time.
  private mutating func readHalf(at index: Int) -> Int {
    if let unit = ChineseUnits.unit(text, at: index + 1), !Self.halves.contains(text[index - 1]) {
      let next = append(index, index + 1, 0.5, .cardinal, .word)
      mentions[mentions.count - 1].unit = unit.unit
      return next
    }
    return append(index, index + 1, 0.5, .fraction, .word)
  }

  /// 上半年, 下半年, 前半年: one of two halves, not a length of time.
  private static let halves = Set(scalarWord("上下前后後多"))

  private mutating func readDigits(at index: Int) -> Int {
    if let code = CodeScan.code(text, at: index) {
      return append(code.start, code.end, code.value, .identifier, .code)
    }
    if let date = CodeScan.isoDate(text, at: index) {
      for part in date { _ = append(part.start, part.end, part.value, part.kind, .digits) }
      return date.last?.end ?? index + 1
    }
    return readNumeral(at: index, from: index)
  }

  private mutating func readNumeral(at index: Int, from start: Int) -> Int {
    if text[index] == "一", text[index + 1] == "半" { return append(index, index + 2, 0.5, .fraction, .word) }
    guard let numeral = ChineseNumeral(text, index) else { return index + 1 }
    return finish(numeral, from: start)
  }

  /// Decides what the numeral is by what stands around it, and notes it. Returns the index to go on from.
  private mutating func finish(_ numeral: ChineseNumeral, from start: Int) -> Int {
    var context = ChineseContext(text: text, numeral: numeral, start: start)
    context.classify()
    var mention = NumberMention(
      range: text.bytes(context.start, context.end), value: context.value, kind: context.kind, unit: context.unit,
      evidence: context.evidence)
    mention.upper = max(context.upper, context.value)
    mention.bound = context.bound
    mention.alternative = context.alternative
    if context.start < start {
      // The century of 20世纪90年代 was read by itself before.
      while let last = mentions.last, last.range.upperBound > mention.range.lowerBound { mentions.removeLast() }
    }
    links.append(mention, to: &mentions, link: link(to: context.start), scale: context.scale)
    lastEnd = context.end
    return max(context.next, start + 1)
  }

  private mutating func append(
    _ start: Int, _ end: Int, _ value: Double, _ kind: NumberMention.Kind, _ evidence: NumberMention.Evidence
  ) -> Int {
    mentions.append(NumberMention(range: text.bytes(start, end), value: value, kind: kind, evidence: evidence))
    links.breakOff()
    lastEnd = end
    return max(end, start + 1)
  }

  /// What stands between the last mention and one that starts at `start`.
  private func link(to start: Int) -> RangeSharing.Link {
    guard lastEnd > 0, start > lastEnd, start - lastEnd <= 2 else { return .none }
    if start - lastEnd == 2, !(Scalar.isDash(text[lastEnd]) && Scalar.isDash(text[lastEnd + 1])) { return .none }
    switch text[lastEnd] {
    case "至", "到", "或", "和": return .range
    case "、": return .list
    default: return Scalar.isDash(text[lastEnd]) ? .range : .none
    }
  }
}
