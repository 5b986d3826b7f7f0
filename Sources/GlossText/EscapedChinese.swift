/// Chinese written as ASCII between escapes: HZ (RFC 1843) and ISO-2022 (RFC 1922). Browsers no longer read them, for
/// good reason; a file in one of them passes for plain ASCII and would be read as nonsense.
enum EscapedChinese {
  /// The encoding that the ASCII of `bytes` is in, and the offset of its first escape.
  static func find(_ bytes: [UInt8]) -> (name: String, offset: Int)? {
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "~"), isHZ(bytes, at: index) { return ("HZ (hz-gb-2312)", index) }
      // ESC $ and a letter for the set: no sequence that a terminal knows.
      if byte == 0x1B, bytes[index...].dropFirst().starts(with: [0x24]), let set = bytes[index...].dropFirst(2).first,
        [UInt8(ascii: "@"), UInt8(ascii: "A"), UInt8(ascii: "B"), 0x28, 0x29, 0x2A, 0x2B].contains(set)
      {
        return ("ISO-2022", index)
      }
    }
    return nil
  }

  /// Whether `~{`, pairs of bytes of the rows of GB2312 and `~}` stand at `start`.
  private static func isHZ(_ bytes: [UInt8], at start: Int) -> Bool {
    var index = start + 2
    guard index < bytes.count, bytes[start + 1] == UInt8(ascii: "{") else { return false }
    while index + 1 < bytes.count, (0x21...0x77).contains(bytes[index]), (0x21...0x7E).contains(bytes[index + 1]) {
      index += 2
    }
    return index > start + 2 && bytes[index...].starts(with: [UInt8(ascii: "~"), UInt8(ascii: "}")])
  }
}
