/// A number written in ASCII digits: "12", "1,263", "67.7".
struct DigitRun {
  /// The value; digits past the eighteenth only scale it.
  var value: Double
  /// Digits before the decimal point.
  var wholeDigits: Int
  var isGrouped = false
  var isDecimal = false
  /// Starts with a nought that is not "0" or "0.x", or is too long for a quantity: an account, a telephone.
  var looksLikeCode: Bool
  /// The index after the last digit.
  var end: Int

  /// Whether this can be a year as it stands: four digits, 1500 to 2100.
  var looksLikeYear: Bool { wholeDigits == 4 && !isGrouped && !isDecimal && value >= 1500 && value <= 2100 }

  /// The longest run of digits that is still read as an amount: 999 trillion written out.
  private static let longestAmount = 15

  /// Reads the run that starts at `start`, where a digit must stand. Linear in its length.
  init(_ text: ScalarText, _ start: Int) {
    var index = start
    var mantissa: Double = 0
    var dropped = 0
    var digits = 0
    func take(_ from: Int) -> Int {
      var at = from
      while Scalar.isDigit(text[at]) {
        if mantissa < 1e17 { mantissa = mantissa * 10 + Double(text[at].value - 0x30) } else { dropped += 1 }
        at += 1
      }
      return at
    }
    index = take(index)
    digits = index - start
    if digits <= 3 {
      // A group is a separator, the same throughout, with exactly three digits.
      let separator = text[index]
      while Self.isSeparator(separator), text[index] == separator, Self.threeDigits(text, index + 1) {
        index = take(index + 1)
        digits += 3
        isGrouped = true
      }
    }
    wholeDigits = digits
    var divisor: Double = 1
    if text[index] == ".", Scalar.isDigit(text[index + 1]) {
      let start = index + 1
      let before = dropped
      index = take(start)
      for _ in 0..<min(index - start - (dropped - before), 18) { divisor *= 10 }
      dropped = before
      isDecimal = true
    }
    // One division rounds once; a sum of tenths and hundredths would not give the same value for the same digits.
    value = mantissa / divisor
    for _ in 0..<min(dropped, 280) { value *= 10 }
    looksLikeCode = (text[start] == "0" && wholeDigits > 1 && !isDecimal) || wholeDigits > Self.longestAmount
    end = index
  }

  /// The comma, and the space of SI and of the United Nations ("40 769 000").
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", " ", "\u{A0}", "\u{2009}", "\u{202F}": true
    default: false
    }
  }

  private static func threeDigits(_ text: ScalarText, _ index: Int) -> Bool {
    Scalar.isDigit(text[index]) && Scalar.isDigit(text[index + 1]) && Scalar.isDigit(text[index + 2])
      && !Scalar.isDigit(text[index + 3])
  }
}

/// A proper fraction in digits: 1/3.
struct DigitFraction {
  var value: Double
  var end: Int

  /// The fraction whose numerator is `run`; nil where none is, or it is a date or a code (2016/17, 24/7).
  init?(_ text: ScalarText, _ run: DigitRun) {
    guard text[run.end] == "/", Scalar.isDigit(text[run.end + 1]), !run.isDecimal, !run.isGrouped else { return nil }
    let denominator = DigitRun(text, run.end + 1)
    guard denominator.value > run.value, denominator.value <= 100, !denominator.isDecimal, text[denominator.end] != "/"
    else {
      return nil
    }
    value = run.value / denominator.value
    end = denominator.end
  }
}
