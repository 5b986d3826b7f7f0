extension ChineseContext {
  /// A plain amount: its unit, and whether it weighs enough to be missed.
  mutating func readAmount(at next: Int) {
    var at = next
    if text.has(Self.about, at: at) || text.has(Self.over, at: at) || text.has(Self.under, at: at) { at += 2 }
    if let found = ChineseUnits.unit(text, at: at) {
      unit = found.unit
      at += found.length
      self.next = at
    }
    if unit == nil { unit = currencySign() }
    readHalf(at: at)
    weigh(at: next)
  }

  private func currencySign() -> NumberUnit? {
    let before = text[start - 1] == " " ? start - 2 : start - 1
    switch text[before] {
    case "¥", "￥": return .yuan
    case "$": return text[before - 1] == "S" ? .usDollar : .dollar
    case "€": return .euro
    case "£": return .poundSterling
    default: return nil
    }
  }

  /// 两年半, 三个半月: the half belongs to the number.
  private mutating func readHalf(at index: Int) {
    let isMeasured = unit != nil || text[index] == "个" || text[index] == "倍"
    guard isMeasured, upper == value, value < 100 else { return }
    let half = text[index] == "个" ? index + 1 : index
    guard text[half] == "半", text[half + 1] != "数", unit != .yuan else { return }
    // 一年半载 and the like say no more than "a while".
    value += 0.5
    upper = value
    end = half + 1
  }

  /// A numeral in words is only missed where a magnitude or a unit makes it an amount: 一万二千, 三个月, 数十个.
  private mutating func weigh(at next: Int) {
    guard evidence == .word else { return }
    let isHeavy = value >= 10_000 && !numeral.isBare
    let isAmount = unit != nil && unit?.dimension != .calendar && unit?.dimension != .time
    let isCounted = ChineseUnits.hasCounter(text, at: next)
    if numeral.isBare {
      // 万元, 百万吨, and 近百名 or 上千人, but not 百姓 or 千家万户.
      if isAmount || (isCounted && Self.hedges.contains(text[start - 1])) { evidence = .measured }
      return
    }
    if isAmount || (isHeavy && (isCounted || unit != nil || text[start - 1] != "千")) || (isCounted && upper > value * 2)
    {
      evidence = .measured
    }
  }

  /// Whether the words before or after make the number a limit or a guess.
  mutating func readBound() {
    for (word, kind) in Self.before where text.has(word, endingAt: start) {
      bound = kind
      break
    }
    var at = end
    if let found = ChineseUnits.unit(text, at: at) {
      at += found.length
    } else if ChineseUnits.hasCounter(text, at: at) {
      at += 1
    }
    for place in [end, at] {
      if text.has(Self.about, at: place) || text.has(Self.aboutToo, at: place) { bound = .about }
      if text.has(Self.over, at: place) { bound = .over }
      if text.has(Self.under, at: place) || text.has(Self.within, at: place) { bound = .under }
    }
  }

  private static let about = scalarWord("左右")
  private static let aboutToo = scalarWord("上下")
  private static let over = scalarWord("以上")
  private static let under = scalarWord("以下")
  private static let within = scalarWord("以内")
  private static let hedges = Set(scalarWord("近上数几逾超约过每达"))

  /// Longest first where one ends another.
  private static let before: [(ScalarWord, NumberMention.Bound)] = pairs.map { (scalarWord($0.0), $0.1) }

  private static let pairs: [(String, NumberMention.Bound)] = [
    ("不超过", .under), ("不少于", .over), ("不低于", .over), ("不高于", .under), ("超过", .over), ("突破", .over), ("至少", .over),
    ("多于", .over), ("高于", .over), ("逾", .over), ("超", .over), ("将近", .under), ("接近", .under), ("近", .under),
    ("不到", .under), ("不足", .under), ("低于", .under), ("至多", .under), ("大约", .about), ("大概", .about), ("约", .about),
  ]
}
