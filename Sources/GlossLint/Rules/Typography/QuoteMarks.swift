internal import GlossText

/// The double quotation marks of a block, paired, with what does not fit.
struct QuoteMarks {
  /// A mark and how it came to stand where it does.
  struct Mark: Hashable {
    /// Index of the scalar.
    let index: Int
    let scalar: UInt32
    /// Whether what stands beside it leaves no doubt that it opens, or closes.
    let isPlain: Bool
  }

  struct Pair: Hashable {
    let opening: Mark
    let closing: Mark
  }

  /// Pairs whose marks do not belong together.
  private(set) var mismatches: [Pair] = []
  /// Pairs whose marks belong together.
  private(set) var pairs: [Pair] = []
  /// Opening marks without a closing one, in order.
  private(set) var unclosed: [Mark] = []
  /// Closing marks without an opening one, in order.
  private(set) var unopened: [Mark] = []
  /// Whether a straight mark may stand for inches or seconds.
  private(set) var hasInches = false
  /// Whether the text starts with an opening mark, as the paragraphs of a long quotation do.
  private(set) var startsWithMark = false

  private enum Role { case opening, closing, either }

  private static let marks: Set<UInt32> = [0x22, 0xAB, 0xBB, 0x201C, 0x201D, 0x201E]

  /// The mark that closes what `opening` opens.
  static func closing(for opening: UInt32) -> UInt32 {
    switch opening {
    case 0x201C: 0x201D
    case 0x201E: 0x201C
    case 0xAB: 0xBB
    case 0xBB: 0xAB
    default: opening
    }
  }

  /// Whether the two make a pair in some tradition: “ ”, „ “, „ ”, « », » «, and out of English ” ”.
  private static func belong(_ opening: UInt32, _ closing: UInt32, isEnglish: Bool) -> Bool {
    if isEnglish, opening == 0x201D { return false }
    return closing == Self.closing(for: opening) || opening == 0x201E && closing == 0x201D
      || opening == closing && opening == 0xBB
  }

  init(_ text: BlockScalars, isEnglish: Bool) {
    let indexes = (0..<text.count).filter { Self.marks.contains(text[$0]) && text[$0 - 1] != 0x5C }
    var open: [Mark] = []
    for (position, index) in indexes.enumerated() {
      let scalar = text[index]
      let seen = Self.role(index, text)
      if index == 0 { startsWithMark = seen != .closing }
      if scalar == 0x22 || scalar == 0x201D, text.kind(index - 1) == .digit {
        let next = position + 1 < indexes.count ? text[indexes[position + 1]] : 0
        // 17" in a quotation: the mark that closes it follows.
        let isInside = open.last.map { $0.scalar != scalar && next == Self.closing(for: $0.scalar) } ?? true
        if isInside || scalar == 0x22 { hasInches = true }
        if isInside { continue }
      }
      let role = Self.role(of: scalar, seen, open: open.last)
      let mark = Mark(index: index, scalar: scalar, isPlain: seen == role)
      if role == .opening {
        open.append(mark)
      } else if let opening = open.popLast() {
        if Self.belong(opening.scalar, scalar, isEnglish: isEnglish) {
          pairs.append(Pair(opening: opening, closing: mark))
        } else {
          mismatches.append(Pair(opening: opening, closing: mark))
        }
      } else {
        unopened.append(mark)
      }
    }
    unclosed = open
  }

  /// What a mark does, by its form, by what stands beside it, and by whether a quotation is open.
  private static func role(of scalar: UInt32, _ seen: Role, open: Mark?) -> Role {
    let fallback: Role = open == nil ? .opening : .closing
    switch scalar {
    case 0x201E: return .opening
    case 0x201C where open?.scalar == 0x201E: return .closing
    // “word“
    case 0x201C: return open != nil && seen == .closing ? .closing : .opening
    // ”word”
    case 0x201D: return open == nil && seen == .opening ? .opening : .closing
    case 0xAB, 0xBB:
      if open?.scalar == 0xAB || open?.scalar == 0xBB {
        return scalar == open?.scalar && seen == .opening ? .opening : .closing
      }
      return seen == .either ? (scalar == 0xAB ? .opening : .closing) : seen
    default: return seen == .either ? fallback : seen
    }
  }

  /// What stands beside the mark at `index` says of it.
  private static func role(_ index: Int, _ text: BlockScalars) -> Role {
    var (before, after) = (index - 1, index + 1)
    // Single marks beside it are quotations in the quotation.
    while text[before] == 0x27 || text[before] == 0x2018, index - before < 3 { before -= 1 }
    while text[after] == 0x27 || text[after] == 0x2019, after - index < 3 { after += 1 }
    let opens = (text.isBlankOrEdge(before) || startsQuotation(text[before])) && !text.isBlankOrEdge(after)
    let closes = !text.isBlankOrEdge(before) && (text.isBlankOrEdge(after) || endsQuotation(text[after]))
    return opens == closes ? .either : opens ? .opening : .closing
  }

  /// Opening brackets, dashes, the slash and the equals sign, after which a quotation starts.
  private static func startsQuotation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x28, 0x2D, 0x2F, 0x3D, 0x5B, 0x7B, 0x2013...0x2014, 0x300A, 0xFF08: true
    default: false
    }
  }

  /// Closing brackets, stops, dashes and the slash, before which a quotation ends.
  private static func endsQuotation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21, 0x29, 0x2C...0x2F, 0x3A...0x3B, 0x3F, 0x5D, 0x7D, 0x2013...0x2014, 0x2026, 0x3001...0x3002, 0x300B,
      0xFF01, 0xFF09, 0xFF0C, 0xFF1A...0xFF1B, 0xFF1F:
      true
    default: false
    }
  }
}
