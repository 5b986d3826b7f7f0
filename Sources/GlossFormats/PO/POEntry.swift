internal import GlossText

/// An entry of a PO file as it stands there.
struct POEntry {
  var context: POString?
  var id: POString?
  var plural: POString?
  /// The translation; several where there are plural forms, by number as written.
  var forms: [(number: Int, text: POString)] = []
  /// The first place in the program, from `#:`.
  var reference: String?
  /// Nobody has confirmed the translation.
  var isFuzzy = false
  /// The program puts values in place of parts of the text, as some `…-format` flag says.
  var hasFormat = false

  var isEmpty: Bool { context == nil && id == nil && plural == nil && forms.isEmpty }
}

/// A string of a PO file: the pieces between quotation marks, which are one text.
struct POString {
  /// Where its keyword stands.
  let start: Int
  var pieces: [ByteRange] = []

  /// Its text with escapes resolved.
  ///
  /// `\n \t \b \f \r \v \a \" \\`, octal and hexadecimal bytes are known; another backslash is text.
  ///
  /// - Throws: where escaped bytes make no UTF-8, a surrogate for instance.
  func text(in file: SourceFile) throws(ReadError) -> StringText {
    let bytes = file.utf8
    var text = StringText(bytes: bytes)
    /// Bytes above ASCII that escapes have given and that are no whole character yet.
    var partial: (bytes: [UInt8], source: ByteRange)?
    for piece in pieces {
      var (start, index) = (piece.lowerBound, piece.lowerBound)
      while index < piece.upperBound {
        guard bytes[index] == UInt8(ascii: "\\"), index + 1 < piece.upperBound,
          let (byte, end) = Self.escape(bytes, index, piece.upperBound)
        else {
          if let partial { throw Self.malformed(file, partial.source) }
          index += 1
          continue
        }
        text.append(start..<index)
        if byte < 0x80 {
          if let partial { throw Self.malformed(file, partial.source) }
          text.append(decoded: [byte], from: index..<end)
        } else {
          var group = partial ?? ([], index..<index)
          group.bytes.append(byte)
          group.source = group.source.lowerBound..<end
          partial = group
          if String(validating: group.bytes, as: UTF8.self) != nil {
            text.append(decoded: group.bytes, from: group.source)
            partial = nil
          } else if group.bytes.count >= 4 {
            throw Self.malformed(file, group.source)
          }
        }
        index = end
        start = end
      }
      text.append(start..<piece.upperBound)
    }
    if let partial { throw Self.malformed(file, partial.source) }
    return text
  }

  /// The byte that the escape at `start` stands for and where it ends; nil when it is none.
  private static func escape(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (byte: UInt8, end: Int)? {
    let simple: UInt8? =
      switch bytes[start + 1] {
      case UInt8(ascii: "n"): 0x0A
      case UInt8(ascii: "t"): 0x09
      case UInt8(ascii: "b"): 0x08
      case UInt8(ascii: "r"): 0x0D
      case UInt8(ascii: "f"): 0x0C
      case UInt8(ascii: "v"): 0x0B
      case UInt8(ascii: "a"): 0x07
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes[start + 1]
      default: nil
      }
    if let simple { return (simple, start + 2) }
    let isHexadecimal = bytes[start + 1] == UInt8(ascii: "x")
    var index = start + (isHexadecimal ? 2 : 1)
    let end = min(limit, index + (isHexadecimal ? 2 : 3))
    let first = index
    var value = 0
    while index < end, let digit = bytes[index].digit(radix: isHexadecimal ? 16 : 8) {
      value = value * (isHexadecimal ? 16 : 8) + digit
      index += 1
    }
    guard index > first, let byte = UInt8(exactly: value) else { return nil }
    return (byte, index)
  }

  private static func malformed(_ file: SourceFile, _ source: ByteRange) -> ReadError {
    let escape = file.utf8.string(source)
    return ReadError(SourceError("\(escape) is no character in UTF-8", in: file, at: source.lowerBound))
  }
}

extension UInt8 {
  /// The value of an ASCII digit of `radix`, at most 16.
  func digit(radix: Int) -> Int? {
    let value: Int? =
      switch self {
      case 0x30...0x39: Int(self) - 0x30
      case 0x41...0x46: Int(self) - 0x41 + 10
      case 0x61...0x66: Int(self) - 0x61 + 10
      default: nil
      }
    return value.flatMap { $0 < radix ? $0 : nil }
  }
}
