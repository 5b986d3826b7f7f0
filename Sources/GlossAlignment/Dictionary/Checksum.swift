/// Finds out damage, not malice: FNV-1a over eight bytes at a time instead of one, with a shift that spreads high bits.
enum Checksum {
  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  static func of(_ bytes: UnsafeRawBufferPointer, upTo end: Int) -> UInt64 {
    var sum = basis
    var index = 0
    while index + 8 <= end {
      sum = (sum ^ bytes.wide(at: index)) &* prime
      sum ^= sum >> 32
      index += 8
    }
    while index < end {
      sum = (sum ^ UInt64(bytes[index])) &* prime
      index += 1
    }
    return sum
  }
}
