/// Takes out of a gloss what compilers say about a translation: "(slang) threesome", "拜拜[bai2 bai2]".
enum GlossCleaner {
  /// Senses, parted at semicolons, without what stands in round or square brackets, of ASCII or full width. A bracket
  /// that is never closed runs to the end; what is left may be blank.
  static func senses(_ gloss: ArraySlice<UInt8>) -> [[UInt8]] {
    var senses: [[UInt8]] = [[]]
    var depth = 0
    var index = gloss.startIndex
    while index < gloss.endIndex {
      let mark = Mark(gloss[index...])
      switch mark?.kind {
      case .opening: depth += 1
      case .closing: depth = max(0, depth - 1)
      case .semicolon where depth == 0: senses.append([])
      case .semicolon: break
      case nil where depth == 0: senses[senses.count - 1].append(gloss[index])
      case nil: break
      }
      index += mark?.length ?? 1
    }
    return senses
  }

  private struct Mark {
    enum Kind { case opening, closing, semicolon }

    let kind: Kind
    let length: Int

    init?(_ bytes: ArraySlice<UInt8>) {
      switch bytes.first {
      case UInt8(ascii: "("), UInt8(ascii: "["): (kind, length) = (.opening, 1)
      case UInt8(ascii: ")"), UInt8(ascii: "]"): (kind, length) = (.closing, 1)
      case UInt8(ascii: ";"): (kind, length) = (.semicolon, 1)
      case 0xEF where bytes.starts(with: [0xEF, 0xBC, 0x88]): (kind, length) = (.opening, 3)
      case 0xEF where bytes.starts(with: [0xEF, 0xBC, 0x89]): (kind, length) = (.closing, 3)
      case 0xEF where bytes.starts(with: [0xEF, 0xBC, 0x9B]): (kind, length) = (.semicolon, 3)
      default: return nil
      }
    }
  }
}
