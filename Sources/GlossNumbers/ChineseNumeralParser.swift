/// Adds up a numeral from left to right.
///
/// `sums` holds one addend for each magnitude seen, falling; a larger magnitude takes all smaller ones before it as its
/// coefficient (1.2万 before 亿), which is what lets 4万多亿 and 13亿4千万 both come out.
struct ChineseNumeralParser {
  let text: ScalarText
  var index: Int
  var sums: [(value: Double, magnitude: Double)] = []
  var pending: Double?
  var digitRow = 0
  var hasDigits = false
  var isBare = false
  var isOver = false
  var isPlan = false
  var isSpan = false
  var width: Double = 0
  var scale: Double = 1
  var firstRun: DigitRun?
  var total: Double = 0
  private var rowStart = 0

  init(text: ScalarText, index: Int) {
    self.text = text
    self.index = index
  }

  mutating func run() -> Bool {
    let start = index
    while step(from: start) {}
    guard index > start, pending != nil || !sums.isEmpty else { return false }
    finish()
    return true
  }

  private mutating func step(from start: Int) -> Bool {
    let scalar = text[index]
    if Scalar.isDigit(scalar) {
      guard pending == nil else { return false }
      let run = DigitRun(text, index)
      if firstRun == nil, index == start { firstRun = run }
      pending = run.value
      hasDigits = true
      digitRow = 0
      index = run.end
      return true
    }
    guard scalar >= "〇" else { return false }
    if let digit = ChineseNumeral.digit(scalar) {
      // 大陆, 队伍: the forms used in cheques are other words too, save before a magnitude.
      guard !ChineseNumeral.isChequeDigit(scalar) || isBeforeMagnitude(index + 1) else { return false }
      return takeDigit(digit, scalar)
    }
    if let tens = ChineseNumeral.tens(scalar) {
      guard pending == nil, sums.allSatisfy({ $0.magnitude > 10 }) else { return false }
      sums.append((tens, 10))
      index += 1
      return true
    }
    if let magnitude = ChineseNumeral.magnitude(scalar) { return takeMagnitude(magnitude, scalar, start) }
    if ChineseNumeral.isOver(scalar), pending != nil || !sums.isEmpty { return takeOver(scalar) }
    if scalar == "点", digitRow > 0, let digit = ChineseNumeral.digit(text[index + 1]), digitRow <= 3 {
      return takeDecimal(digit)
    }
    return false
  }

  private func isBeforeMagnitude(_ index: Int) -> Bool {
    switch text[index] {
    case "拾", "佰", "仟", "万", "萬", "亿", "億", "元", "圆": true
    default: false
    }
  }

  /// 零 only holds a place (一百零三) unless it stands in a row of digits (二〇〇八).
  private mutating func takeDigit(_ digit: Double, _ scalar: Unicode.Scalar) -> Bool {
    guard let before = pending else {
      if digit == 0 {
        let next = text[index + 1]
        guard ChineseNumeral.digit(next) != nil || next == "点" || (!sums.isEmpty && ChineseNumeral.starts(next)) else {
          return false
        }
        if !sums.isEmpty {
          index += 1
          return true
        }
      }
      pending = digit
      digitRow = 1
      rowStart = index
      index += 1
      return true
    }
    guard digitRow > 0, !isSpan else { return false }
    if let last = sums.last, last.magnitude == 10 {
      // 十三五: the plan of the thirteenth five years; anything else (十三四岁) is a guess we do not make.
      guard digit == 5, sums.count == 1, ChineseNumeral.magnitude(text[index + 1]) == nil else { return false }
      isPlan = true
      index += 1
      sums[0].value += before
      pending = nil
      return false
    }
    guard sums.isEmpty else { return false }
    pending = before * 10 + digit
    digitRow += 1
    index += 1
    return digitRow < 18
  }

  private mutating func takeMagnitude(_ magnitude: Double, _ scalar: Unicode.Scalar, _ start: Int) -> Bool {
    guard !isUnitPrefix(scalar) else { return false }
    if pending == nil && sums.isEmpty {
      isBare = magnitude > 10
      sums.append((magnitude, magnitude))
    } else {
      var coefficient = pending ?? 0
      if digitRow == 2, let low = neighbours() {
        // 三四十 is thirty or forty.
        coefficient = low
        isSpan = true
        width = 1
      }
      while let last = sums.last, last.magnitude < magnitude {
        coefficient += last.value
        sums.removeLast()
      }
      // 万万 and the like: not a number anyone writes.
      if let last = sums.last, last.magnitude == magnitude, pending == nil { return false }
      sums.append(((coefficient == 0 && pending == nil ? 1 : coefficient) * magnitude, magnitude))
    }
    if isSpan { width *= magnitude }
    pending = nil
    digitRow = 0
    index += 1
    return true
  }

  /// 千瓦, 百分点: the magnitude belongs to what follows.
  private func isUnitPrefix(_ scalar: Unicode.Scalar) -> Bool {
    let next = text[index + 1]
    switch scalar {
    case "千":
      switch next {
      case "瓦", "克", "米", "卡", "赫", "伏", "帕", "焦": return true
      default: return false
      }
    case "百": return next == "分" && (pending != nil || !sums.isEmpty || text[index + 2] == "点")
    default: return false
    }
  }

  private mutating func takeOver(_ scalar: Unicode.Scalar) -> Bool {
    let next = text[index + 1]
    if ChineseNumeral.magnitude(next) != nil, next != "百" || text[index + 2] != "分" {
      isOver = true
      index += 1
      return true
    }
    // 十几, 二十几: eleven to nineteen. 几 alone after a digit asks "how many".
    if scalar == "几" || scalar == "幾", pending == nil, let last = sums.last, last.magnitude == 10 {
      index += 1
      isSpan = true
      width = 9
    }
    return false
  }

  private mutating func takeDecimal(_ first: Double) -> Bool {
    var digits = pending ?? 0
    var divisor: Double = 1
    index += 1
    while let digit = ChineseNumeral.digit(text[index]), divisor < 1e12 {
      digits = digits * 10 + digit
      divisor *= 10
      index += 1
    }
    pending = digits / divisor
    digitRow = 0
    return true
  }

  /// The lower of two neighbouring digits in a row (三四), which mean "three or four".
  private func neighbours() -> Double? {
    guard let low = ChineseNumeral.digit(text[rowStart]), let high = ChineseNumeral.digit(text[rowStart + 1]) else {
      return nil
    }
    return low > 0 && high == low + 1 ? low : nil
  }

  private mutating func finish() {
    if digitRow == 2, sums.isEmpty, let low = neighbours(), text[index] != "年" {
      pending = low
      isSpan = true
      width = 1
    }
    if let last = sums.last, let rest = pending {
      // 一万二 is 12,000; 一万零二 was taken apart above by its 零.
      let isShort =
        rest < 10 && rest >= 1 && last.magnitude >= 100 && digitRow <= 1
        && ChineseNumeral.magnitude(text[index - 2]) != nil && !isSpan
      total = rest * (isShort ? last.magnitude / 10 : 1)
    } else {
      total = pending ?? 0
    }
    // From the small to the large, so that equal numbers have equal sums.
    for sum in sums.reversed() { total += sum.value }
    if let run = firstRun, run.value > 0, sums.count == 1, pending == nil {
      scale = total / run.value
    } else if !hasDigits, sums.count == 1, pending == nil, let last = sums.last {
      scale = last.magnitude
    }
  }
}
