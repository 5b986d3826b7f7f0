/// What is wrong with a character that a reader does not see, or takes for another.
enum InvisibleKind: Sendable, Hashable {
  /// Takes no room and does nothing in text that is written with spaces.
  case zeroWidth
  /// A hyphen that shows only at the end of a line.
  case softHyphen
  /// Turns the direction of the text around it; a way to hide what a text says.
  case direction
  /// Ends a line for some programs and not for others.
  case lineSeparator
  case control
  /// Shown by one font alone, if at all.
  case privateUse
  /// Looks like an ideograph and is none to a search.
  case lookalike

  /// Nil for a character that may stand anywhere.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x09, 0x0B, 0x0E...0x1F, 0x7F...0x9F: self = .control
    case 0xAD: self = .softHyphen
    case 0..<0x34F: return nil
    case 0x34F, 0x115F...0x1160, 0x180E, 0x200B...0x200D, 0x2060...0x2064, 0x206A...0x206F, 0x3164, 0xFEFF, 0xFFA0,
      0xFFF9...0xFFFB, 0xE0001, 0xE0020...0xE007F:
      self = .zeroWidth
    case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: self = .direction
    case 0x2028...0x2029: self = .lineSeparator
    case 0x2E80...0x2EF3, 0x2F00...0x2FD5, 0x2F800...0x2FA1F: self = .lookalike
    case 0xF900...0xFAFF: if Self.unified.contains(scalar) { return nil } else { self = .lookalike }
    case 0xE000...0xF8FF, 0xF0000...0x10FFFD: self = .privateUse
    default: return nil
    }
  }

  /// Ideographs in the block of compatibility ideographs that are no copies of others.
  private static let unified: Set<UInt32> = [
    0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29,
  ]

  /// Whether removing it leaves the text as it was meant.
  var isRemovable: Bool { self == .zeroWidth || self == .direction || self == .softHyphen || self == .control }

  /// What `scalar`, which is of this kind, is called.
  func name(of scalar: UInt32) -> String {
    if let name = Self.names[scalar] { return name }
    return switch self {
    case .zeroWidth: "zero-width character"
    case .softHyphen: "soft hyphen"
    case .direction: "direction control"
    case .lineSeparator: "line separator"
    case .control: "control character"
    case .privateUse: "private-use character"
    case .lookalike: scalar < 0x3000 ? "radical" : "compatibility ideograph"
    }
  }

  private static let names: [UInt32: String] = [
    0x00: "null", 0x1B: "escape", 0x7F: "delete", 0x85: "next line", 0x34F: "combining grapheme joiner",
    0x61C: "Arabic letter mark", 0x180E: "Mongolian vowel separator", 0x200B: "zero-width space",
    0x200C: "zero-width non-joiner", 0x200D: "zero-width joiner", 0x200E: "left-to-right mark",
    0x200F: "right-to-left mark", 0x202A: "left-to-right embedding", 0x202B: "right-to-left embedding",
    0x202C: "end of a direction control", 0x202D: "left-to-right override", 0x202E: "right-to-left override",
    0x2029: "paragraph separator", 0x2060: "word joiner", 0x2066: "left-to-right isolate",
    0x2067: "right-to-left isolate", 0x2068: "first strong isolate", 0x2069: "end of an isolate",
    0xFEFF: "byte order mark",
  ]
}
