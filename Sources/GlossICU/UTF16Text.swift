/// A stretch of UTF-8 as ICU wants it, in UTF-16, with the way back to byte offsets.
///
/// Make one and reuse it: `load` keeps the storage, so that a document costs one allocation and not one a paragraph.
/// Malformed UTF-8 becomes U+FFFD, one for each byte that no scalar claims; offsets stay true.
package struct UTF16Text {
  package private(set) var units: [UInt16] = []
  private var utf8: [UInt8] = []
  private var start = 0
  private var end = 0

  package init() {}

  package init(_ utf8: [UInt8], _ range: Range<Int>) {
    load(utf8, range)
  }

  /// Takes `range` of `utf8`. Linear; ASCII and the three-byte scalars of Chinese take short paths.
  package mutating func load(_ utf8: [UInt8], _ range: Range<Int>) {
    self.utf8 = utf8
    start = range.lowerBound
    end = range.upperBound
    units.removeAll(keepingCapacity: true)
    units.reserveCapacity(range.count)
    var index = start
    while index < end {
      let (scalar, length) = utf8.scalar(at: index, end: end)
      if scalar < 0x10000 {
        units.append(UInt16(truncatingIfNeeded: scalar))
      } else {
        units.append(UInt16(0xD7C0 + (scalar >> 10)))
        units.append(UInt16(0xDC00 + (scalar & 0x3FF)))
      }
      index += length
    }
  }

  /// The byte offsets, in the array that was loaded, of ascending UTF-16 offsets. Linear in the text.
  package func byteOffsets(of unitOffsets: some Sequence<Int32>) -> [Int] {
    var result: [Int] = []
    var unit = 0
    var byte = start
    for target in unitOffsets {
      while unit < Int(target), byte < end {
        let (scalar, length) = utf8.scalar(at: byte, end: end)
        unit += scalar < 0x10000 ? 1 : 2
        byte += length
      }
      result.append(byte)
    }
    return result
  }
}

extension [UInt8] {
  /// The scalar that starts at `index`, and its length in bytes. A byte that starts no well-formed scalar counts as
  /// U+FFFD of length 1, so that a loop over any bytes ends and loses nothing.
  package func scalar(at index: Int, end: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(self[index])
    if first < 0x80 { return (first, 1) }
    func next(_ offset: Int) -> UInt32? {
      guard index + offset < end else { return nil }
      let byte = UInt32(self[index + offset])
      return byte & 0xC0 == 0x80 ? byte & 0x3F : nil
    }
    if first >= 0xE0, first < 0xF0, let second = next(1), let third = next(2) {
      let scalar = (first & 0x0F) << 12 | second << 6 | third
      if scalar >= 0x800, scalar & 0xF800 != 0xD800 { return (scalar, 3) }
    } else if first >= 0xC2, first < 0xE0, let second = next(1) {
      return ((first & 0x1F) << 6 | second, 2)
    } else if first >= 0xF0, first < 0xF5, let second = next(1), let third = next(2), let fourth = next(3) {
      let scalar = (first & 0x07) << 18 | second << 12 | third << 6 | fourth
      if scalar >= 0x10000, scalar <= 0x10FFFF { return (scalar, 4) }
    }
    return (0xFFFD, 1)
  }

  /// Appends `scalar` in UTF-8; what is no Unicode scalar becomes U+FFFD.
  package mutating func append(scalar: UInt32) {
    switch scalar {
    case 0..<0x80:
      append(UInt8(scalar))
    case 0x80..<0x800:
      append(UInt8(0xC0 | scalar >> 6))
      append(UInt8(0x80 | scalar & 0x3F))
    case 0xD800..<0xE000, 0x110000...:
      append(contentsOf: [0xEF, 0xBF, 0xBD])
    case 0x800..<0x10000:
      append(UInt8(0xE0 | scalar >> 12))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    default:
      append(UInt8(0xF0 | scalar >> 18))
      append(UInt8(0x80 | scalar >> 12 & 0x3F))
      append(UInt8(0x80 | scalar >> 6 & 0x3F))
      append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
