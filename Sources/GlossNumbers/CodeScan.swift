/// Digits that count nothing: parts of names and codes, list markers, versions, telephone numbers, addresses.
enum CodeScan {
  struct Code {
    var start: Int
    var end: Int
    var value: Double
  }

  struct DatePart {
    var start: Int
    var end: Int
    var value: Double
    var kind: NumberMention.Kind
  }

  /// The code whose digits start at `index`, if they are no amount: "PM2.5", "5G", "COVID-19", "1." opening a line, "8:30".
  /// Linear in its length.
  static func code(_ text: ScalarText, at index: Int) -> Code? {
    let run = DigitRun(text, index)
    if isMarker(text, index, run) { return Code(start: index, end: run.end, value: run.value) }
    if run.looksLikeCode { return token(text, index, run) }
    if followsName(text, index) { return token(text, index, run) }
    if hasLetterTail(text, run.end) { return token(text, index, run) }
    // A footnote's number in the style of the United Nations: "the Fund. 14/ As".
    if text[run.end] == "/", Scalar.isSpace(text[run.end + 1]) { return token(text, index, run) }
    // Versions and numbered sections (1.2.3), times (8:30), telephone numbers (0411-8888): digits joined again.
    let joint = text[run.end]
    // "8:1" in a proportion is no better known, but "4.2:38.1" is no time. U+2236 is the ratio sign of Chinese texts.
    let isTime = (joint == ":" || joint == "\u{2236}") && !run.isDecimal
    if joint == "." || isTime, Scalar.isDigit(text[run.end + 1]) {
      return token(text, index, run)
    }
    return nil
  }

  /// 2016-07-06, as year, month and day.
  static func isoDate(_ text: ScalarText, at index: Int) -> [DatePart]? {
    let year = DigitRun(text, index)
    guard year.looksLikeYear, text[year.end] == "-" || text[year.end] == "/", Scalar.isDigit(text[year.end + 1]) else {
      return nil
    }
    let month = DigitRun(text, year.end + 1)
    guard month.wholeDigits <= 2, month.value >= 1, month.value <= 12, !month.isDecimal,
      text[month.end] == text[year.end],
      Scalar.isDigit(text[month.end + 1])
    else { return nil }
    let day = DigitRun(text, month.end + 1)
    guard day.wholeDigits <= 2, day.value >= 1, day.value <= 31, !day.isDecimal else { return nil }
    return [
      DatePart(start: index, end: year.end, value: year.value, kind: .year),
      DatePart(start: year.end + 1, end: month.end, value: month.value, kind: .month),
      DatePart(start: month.end + 1, end: day.end, value: day.value, kind: .day),
    ]
  }

  /// "1.", "1)", "(1)", "1、" where a line begins.
  private static func isMarker(_ text: ScalarText, _ index: Int, _ run: DigitRun) -> Bool {
    guard run.wholeDigits <= 2, !run.isGrouped else { return false }
    var before = index - 1
    let isOpened = text[before] == "("
    if isOpened { before -= 1 }
    while before >= 0, text[before] == " " || text[before] == "\u{3000}" { before -= 1 }
    guard before < 0 || text[before] == "\n" || text[before] == "¶" else { return false }
    switch text[run.end] {
    case ")": return true
    case ".": return !isOpened && !run.isDecimal && (Scalar.isSpace(text[run.end + 1]) || text[run.end + 1] >= "〇")
    case "、": return !isOpened && !Scalar.isDigit(text[run.end + 1])
    default: return false
    }
  }

  /// A letter before the digits (M2, G20), or a name and a hyphen (COVID-19, Chang'e-5); "mid-2016" and "US$5" are none.
  private static func followsName(_ text: ScalarText, _ index: Int) -> Bool {
    let before = text[index - 1]
    if Scalar.isLetter(before) || before == "_" || before == "/" && Scalar.isLetter(text[index - 2]) {
      return !isCurrencyCode(text, index)
    }
    guard before == "-" || before == "\u{2011}", Scalar.isLetter(text[index - 2]) else { return false }
    // Four letters tell the prefixes from all else, and a long word need not be read back to its start.
    var start = index - 2
    while start > index - 7, Scalar.isLetter(text[start - 1]) { start -= 1 }
    return !prefixes.contains { text.has($0, at: start) && start + $0.count == index - 1 }
  }

  private static func isCurrencyCode(_ text: ScalarText, _ index: Int) -> Bool {
    currencyCodes.contains { text.has($0, endingAt: index) && !Scalar.isLetter(text[index - $0.count - 1]) }
  }

  /// A letter right after the digits that makes no unit, ordinal or plural: 5G, 4K, 3D.
  private static func hasLetterTail(_ text: ScalarText, _ end: Int) -> Bool {
    guard Scalar.isLetter(text[end]) else { return false }
    var after = end
    while Scalar.isLetter(text[after]), after < end + 5 { after += 1 }
    return !tails.contains { $0.count == after - end && text.has($0, at: end) } || Scalar.isDigit(text[after])
  }

  /// The whole code: digits with what letters, dots and hyphens join them.
  private static func token(_ text: ScalarText, _ index: Int, _ run: DigitRun) -> Code {
    var end = run.end
    while true {
      let scalar = text[end]
      if Scalar.isDigit(scalar) || Scalar.isLetter(scalar) {
        end += 1
      } else if scalar == "." || scalar == "-" || scalar == ":" || scalar == "\u{2236}" || scalar == "/",
        Scalar.isDigit(text[end + 1])
      {
        end += 1
      } else {
        break
      }
    }
    return Code(start: index, end: end, value: run.value)
  }

  private static let prefixes = [
    "mid", "Mid", "pre", "Pre", "post", "Post", "under", "Under", "over", "Over", "sub", "Sub", "top", "Top", "end",
    "late",
    "early", "plus", "nearly",
  ].map(scalarWord)
  private static let currencyCodes = ["US", "RMB", "CNY", "USD", "EUR", "GBP", "JPY", "HKD", "Rmb"].map(scalarWord)
  private static let tails = [
    "st", "nd", "rd", "th", "s", "m", "km", "kg", "g", "t", "mm", "cm", "kW", "MW", "GW", "kWh", "KW", "KWh", "MWh",
    "GWh",
    "bn", "mn", "tn", "k", "percent", "ha", "mu", "yuan", "pct", "x",
  ].map(scalarWord)
}
