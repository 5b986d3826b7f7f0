internal import GlossText

/// Flags punctuation, digits and letters in the full width of Chinese in text that is written with spaces.
struct FullwidthPunctuation: BlockRule {
  static let description = RuleDescription(
    id: "fullwidth-punctuation", group: .typography, need: .page, severity: .warning,
    summary: "A full-width Chinese mark, digit or letter stands in text of another script",
    rationale: """
      A full-width comma brings its own blank, is drawn in a Chinese font, and is no comma to a search or a number \
      reader. It stays behind when a translation is typed over the Chinese.

      Marks in or beside a run of Chinese belong to it and are left alone, as are curly quotation marks, dashes and \
      ellipses, which both scripts share. Chinese title marks have no single counterpart: the fix only shows one.
      """,
    examples: [
      .flagged("Grain output rose⟦，⟧and prices were stable⟦。⟧"),
      .flagged("List of key projects ⟦（⟧58 in all⟦）⟧"),
      .flagged("Sales reached ⟦１２⟧ million yuan⟦：⟧up 3 percent."),
      .flagged("The plan ⟦《⟧Healthy Binhe⟦》⟧ was adopted."),
      .accepted("Grain output rose, and prices were stable."),
      .accepted("The slogan is 创新，协调，绿色。 It is not translated."),
      .accepted("The notice (大政发（2016）15号) is in force."),
      .accepted("“Quoted words” … and a dash — belong to both scripts."),
    ])

  func check(block: Int, _ context: RuleContext) {
    guard !context.page.language.isUnspaced else { return }
    let utf8 = context.page.text(ofBlock: block)
    // All of them start with E3 80 or EF BC, EF BD.
    guard utf8.contains(where: { $0 == 0xE3 || $0 == 0xEF }) else { return }
    let text = BlockScalars(utf8)
    let isChinese = Self.besideChinese(text)
    var index = 0
    while index < text.count {
      guard Self.replacement(of: text[index]) != nil else {
        index += 1
        continue
      }
      let start = index
      while Self.replacement(of: text[index]) != nil { index += 1 }
      let range = start..<index
      if isChinese[start] || isChinese[index - 1] || isLayout(range, text) { continue }
      report(range, text, block: block, context)
    }
  }

  private func report(_ range: Range<Int>, _ text: BlockScalars, block: Int, _ context: RuleContext) {
    let written = text.string(range)
    let isSafe = range.allSatisfy { !Self.needsThought(text[$0]) }
    var edited = range
    if isSafe, Self.closing.contains(text[range.lowerBound]) {
      while text.kind(edited.lowerBound - 1) == .blank { edited = edited.lowerBound - 1..<edited.upperBound }
      if edited.lowerBound == 0 { edited = range }
    }
    let ascii = Self.spaced(range, text)
    let shown = ascii.drop { $0 == " " }
    let title = ascii.contains { $0 != " " } ? "write \"\(shown)\"" : "write an ordinary space"
    context.report(
      .fullwidth(written, count: range.count), block: block, text.bytes(range),
      fixes: [
        context.fix(title, isSafe ? .safe : .display, block: block, text.bytes(edited), ascii)
      ])
  }

  /// Blanks of the width of an ideograph in a row, or at an end, lay a line out.
  private func isLayout(_ range: Range<Int>, _ text: BlockScalars) -> Bool {
    guard range.allSatisfy({ text[$0] == 0x3000 }) else { return false }
    return range.count > 1 || text.isBlankOrEdge(range.lowerBound - 1) || text.isBlankOrEdge(range.upperBound)
  }

  // MARK: Characters

  /// The ASCII counterpart of a full-width character; nil for any other.
  private static func replacement(of scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x3000: 0x20
    case 0x3001: 0x2C
    case 0x3002: 0x2E
    case 0x300A, 0x3008, 0x300C, 0x300E: 0x201C
    case 0x300B, 0x3009, 0x300D, 0x300F: 0x201D
    case 0x3010, 0x3014: 0x5B
    case 0x3011, 0x3015: 0x5D
    default: nil
    }
  }

  /// Whether a person must say what to write: title marks, which English sets in italics or quotation marks, and the
  /// wave between two figures.
  private static func needsThought(_ scalar: UInt32) -> Bool {
    (0x3008...0x300F).contains(scalar) || scalar == 0xFF5E
  }

  /// `，．：；！？）］｝、。】〕`
  private static let closing: Set<UInt32> = [
    0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0xFF09, 0xFF3D, 0xFF5D, 0x3001, 0x3002, 0x3011, 0x3015,
  ]
  private static let opening: Set<UInt32> = [0xFF08, 0xFF3B, 0xFF5B, 0x3010, 0x3014]

  /// The characters of `range` in ASCII, with the spaces around that full-width marks do without.
  private static func spaced(_ range: Range<Int>, _ text: BlockScalars) -> String {
    var result = String.UnicodeScalarView()
    for index in range {
      let scalar = text[index]
      if opening.contains(scalar), isWordEdge(text, index - 1) || closing.contains(text[index - 1]),
        !result.isEmpty || index == range.lowerBound, result.last != " "
      {
        result.append(" ")
      }
      result.append(replacement(of: scalar).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
      let next = index + 1
      let isFollowed = isWordEdge(text, next) || text[next] == 0x201C || text[next] == 0x28
      if closing.contains(scalar), isFollowed, !isInNumber(index, text) { result.append(" ") }
    }
    return String(result)
  }

  private static func isWordEdge(_ text: BlockScalars, _ index: Int) -> Bool {
    text.kind(index) == .letter || text.kind(index) == .digit
  }

  /// Whether a comma, stop or colon stands between the digits of an amount or a time.
  private static func isInNumber(_ index: Int, _ text: BlockScalars) -> Bool {
    guard text.kind(index - 1) == .digit, text.kind(index + 1) == .digit else { return false }
    switch text[index] {
    case 0xFF0E, 0xFF1A: return true
    case 0xFF0C: return (1...3).allSatisfy { text.kind(index + $0) == .digit } && text.kind(index + 4) != .digit
    default: return false
    }
  }

  /// For each scalar whether the nearest letter before or after it is Chinese; figures and marks between do not count.
  private static func besideChinese(_ text: BlockScalars) -> [Bool] {
    var result = [Bool](repeating: false, count: text.count)
    func pass(_ indexes: some Sequence<Int>) {
      var isChinese = false
      for index in indexes {
        switch text.kind(index) {
        case .han: isChinese = true
        case .letter where replacement(of: text[index]) == nil: isChinese = false
        default: result[index] = result[index] || isChinese
        }
        // A letter of full width may be part of either script.
        if replacement(of: text[index]) != nil { result[index] = result[index] || isChinese }
      }
    }
    pass(0..<text.count)
    pass((0..<text.count).reversed())
    return result
  }
}

extension String {
  fileprivate static func fullwidth(_ written: String, count: Int) -> String {
    if written == "\u{3000}" { return "U+3000 (ideographic space) in place of a space" }
    return "full-width \"\(written)\" in text that is not Chinese"
  }
}
