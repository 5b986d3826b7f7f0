internal import GlossICU

/// Finds out which encoding a file is in and decodes it, in this order: what the user says, byte order mark,
/// declaration, valid UTF-8, ICU's detector, error. Never a silent guess: whatever is chosen must decode without a
/// malformed byte.
enum TextDecoder {
  /// ICU's confidence, of 100, from which its guess is believed. Chinese text of a sentence or more scores 100; short
  /// Latin-1 text scores below 50 for any Chinese encoding.
  private static let sureConfidence = 80

  /// The detector looks at so many bytes and no further.
  private static let detectorWindow = 8_000

  static func decode(
    _ bytes: [UInt8], as stated: TextEncoding? = nil
  ) throws(DecodingError) -> (utf8: [UInt8], encoding: TextEncoding) {
    if let stated = stated ?? TextEncoding(byteOrderMarkOf: bytes) { return (try text(of: bytes, in: stated), stated) }
    let encoding = try encoding(of: bytes)
    // What turned out to be UTF-8 was looked through for that.
    return (encoding == .utf8 ? bytes : try text(of: bytes, in: encoding), encoding)
  }

  /// The text, without the byte order mark of UTF-16 and UTF-32.
  static func text(of bytes: [UInt8], in encoding: TextEncoding) throws(DecodingError) -> [UInt8] {
    if encoding == .utf8 {
      guard let offset = firstInvalidUTF8(bytes) else { return bytes }
      throw .malformed(.utf8, offset: offset, line: line(of: offset, in: bytes))
    }
    let mark = encoding.byteOrderMark
    let start = bytes.starts(with: mark) ? mark.count : 0
    do {
      return try Charset.decode(bytes[start...], as: encoding.icuName)
    } catch {
      let offset = ((error as? Charset.Malformed)?.offset ?? 0) + start
      // Lines are those of what could be read: the bytes of UTF-16 have line feeds of their own.
      let read = (try? Charset.decode(bytes[start..<min(offset, bytes.count)], as: encoding.icuName)) ?? []
      throw .malformed(encoding, offset: offset, line: line(of: read.count, in: read))
    }
  }

  /// The encoding of a file without a byte order mark. Where it is UTF-8, all of the file is.
  private static func encoding(of bytes: [UInt8]) throws(DecodingError) -> TextEncoding {
    let null = bytes.withUnsafeBytes { $0.first(from: 0) { $0.below(1) } }
    if null < bytes.count {
      guard let order = UnmarkedUTF16.order(bytes) else { throw .binary(offset: null) }
      return order
    }
    guard bytes.withUnsafeBytes({ $0.first(from: 0) { $0.nonASCII } }) < bytes.count else {
      if let (name, offset) = EscapedChinese.find(bytes) {
        throw .escaped(name: name, offset: offset, line: line(of: offset, in: bytes))
      }
      return .utf8
    }
    let invalid = firstInvalidUTF8(bytes)
    let declared = EncodingDeclaration.find(bytes)
    // Pages converted to UTF-8 often keep the old declaration. Chinese in UTF-8 has three-byte sequences, which text in
    // GBK or Big5 does not form throughout by chance.
    var isLeftover: Bool { invalid == nil && bytes.contains { $0 >= 0xE0 } }
    if let declared, declared == .gb18030 || declared == .big5, !isLeftover {
      if let likely = likelyEncoding(bytes), likely != declared {
        throw .contradictory(declared: declared, likely: likely)
      }
      guard let invalid, isMostlyUTF8(bytes) else { return declared }
      throw .malformed(.utf8, offset: invalid, line: line(of: invalid, in: bytes))
    }
    guard let invalid else { return .utf8 }
    // Without a mark, and readable far enough to find a declaration of UTF-16, the file is no UTF-16.
    if declared != nil { throw .malformed(.utf8, offset: invalid, line: line(of: invalid, in: bytes)) }
    // A file that is UTF-8 but for a slip must be reported as such, not read as GBK: half a page of good multi-byte
    // UTF-8 before or after the slip says what it is.
    if !isMostlyUTF8(bytes), let likely = likelyEncoding(bytes) { return likely }
    throw .unknownEncoding(offset: invalid, line: line(of: invalid, in: bytes))
  }

  /// The encoding of Chinese that ICU's detector is sure of. It is shown the characters of two bytes alone: among plain
  /// English it takes them for Latin-1.
  private static func likelyEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    var pairs: [UInt8] = []
    var index = 0
    while index + 1 < bytes.count, pairs.count < detectorWindow {
      let isPair = bytes[index] > 0x80
      if isPair { pairs += bytes[index...index + 1] }
      index += isPair ? 2 : 1
    }
    guard let guess = Charset.detect(pairs[...]), guess.confidence >= sureConfidence,
      let encoding = TextEncoding(label: guess.name), encoding == .gb18030 || encoding == .big5
    else { return nil }
    return encoding
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    LineIndex(bytes).position(of: offset).line
  }

  private static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      var index = 0
      while index < raw.count {
        if raw[index] < 0x80 {
          index = raw.first(from: index) { $0.nonASCII }
          continue
        }
        let (scalar, length) = bytes.scalar(at: index, end: bytes.count)
        if scalar == 0xFFFD, length == 1 { return index }
        index += length
      }
      return nil
    }
  }

  /// Whether most multi-byte sequences are well-formed UTF-8. In GBK text hardly any are.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (good, bad, index) = (0, 0, 0)
    while index < bytes.count {
      let length = bytes.scalar(at: index, end: bytes.count).length
      if bytes[index] >= 0x80 { if length > 1 { good += 1 } else { bad += 1 } }
      index += length
    }
    return good > bad
  }
}
