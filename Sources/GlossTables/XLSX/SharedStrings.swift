internal import GlossText
internal import GlossXML

/// The texts that the cells of all sheets refer to by number.
enum SharedStrings {
  /// The text of each `<si>`: of its runs, without the readings of ideographs (`<rPh>`).
  static func read(_ file: SourceFile) throws(SourceError) -> [String] {
    var strings: [String] = []
    var text = RichText()
    try XMLReader.read(file) { (event, range) throws(SourceError) in
      text.take(event)
      switch event {
      case .start(let name, _) where name.local == "si":
        text = RichText()
        guard strings.count < Table.mostCells else {
          throw SourceError("the workbook has more than \(Table.mostCells) texts", in: file, at: range.lowerBound)
        }
      case .end(let name) where name.local == "si": strings.append(text.value)
      default: break
      }
    }
    return strings
  }
}

/// Collects the text of a rich string.
struct RichText {
  private var text = ""
  private var isInText = false
  private var isInReading = false

  /// What the string says.
  var value: String { EscapedCharacters.decode(text) }

  mutating func take(_ event: XMLEvent) {
    switch event {
    case .start(let name, _):
      if name.local == "t" { isInText = true }
      if name.local == "rPh" { isInReading = true }
    case .end(let name):
      if name.local == "t" { isInText = false }
      if name.local == "rPh" { isInReading = false }
    case .text(let piece):
      if isInText, !isInReading { text += piece }
    }
  }
}

/// `_x000D_`: how spreadsheets write characters that XML does not allow (ECMA-376, part 1, 22.9.2.19).
enum EscapedCharacters {
  /// The text with the escapes resolved. What is no character stays as it stands.
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let value = escape(bytes, index), let scalar = Unicode.Scalar(value) {
        result += Array(String(scalar).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The text as a cell may hold it: no control character but tab and line feed, and nothing that reads as an escape
  /// and is none.
  static func encode(_ text: String) -> String {
    // Nearly all texts stay as they are. U+FFFE and U+FFFF start with the byte EF.
    let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
      !bytes.contains { $0 < 0x20 || $0 == UInt8(ascii: "_") || $0 == 0xEF }
    }
    if isPlain == true { return text }
    let bytes = Array(text.utf8)
    var result = ""
    var offset = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0: result += "\u{FFFD}"
      case 0x09, 0x0A: result.unicodeScalars.append(scalar)
      case 0..<0x20, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      case 0x5F where escape(bytes, offset) != nil: result += "_x005F_"
      default: result.unicodeScalars.append(scalar)
      }
      offset += UTF8.width(scalar)
    }
    return result
  }

  /// The number in the escape that starts at `start`.
  private static func escape(_ bytes: [UInt8], _ start: Int) -> UInt32? {
    guard start + 7 <= bytes.count, bytes[start] == UInt8(ascii: "_"), bytes[start + 1] == UInt8(ascii: "x"),
      bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    let digits = bytes[start + 2..<start + 6]
    guard digits.allSatisfy({ $0.isASCIIDigit || (0x61...0x66).contains($0 | 0x20) }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
