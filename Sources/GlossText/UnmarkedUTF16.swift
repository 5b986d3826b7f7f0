/// UTF-16 without a byte order mark, known by what its units are in one order and in the other.
enum UnmarkedUTF16 {
  /// So many bytes say it.
  private static let window = 65_536

  /// The order in which `bytes`, which hold a NUL, are text; nil when they are in neither or could be in both.
  ///
  /// Text is made of letters, ideographs and their punctuation. Read in the wrong order, ASCII becomes ideographs whose
  /// low byte is zero, of which real text has few (一, the ideographic space), and ideographs become anything.
  static func order(_ bytes: [UInt8]) -> TextEncoding? {
    let (isLittle, isBig) = (isText(bytes, low: 0), isText(bytes, low: 1))
    if isLittle == isBig { return nil }
    return isLittle ? .utf16LittleEndian : .utf16BigEndian
  }

  /// - Parameter low: which byte of a pair is the low one.
  private static func isText(_ bytes: [UInt8], low: Int) -> Bool {
    var (units, usual, zeroLow) = (0, 0, 0)
    for start in stride(from: 0, to: min(bytes.count, window) - 1, by: 2) {
      let unit = UInt16(bytes[start + 1 - low]) << 8 | UInt16(bytes[start + low])
      if unit == 0 { return false }
      units += 1
      if isUsual(unit) { usual += 1 }
      if unit & 0xFF == 0 { zeroLow += 1 }
    }
    return units > 0 && usual * 20 >= units * 19 && zeroLow * 2 <= units
  }

  private static func isUsual(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09...0x0D, 0x20...0x7E, 0xA0...0x52F, 0x2010...0x2027, 0x3000...0x30FF, 0x3400...0x9FFF, 0xAC00...0xDFFF,
      0xFF00...0xFFEF:
      true
    default: false
    }
  }
}
