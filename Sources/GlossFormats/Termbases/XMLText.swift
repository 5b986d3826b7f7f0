/// Text of an XML file while it is written.
struct XMLText {
  private(set) var utf8: [UInt8] = []
  /// How many characters were left out that XML 1.0 cannot hold.
  private(set) var dropped = 0

  mutating func raw(_ markup: String) { utf8.append(contentsOf: markup.utf8) }

  mutating func indent(_ level: Int) {
    for _ in 0..<level { utf8.append(0x20) }
  }

  mutating func append(_ other: XMLText) {
    utf8 += other.utf8
    dropped += other.dropped
  }

  mutating func element(_ name: String, _ value: String) {
    raw("<\(name)>")
    content(value)
    raw("</\(name)>")
  }

  /// An attribute with its name; none for nil.
  mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    raw(" \(name)=\"")
    attribute(value)
    raw("\"")
  }

  /// The value of an attribute, between quotation marks.
  mutating func attribute(_ value: String) { write(value, blanks: Self.lineBlanks) }

  /// The text of an element. Blanks that a reader would collapse are written as references: line ends, tabs, a space at
  /// an end or after another blank.
  mutating func content(_ value: String) {
    var isAfterBlank = true
    var isPlain = true
    for byte in value.utf8 {
      let isBlank = Self.blanks.contains(byte)
      if isBlank, byte != 0x20 || isAfterBlank { isPlain = false }
      isAfterBlank = isBlank
    }
    write(value, blanks: isPlain && !isAfterBlank ? [] : Self.blanks)
  }

  private static let blanks: [UInt8] = [0x20, 0x0A, 0x09, 0x0D]
  private static let lineBlanks: [UInt8] = [0x0A, 0x09, 0x0D]

  /// - Parameter blanks: those to be written as references.
  private mutating func write(_ value: String, blanks: [UInt8]) {
    let start = utf8.count
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "&"): raw("&amp;")
      case UInt8(ascii: "<"): raw("&lt;")
      case UInt8(ascii: ">"): raw("&gt;")
      case UInt8(ascii: "\""): raw("&quot;")
      case _ where byte <= 0x20 && blanks.contains(byte): raw("&#\(byte);")
      case 0..<0x20 where !Self.lineBlanks.contains(byte): dropped += 1
      default:
        utf8.append(byte)
        // U+FFFE and U+FFFF, which XML 1.0 cannot hold.
        let count = utf8.count
        if byte >= 0xBE, byte <= 0xBF, count - start >= 3, utf8[count - 3] == 0xEF, utf8[count - 2] == 0xBF {
          utf8.removeLast(3)
          dropped += 1
        }
      }
    }
  }
}
