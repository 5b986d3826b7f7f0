internal import GlossText

/// The places where footnotes are defined (`[^1]: …`), which md4c does not know.
///
/// It would take `[^1]: 见附件。` for the definition of a link and drop the text. So it is given a copy of the file in which
/// the colon is another byte; the text is taken from the file itself.
struct Footnotes {
  /// The offsets of the `[`, ascending.
  private(set) var starts: [Int] = []
  private var colons: [Int] = []

  /// Looks at the start of every line, behind the marks of quotations and lists. Linear.
  init(_ bytes: [UInt8], from start: Int) {
    var isAtLineStart = true
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x0A, 0x0D:
        isAtLineStart = true
      case 0x20, 0x09, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        break
      case UInt8(ascii: "[") where isAtLineStart:
        if let colon = Self.colon(bytes, ofLabelAt: index) {
          starts.append(index)
          colons.append(colon)
        }
        isAtLineStart = false
      default:
        isAtLineStart = false
      }
      index += 1
    }
  }

  private static func colon(_ bytes: [UInt8], ofLabelAt start: Int) -> Int? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    var index = start + 2
    // A label of more bytes is none; the bound keeps the search linear.
    let limit = min(bytes.count - 1, start + 200)
    while index < limit, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "["), bytes[index] != UInt8(ascii: "]") {
      index += 1
    }
    guard index < limit, index > start + 2, bytes[index] == UInt8(ascii: "]"),
      bytes[index + 1] == UInt8(ascii: ":")
    else { return nil }
    return index + 1
  }

  /// The bytes in which no footnote looks like a link.
  func hidden(in bytes: [UInt8]) -> [UInt8] {
    if colons.isEmpty { return bytes }
    var bytes = bytes
    for colon in colons { bytes[colon] = UInt8(ascii: ".") }
    return bytes
  }

  /// Whether a footnote starts at `offset`.
  func contains(_ offset: Int) -> Bool {
    let index = starts.partitioningIndex { $0 >= offset }
    return index < starts.count && starts[index] == offset
  }
}
