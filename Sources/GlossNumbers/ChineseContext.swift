/// What a Chinese numeral is: a share, a multiple, a year, an amount with its unit, or part of a word.
struct ChineseContext {
  let text: ScalarText
  let numeral: ChineseNumeral
  var start: Int
  var end: Int
  var value: Double
  var upper: Double
  var kind: NumberMention.Kind = .cardinal
  var unit: NumberUnit?
  var bound: NumberMention.Bound = .exact
  var evidence: NumberMention.Evidence
  var alternative: Double?
  /// What the first number of a range ending here may share.
  var scale: Double
  /// Where to read on: past the unit, whose 千 (千瓦) is no number.
  var next: Int

  init(text: ScalarText, numeral: ChineseNumeral, start: Int) {
    self.text = text
    self.numeral = numeral
    self.start = start
    end = numeral.end
    value = numeral.value
    upper = numeral.upper
    scale = numeral.scale
    next = numeral.end
    evidence = numeral.hasDigits ? .digits : .word
  }

  mutating func classify() {
    var after = end
    if ChineseNumeral.isOver(text[after]), !isCounterAfterOver(after) {
      bound = .over
      after += 1
    }
    if numeral.isOver { bound = .over }
    if numeral.isPlan {
      kind = .ordinal
    } else if !readShare(at: after), !readMultiple(at: after), !readDate(at: after) {
      readAmount(at: after)
    }
    readBound()
    next = max(next, end)
  }

  /// 来 after a number may start a verb (10来到), 几 a question; only 多 and 余 are taken at face value.
  private func isCounterAfterOver(_ index: Int) -> Bool {
    switch text[index] {
    case "多", "余", "餘": false
    default: true
    }
  }

  // MARK: Shares

  private mutating func readShare(at next: Int) -> Bool {
    let scalar = text[next]
    if scalar == "%" || scalar == "‰" {
      end = next + 1
      share(value / (scalar == "%" ? 100 : 1000), .percent)
      // A rate of 3‰ has no point in common with the percentages; 5%的 and 5% are the same.
      return true
    }
    if scalar == "/", let run = numeral.run, let fraction = DigitFraction(text, run), text[fraction.end] != "月" {
      end = fraction.end
      share(fraction.value, .fraction)
      return true
    }
    if scalar == "折", text[start - 1] == "打" || text[next + 1] == "优", value >= 1, value < 100 {
      // 八折 is a discount of 20%, which is what English says.
      end = next + 1
      share(1 - (value < 10 ? value / 10 : value / 100), .percent)
      return true
    }
    if text.has(Self.fractionOf, at: next) { return readFraction(at: next + 2) }
    for (word, divisor) in Self.points where text.has(word, at: next) {
      end = next + word.count
      share(value / divisor, .percentagePoints)
      return true
    }
    if scalar == "成", value >= 1, value <= 10, !Self.chengWords.contains(text[next + 1]) {
      guard numeral.digitRow == 1 || numeral.run?.wholeDigits == 1 || value == 10 else { return false }
      end = next + 1
      var tenths = value
      if let half = ChineseNumeral.digit(text[end]), half > 0, ChineseNumeral.magnitude(text[end + 1]) == nil {
        tenths += half / 10
        end += 1
      }
      upper = upper > value ? upper / 10 : tenths / 10
      value = tenths / 10
      kind = .percent
      evidence = max(evidence, .measured)
      return true
    }
    return false
  }

  private mutating func share(_ share: Double, _ kind: NumberMention.Kind) {
    let factor = value == 0 ? 0 : share / value
    upper = upper > value ? upper * factor : share
    value = share
    self.kind = kind
    scale = 1
    evidence = max(evidence, .measured)
  }

  /// X分之Y; X is the number already read.
  private mutating func readFraction(at index: Int) -> Bool {
    guard value > 0, let numerator = ChineseNumeral(text, index) else { return false }
    let isPercent = value == 100 || value == 1000 || value == 10_000
    upper = numerator.upper / value
    value = numerator.value / value
    end = numerator.end
    kind = isPercent ? .percent : .fraction
    scale = 1
    evidence = numerator.hasDigits ? .digits : .measured
    return true
  }

  // MARK: Multiples

  private mutating func readMultiple(at next: Int) -> Bool {
    if text[next] == "倍" {
      end = next + 1
      kind = isIncrease() ? .increase : .multiple
      evidence = max(evidence, .measured)
      return true
    }
    if text[next] == "番", let verb = verbOfDoubling() {
      end = next + 1
      start = verb
      var result: Double = 1
      for _ in 0..<Int(min(max(value, 0), 60)) { result *= 2 }
      value = result
      upper = result
      kind = .multiple
      evidence = max(evidence, .measured)
      return true
    }
    return false
  }

  private func verbOfDoubling() -> Int? {
    var index = start - 1
    while index > start - 4, text[index] == "了" || text[index] == "两" || text[index] == "近" { index -= 1 }
    return text[index] == "翻" ? index : nil
  }

  /// 增长2倍 is an increase by twice the amount, 增长到2倍 is not.
  private func isIncrease() -> Bool {
    var index = start
    while index > 0, Self.betweenVerbAndNumber.contains(text[index - 1]), index > start - 5 { index -= 1 }
    for verb in Self.increaseVerbs where text.has(verb, endingAt: index) { return true }
    return false
  }

  // MARK: Dates and ordinals

  private mutating func readDate(at next: Int) -> Bool {
    let before = text[start - 1]
    switch text[next] {
    case "年":
      if text[next + 1] == "代" { return readDecade() }
      if text.has(Self.republic, endingAt: start) {
        // The first year of the Republic of China was 1912.
        value += 1911
        upper = value
        kind = .year
        evidence = max(evidence, .measured)
        return true
      }
      if isYear {
        kind = .year
        evidence = max(evidence, .measured)
        return true
      }
    case "月":
      guard value >= 1, value <= 12, before != "个" else { return false }
      kind = .month
      return true
    case "日", "号", "號":
      if isDay {
        kind = .day
        return true
      }
      guard text[next] != "日" else { return false }
      kind = .ordinal
      if before == "第" { start -= 1 }
      return true
    case "后", "後":
      guard numeral.run?.wholeDigits == 2, Int(value) % 5 == 0, !before.isOpenClause else {
        return false
      }
      value += value < 30 ? 2000 : 1900
      upper = value
      kind = .decade
      evidence = .word
      return true
    default: break
    }
    if text.has(Self.century, at: next) {
      kind = .ordinal
      evidence = max(evidence, .measured)
      return true
    }
    if let run = numeral.run, run.looksLikeYear, numeral.end == run.end, Scalar.isDash(text[next]) || text[next] == "至"
    {
      // 2016—2020年 says 年 once.
      if let other = ChineseNumeral(text, next + 1), other.run?.looksLikeYear == true {
        kind = .year
        return true
      }
    }
    if before == "第" {
      start -= 1
      kind = .ordinal
      unit = nil
      return true
    }
    return false
  }

  private var isYear: Bool {
    if let run = numeral.run { return run.looksLikeYear && numeral.end == run.end }
    return numeral.digitRow == 4 && value >= 1000 && value <= 2200
  }

  private var isDay: Bool {
    guard value >= 1, value <= 31, upper == value else { return false }
    return text[start - 1] == "月" || (text[end] == "日" && text[start - 1] != "第")
  }

  /// 20世纪90年代; with no century before it, the twentieth is meant, save for 10年代 and 20年代.
  private mutating func readDecade() -> Bool {
    guard value < 100 else {
      kind = .decade
      return isYear
    }
    var century: Double = value >= 30 ? 19 : 20
    if text[start - 1] == "纪" || text[start - 1] == "紀" {
      var from = start - 3
      while from > 0, from > start - 8, ChineseNumeral.starts(text[from - 1]) { from -= 1 }
      if let named = ChineseNumeral(text, from), named.end == start - 2, named.value >= 1, named.value <= 30 {
        century = named.value - 1
        start = from
      }
    }
    value += century * 100
    upper = value
    kind = .decade
    return true
  }
}

extension Unicode.Scalar {
  /// Whether a number after this scalar is a plain count (在10后 …), and 后 after it a preposition.
  fileprivate var isOpenClause: Bool { self == "在" || self == "于" || self == "前" }
}

extension ChineseContext {
  private static let fractionOf = scalarWord("分之")
  private static let republic = scalarWord("民国")
  private static let century = scalarWord("世纪")
  private static let points: [(ScalarWord, Double)] = [
    (scalarWord("个百分点"), 100), (scalarWord("百分点"), 100), (scalarWord("個百分點"), 100), (scalarWord("个基点"), 10_000),
    (scalarWord("基点"), 10_000),
  ]
  /// What makes 成 a part of another word: 三成员, 两成果.
  private static let chengWords = Set(scalarWord("为員员立本功果长就人品绩效败型套语熟因分交不千百年了"))
  private static let betweenVerbAndNumber = Set(scalarWord("了约近超过逾将出不止足上几"))
  private static let increaseVerbs = ["增长", "增加", "提高", "上升", "提升", "扩大", "高", "多", "增"].map(scalarWord)
}
