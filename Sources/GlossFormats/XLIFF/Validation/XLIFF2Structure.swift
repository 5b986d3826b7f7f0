internal import GlossText

/// What may and what must stand in what, after the schema of XLIFF 2.
enum XLIFF2Structure {
  private static let inline: Set = ["cp", "ph", "pc", "sc", "ec", "mrk", "sm", "em"]

  static let children: [String: Set<String>] = [
    "xliff": ["file"], "file": ["skeleton", "notes", "group", "unit"], "group": ["notes", "group", "unit"],
    "unit": ["notes", "originalData", "segment", "ignorable"], "segment": ["source", "target"],
    "ignorable": ["source", "target"], "notes": ["note"], "originalData": ["data"], "data": ["cp"],
    "source": inline, "target": inline, "pc": inline, "mrk": inline,
  ]

  /// Of these one at least.
  static let neededChildren: [String: [String]] = [
    "xliff": ["file"], "file": ["unit", "group"], "unit": ["segment"], "segment": ["source"],
    "ignorable": ["source"], "notes": ["note"], "originalData": ["data"],
  ]

  static let neededAttributes: [String: [String]] = [
    "xliff": ["srcLang"], "file": ["id"], "group": ["id"], "unit": ["id"], "data": ["id"], "ph": ["id"],
    "pc": ["id"], "sc": ["id"], "mrk": ["id"], "sm": ["id"], "em": ["startRef"], "cp": ["hex"],
  ]

  static let states: Set = ["initial", "translated", "reviewed", "final"]

  /// Whether `text` is what XML calls an NMTOKEN. Letters beyond ASCII are not told from other marks.
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0 >= 0x80 || $0.isASCIIAlphanumeric || [0x2D, 0x2E, 0x3A, 0x5F].contains($0) }
  }

  /// Whether `text` has the form of a language tag, private ones and long first parts included.
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.allSatisfy(\.isASCIILetter) else { return false }
    let isPrivate = ["x", "i"].contains(String(Substring(first)).lowercased()) && parts.count > 1
    return (isPrivate || first.count > 1)
      && parts.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(\.isASCIIAlphanumeric) }
  }

  /// Whether XML can hold the character, so that `cp` must not stand for it. Nil when `hex` is no number of one.
  static func isXMLCharacter(hex: String) -> Bool? {
    guard (1...6).contains(hex.utf8.count), let value = UInt32(hex, radix: 16), value <= 0x10FFFF else { return nil }
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: return true
    default: return false
    }
  }
}
