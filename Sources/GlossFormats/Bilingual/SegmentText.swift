internal import GlossText

/// Collects the text of one side of a segment from the pieces in which XML gives it, with the way back to the file.
///
/// White space is kept as it is. Where the file does not ask for that (`xml:space="preserve"`), a run that holds a line
/// end or a tab, which is how files are laid out, becomes one space.
struct SegmentText {
  private static let predefined: Set = ["&amp;", "&lt;", "&gt;", "&quot;", "&apos;"]

  private let bytes: [UInt8]
  private let keepsSpace: Bool
  private var text: [UInt8] = []
  private var map = OffsetMap()
  private var protected: [ByteRange] = []
  /// Where the stretch that is not to be translated starts in the text.
  private var protectedStart: Int?
  /// Bytes of the file that are text as they stand and were not added yet: expat gives a line in several pieces.
  private var raw: ByteRange?
  /// Where a placeholder stands in the file, until text follows.
  private var gap: Int?
  /// Whether text is still to follow after a code that was dropped.
  private var followsCode = false
  /// Whether the text ends in a space that stands for the file's layout.
  private var endsInLayout = false
  private var holdsMarkup = false
  private var holdsCDATA = false
  /// Where the last entity stood that gave text.
  private var lastReference: ByteRange?
  /// Where the last piece ended in the file.
  private var sourceEnd = 0

  init(bytes: [UInt8], keepsSpace: Bool) {
    (self.bytes, self.keepsSpace) = (bytes, keepsSpace)
  }

  /// Adds a piece of text as XML gives it: `value` stands at `range`, which is empty for text that an entity of the file
  /// stands for.
  mutating func append(_ value: String, at range: ByteRange, isCDATA: Bool) {
    if isCDATA { holdsCDATA = true } else { holdsMarkup = true }
    guard !range.isEmpty, range != lastReference else {
      flush()
      return add(Array(value.utf8), source: range.upperBound..<range.upperBound, kind: .synthetic)
    }
    if !isCDATA, bytes[range.lowerBound] == UInt8(ascii: "&") {
      flush()
      lastReference = range
      // What an entity of the file's own stands for is written elsewhere.
      let isCharacter =
        bytes[range].starts(with: Array("&#".utf8)) || Self.predefined.contains(bytes.string(range))
      return add(Array(value.utf8), source: range, kind: isCharacter ? .decoded : .synthetic)
    }
    if let raw, raw.upperBound == range.lowerBound {
      self.raw = raw.lowerBound..<range.upperBound
    } else {
      flush()
      raw = range
    }
  }

  /// Adds a space where native code at `offset` starts a new line.
  mutating func appendLineBreak(at offset: Int) {
    flush()
    if let last = text.last, !last.isXMLSpace { add([0x20], source: offset..<offset, kind: .synthetic) }
    endsInLayout = true
  }

  /// Notes a placeholder at `offset`. The white space about it is not reported: what it belongs to is not to be seen.
  mutating func appendPlaceholder(at offset: Int) {
    flush()
    gap = offset
    protectTrailingBlanks()
  }

  /// Notes a code that was dropped. Blanks on both sides of it are those of two words and not reported as two.
  mutating func appendCode() {
    flush()
    followsCode = true
  }

  /// Says whether what follows is to be translated.
  mutating func setTranslatable(_ isTranslatable: Bool) {
    flush()
    if !isTranslatable {
      protectedStart = protectedStart ?? text.count
    } else if let start = protectedStart {
      protect(start..<text.count)
      protectedStart = nil
    }
  }

  /// The text, without the white space at its ends; `start` is where it would stand if there were none.
  mutating func finish(start: Int) -> SegmentDraft {
    flush()
    if let protectedStart { protect(protectedStart..<text.count) }
    let solid = (0..<text.count).trimmed(in: text)
    let escaping: Escaping = holdsCDATA ? (holdsMarkup ? .markupOrCDATA : .cdata) : .markup
    guard !solid.isEmpty else {
      return SegmentDraft(text: [], map: OffsetMap(emptyAt: start), protected: [], escaping: escaping)
    }
    return SegmentDraft(
      text: Array(text[solid]), map: map.restricted(to: solid),
      protected: protected.map { $0.clamped(to: solid).shifted(by: -solid.lowerBound) }.filter { !$0.isEmpty },
      escaping: escaping)
  }

  // MARK: White space

  private mutating func flush() {
    guard let range = raw else { return }
    raw = nil
    if keepsSpace { addLines(of: range) } else { addLaidOut(range) }
  }

  /// Adds the bytes as they are; a line end of two bytes is one line end.
  private mutating func addLines(of range: ByteRange) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: 0x0D) ?? range.upperBound
      add(bytes[start..<end], source: start..<end, kind: .verbatim)
      guard end < range.upperBound else { return }
      start = end + 1 < range.upperBound && bytes[end + 1] == 0x0A ? end + 2 : end + 1
      add([0x0A], source: end..<start, kind: .decoded)
    }
  }

  /// Adds the bytes with white space that holds a line end or a tab made one space.
  private mutating func addLaidOut(_ range: ByteRange) {
    var start = range.lowerBound
    if endsInLayout { while start < range.upperBound, bytes[start].isXMLSpace { start += 1 } }
    var index = start
    while index < range.upperBound {
      guard bytes[index].isXMLSpace else {
        index += 1
        continue
      }
      let end = bytes[index..<range.upperBound].firstIndex { !$0.isXMLSpace } ?? range.upperBound
      if bytes[index..<end].contains(where: { $0 != 0x20 }) {
        add(bytes[start..<index], source: start..<index, kind: .verbatim)
        let hasLineEnd = bytes[index..<end].contains { $0 == 0x0A || $0 == 0x0D }
        if let last = text.last, !last.isXMLSpace {
          add([0x20], source: index..<end, kind: hasLineEnd ? .synthetic : .decoded)
        }
        endsInLayout = true
        start = end
      }
      index = end
    }
    add(bytes[start..<range.upperBound], source: start..<range.upperBound, kind: .verbatim)
  }

  private mutating func add(_ value: some Collection<UInt8>, source: ByteRange, kind: OffsetMap.Kind) {
    guard let first = value.first else { return }
    if followsCode, first.isXMLSpace, text.last?.isXMLSpace ?? false {
      protectTrailingBlanks()
      protect(text.count..<text.count + value.prefix { $0.isXMLSpace }.count)
    }
    followsCode = false
    if let gap {
      let blanks = value.prefix { $0.isXMLSpace }.count
      if blanks == 0, let last = text.last, last.endsWord, first.isASCIIAlphanumeric {
        // "See<x/>page" are two words.
        append([0x20], source: gap..<gap, kind: .synthetic)
        protect(text.count - 1..<text.count)
      }
      protect(text.count..<text.count + blanks)
      if blanks < value.count { self.gap = nil }
    }
    append(value, source: source, kind: kind)
    endsInLayout = false
  }

  private mutating func append(_ value: some Collection<UInt8>, source: ByteRange, kind: OffsetMap.Kind) {
    // Elements and text that an entity stands for have the place of the entity, one like the other.
    let start = kind == .synthetic ? max(source.lowerBound, sourceEnd) : source.lowerBound
    sourceEnd = max(start, source.upperBound)
    text.append(contentsOf: value)
    map.append(length: value.count, source: start..<sourceEnd, kind: kind)
  }

  private mutating func protectTrailingBlanks() {
    // Blanks before one of many codes are protected already, and are not counted for each.
    guard protected.last?.upperBound != text.count else { return }
    let blanks = text.reversed().prefix { $0.isXMLSpace }.count
    protect(text.count - blanks..<text.count)
  }

  /// Adds a stretch that ends no earlier than those before it.
  private mutating func protect(_ range: ByteRange) {
    guard !range.isEmpty else { return }
    var range = range
    while let last = protected.last, last.upperBound >= range.lowerBound {
      range = min(last.lowerBound, range.lowerBound)..<max(last.upperBound, range.upperBound)
      protected.removeLast()
    }
    protected.append(range)
  }
}

/// One side of a segment before it is known whether and how it goes into the document.
struct SegmentDraft: Sendable {
  let text: [UInt8]
  let map: OffsetMap
  let protected: [ByteRange]
  let escaping: Escaping

  var isEmpty: Bool { text.isEmpty }

  /// No text, at `offset` of the file.
  static func empty(at offset: Int) -> SegmentDraft {
    SegmentDraft(text: [], map: OffsetMap(emptyAt: offset), protected: [], escaping: .markup)
  }

  init(text: [UInt8], map: OffsetMap, protected: [ByteRange], escaping: Escaping) {
    (self.text, self.map, self.protected, self.escaping) = (text, map, protected, escaping)
  }
}

extension UInt8 {
  /// White space as XML has it.
  fileprivate var isXMLSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }

  /// Whether a letter after it would start another word: a letter, a digit, or a mark that a space follows.
  fileprivate var endsWord: Bool { isASCIIAlphanumeric || [0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F].contains(self) }
}
