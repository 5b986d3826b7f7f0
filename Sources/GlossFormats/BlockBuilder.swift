internal import GlossText

/// Collects the text of one block and its map, piece by piece in the order of the file.
///
/// White space is collapsed as a browser does it: a run of ASCII white space becomes one space, none at either end of
/// the block. Other blanks (U+00A0, U+3000) are text inside the block and nothing at its ends.
struct BlockBuilder {
  /// The bytes that verbatim pieces are taken from.
  let bytes: [UInt8]
  /// What must be added to an offset in `bytes` to make an offset in the file.
  let shift: Int
  /// How text is written where the block stands.
  var escaping: Escaping

  private var text: [UInt8] = []
  private var map = OffsetMap()
  private var protected: [ByteRange] = []
  private var isProtecting = false
  /// Where the stretch that is being protected starts in the text, once there is text in it.
  private var protectedStart: Int?
  /// White space that becomes a space when more text follows.
  private var pendingSpace: (source: ByteRange, kind: OffsetMap.Kind)?
  /// Where the last piece ended, white space included, in `bytes`.
  private(set) var sourceEnd = 0

  init(bytes: [UInt8], shift: Int = 0, escaping: Escaping = .verbatim) {
    (self.bytes, self.shift, self.escaping) = (bytes, shift, escaping)
  }

  var isEmpty: Bool { text.isEmpty }

  /// Adds `range` of the bytes, with its white space collapsed.
  mutating func append(_ range: ByteRange) {
    var index = range.lowerBound
    var spanStart = index
    while index < range.upperBound {
      guard bytes[index].isASCIIWhiteSpace else {
        index += 1
        continue
      }
      var end = index + 1
      while end < range.upperBound, bytes[end].isASCIIWhiteSpace { end += 1 }
      let isSingleSpace = end == index + 1 && bytes[index] == 0x20
      // Most spaces are single and inside a piece: they stay in its run.
      if !isSingleSpace || index == spanStart || end == range.upperBound {
        appendVerbatim(spanStart..<index)
        appendSpace(index..<end)
        spanStart = end
      }
      index = end
    }
    appendVerbatim(spanStart..<range.upperBound)
    sourceEnd = max(sourceEnd, range.upperBound)
  }

  /// Adds `range` of the bytes as it is, white space and all.
  mutating func appendVerbatim(_ range: ByteRange) {
    guard !range.isEmpty else { return }
    prepareForText()
    text.append(contentsOf: bytes[range])
    map.append(length: range.count, source: range.shifted(by: shift), kind: .verbatim)
    sourceEnd = max(sourceEnd, range.upperBound)
  }

  /// Adds `value`, which stands at `source` as an escape.
  mutating func append(decoded value: [UInt8], from source: ByteRange) {
    sourceEnd = max(sourceEnd, source.upperBound)
    if !value.isEmpty, value.allSatisfy(\.isASCIIWhiteSpace) {
      if pendingSpace == nil { pendingSpace = (source, .decoded) }
      return
    }
    prepareForText()
    text.append(contentsOf: value)
    map.append(length: value.count, source: source.shifted(by: shift), kind: .decoded)
  }

  /// Adds a space that stands for the white space, or the markup, at `source`.
  mutating func appendSpace(_ source: ByteRange, isLineBreak: Bool = false) {
    sourceEnd = max(sourceEnd, source.upperBound)
    let hasLineBreak = isLineBreak || bytes[source].contains { $0 == 0x0A || $0 == 0x0D }
    let kind: OffsetMap.Kind =
      if hasLineBreak { .synthetic } else if bytes[source].elementsEqual([0x20]) { .verbatim } else { .decoded }
    guard let pending = pendingSpace else {
      pendingSpace = (source, kind)
      return
    }
    // The first space of a run stands for all of it. White space that markup interrupts is not joined, so that no
    // source range covers a tag.
    if pending.source.upperBound == source.lowerBound {
      pendingSpace = (pending.source.lowerBound..<source.upperBound, hasLineBreak ? .synthetic : .decoded)
    }
  }

  /// Notes that the bytes before `end` are dealt with, though they gave no text.
  mutating func skip(to end: Int) { sourceEnd = max(sourceEnd, end) }

  /// What is added from here to `endProtected` is no language.
  mutating func beginProtected() { isProtecting = true }

  mutating func endProtected() {
    isProtecting = false
    guard let start = protectedStart else { return }
    protected.append(start..<text.count)
    protectedStart = nil
  }

  private mutating func prepareForText() {
    if let (source, kind) = pendingSpace, !text.isEmpty {
      text.append(0x20)
      map.append(length: 1, source: source.shifted(by: shift), kind: kind)
    }
    pendingSpace = nil
    if isProtecting, protectedStart == nil { protectedStart = text.count }
  }

  /// The block, or nil when it is blank. The builder is empty again after it; protection that was begun goes on.
  mutating func finish(role: Block.Role, language: LanguageTag?) -> Block? {
    let wasProtecting = isProtecting
    endProtected()
    defer {
      text = []
      map = OffsetMap()
      protected = []
      pendingSpace = nil
      isProtecting = wasProtecting
    }
    let solid = (0..<text.count).trimmed(in: text)
    guard !solid.isEmpty else { return nil }
    if solid.count == text.count {
      return Block(
        text: text, map: map, role: role, language: language, protected: protected, escaping: escaping)
    }
    return Block(
      text: Array(text[solid]), map: map.restricted(to: solid), role: role, language: language,
      protected: protected.map { $0.clamped(to: solid).shifted(by: -solid.lowerBound) }.filter { !$0.isEmpty },
      escaping: escaping)
  }
}

extension OffsetMap {
  /// The map of `range` of the text alone. Linear in the runs.
  func restricted(to range: ByteRange) -> OffsetMap {
    var result = OffsetMap()
    for run in runs {
      let kept = run.text.clamped(to: range)
      if kept.isEmpty { continue }
      let start = run.source.lowerBound + kept.lowerBound - run.text.lowerBound
      result.append(
        length: kept.count, source: run.kind == .verbatim ? start..<start + kept.count : run.source, kind: run.kind)
    }
    return result
  }
}

extension UInt8 {
  /// White space as HTML has it: tab, line feed, form feed, carriage return, space.
  var isASCIIWhiteSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D && self != 0x0B) }
}
