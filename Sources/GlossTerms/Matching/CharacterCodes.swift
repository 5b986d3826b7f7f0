/// A small number for each character that terms hold, from 1 up; 0 for all others.
///
/// Two levels of pages, so that the characters of Chinese cost two look-ups in some 80 KB.
struct CharacterCodes: Sendable {
  /// For each 256 scalars where their page starts in `codes`. The first page is that of scalars no term holds.
  private var pages = [Int32](repeating: 0, count: 0x1200)
  private var codes = [Int32](repeating: 0, count: 256)
  private(set) var count: Int32 = 0

  /// Numbers beyond those of Unicode, for symbols that are no characters.
  static let firstOwn: UInt32 = 0x11_0000
  static let lastOwn: UInt32 = 0x11_FFFF

  /// The code of `scalar`, which is at most `lastOwn`.
  @inline(__always)
  func code(of scalar: UInt32) -> Int32 {
    codes[Int(pages[Int(scalar >> 8)]) + Int(scalar & 0xFF)]
  }

  /// The code of `scalar`, a new one when it has none.
  mutating func insert(_ scalar: UInt32) -> Int32 {
    let page = Int(scalar >> 8)
    if pages[page] == 0 {
      pages[page] = Int32(truncatingIfNeeded: codes.count)
      codes += Array(repeating: 0, count: 256)
    }
    let index = Int(pages[page]) + Int(scalar & 0xFF)
    if codes[index] == 0 {
      count += 1
      codes[index] = count
    }
    return codes[index]
  }

  /// Bytes of memory.
  var size: Int { pages.count * 4 + codes.count * 4 }
}
