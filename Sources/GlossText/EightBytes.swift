/// Text eight bytes at a time, for what goes through whole files. The first byte stands in the lowest place of a word,
/// and what a word says of a byte it says by the top bit of its place.
extension UnsafeRawBufferPointer {
  /// The bytes from `offset` on; behind the end stand blanks.
  @inline(__always)
  func eightBytes(at offset: Int) -> UInt64 {
    if offset + 8 <= count {
      return UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    return (offset..<count).reversed().reduce(UInt64(everyByte: 0x20)) { $0 << 8 | UInt64(self[$1]) }
  }

  /// The first offset from `start` on that `marks` finds in eight bytes; the end when there is none. `marks` must find
  /// nothing in blanks, and the first of what it finds must be true.
  @inline(__always)
  func first(from start: Int, _ marks: (UInt64) -> UInt64) -> Int {
    for offset in stride(from: start, to: count, by: 8) {
      let found = marks(eightBytes(at: offset))
      if found != 0 { return offset + found.firstMark }
    }
    return count
  }
}

extension UInt64 {
  @inline(__always)
  init(everyByte byte: UInt8) { self = UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Which of the eight bytes is the first that is marked.
  @inline(__always)
  var firstMark: Int { trailingZeroBitCount / 8 }

  /// The bytes that are not ASCII.
  @inline(__always)
  var nonASCII: UInt64 { self & UInt64(everyByte: 0x80) }

  /// The bytes that go on with a scalar of UTF-8.
  @inline(__always)
  var continuations: UInt64 { self & ~(self << 1) & UInt64(everyByte: 0x80) }

  /// The bytes of ASCII below `limit`. The first is true; behind it a byte that is `limit` may be marked as well, which
  /// is what makes this cheap.
  @inline(__always)
  func below(_ limit: UInt8) -> UInt64 { (self &- UInt64(everyByte: limit)) & ~self & UInt64(everyByte: 0x80) }

  /// The bytes that are `byte`, and no others.
  @inline(__always)
  func equal(to byte: UInt8) -> UInt64 {
    let low = UInt64(everyByte: 0x7F)
    let difference = self ^ UInt64(everyByte: byte)
    return ~((difference & low &+ low) | difference | low)
  }

  /// The sum of the eight bytes.
  @inline(__always)
  var sumOfBytes: Int {
    let even = UInt64(0x00FF_00FF_00FF_00FF)
    let pairs = (self & even) &+ (self >> 8 & even)
    return Int((pairs &* 0x0001_0001_0001_0001) >> 48)
  }
}
