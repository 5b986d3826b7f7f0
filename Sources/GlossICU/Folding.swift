internal import CICU

/// Text under NFKC_Casefold, with the way back: what makes ＡＢＣ, ABC and abc, 林 (U+F9F4) and 林, the same.
///
/// Width, case, compatibility forms, radicals and default ignorables (zero-width spaces, soft hyphens) vanish. Simplified
/// and traditional Chinese stay apart.
package struct FoldedText: Sendable {
  /// The folded text, UTF-8.
  package private(set) var utf8: [UInt8] = []
  /// For each byte of `utf8` the byte range of the original that it came from starts here ...
  private var starts: [Int32] = []
  /// ... and ends here.
  private var ends: [Int32] = []

  /// Folds `range` of `original`. Linear. ASCII, unified ideographs and the punctuation of Chinese, nearly all of such
  /// text, never reach ICU.
  package init(_ original: [UInt8], _ range: Range<Int>) {
    utf8.reserveCapacity(range.count)
    starts.reserveCapacity(range.count)
    ends.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = original.scalar(at: index, end: range.upperBound)
      let next = index + length
      if let simple = Self.simpleFold(scalar), Self.startsAnew(original, next, range.upperBound) {
        append(simple, from: index, to: next)
        index = next
      } else {
        var end = next
        while !Self.startsAnew(original, end, range.upperBound) {
          end += original.scalar(at: end, end: range.upperBound).length
        }
        for folded in Self.casefold(original, index..<end) {
          append(CJKRadicals.ideograph(of: folded) ?? folded, from: index, to: end)
        }
        index = end
      }
    }
  }

  package init(_ original: [UInt8]) {
    self.init(original, 0..<original.count)
  }

  package init(_ string: String) {
    self.init(Array(string.utf8))
  }

  /// The folded text of `string` alone, as a key: without the way back, which is most of the work.
  package static func key(of string: String) -> [UInt8] {
    let original = Array(string.utf8)
    var folded: [UInt8] = []
    folded.reserveCapacity(original.count)
    var index = 0
    while index < original.count {
      let (scalar, length) = original.scalar(at: index, end: original.count)
      guard let simple = simpleFold(scalar), startsAnew(original, index + length, original.count) else {
        return FoldedText(original).utf8
      }
      folded.append(scalar: simple)
      index += length
    }
    return folded
  }

  /// The bytes of the original that the folded `range` came from.
  package func originalRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let at = range.lowerBound < starts.count ? Int(starts[range.lowerBound]) : Int(ends.last ?? 0)
      return at..<at
    }
    return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  private mutating func append(_ scalar: UInt32, from start: Int, to end: Int) {
    let before = utf8.count
    utf8.append(scalar: scalar)
    for _ in before..<utf8.count {
      starts.append(Int32(truncatingIfNeeded: start))
      ends.append(Int32(truncatingIfNeeded: end))
    }
  }

  /// The fold of scalars whose fold is known without asking: ASCII, the ideographs of the main blocks, the radicals,
  /// the marks of Chinese and the full-width forms of ASCII.
  private static func simpleFold(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x41...0x5A: scalar + 0x20
    case 0..<0x80, 0xB7, 0x2013...0x2016, 0x2018...0x2019, 0x201C...0x201D, 0x3001...0x3002, 0x3007...0x3011,
      0x3014...0x301B, 0x3400...0x4DBF, 0x4E00...0x9FFF:
      scalar
    case 0xFF21...0xFF3A: scalar - 0xFEE0 + 0x20
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x2E80...0x2EF3, 0xFA11: CJKRadicals.ideograph(of: scalar)
    default: nil
    }
  }

  private static func startsAnew(_ utf8: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index < end else { return true }
    let scalar = utf8.scalar(at: index, end: end).scalar
    switch scalar {
    case 0..<0x300, 0x2010...0x2027, 0x2E80...0x2EF3, 0x3001...0x3020, 0x3400...0x9FFF, 0xFF01...0xFF5E: return true
    default: return gl_nfkc_casefold_boundary_before(Int32(scalar)) != 0
    }
  }

  private static func casefold(_ utf8: [UInt8], _ range: Range<Int>) -> [UInt32] {
    let text = UTF16Text(utf8, range)
    var out = [UInt16](repeating: 0, count: text.units.count * 4 + 18)
    var code: Int32 = 0
    var count = gl_nfkc_casefold(text.units, Int32(text.units.count), &out, Int32(out.count), &code)
    if count > out.count {
      out = Array(repeating: 0, count: Int(count))
      count = gl_nfkc_casefold(text.units, Int32(text.units.count), &out, count, &code)
    }
    guard count >= 0 else { return [] }
    return String(decoding: out[..<Int(count)], as: UTF16.self).unicodeScalars.map(\.value)
  }
}
