internal import GlossICU
internal import GlossText

/// A text scalar by scalar, with the kind of each and the way back to the bytes: what rules about single characters
/// scan. Made in linear time.
///
/// Indexes are those of scalars. Outside the text there is scalar 0, of kind `edge`.
struct BlockScalars {
  enum Kind: UInt8 {
    /// A letter of a script that is written with spaces, or a mark on one.
    case letter
    /// An ideograph or kana.
    case han
    case digit
    case blank
    case other
    /// Before the first scalar and after the last.
    case edge
  }

  private let utf8: [UInt8]
  private var scalars: [UInt32] = []
  private var kinds: [Kind] = []
  private var offsets: [Int32] = []

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    scalars.reserveCapacity(utf8.count)
    kinds.reserveCapacity(utf8.count)
    offsets.reserveCapacity(utf8.count + 1)
    var index = 0
    while index < utf8.count {
      let (scalar, length) = utf8.scalar(at: index, end: utf8.count)
      scalars.append(scalar)
      kinds.append(Self.kind(of: scalar))
      offsets.append(Int32(truncatingIfNeeded: index))
      index += length
    }
    offsets.append(Int32(truncatingIfNeeded: index))
  }

  var count: Int { scalars.count }

  subscript(_ index: Int) -> UInt32 { scalars.indices.contains(index) ? scalars[index] : 0 }

  func kind(_ index: Int) -> Kind { kinds.indices.contains(index) ? kinds[index] : .edge }

  func isBlankOrEdge(_ index: Int) -> Bool { kind(index) == .blank || kind(index) == .edge }

  /// The bytes of the scalars of `range`.
  func bytes(_ range: Range<Int>) -> ByteRange { Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound]) }

  func string(_ range: Range<Int>) -> String { utf8.string(bytes(range)) }

  /// The blanks that start at `index`.
  func blanks(startingAt index: Int) -> Range<Int> { index..<end(from: index) { kind($0) == .blank } }

  /// The letters that start at `index`.
  func letters(startingAt index: Int) -> Range<Int> { index..<end(from: index) { kind($0) == .letter } }

  /// The letters that end at `index`.
  func letters(endingAt index: Int) -> Range<Int> { start(from: index) { kind($0) == .letter }..<index }

  /// The digits that end at `index`, with the separators inside.
  func number(endingAt index: Int) -> Range<Int> {
    let first = start(from: index) { kind($0) == .digit || (self[$0] == 0x2C || self[$0] == 0x2E) }
    var start = first
    while start < index, kind(start) != .digit { start += 1 }
    return start..<index
  }

  /// Letters and digits from `index` on, with apostrophes and hyphens inside.
  func word(startingAt index: Int) -> Range<Int> {
    var end = index
    while true {
      if isWordPart(end) {
        end += 1
      } else if end > index, Self.isJoiner(self[end]), isWordPart(end + 1) {
        end += 2
      } else {
        return index..<end
      }
    }
  }

  /// Letters and digits before `index`, with apostrophes and hyphens inside.
  func word(endingAt index: Int) -> Range<Int> {
    var start = index
    while true {
      if isWordPart(start - 1) {
        start -= 1
      } else if start < index, Self.isJoiner(self[start - 1]), isWordPart(start - 2) {
        start -= 2
      } else {
        return start..<index
      }
    }
  }

  func isUpper(_ index: Int) -> Bool {
    let scalar = self[index]
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar) }
    return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
  }

  func isLower(_ index: Int) -> Bool { kind(index) == .letter && !isUpper(index) }

  /// Whether any scalar of `range` is in upper case.
  func hasUpper(_ range: Range<Int>) -> Bool { range.contains { isUpper($0) } }

  private func isWordPart(_ index: Int) -> Bool { kind(index) == .letter || kind(index) == .digit }

  private func end(from index: Int, while holds: (Int) -> Bool) -> Int {
    var index = index
    while holds(index) { index += 1 }
    return index
  }

  private func start(from index: Int, while holds: (Int) -> Bool) -> Int {
    var index = index
    while holds(index - 1) { index -= 1 }
    return index
  }

  private static func isJoiner(_ scalar: UInt32) -> Bool { scalar == 0x27 || scalar == 0x2019 || scalar == 0x2D }

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: return .letter
    case 0x30...0x39: return .digit
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x2028, 0x2029: return .blank
    case 0..<0xAA: return .other
    case 0x30FB, 0x30FD...0x30FE: return .other
    case 0x3040...0x30FF: return .han
    default: break
    }
    if isHan(scalar) { return .han }
    return switch CharacterClass(scalar) {
    case .letter, .mark: .letter
    case .digit: .digit
    case .space: .blank
    default: .other
    }
  }
}
