internal import GlossText

/// A tag, a comment or a declaration, found without a parser: where it ends, its name, how many attributes it has.
struct HTMLTag {
  enum Kind {
    case start, end
    /// A comment, a declaration, a processing instruction.
    case other
  }

  let kind: Kind
  /// In lower case.
  private(set) var name: ArraySlice<UInt8> = []
  /// After the `>`, or the end of the bytes.
  private(set) var end: Int
  private(set) var attributes = 0
  private(set) var isSelfClosing = false
  /// Whether there is anything: the `<` of `a < b` opens nothing.
  private(set) var isMarkup = true

  /// The tag whose `<` stands at `start`.
  init(_ bytes: [UInt8], at start: Int, before limit: Int) {
    var index = start + 1
    end = limit
    guard index < limit, bytes[index].isASCIILetter || Self.opensMarkup.contains(bytes[index]) else {
      kind = .other
      isMarkup = false
      return
    }
    if bytes[index] == UInt8(ascii: "/"), index + 1 < limit, bytes[index + 1].isASCIILetter {
      kind = .end
      index += 1
    } else if bytes[index].isASCIILetter {
      kind = .start
    } else {
      kind = .other
      end = Self.endOfDeclaration(bytes, from: index, before: limit)
      return
    }
    let nameStart = index
    while index < limit, !bytes[index].isASCIIWhiteSpace, bytes[index] != 0x3E, bytes[index] != 0x2F { index += 1 }
    name = bytes[nameStart..<index]
    if name.contains(where: { (0x41...0x5A).contains($0) }) {
      name = name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    }
    readAttributes(bytes, from: index, before: limit)
  }

  private static let opensMarkup = Array("/!?".utf8)

  private mutating func readAttributes(_ bytes: [UInt8], from start: Int, before limit: Int) {
    var index = start
    while index < limit {
      switch bytes[index] {
      case 0x3E:
        isSelfClosing = bytes[index - 1] == UInt8(ascii: "/")
        end = index + 1
        return
      case let byte where byte.isASCIIWhiteSpace || byte == UInt8(ascii: "/"):
        index += 1
      default:
        attributes += 1
        index = Self.endOfAttribute(bytes, from: index, before: limit)
      }
    }
  }

  private static func endOfAttribute(_ bytes: [UInt8], from start: Int, before limit: Int) -> Int {
    func skip(from start: Int, while predicate: (UInt8) -> Bool) -> Int {
      var index = start
      while index < limit, predicate(bytes[index]) { index += 1 }
      return index
    }
    // A name may start with "=".
    let name = skip(from: start + 1) { !$0.isASCIIWhiteSpace && $0 != 0x3D && $0 != 0x3E && $0 != 0x2F }
    let sign = skip(from: name, while: \.isASCIIWhiteSpace)
    guard sign < limit, bytes[sign] == 0x3D else { return name }
    let value = skip(from: sign + 1, while: \.isASCIIWhiteSpace)
    guard value < limit else { return limit }
    let quote = bytes[value]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return skip(from: value) { !$0.isASCIIWhiteSpace && $0 != 0x3E }
    }
    return min(limit, skip(from: value + 1) { $0 != quote } + 1)
  }

  private static func endOfDeclaration(_ bytes: [UInt8], from start: Int, before limit: Int) -> Int {
    guard bytes[start..<limit].starts(with: Array("!--".utf8)) else {
      return bytes[start..<limit].firstIndex(of: 0x3E).map { $0 + 1 } ?? limit
    }
    // `<!-->` and `<!--->` are whole comments.
    var index = start + 1
    while index + 2 < limit {
      if bytes[index + 2] == 0x3E, bytes[index] == 0x2D, bytes[index + 1] == 0x2D { return index + 3 }
      index += 1
    }
    return limit
  }
}
