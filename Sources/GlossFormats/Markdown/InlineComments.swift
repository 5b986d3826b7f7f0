/// Comments that hold `--`, as `<!-- disable-line rule -- reason -->` does.
///
/// HTML has allowed them for years, md4c does not, and would show them as text. It is given a copy of the file in which
/// these hyphens are letters; the text is taken from the file itself.
enum InlineComments {
  private static let hyphen = UInt8(ascii: "-")

  /// `bytes` with no `--` inside a comment. Linear; no copy where there is none.
  static func simplified(in bytes: [UInt8], from start: Int) -> [UInt8] {
    var result = bytes
    var index = start
    while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      guard bytes[index...].starts(with: [UInt8(ascii: "!"), hyphen, hyphen]) else { continue }
      // When one comment is not closed, none after it is.
      guard let end = end(bytes, from: open + 4) else { break }
      var isAtLineStart = false
      for place in open + 4..<max(open + 4, end - 3) {
        let byte = bytes[place]
        // Hyphens at the start of a line may underline a heading, whatever comes of the comment.
        if byte == 0x0A || byte == 0x0D { isAtLineStart = true }
        if byte == hyphen, !isAtLineStart { result[place] = UInt8(ascii: "x") }
        if byte > 0x20, byte != hyphen { isAtLineStart = false }
      }
      index = end
    }
    return result
  }

  /// After the `-->`.
  private static func end(_ bytes: [UInt8], from start: Int) -> Int? {
    var index = start
    while let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) {
      if end >= start + 2, bytes[end - 1] == hyphen, bytes[end - 2] == hyphen { return end + 1 }
      index = end + 1
    }
    return nil
  }
}
