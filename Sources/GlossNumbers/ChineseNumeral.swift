/// A Chinese number as far as digits and magnitudes go: 2万5千, 4万多亿, 三十八, 二〇一六, 1.2万亿, 十三五.
///
/// What stands around it (第, 分之, units) is the reader's business.
struct ChineseNumeral {
  var value: Double
  /// The end of a vague number's span, else `value`.
  var upper: Double
  /// The index after the last scalar.
  var end: Int
  /// Written in Arabic digits, at least in part.
  var hasDigits = false
  /// What the digits were multiplied by, which the first number of a range may share: 5至10万. 1 without any.
  var scale: Double = 1
  /// A magnitude with no number before it: 百姓, 万众, 亿元.
  var isBare = false
  /// 多, 余, 几 stood inside: 30多万.
  var isOver = false
  /// A five-year plan: 十三五.
  var isPlan = false
  /// Chinese digits in a row, as in a year: 二〇一六.
  var digitRow = 0
  /// The run of digits it starts with, if it does.
  var run: DigitRun?

  /// The digit a numeral stands for; 〇 and 零 are 0, 两 and 俩 are 2, and the forms used in cheques count too.
  static func digit(_ scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "〇", "零": 0
    case "一", "壹": 1
    case "二", "两", "兩", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// 廿 and 卅, for 二十 and 三十.
  static func tens(_ scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "廿": 20
    case "卅": 30
    default: nil
    }
  }

  /// The forms of digits that cannot be altered on a cheque.
  static func isChequeDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖": true
    default: false
    }
  }

  static func magnitude(_ scalar: Unicode.Scalar) -> Double? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    case "万", "萬": 10_000
    case "亿", "億": 100_000_000
    default: nil
    }
  }

  /// Whether a number can start with this scalar.
  static func starts(_ scalar: Unicode.Scalar) -> Bool {
    Scalar.isDigit(scalar)
      || (scalar >= "〇" && (digit(scalar) != nil || magnitude(scalar) != nil || tens(scalar) != nil))
  }

  /// "And some".
  static func isOver(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "多", "余", "几", "来", "幾", "餘": true
    default: false
    }
  }

  /// Reads the numeral that starts at `start`; nil where none does. Linear in its length.
  init?(_ text: ScalarText, _ start: Int) {
    var parser = ChineseNumeralParser(text: text, index: start)
    guard parser.run() else { return nil }
    value = parser.total
    upper = parser.isSpan ? parser.total + parser.width : parser.total
    end = parser.index
    hasDigits = parser.hasDigits
    scale = parser.scale
    isBare = parser.isBare
    isOver = parser.isOver
    isPlan = parser.isPlan
    digitRow = parser.digitRow
    run = parser.firstRun
  }
}
