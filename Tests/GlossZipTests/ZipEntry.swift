/// An entry in the directory of an archive, found by its bytes, to look at and to damage.
///
/// The layout is that of PKWARE's APPNOTE.TXT, 4.3.7 and 4.3.12.
struct ZipEntry {
  let bytes: [UInt8]
  /// Where the entry of the directory starts.
  let start: Int

  init?(_ name: String, in bytes: [UInt8]) {
    let name = Array(name.utf8)
    let start = bytes.indices.first { index in
      bytes[index...].starts(with: [0x50, 0x4B, 1, 2]) && bytes[min(index + 46, bytes.count)...].starts(with: name)
    }
    guard let start else { return nil }
    (self.bytes, self.start) = (bytes, start)
  }

  private func number(at offset: Int, length: Int) -> Int {
    bytes[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  var method: Int { number(at: start + 10, length: 2) }
  var time: Int { number(at: start + 12, length: 4) }
  var checkSum: Int { number(at: start + 16, length: 4) }
  var local: Int { number(at: start + 42, length: 4) }
  var dataStart: Int { local + 30 + number(at: local + 26, length: 2) + number(at: local + 28, length: 2) }
  var data: ArraySlice<UInt8> { bytes[dataStart..<dataStart + number(at: start + 20, length: 4)] }

  /// Whether nothing but its place is another.
  func isSame(as other: ZipEntry) -> Bool {
    (method, time, checkSum) == (other.method, other.time, other.checkSum) && data == other.data
  }

  /// The archive with the inflated size of this member said to be `size`, in both places that say it.
  func claiming(size: Int) -> [UInt8] {
    var result = bytes
    for index in 0..<4 {
      let byte = UInt8(truncatingIfNeeded: size >> (8 * index))
      result[start + 24 + index] = byte
      result[local + 22 + index] = byte
    }
    return result
  }

  /// The archive with `bits` of the general purpose flags set for this member.
  func flagged(_ bits: UInt8) -> [UInt8] {
    var result = bytes
    result[start + 8] |= bits
    result[local + 6] |= bits
    return result
  }

  /// The archive with this member under another name of the same length.
  func renamed(_ name: String) -> [UInt8] {
    var result = bytes
    for (index, byte) in name.utf8.enumerated() {
      result[start + 46 + index] = byte
      result[local + 30 + index] = byte
    }
    return result
  }
}
