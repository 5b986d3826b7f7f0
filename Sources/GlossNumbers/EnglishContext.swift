/// What an English number is: a share, a multiple, a date, an amount with its unit.
struct EnglishContext {
  let text: EnglishText
  let numeral: EnglishNumeral
  var end: Int
  var value: Double
  var upper: Double
  var kind: NumberMention.Kind = .cardinal
  var unit: NumberUnit?
  var evidence: NumberMention.Evidence
  var scale: Double

  init(text: EnglishText, numeral: EnglishNumeral) {
    self.text = text
    self.numeral = numeral
    end = numeral.end
    value = numeral.value
    upper = numeral.upper
    scale = numeral.scale
    // A magnitude makes words an amount; "thousand" alone may be an idiom.
    let isAmount = numeral.value >= 10_000
    evidence = numeral.hasDigits ? .digits : isAmount ? .measured : .word
    if numeral.isFraction { kind = .fraction }
    if numeral.isOrdinal { kind = .ordinal }
  }

  /// `currency` is the sign before the number, `month` whether the name of a month is.
  mutating func classify(currency: NumberUnit?, afterMonth: Bool) {
    if let inner = numeral.unit {
      unit = inner
      return
    }
    if readSuffix() { return }
    if readShare() || readTimes() || readSpanOfYears() { return }
    if numeral.hasDigits, currency == nil, readDate(afterMonth) { return }
    unit = currency ?? readUnit(after: end)
    if let run = numeral.run, run.looksLikeYear, numeral.end == run.end, unit == nil { kind = .year }
  }

  /// "13th", "1990s".
  private mutating func readSuffix() -> Bool {
    guard let run = numeral.run, numeral.end == run.end, !run.isDecimal else { return false }
    let letters = text.endOfLetters(end) - end
    if letters == 2 {
      switch (text[end], text[end + 1]) {
      case ("s", "t"), ("n", "d"), ("r", "d"), ("t", "h"):
        end += 2
        kind = .ordinal
        return true
      default: return false
      }
    }
    let apostrophe = text[end] == "'" || text[end] == "’" ? 1 : 0
    guard text[end + apostrophe] == "s", text.endOfLetters(end + apostrophe) == end + apostrophe + 1 else {
      return false
    }
    if run.looksLikeYear {
      guard apostrophe == 0 || Int(value) % 10 == 0 else { return false }
    } else {
      guard run.wholeDigits == 2, Int(value) % 10 == 0 else { return false }
      value += value >= 30 ? 1900 : 2000
      upper = value
    }
    end += apostrophe + 1
    kind = .decade
    return true
  }

  private mutating func readShare() -> Bool {
    var at = end
    while Scalar.isSpace(text[at]), at < end + 2 { at += 1 }
    if text[at] == "%" || text[at] == "‰" {
      share(text[at] == "%" ? 100 : 1000, .percent, at + 1)
    } else if let first = text.wordAfterGap(end) {
      switch first.word {
      case .percent: share(100, .percent, first.end)
      case .per:
        guard let cent = text.wordAfterGap(first.end), case .cent = cent.word else { return false }
        share(100, .percent, cent.end)
      case .percentage:
        guard let point = text.wordAfterGap(first.end), case .point = point.word else { return false }
        share(100, .percentagePoints, point.end)
        return true
      case .basis:
        guard let point = text.wordAfterGap(first.end), case .point = point.word else { return false }
        share(10_000, .percentagePoints, point.end)
        return true
      default: return false
      }
    } else {
      return false
    }
    // "0.2 percent point", "5% points": percentage points all the same.
    if let point = text.wordAfterGap(end), case .point = point.word { share(1, .percentagePoints, point.end) }
    return true
  }

  private mutating func share(_ divisor: Double, _ kind: NumberMention.Kind, _ end: Int) {
    value /= divisor
    upper /= divisor
    self.kind = kind
    self.end = end
    scale = 1
    evidence = max(evidence, .measured)
  }

  private mutating func readTimes() -> Bool {
    guard !numeral.isOrdinal, let next = text.wordAfterGap(end) else { return false }
    switch next.word {
    case .times: break
    case .fold(1): break
    default: return false
    }
    kind = .times
    end = next.end
    return true
  }

  /// "two decades", "half a century".
  private mutating func readSpanOfYears() -> Bool {
    guard !numeral.isOrdinal, var next = text.wordAfterGap(end) else { return false }
    if case .article = next.word, numeral.isFraction, let after = text.wordAfterGap(next.end) { next = after }
    let years: Double
    switch next.word {
    case .unit(let unit) where numeral.isFraction && (unit.dimension == .calendar || unit.dimension == .time):
      // "half a year"
      kind = .cardinal
      self.unit = unit
      return true
    case .decade: years = 10
    case .century: years = 100
    default: return false
    }
    value *= years
    upper *= years
    end = next.end
    kind = .cardinal
    unit = .year
    return true
  }

  private mutating func readDate(_ afterMonth: Bool) -> Bool {
    guard let run = numeral.run, !run.isDecimal, run.wholeDigits <= 2, value >= 1, value <= 31, numeral.end == run.end
    else {
      return false
    }
    if afterMonth {
      kind = .day
      return true
    }
    if let next = text.wordAfterGap(end), case .month = next.word, Scalar.isUpper(text[next.start]) {
      kind = .day
      return true
    }
    return false
  }

  /// The unit at the words after `index`; "of", "or so", "metric", "US" may stand before it.
  func readUnit(after index: Int) -> NumberUnit? {
    guard let first = text.wordAfterGap(index) else { return nil }
    switch first.word {
    case .unit(let unit):
      if first.end - first.start <= 2, Scalar.isUpper(text[first.start]), unit == .metre || unit == .tonne {
        return nil
      }
      if unit == .kilowatt || unit == .megawatt || unit == .gigawatt || unit == .watt,
        let hours = text.wordAfterGap(first.end), case .unit(.hour) = hours.word
      {
        return unit == .kilowatt ? .kilowattHour : unit == .megawatt ? .megawattHour : .gigawattHour
      }
      return unit
    case .metric: return unitOnly(after: first.end)
    case .currency:
      let unit = unitOnly(after: first.end)
      return unit == .dollar ? .usDollar : unit
    case .square:
      switch unitOnly(after: first.end) {
      case .metre: return .squareMetre
      case .kilometre: return .squareKilometre
      case .mile: return .squareMile
      default: return nil
      }
    case .cubic: return unitOnly(after: first.end) == .metre ? .cubicMetre : nil
    default: return nil
    }
  }

  private func unitOnly(after index: Int) -> NumberUnit? {
    guard let next = text.wordAfterGap(index), case .unit(let unit) = next.word else { return nil }
    return unit
  }
}
