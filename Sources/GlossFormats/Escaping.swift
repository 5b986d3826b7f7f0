internal import GlossText

/// How text is written at a place of a file, so that its reader reads it as it was meant. Each format defines its own.
package struct Escaping: Sendable {
  /// The bytes of a file that a text is to stand in the place of.
  struct Place: Sendable {
    /// Of the whole file; empty when nothing is known of it.
    let bytes: [UInt8]
    let range: ByteRange

    var before: UInt8? { range.lowerBound > 0 ? bytes[range.lowerBound - 1] : nil }
    var after: UInt8? { range.upperBound < bytes.count ? bytes[range.upperBound] : nil }

    init(_ bytes: [UInt8], _ range: ByteRange) {
      self.bytes = bytes
      self.range = range.clamped(to: 0..<bytes.count)
    }
  }

  private let writeAt: @Sendable (String, Place) -> String?
  /// Whether markup between the letters of a range does not hinder its replacement, since the format's own writer
  /// rebuilds the markup (DOCX). An edit then carries the text as it is, and its range may hold markup.
  let spansMarkup: Bool

  init(spansMarkup: Bool = false, _ write: @escaping @Sendable (String) -> String?) {
    self.spansMarkup = spansMarkup
    writeAt = { text, _ in write(text) }
  }

  /// For formats in which it depends on the neighbours what a character means.
  init(at write: @escaping @Sendable (String, Place) -> String?) {
    spansMarkup = false
    writeAt = write
  }

  /// The bytes for a text, wherever it is to stand; nil when the place cannot hold it.
  package func write(_ text: String) -> String? { writeAt(text, Place([], 0..<0)) }

  /// The bytes for a text in a place of a file; nil when it cannot stand there without a change to what is around it.
  func write(_ text: String, at place: Place) -> String? { writeAt(text, place) }

  /// As it is; for plain text, where a line end would start another paragraph.
  package static let verbatim = Escaping { text in text.utf8.contains { $0 == 0x0A || $0 == 0x0D } ? nil : text }
}

extension Escaping.Place {
  /// How far a place looks around itself: edits of one long line are many, and each may cost only so much.
  private static let reach = 200

  /// The bytes of the line before the place, if none of them is a letter or beyond ASCII; nil where the place does not
  /// stand at the start of its line.
  var lineStart: ArraySlice<UInt8>? {
    var start = range.lowerBound
    let limit = max(0, start - Self.reach)
    while start > limit {
      let byte = bytes[start - 1]
      if byte == 0x0A || byte == 0x0D { return bytes[start..<range.lowerBound] }
      // The end of a byte order mark starts a line, too.
      if byte >= 0x80 {
        return start == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3..<range.lowerBound] : nil
      }
      if byte.isASCIILetter { return nil }
      start -= 1
    }
    return start == 0 ? bytes[..<range.lowerBound] : nil
  }

  /// What follows the place on its line, cut where it is long.
  var lineEnd: ArraySlice<UInt8> {
    bytes[range.upperBound..<min(bytes.count, range.upperBound + Self.reach)].prefix { $0 != 0x0A && $0 != 0x0D }
  }

  /// Whether the line would be blank with nothing in the place, but for marks and tags.
  var isAloneOnLine: Bool {
    guard lineStart != nil || before == UInt8(ascii: ">") else { return false }
    var isInTag = false
    for byte in lineEnd {
      if byte == UInt8(ascii: "<") { isInTag = true }
      if !isInTag, byte >= 0x80 || byte.isASCIIAlphanumeric { return false }
      if byte == UInt8(ascii: ">") { isInTag = false }
    }
    return true
  }

  /// Whether the bytes before the place are the start of a character reference.
  var isInReference: Bool {
    var index = range.lowerBound
    let limit = max(0, index - 32)
    while index > limit, bytes[index - 1].isASCIIAlphanumeric || bytes[index - 1] == UInt8(ascii: "#") { index -= 1 }
    return index > 0 && bytes[index - 1] == UInt8(ascii: "&")
  }

  /// Whether a letter in the place would be the start of a tag.
  var isAfterTagOpening: Bool {
    let head = bytes[..<range.lowerBound].suffix(2)
    guard let last = head.last else { return false }
    return last == UInt8(ascii: "<")
      || (head.first == UInt8(ascii: "<") && [UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(last))
  }
}

extension Escaping {
  /// Between double quotation marks, with backslashes as C has them; nil for control characters that have no letter.
  static let backslashed = Escaping { text in
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..<" ": return nil
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
