/// Reads selectors; see the grammar of CSS Selectors Level 3. One pass, without recursion but for the one level of
/// `:not(…)`.
struct SelectorParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  mutating func selectorList() throws(SelectorError) -> [[HTMLSelector.Step]] {
    var alternatives: [[HTMLSelector.Step]] = []
    repeat {
      alternatives.append(try steps())
    } while take(",")
    guard index == scalars.count else { throw unexpected() }
    return alternatives
  }

  private mutating func steps() throws(SelectorError) -> [HTMLSelector.Step] {
    skipBlanks()
    var steps = [HTMLSelector.Step(combinator: .descendant, compound: try compound())]
    while true {
      let hasBlank = skipBlanks()
      if take(">") {
        skipBlanks()
        steps.append(.init(combinator: .child, compound: try compound()))
      } else if hasBlank, let next, next != "," {
        steps.append(.init(combinator: .descendant, compound: try compound()))
      } else {
        return steps
      }
    }
  }

  private mutating func compound(inNot: Bool = false) throws(SelectorError) -> HTMLSelector.Compound {
    let start = index
    var compound = HTMLSelector.Compound()
    if !take("*"), let next, isNameStart(next) { compound.conditions.append(.type(try name().lowercased())) }
    loop: while let next {
      switch next {
      case "#":
        index += 1
        compound.conditions.append(.id(try name()))
      case ".":
        index += 1
        compound.conditions.append(.class(try name()))
      case "[":
        index += 1
        compound.conditions.append(try attribute())
      case ":":
        guard !inNot else { throw error("no \":\" can stand inside :not()") }
        compound.conditions.append(try negation())
      default:
        break loop
      }
    }
    if index == start { throw unexpected() }
    return compound
  }

  private mutating func negation() throws(SelectorError) -> HTMLSelector.Condition {
    let start = index
    index += 1
    guard let next, isNameStart(next), try name().lowercased() == "not", take("(") else {
      index = start
      throw error("of what starts with \":\" only :not() is known")
    }
    var compounds: [HTMLSelector.Compound] = []
    repeat {
      skipBlanks()
      compounds.append(try compound(inNot: true))
      skipBlanks()
    } while take(",")
    guard take(")") else { throw unexpected("\")\"") }
    return .not(compounds)
  }

  private mutating func attribute() throws(SelectorError) -> HTMLSelector.Condition {
    skipBlanks()
    let name = try name().lowercased()
    skipBlanks()
    if take("]") { return .attribute(name: name, test: .isPresent, ignoresCase: false) }
    let sign = next
    if sign != "=" { index += 1 }
    guard let sign, "=~|^$*".unicodeScalars.contains(sign), take("=") else {
      index -= 1
      throw unexpected("\"]\" or \"=\"")
    }
    skipBlanks()
    let value = try value()
    skipBlanks()
    var ignoresCase = false
    if let flag = next, "iIsS".unicodeScalars.contains(flag) {
      index += 1
      ignoresCase = flag == "i" || flag == "I"
      skipBlanks()
    }
    guard take("]") else { throw unexpected("\"]\"") }
    let test: HTMLSelector.AttributeTest =
      switch sign {
      case "~": .hasWord(value)
      case "|": .hasPart(value)
      case "^": .hasPrefix(value)
      case "$": .hasSuffix(value)
      case "*": .contains(value)
      default: .equals(value)
      }
    return .attribute(name: name, test: test, ignoresCase: ignoresCase)
  }

  private mutating func value() throws(SelectorError) -> String {
    guard let quote = next, quote == "\"" || quote == "'" else { return try name() }
    let start = index
    index += 1
    var value = String.UnicodeScalarView()
    while let scalar = next {
      index += 1
      if scalar == quote { return String(value) }
      value.append(scalar == "\\" ? escaped() : scalar)
    }
    index = start
    throw error("a quotation mark that is not closed")
  }

  /// A name, or a number as ids of old pages are.
  private mutating func name() throws(SelectorError) -> String {
    var name = String.UnicodeScalarView()
    while let scalar = next, isNameStart(scalar) || ("0"..."9").contains(scalar) {
      index += 1
      name.append(scalar == "\\" ? escaped() : scalar)
    }
    if name.isEmpty { throw unexpected("a name") }
    return String(name)
  }

  /// What stands after a backslash: up to six digits of a code point with a blank after them, or the character itself.
  private mutating func escaped() -> Unicode.Scalar {
    var code: UInt32 = 0
    var digits = 0
    while digits < 6, let digit = next.flatMap({ UInt32(String($0), radix: 16) }) {
      code = code * 16 + digit
      digits += 1
      index += 1
    }
    if digits > 0 {
      if next == " " { index += 1 }
      return Unicode.Scalar(code) ?? "\u{FFFD}"
    }
    guard let scalar = next else { return "\u{FFFD}" }
    index += 1
    return scalar
  }

  // MARK: Characters

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_", "-", "\\": true
    default: scalar.value >= 0x80
    }
  }

  @discardableResult
  private mutating func skipBlanks() -> Bool {
    let start = index
    while let next, next.properties.isWhitespace { index += 1 }
    return index > start
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private func error(_ message: String) -> SelectorError { SelectorError(message: message, character: index + 1) }

  private func unexpected(_ wanted: String = "a selector") -> SelectorError {
    guard let next else { return error("it ends where \(wanted) should stand") }
    if next == "+" || next == "~" {
      return error("\"\(next)\" is not known: only blanks and \">\" stand between elements")
    }
    return error("\"\(next)\" where \(wanted) should stand")
  }
}
