internal import GlossText

/// The raw bytes of a text node or an attribute value, set against what gumbo made of them.
///
/// gumbo gives the two ends of a node in the file and its decoded text, not the way from one to the other. The walk
/// decodes the raw bytes once more, checks every byte against gumbo's, and so finds out where each stands.
struct RawText {
  enum Mode {
    case text
    /// Tags are text: `<title>`.
    case title
    /// Tags and references are text: `<xmp>`, `<plaintext>`.
    case raw
    case attribute
  }

  enum Piece: Equatable {
    case verbatim(ByteRange)
    case reference(ByteRange, value: [UInt8])
  }

  private(set) var pieces: [Piece] = []
  private let bytes: [UInt8]
  private let decoded: UnsafePointer<UInt8>
  private var decodedIndex = 0
  private var index: Int
  private let end: Int
  private var spanStart: Int

  /// Nil when the bytes are not those that gumbo decoded: it moved some of them away.
  init?(
    _ bytes: [UInt8], _ range: ByteRange, decoded: UnsafePointer<CChar>, mode: Mode,
    references: inout CharacterReferences
  ) {
    self.bytes = bytes
    self.decoded = UnsafeRawPointer(decoded).assumingMemoryBound(to: UInt8.self)
    (index, spanStart, end) = (range.lowerBound, range.lowerBound, range.upperBound)
    while index < end {
      switch bytes[index] {
      case UInt8(ascii: "&") where mode != .raw && readReference(mode, &references):
        break
      case UInt8(ascii: "<") where mode == .text && skipTag():
        break
      case 0x0D where self.decoded[decodedIndex] == 0x0A:
        // gumbo reads CRLF and CR as LF.
        index += index + 1 < end && bytes[index + 1] == 0x0A ? 2 : 1
        decodedIndex += 1
      case let byte where byte != 0 && byte == self.decoded[decodedIndex]:
        index += 1
        decodedIndex += 1
      default:
        guard readReplaced() else { return nil }
      }
    }
    guard self.decoded[decodedIndex] == 0 else { return nil }
    endSpan(next: end)
  }

  private mutating func endSpan(next: Int) {
    if spanStart < index { pieces.append(.verbatim(spanStart..<index)) }
    (index, spanStart) = (next, next)
  }

  private func isDecoded(_ value: some Sequence<UInt8>) -> Bool {
    var offset = decodedIndex
    for byte in value {
      // The text ends with NUL, which no value holds: the look ahead never passes it.
      if decoded[offset] != byte || byte == 0 { return false }
      offset += 1
    }
    return true
  }

  private mutating func readReference(_ mode: Mode, _ references: inout CharacterReferences) -> Bool {
    // A name that gumbo left as it is need not be looked up, unless the reference means `&` itself: `&amp;amp;`.
    let name = bytes[index..<end].dropFirst().prefix(3)
    if let first = name.first, first.isASCIILetter, first != UInt8(ascii: "A"), !name.starts(with: Array("am".utf8)),
      isDecoded(bytes[index..<index + 1 + name.count])
    {
      return false
    }
    guard let reference = references.match(bytes, at: index, before: end, inAttribute: mode == .attribute) else {
      return false
    }
    if isDecoded(reference.value) {
      decodedIndex += reference.value.count
    } else if reference.value == [0xEF, 0xBF, 0xBD], decoded[decodedIndex] != 0 {
      // A number beyond Unicode, which gumbo cuts to 32 bits: what it makes of them is one scalar, or one bad byte.
      decodedIndex += 1
      while decoded[decodedIndex] & 0xC0 == 0x80 { decodedIndex += 1 }
    } else {
      return false
    }
    let range = index..<index + reference.length
    endSpan(next: range.upperBound)
    pieces.append(.reference(range, value: reference.value))
    return true
  }

  /// A tag inside a text is one that gumbo ignored: the end tag of nothing.
  private mutating func skipTag() -> Bool {
    let tag = HTMLTag(bytes, at: index, before: end)
    guard tag.isMarkup else { return false }
    endSpan(next: tag.end)
    return true
  }

  /// A control character or a NUL, which gumbo replaces or drops. The text keeps the character as it stands.
  private mutating func readReplaced() -> Bool {
    let isReplaced = isDecoded([0xEF, 0xBF, 0xBD])
    guard isReplaced || bytes[index] == 0 else { return false }
    if isReplaced { decodedIndex += 3 }
    if bytes[index] == 0 {
      endSpan(next: index + 1)
      return true
    }
    index += 1
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return true
  }
}
