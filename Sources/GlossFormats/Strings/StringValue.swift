internal import GlossText

/// Tells the strings of a program that are language from those that are names, addresses and settings.
enum StringValue {
  /// Whether `text` is a name that programs use: letters and digits of ASCII in one piece with a mark or a digit among
  /// them, or with a capital after a small letter (`menu.open`, `name100`, `saveAs`).
  static func isName(_ text: [UInt8]) -> Bool {
    guard let first = text.first, first.isASCIILetter || first == UInt8(ascii: "_") else { return false }
    var isMarked = false
    var wasLower = false
    for byte in text {
      switch byte {
      case 0x61...0x7A:
        wasLower = true
      case 0x41...0x5A:
        if wasLower { isMarked = true }
        wasLower = false
      case UInt8(ascii: "-"):
        wasLower = false
      case 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"):
        isMarked = true
        wasLower = false
      default:
        return false
      }
    }
    // A stop at the end is that of a sentence.
    return isMarked && (text.last?.isASCIIAlphanumeric ?? false)
  }

  /// Whether `block` holds a text to read: a letter of some script that is no placeholder, and neither a name nor an
  /// address.
  static func isText(_ block: Block) -> Bool {
    let text = block.text
    if isName(text) || isAddress(text) { return false }
    var start = 0
    for range in block.protected + [text.count..<text.count] {
      for scalar in text.string(start..<range.lowerBound).unicodeScalars where scalar.properties.isAlphabetic {
        return true
      }
      start = range.upperBound
    }
    return false
  }

  /// One piece of ASCII with a mark in it that words do not have: `https://…`, `/img/a.png`, `a@b.c`, `#fff`.
  private static func isAddress(_ text: [UInt8]) -> Bool {
    text.allSatisfy { $0 > 0x20 && $0 < 0x7F } && text.contains { "/@#\\=_".utf8.contains($0) }
  }
}

extension Block {
  /// The block under the name `path`.
  func named(_ path: String) -> Block {
    Block(
      text: text, map: map, role: role, language: language, protected: protected, escaping: escaping, path: path,
      container: container)
  }
}
