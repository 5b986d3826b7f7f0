/// Reads a pattern as lists write it.
///
/// | mark | meaning |
/// |---|---|
/// | `build` | the word in any form: builds, built, building |
/// | `=build` | this form only |
/// | `(a\|b c)` | one of these |
/// | `[a\|b]` | one of these, or nothing |
/// | `<word>`, `<number>`, `,` | any word, a number in digits, a comma |
/// | `..`, `...` | some words, without and with commas between them |
/// | `{a b}` | what is reported, when it is not the whole |
/// | `!(a\|b)` | not after these (at the start), not before these (at the end) |
struct PhrasePatternParser {
  struct Problem: Error {
    let message: String
  }

  private var rest: Substring
  private var groups = 0

  static func parse(_ text: some StringProtocol) throws(Problem) -> PhrasePattern {
    var parser = PhrasePatternParser(rest: Substring(text))
    return try parser.pattern()
  }

  private init(rest: Substring) {
    self.rest = rest
  }

  private mutating func pattern() throws(Problem) -> PhrasePattern {
    var pattern = PhrasePattern()
    skipBlanks()
    if rest.first == "!" { pattern.notBefore = try excluded() }
    pattern.elements = try elements(until: [])
    if rest.first == "!" {
      pattern.notAfter = try excluded()
      skipBlanks()
    }
    guard rest.isEmpty else { throw Problem(message: "\"\(rest)\" is not expected here") }
    let hasWord = pattern.elements.contains { element in
      if case .opening = element { false } else if case .closing = element { false } else { true }
    }
    guard hasWord else { throw Problem(message: "a pattern without words") }
    return pattern
  }

  private mutating func elements(until ends: Set<Character>) throws(Problem) -> [PhrasePattern.Element] {
    var elements: [PhrasePattern.Element] = []
    while true {
      skipBlanks()
      guard let next = rest.first, !ends.contains(next), next != "!" else { return elements }
      switch next {
      case "(":
        groups += 1
        let number = groups
        elements.append(.group(try choices(closedBy: ")"), number: number))
      case "[": elements.append(.optional(try choices(closedBy: "]")))
      case "{", "}":
        rest.removeFirst()
        elements.append(next == "{" ? .opening : .closing)
      default: elements.append(.step(try step()))
      }
    }
  }

  private mutating func choices(closedBy end: Character) throws(Problem) -> [[PhrasePattern.Element]] {
    rest.removeFirst()
    var choices: [[PhrasePattern.Element]] = []
    while true {
      choices.append(try elements(until: ["|", end]))
      guard let next = rest.first, next != "!" else { throw Problem(message: "\"\(end)\" is missing") }
      rest.removeFirst()
      if next == end { break }
    }
    guard choices.allSatisfy({ !$0.isEmpty }) else { throw Problem(message: "a choice without words") }
    return choices
  }

  /// `!word` or `!(word|word)`
  private mutating func excluded() throws(Problem) -> [PhrasePattern.Step] {
    rest.removeFirst()
    guard rest.first == "(" else { return [try step()] }
    var steps: [PhrasePattern.Step] = []
    for choice in try choices(closedBy: ")") {
      guard choice.count == 1, case .step(let step) = choice[0] else {
        throw Problem(message: "after \"!\" stand single words")
      }
      steps.append(step)
    }
    return steps
  }

  private mutating func step() throws(Problem) -> PhrasePattern.Step {
    for (mark, step) in Self.marks where rest.hasPrefix(mark) {
      rest.removeFirst(mark.count)
      return step
    }
    let isExact = rest.first == "="
    if isExact { rest.removeFirst() }
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "'" }
    rest.removeFirst(word.count)
    if !word.isEmpty { return .word(word.lowercased(), isExact: isExact) }
    throw Problem(message: "\"\(isExact ? "=" : rest.first.map(String.init) ?? "!")\" is no mark of a pattern")
  }

  /// Longer ones first.
  private static let marks: [(String, PhrasePattern.Step)] = [
    ("...", .gap(crossesCommas: true)), ("..", .gap(crossesCommas: false)), ("<word>", .anyWord), ("<number>", .number),
    (",", .comma),
  ]

  private mutating func skipBlanks() {
    // Words with hyphens are matched word by word.
    while let next = rest.first, next.isWhitespace || next == "-" { rest.removeFirst() }
  }
}
