internal import GlossText

/// Reads JSON as RFC 8259 has it, token by token with the bytes of each, which no library gives.
///
/// Strict: comments, commas at the end and control characters in strings are errors with their place. No recursion.
struct JSONScanner {
  enum Token {
    case openObject, closeObject, openList, closeList, colon, comma
    /// What stands between the quotation marks.
    case string(ByteRange)
    /// A number, `true`, `false` or `null`.
    case other
    case end
  }

  let file: SourceFile
  private var index: Int
  /// Where the token read last starts.
  private(set) var start: Int

  init(_ file: SourceFile) {
    self.file = file
    index = file.textStart
    start = index
  }

  func error(_ message: String, at offset: Int? = nil) -> ReadError {
    ReadError(SourceError(message, in: file, at: offset ?? start))
  }

  mutating func next() throws(ReadError) -> Token {
    let utf8 = file.utf8
    while index < utf8.count, [0x20, 0x09, 0x0A, 0x0D].contains(utf8[index]) { index += 1 }
    start = index
    guard index < utf8.count else { return .end }
    index += 1
    switch utf8[start] {
    case UInt8(ascii: "{"): return .openObject
    case UInt8(ascii: "}"): return .closeObject
    case UInt8(ascii: "["): return .openList
    case UInt8(ascii: "]"): return .closeList
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: ","): return .comma
    case UInt8(ascii: "\""): return .string(try string())
    default:
      try literal()
      return .other
    }
  }

  private mutating func string() throws(ReadError) -> ByteRange {
    let utf8 = file.utf8
    while index < utf8.count, utf8[index] != UInt8(ascii: "\"") {
      if utf8[index] < 0x20 {
        throw error("a line end or control character stands in this string; write it as \\n or \\u0001", at: index)
      }
      index += utf8[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < utf8.count else { throw error("this string is never closed") }
    index += 1
    return start + 1..<index - 1
  }

  private mutating func literal() throws(ReadError) {
    let utf8 = file.utf8
    index = utf8[start...].firstIndex { $0 <= 0x20 || "{}[]:,\"".utf8.contains($0) } ?? utf8.count
    let word = utf8[start..<index]
    guard ["true", "false", "null"].contains(where: { word.elementsEqual($0.utf8) }) || Self.isNumber(word) else {
      let shown = String(decoding: word.prefix(20), as: UTF8.self)
      throw error("\"\(shown)\" is not JSON; strings stand in quotation marks, and there are no comments")
    }
  }

  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    var rest = word
    func digits(_ rest: inout ArraySlice<UInt8>) -> Int {
      let count = rest.prefix { $0.isASCIIDigit }.count
      rest = rest.dropFirst(count)
      return count
    }
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    let startsWithZero = rest.first == UInt8(ascii: "0")
    let whole = digits(&rest)
    guard whole > 0, !startsWithZero || whole == 1 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard digits(&rest) > 0 else { return false }
    }
    if let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
      guard digits(&rest) > 0 else { return false }
    }
    return rest.isEmpty
  }

  // MARK: Strings

  /// The text of the string at `range`, escapes resolved.
  ///
  /// - Throws: an escape that JSON does not have, and half of a surrogate pair, which is no character.
  func text(_ range: ByteRange) throws(ReadError) -> StringText {
    let bytes = file.utf8
    var text = StringText(bytes: bytes)
    var (from, index) = (range.lowerBound, range.lowerBound)
    while let escape = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: "\\")) {
      guard let (scalar, end) = BackslashEscape.json(bytes, escape, range.upperBound) else {
        let shown = bytes.string(escape..<min(range.upperBound, escape + 6))
        let reason =
          shown.hasPrefix("\\u") ? "is half of a surrogate pair or no number, and no character" : "is no escape"
        throw error("\(shown) \(reason)", at: escape)
      }
      text.append(from..<escape)
      text.append(decoded: Array(String(scalar).utf8), from: escape..<end)
      (from, index) = (end, end)
    }
    text.append(from..<range.upperBound)
    return text
  }
}

/// The escapes of strings in JSON and in YAML.
enum BackslashEscape {
  /// The character that the escape at `start` stands for in JSON, and where it ends; nil when it stands for none.
  static func json(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (Unicode.Scalar, end: Int)? {
    guard start + 1 < limit else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
      return (Unicode.Scalar(bytes[start + 1]), start + 2)
    case UInt8(ascii: "b"): return ("\u{8}", start + 2)
    case UInt8(ascii: "f"): return ("\u{C}", start + 2)
    case UInt8(ascii: "n"): return ("\n", start + 2)
    case UInt8(ascii: "r"): return ("\r", start + 2)
    case UInt8(ascii: "t"): return ("\t", start + 2)
    case UInt8(ascii: "u"): return utf16(bytes, start, limit)
    default: return nil
    }
  }

  private static func utf16(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (Unicode.Scalar, end: Int)? {
    guard let first = hexadecimal(bytes, start + 2, digits: 4, limit) else { return nil }
    let end = start + 6
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first).map { ($0, end) } }
    guard end + 1 < limit, bytes[end] == UInt8(ascii: "\\"), bytes[end + 1] == UInt8(ascii: "u"),
      let second = hexadecimal(bytes, end + 2, digits: 4, limit), (0xDC00..<0xE000).contains(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)).map { ($0, end + 6) }
  }

  static func hexadecimal(_ bytes: [UInt8], _ start: Int, digits: Int, _ limit: Int) -> UInt32? {
    guard start + digits <= limit else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start..<start + digits] {
      guard let digit = byte.digit(radix: 16) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

extension Escaping {
  /// Between the quotation marks of JSON; YAML reads the same.
  static let json = backslashed
}
