internal import GlossText

/// How many cells the tables of a Markdown file can have.
///
/// md4c fills short rows up to the width of the head, so that a file of n bytes can have n² cells; and nothing that a
/// caller answers stops it before the last of them.
struct TableSize {
  /// At most; what looks like the line under a table's head is taken for one wherever it stands.
  private(set) var cells = 0

  /// Linear.
  init(_ bytes: [UInt8], from start: Int) {
    var columns = 0
    var line = start
    while line < bytes.count {
      let end = bytes[line...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      if let found = Self.columns(ofRule: bytes[line..<end]) {
        columns = max(columns, found)
      } else if bytes[line..<end].allSatisfy({ $0.isASCIIWhiteSpace || $0 == UInt8(ascii: ">") }) {
        columns = 0
      }
      cells += columns
      let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      line = end + (isPair ? 2 : 1)
    }
  }

  /// The columns of `|---|:-:|`, in a quotation perhaps; nil for any other line.
  private static func columns(ofRule line: ArraySlice<UInt8>) -> Int? {
    var (columns, hasDash) = (1, false)
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): columns += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: break
      default: return nil
      }
    }
    return hasDash ? columns : nil
  }

  /// Whether a file of `byteCount` bytes was made to be slow: an honest cell has a byte at least.
  func isExcessive(byteCount: Int) -> Bool { cells > 2 * byteCount + 100_000 }
}
