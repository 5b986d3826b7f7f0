/// A JSON value that keeps the order of its keys, so that reports read as they are documented and come out the same
/// byte for byte.
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number with a fraction, rounded to so many places; null when it is none.
  case decimal(Double, places: Int)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// An object of the members that have a value.
  static func present(_ members: [(String, JSONValue?)]) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  package static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  /// The value in one line, or spread over lines indented by two spaces a level.
  package func text(isIndented: Bool) -> String {
    var output = ""
    write(to: &output, indent: isIndented ? 0 : nil)
    return output
  }

  private func write(to output: inout String, indent: Int?) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .number(let number): output += String(number)
    case .decimal(let number, let places): output += Self.text(number, places)
    case .string(let text): Self.write(text, to: &output)
    case .array(let items):
      Self.write(items, "[", "]", to: &output, indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      Self.write(members, "{", "}", to: &output, indent) { member, output, indent in
        Self.write(member.0, to: &output)
        output += indent == nil ? ":" : ": "
        member.1.write(to: &output, indent: indent)
      }
    }
  }

  private static func text(_ number: Double, _ places: Int) -> String {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let rounded = (number * scale).rounded() / scale
    return rounded.isFinite ? "\(rounded)" : "null"
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to output: inout String, _ indent: Int?,
    _ each: (Item, inout String, Int?) -> Void
  ) {
    output += open
    for (index, item) in items.enumerated() {
      if index > 0 { output += "," }
      if let indent { output += "\n" + String(repeating: " ", count: indent + 2) }
      each(item, &output, indent.map { $0 + 2 })
    }
    if let indent, !items.isEmpty { output += "\n" + String(repeating: " ", count: indent) }
    output += close
  }

  private static func write(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      // Control characters must be escaped; the line separators break JavaScript and line readers; what orders letters
      // would show a person another report than a program reads; a byte order mark some parsers drop.
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}",
        "\u{2066}"..."\u{2069}", "\u{FEFF}":
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
