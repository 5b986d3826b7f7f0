internal import GlossText
internal import GlossYAML

/// The text of a scalar with the way to its bytes, and how text is written there.
///
/// libyaml gives the text and where the scalar starts and ends, but no bytes within it. They are followed here by the
/// same rules (YAML 1.1, as libyaml applies them), and where that leads to another text, libyaml's stands, as one piece
/// that is not edited.
struct YAMLScalarText {
  private(set) var text: StringText
  private(set) var escaping: Escaping?

  init(_ scalar: YAMLScalar, _ bytes: [UInt8]) {
    text = StringText(bytes: bytes)
    switch scalar.style {
    case .plain:
      escaping = .yamlPlain
      readFlow(scalar.range, .plain)
    case .singleQuoted, .doubleQuoted:
      escaping = scalar.style == .singleQuoted ? .yamlSingleQuoted : .json
      let inside = scalar.range.lowerBound + 1..<max(scalar.range.lowerBound + 1, scalar.range.upperBound - 1)
      readFlow(inside, scalar.style)
    case .literal, .folded:
      escaping = .verbatim
      readBlock(scalar)
    }
    let value = Array(scalar.text.utf8)
    let isSame = text.text[(0..<text.text.count).trimmed(in: text.text)] == value[(0..<value.count).trimmed(in: value)]
    if !isSame {
      escaping = nil
      text = StringText(bytes: bytes)
      text.append(decoded: value, from: scalar.range)
    }
  }

  // MARK: Plain and quoted

  private mutating func readFlow(_ range: ByteRange, _ style: YAMLScalar.Style) {
    let bytes = text.bytes
    var (from, index) = (range.lowerBound, range.lowerBound)
    func flush(_ text: inout StringText) { text.append(from..<index) }
    while index < range.upperBound {
      switch bytes[index] {
      case 0x0A, 0x0D:
        flush(&text)
        text.dropTrailingBlanks()
        index = fold(at: index, range.upperBound)
        from = index
      case UInt8(ascii: "'") where style == .singleQuoted && index + 1 < range.upperBound:
        flush(&text)
        text.append(decoded: [bytes[index]], from: index..<index + 2)
        index += 2
        from = index
      case UInt8(ascii: "\\") where style == .doubleQuoted && index + 1 < range.upperBound:
        flush(&text)
        if bytes[index + 1] == 0x0A || bytes[index + 1] == 0x0D {
          index = skipBlanks(lineEnd(at: index + 1, range.upperBound), range.upperBound)
        } else if let (scalar, end) = BackslashEscape.yaml(bytes, index, range.upperBound) {
          text.append(decoded: Array(String(scalar).utf8), from: index..<end)
          index = end
        } else {
          index += 2
        }
        from = index
      default:
        index += 1
      }
    }
    flush(&text)
  }

  /// Adds what the line ends from `start` on are: one is a space, of more the first is nothing. Returns where text goes
  /// on.
  private mutating func fold(at start: Int, _ limit: Int) -> Int {
    let first = lineEnd(at: start, limit)
    var index = skipBlanks(first, limit)
    var isSpace = true
    while index < limit, text.bytes[index] == 0x0A || text.bytes[index] == 0x0D {
      let end = lineEnd(at: index, limit)
      text.appendLineEnd(index..<end)
      isSpace = false
      index = skipBlanks(end, limit)
    }
    if isSpace { text.appendFold(start..<index) }
    return index
  }

  // MARK: Blocks

  private mutating func readBlock(_ scalar: YAMLScalar) {
    let bytes = text.bytes
    let limit = scalar.range.upperBound
    let header = bytes[scalar.range].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? limit
    var index = header < limit ? lineEnd(at: header, limit) : limit
    let indent = indentation(from: index, limit, scalar.text)
    var pending: ByteRange?
    var further: [ByteRange] = []
    var wasIndented = false
    while index < limit {
      // A line of blanks that is not indented further than the text is empty.
      let start = min(skip(0x20, from: index, atMost: indent, limit), limit)
      let end = bytes[start..<limit].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? limit
      let next = end < limit ? lineEnd(at: end, limit) : limit
      if start == end {
        further.append(end..<next)
        index = next
        continue
      }
      let isIndented = bytes[start] == 0x20 || bytes[start] == 0x09
      if let pending {
        if scalar.style == .folded, !wasIndented, !isIndented {
          if further.isEmpty { text.appendFold(pending) }
        } else {
          text.appendLineEnd(pending)
        }
      }
      for end in further { text.appendLineEnd(end) }
      text.append(start..<end)
      (pending, further, wasIndented) = (end..<next, [], isIndented)
      index = next
    }
  }

  /// How far the text is indented: as far as its first line is beyond what libyaml says of it.
  private func indentation(from start: Int, _ limit: Int, _ value: String) -> Int {
    var index = start
    while index < limit {
      let first = skip(0x20, from: index, atMost: limit, limit)
      guard first < limit, text.bytes[first] == 0x0A || text.bytes[first] == 0x0D else {
        let own = value.utf8.drop { $0 == 0x0A }.prefix { $0 == 0x20 }.count
        return max(0, first - index - own)
      }
      index = lineEnd(at: first, limit)
    }
    return 0
  }

  // MARK: Bytes

  private func lineEnd(at index: Int, _ limit: Int) -> Int {
    let isPair = text.bytes[index] == 0x0D && index + 1 < limit && text.bytes[index + 1] == 0x0A
    return index + (isPair ? 2 : 1)
  }

  private func skipBlanks(_ start: Int, _ limit: Int) -> Int {
    text.bytes[min(start, limit)..<limit].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? limit
  }

  private func skip(_ byte: UInt8, from start: Int, atMost count: Int, _ limit: Int) -> Int {
    let end = min(limit, start + min(count, limit - start))
    return text.bytes[start..<end].firstIndex { $0 != byte } ?? end
  }
}

extension BackslashEscape {
  /// As ``json(_:_:_:)``, for the escapes of YAML in double quotation marks. Surrogates stand for nothing.
  static func yaml(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> (Unicode.Scalar, end: Int)? {
    let named: Unicode.Scalar? =
      switch bytes[start + 1] {
      case UInt8(ascii: "0"): "\u{0}"
      case UInt8(ascii: "a"): "\u{7}"
      case UInt8(ascii: "v"): "\u{B}"
      case UInt8(ascii: "e"): "\u{1B}"
      case UInt8(ascii: " "): " "
      case 0x09: "\t"
      case UInt8(ascii: "N"): "\u{85}"
      case UInt8(ascii: "_"): "\u{A0}"
      case UInt8(ascii: "L"): "\u{2028}"
      case UInt8(ascii: "P"): "\u{2029}"
      default: nil
      }
    if let named { return (named, start + 2) }
    let digits: Int? =
      switch bytes[start + 1] {
      case UInt8(ascii: "x"): 2
      case UInt8(ascii: "u"): 4
      case UInt8(ascii: "U"): 8
      default: nil
      }
    guard let digits else { return json(bytes, start, limit) }
    guard let value = hexadecimal(bytes, start + 2, digits: digits, limit) else { return nil }
    return Unicode.Scalar(value).map { ($0, start + 2 + digits) }
  }
}

extension Escaping {
  /// A value without quotation marks: none that could mean something to YAML, wherever in the value.
  static let yamlPlain = Escaping { text in
    let marks = ":#{}[],&*!|>\"%@`\\'?"
    guard let first = text.unicodeScalars.first else { return text }
    let isPlain = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !marks.unicodeScalars.contains($0) }
    return isPlain && first != "-" ? text : nil
  }

  /// Between the single quotation marks of YAML.
  static let yamlSingleQuoted = Escaping { text in
    text.utf8.contains { $0 < 0x20 } ? nil : text.replacing("'", with: "''")
  }
}
