/// A stretch of UTF-8 for regular expressions to search: in UTF-16, at an address that stays.
///
/// Offsets in it count UTF-16 units. Not `Sendable`, as the expressions that search it are not. Making one is linear.
package final class RegexText {
  private let text: UTF16Text
  let units: UnsafeMutableBufferPointer<UInt16>

  package init(_ utf8: [UInt8], _ range: Range<Int>) {
    text = UTF16Text(utf8, range)
    units = .allocate(capacity: text.units.count)
    _ = units.initialize(from: text.units)
  }

  deinit { units.deallocate() }

  /// How many units it has.
  package var count: Int { units.count }

  /// The start of the character after the one at `offset`.
  package func offset(after offset: Int) -> Int {
    let isPair = offset + 1 < count && units[offset] & 0xFC00 == 0xD800 && units[offset + 1] & 0xFC00 == 0xDC00
    return offset + (isPair ? 2 : 1)
  }

  /// Where the white space starts that ends at `offset`.
  package func offset(beforeBlanksAt offset: Int) -> Int {
    var start = offset
    while start > 0, (0x09...0x0D).contains(units[start - 1]) || CharacterClass(UInt32(units[start - 1])) == .space {
      start -= 1
    }
    return start
  }

  /// The byte offsets, in the array it was made of, of ascending offsets. Linear.
  package func byteOffsets(of offsets: [Int]) -> [Int] {
    text.byteOffsets(of: offsets.map { Int32(clamping: $0) })
  }
}
