internal import GlossText

/// Collects the text of a value that means what it says: a string of a program, a cell of a table.
///
/// Nothing is collapsed, since blanks and line ends belong to such a value. A line end is kept where segmentation looks
/// for it, but no edit goes over it.
struct StringText {
  /// The file that verbatim pieces are taken from.
  let bytes: [UInt8]
  private(set) var text: [UInt8] = []
  private var map = OffsetMap()

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isBlank: Bool { (0..<text.count).trimmed(in: text).isEmpty }

  /// Adds `range` of the bytes as it is.
  mutating func append(_ range: ByteRange) {
    var start = range.lowerBound
    while let end = bytes[start..<range.upperBound].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      appendVerbatim(start..<end)
      let isPair = bytes[end] == 0x0D && end + 1 < range.upperBound && bytes[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
      appendLineEnd(end..<start)
    }
    appendVerbatim(start..<range.upperBound)
  }

  /// Adds `value`, which stands at `source` as an escape.
  mutating func append(decoded value: [UInt8], from source: ByteRange) {
    if value == [0x0A] || value == [0x0D] { return appendLineEnd(source) }
    text += value
    map.append(length: value.count, source: source, kind: .decoded)
  }

  /// Adds a line end, which stands at `source` as itself or as an escape.
  mutating func appendLineEnd(_ source: ByteRange) {
    text.append(0x0A)
    map.append(length: 1, source: source, kind: .synthetic)
  }

  /// Adds the space that a fold of lines, at `source`, stands for.
  mutating func appendFold(_ source: ByteRange) {
    text.append(0x20)
    map.append(length: 1, source: source, kind: .synthetic)
  }

  /// Takes blanks off the end that came last, as folding does before a line end.
  mutating func dropTrailingBlanks() {
    var end = text.count
    while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    guard end < text.count else { return }
    text.removeSubrange(end...)
    map = map.restricted(to: 0..<end)
  }

  private mutating func appendVerbatim(_ range: ByteRange) {
    guard !range.isEmpty else { return }
    text += bytes[range]
    map.append(length: range.count, source: range, kind: .verbatim)
  }

  /// The block, without the blanks at its ends; nil when it is blank.
  ///
  /// - Parameter placeholders: which stretches are no language.
  func block(
    escaping: Escaping?, path: String? = nil, role: Block.Role = .paragraph, container: Block.Container? = nil,
    placeholders: Placeholders = .markup
  ) -> Block? {
    let solid = (0..<text.count).trimmed(in: text)
    guard !solid.isEmpty else { return nil }
    let isWhole = solid.count == text.count
    let kept = isWhole ? text : Array(text[solid])
    return Block(
      text: kept, map: isWhole ? map : map.restricted(to: solid), role: role, protected: placeholders.ranges(in: kept),
      escaping: escaping, path: path, container: container)
  }
}
