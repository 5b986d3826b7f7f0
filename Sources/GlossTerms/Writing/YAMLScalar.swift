internal import GlossYAML

/// A text as a value of a YAML file, plain where any YAML reader takes it for that very text.
enum YAMLScalar {
  /// - Parameter indent: how many spaces stand before the lines of a block.
  static func write(_ text: String, indent: Int) -> String {
    if isPlain(text) { return text }
    if let block = block(text, indent: indent) { return block }
    return YAMLScalarText.written(text, quotes: .double, isInFlow: false)
  }

  /// Whether the text may stand without quotation marks: it starts no other thing, holds nothing that ends it, and is
  /// no number, date, truth value or null of YAML 1.1 or 1.2.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last, first != " ", last != " ", last != ":" else {
      return false
    }
    guard !"-?:,[]{}#&*!|>'\"%@`=~<+.".unicodeScalars.contains(first), !("0"..."9").contains(first) else {
      return false
    }
    guard !words.contains(text.lowercased()) else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in scalars {
      if isSpecial(scalar) { return false }
      if previous == ":", scalar == " " { return false }
      if previous == " ", scalar == "#" { return false }
      previous = scalar
    }
    return true
  }

  /// What YAML 1.1 reads as something else than a text.
  private static let words: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  /// Control characters, line ends of any kind, and what the set of printable characters of YAML leaves out.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// A literal block, for texts of several lines that need no escape; nil for others.
  private static func block(_ text: String, indent: Int) -> String? {
    let scalars = text.unicodeScalars
    guard scalars.contains("\n"), let first = scalars.first, let last = scalars.last,
      first != " ", first != "\n", last != "\n", last != " ",
      !scalars.contains(where: { isSpecial($0) && $0 != "\n" })
    else { return nil }
    let margin = String(repeating: " ", count: indent)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : margin + $0 }
    return "|-\n" + lines.joined(separator: "\n")
  }
}
