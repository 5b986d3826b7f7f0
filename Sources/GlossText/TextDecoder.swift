internal import GlossICU

/// Why the bytes of a file could not be read as text.
package enum DecodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A malformed sequence in the encoding the file is in: the offset of its first byte and its line.
  case malformed(TextEncoding, offset: Int, line: Int)
  /// The file holds NUL bytes and is no UTF-16: not text at all.
  case binary(offset: Int)
  /// No declaration, not UTF-8, and nothing that the detector is sure of. `offset` is where UTF-8 ends.
  case unknownEncoding(offset: Int, line: Int)

  package var description: String {
    switch self {
    case .malformed(let encoding, let offset, _):
      "not valid \(encoding.rawValue) at byte \(offset); save the file as UTF-8"
    case .binary(let offset):
      "not a text file: NUL at byte \(offset)"
    case .unknownEncoding(let offset, _):
      "not valid UTF-8 at byte \(offset), and no other encoding is certain; save the file as UTF-8"
    }
  }

  /// The 1-based line to name beside the message.
  package var line: Int {
    switch self {
    case .malformed(_, _, let line), .unknownEncoding(_, let line): line
    case .binary: 1
    }
  }
}

/// Finds out which encoding a file is in and decodes it, in this order: byte order mark, declaration, valid UTF-8,
/// ICU's detector, error. Never a silent guess: whatever is chosen must decode without a malformed byte.
package enum TextDecoder {
  /// ICU's confidence, of 100, from which its guess is believed. Chinese text of a sentence or more scores 100; short
  /// Latin-1 text scores below 50 for any Chinese encoding.
  private static let sureConfidence = 80

  /// How far into a file a declaration is looked for. HTML asks for 1024 bytes; templates push it further down.
  private static let declarationWindow = 4096

  static func decode(_ bytes: [UInt8]) throws(DecodingError) -> (utf8: [UInt8], encoding: TextEncoding) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try convert(bytes[2...], .utf16LittleEndian, 2), .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return (try convert(bytes[2...], .utf16BigEndian, 2), .utf16BigEndian) }
    let invalid = firstInvalidUTF8(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      if let invalid { throw .malformed(.utf8, offset: invalid, line: line(of: invalid, in: bytes)) }
      return (bytes, .utf8)
    }
    // XML and HTML in UTF-16 without a mark start with "<".
    if bytes.starts(with: [0x3C, 0]) { return (try convert(bytes[...], .utf16LittleEndian, 0), .utf16LittleEndian) }
    if bytes.starts(with: [0, 0x3C]) { return (try convert(bytes[...], .utf16BigEndian, 0), .utf16BigEndian) }
    if let null = bytes.firstIndex(of: 0) { throw .binary(offset: null) }
    if let declared = declaredEncoding(bytes) {
      switch declared {
      case .utf8, .utf16LittleEndian, .utf16BigEndian:
        // Without a mark, and readable far enough to find the declaration, the file is no UTF-16.
        if let invalid { throw .malformed(.utf8, offset: invalid, line: line(of: invalid, in: bytes)) }
      case .gb18030, .big5:
        // Pages converted to UTF-8 often keep the old declaration. Chinese in UTF-8 has three-byte sequences, which
        // text in GBK or Big5 does not form throughout by chance.
        if invalid != nil || !bytes.contains(where: { $0 >= 0xE0 }) {
          return (try convert(bytes[...], declared, 0), declared)
        }
      }
    }
    guard let invalid else { return (bytes, .utf8) }
    // A file that is UTF-8 but for a slip must be reported as such, not read as GBK: half a page of good multi-byte
    // UTF-8 before or after the slip says what it is.
    if !isMostlyUTF8(bytes), let guess = Charset.detect(bytes[...]), guess.confidence >= sureConfidence,
      let encoding = TextEncoding(label: guess.name), encoding == .gb18030 || encoding == .big5
    {
      return (try convert(bytes[...], encoding, 0), encoding)
    }
    throw .unknownEncoding(offset: invalid, line: line(of: invalid, in: bytes))
  }

  private static func convert(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, _ skipped: Int
  ) throws(DecodingError) -> [UInt8] {
    do {
      return try Charset.decode(bytes, as: encoding.icuName)
    } catch {
      let offset = ((error as? Charset.Malformed)?.offset ?? 0) + skipped
      throw .malformed(encoding, offset: offset, line: line(of: offset, in: Array(bytes)))
    }
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    LineIndex(bytes).position(of: offset).line
  }

  private static func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let (scalar, length) = bytes.scalar(at: index, end: bytes.count)
      if scalar == 0xFFFD, length == 1 { return index }
      index += length
    }
    return nil
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

  /// The encoding that `charset=`, `encoding=` or `coding:` names near the start of the file.
  private static func declaredEncoding(_ bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(declarationWindow).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    for key in ["charset", "encoding"] {
      let key = Array(key.utf8)
      for start in head.indices where head[start...].starts(with: key) {
        var index = start + key.count
        while index < head.count, [0x20, 0x3D, 0x22, 0x27].contains(head[index]) { index += 1 }
        guard index > start + key.count else { continue }
        let label = head[index...].prefix { isLabelByte($0) }
        if let encoding = TextEncoding(label: String(decoding: label, as: UTF8.self)) { return encoding }
      }
    }
    return nil
  }

  private static func isLabelByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x5F
  }
}
