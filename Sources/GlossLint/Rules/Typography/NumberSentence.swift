internal import GlossNumbers
internal import GlossSegmentation
internal import GlossText

/// A sentence as rules about the form of its numbers see it.
struct NumberSentence {
  enum PercentForm: String {
    case sign = "%"
    case word = "percent"
    case words = "per cent"
  }

  /// The digits of a number and how they are written.
  struct Figure {
    /// UTF-8 bytes of the digits with the marks between them.
    let range: ByteRange
    let text: String
    /// How many digits the whole part has.
    let digits: Int
    let isGrouped: Bool
    /// The word after the digits that multiplies them.
    let magnitude: String?
  }

  private let text: [UInt8]
  private let tokens: [Token]

  init(_ page: Page, _ index: Int) {
    text = page.text(ofBlock: page.sentences[index].block)
    tokens = Array(page.tokens(ofSentence: index))
  }

  /// Figures whose commas stand where Chinese counts, after each fourth digit: `10,0000`.
  var misgrouped: [ByteRange] {
    tokens.filter { $0.kind == .number }.map(\.range).filter { range in
      text[range].split(separator: 0x2C, omittingEmptySubsequences: false).dropFirst().contains {
        $0.count == 4 && $0.allSatisfy(\.isASCIIDigit)
      }
    }
  }

  func percentForm(_ mention: NumberMention) -> PercentForm? {
    let words = text.string(mention.range).lowercased()
    if words.hasSuffix("%") { return .sign }
    if words.hasSuffix("per cent") { return .words }
    return words.hasSuffix("percent") ? .word : nil
  }

  /// Nil when the number does not start with digits.
  func figure(_ mention: NumberMention) -> Figure? {
    var end = mention.range.lowerBound
    while end < mention.range.upperBound, text[end].isASCIIDigit || text[end] == 0x2C || text[end] == 0x2E { end += 1 }
    let range = mention.range.lowerBound..<end
    let figure = text.string(range)
    let whole = figure.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty else { return nil }
    let isGrouped = groups.count > 1
    let rest = text.string(end..<mention.range.upperBound).lowercased().filter { $0.isLetter }
    return Figure(
      range: range, text: figure, digits: whole.count { $0 != "," }, isGrouped: isGrouped,
      magnitude: rest.isEmpty ? nil : rest)
  }

  /// Whether something is counted by the number, as far as the words beside it show: a plural or a unit follows, and
  /// nothing that numbers codes, pages or telephones comes before.
  func isCounted(_ mention: NumberMention) -> Bool {
    guard mention.range.count == text[mention.range].count(where: \.isASCIIDigit),
      text[mention.range.lowerBound] != 0x30
    else { return false }
    let position = tokens.partitioningIndex { $0.range.lowerBound >= mention.range.lowerBound }
    guard position < tokens.count, tokens[position].range.lowerBound == mention.range.lowerBound else { return false }
    let token = tokens[position]
    guard token.kind == .number, token.range.upperBound == mention.range.upperBound else { return false }
    if position > tokens.startIndex {
      let before = tokens[position - 1]
      if before.kind != .word, before.range.upperBound == token.range.lowerBound { return false }
      if before.kind == .word, Self.labels.contains(text.string(before.range).lowercased()) { return false }
      // "ISO 27001", "GB 18030"
      if before.kind == .word, text[before.range].count(where: { (0x41...0x5A).contains($0) }) > 1,
        !Self.currencies.contains(text.string(before.range))
      {
        return false
      }
    }
    if mention.unit != nil { return true }
    guard position + 1 < tokens.endIndex else { return false }
    // "5000 or so new jobs": a few words may come before the plural.
    for next in tokens[(position + 1)...].prefix(3) {
      guard next.kind == .word, text[next.range.lowerBound].isASCIILetter else { return false }
      let word = text.string(next.range).lowercased()
      if Self.counted.contains(word) { return true }
      if word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !Self.noPlurals.contains(word) { return true }
      if Self.ends.contains(word) { return false }
    }
    return false
  }

  private static let labels: Set<String> = [
    "no", "nos", "number", "code", "tel", "telephone", "phone", "fax", "hotline", "postcode", "zip", "article", "page",
    "room", "line", "call", "dial", "year",
  ]
  private static let currencies: Set<String> = ["RMB", "CNY", "USD", "US", "HK", "EUR"]
  private static let counted: Set<String> = [
    "people", "yuan", "mu", "percent", "men", "women", "children", "personnel",
  ]
  private static let noPlurals: Set<String> = [
    "this", "was", "has", "its", "does", "always", "plus", "across", "towards",
  ]
  /// Words after which no noun is looked for.
  private static let ends: Set<String> = [
    "is", "was", "are", "were", "has", "in", "of", "and", "or", "to", "the", "for", "on", "at", "by", "from", "with",
    "hotline", "a", "an", "that", "which", "will",
  ]
}

/// Numbers as English writes them.
enum FigureText {
  /// `digits` with a comma after each group of three from the right.
  static func grouped(_ digits: String) -> String {
    var result: [Character] = []
    for (index, digit) in digits.reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return String(result.reversed())
  }

  /// A value in full; nil when it is not whole, or so great that it may be rounded.
  static func whole(_ value: Double) -> String? {
    let rounded = value.rounded()
    guard abs(value - rounded) < 1e-6, rounded >= 1, rounded < 1e12 else { return nil }
    return grouped(String(Int(rounded)))
  }
}
