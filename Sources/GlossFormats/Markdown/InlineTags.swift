internal import GlossText

/// What the inline HTML of one Markdown block says about the text between its tags.
struct InlineTags {
  enum Effect {
    case nothing, lineBreak
    /// A protecting element was opened or closed.
    case protection
  }

  private var openProtecting = 0

  var isProtecting: Bool { openProtecting > 0 }

  /// Takes the tag, or the comment, that starts at the start of `range`.
  mutating func read(_ bytes: [UInt8], _ range: ByteRange) -> Effect {
    guard range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "<") else { return .nothing }
    let isClosing = bytes[range.lowerBound + 1] == UInt8(ascii: "/")
    let start = range.lowerBound + (isClosing ? 2 : 1)
    let name = bytes[start..<min(range.upperBound, start + 5)].prefix(while: \.isASCIIAlphanumeric).map { $0 | 0x20 }
    switch String(decoding: name, as: UTF8.self) {
    case "br":
      return .lineBreak
    case "code", "kbd", "samp", "var":
      openProtecting = max(0, openProtecting + (isClosing ? -1 : 1))
      return .protection
    default:
      return .nothing
    }
  }
}
