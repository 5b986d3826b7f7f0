/// How a single value is written in a YAML file.
package enum YAMLQuotes: Sendable, Hashable {
  case none, single, double

  /// The marks that a value written as `utf8` from `start` on stands in.
  package init(_ utf8: [UInt8], at start: Int) {
    switch start < utf8.count ? utf8[start] : 0 {
    case UInt8(ascii: "'"): self = .single
    case UInt8(ascii: "\""): self = .double
    default: self = .none
    }
  }
}

/// Writes single values so that every reader of YAML takes them for the words they are.
package enum YAMLScalarWriter {
  /// `text` as it is written in one line.
  ///
  /// - Parameters:
  ///   - quotes: the marks to put it in; where `none` would not do, it gets others.
  ///   - isInFlow: whether it stands in brackets, where commas and brackets end a value.
  package static func written(_ text: String, quotes: YAMLQuotes, isInFlow: Bool) -> String {
    let needsEscapes = text.unicodeScalars.contains(where: isEscaped)
    switch quotes {
    case _ where needsEscapes: return doubleQuoted(text)
    case .none where isPlain(text, isInFlow): return text
    case .single: return "'" + text.replacing("'", with: "''") + "'"
    case .none, .double: return doubleQuoted(text)
    }
  }

  /// `text` as the value of a block: in a block of its own where it has several lines that need no escapes, else in one
  /// line, without marks where that will do.
  ///
  /// - Parameter indent: how many spaces stand before the lines of its block.
  package static func written(_ text: String, indent: Int) -> String {
    literal(text, indent: indent) ?? written(text, quotes: .none, isInFlow: false)
  }

  /// Nil for a text of one line, and for one that a block would not give back as it is.
  private static func literal(_ text: String, indent: Int) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.contains("\n"), let first = scalars.first, let last = scalars.last,
      first != " ", first != "\n", last != "\n", last != " ",
      !scalars.contains(where: { isEscaped($0) && $0 != "\n" })
    else { return nil }
    let margin = String(repeating: " ", count: indent)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : margin + $0 }
    return "|-\n" + lines.joined(separator: "\n")
  }

  /// Whether `text` means itself without marks, for readers that know numbers, dates and truth values too.
  private static func isPlain(_ text: String, _ isInFlow: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20, last != UInt8(ascii: ":"),
      !text.hasPrefix("..."), !indicators.contains(first), !words.contains(text.lowercased())
    else { return false }
    if isInFlow, bytes.contains(where: flowIndicators.contains) { return false }
    for (byte, next) in zip(bytes, bytes.dropFirst())
    where (byte == UInt8(ascii: ":") && next == 0x20) || (byte == 0x20 && next == UInt8(ascii: "#")) {
      return false
    }
    // Numbers, dates and times, in whatever form.
    return !(first == UInt8(ascii: ".") || first == UInt8(ascii: "+") || first.isDigit)
      || bytes.contains { !numeric.contains($0) }
  }

  private static let indicators = Set("-?:,[]{}#&*!|>'\"%@`=<".utf8)
  private static let flowIndicators = Set(",[]{}:?#".utf8)
  private static let numeric = Set("0123456789abcdefABCDEFxoXO+-.,:_ TZtz".utf8)
  private static let words: Set<String> = [
    "", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "+.inf", ".nan",
  ]

  private static func doubleQuoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case _ where isEscaped(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Control characters, what breaks lines, and the byte order mark.
  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x2029, 0xFEFF, 0xFFFE...0xFFFF: true
    default: false
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
