/// Where the parts of a compiled dictionary stand. docs/alignment.md has the table.
///
/// All numbers are little-endian `UInt32`, but for the check sum. Offsets are in bytes from the start of the file.
struct DictionaryLayout: Sendable {
  /// The first byte is no UTF-8 and no letter of an encoding, so that no text is taken for a dictionary.
  static let magic: [UInt8] = [0x89] + Array("GLDICT\n".utf8)
  static let version = 1
  static let headerSize = 36
  static let checksumSize = 8
  /// A pair keeps its key in 24 bits, its weight in eight.
  static let mostKeys = 1 << 24

  let headwords: Int
  let rows: Int
  let keys: Int
  let pairs: Int
  let headwordBytes: Int
  let keyBytes: Int
  let infoBytes: Int

  /// For each headword, and at the end, where its text starts in `headwordText`.
  var headwordStarts: Int { Self.headerSize }
  /// For each headword the number of its row.
  var rowNumbers: Int { headwordStarts + 4 * (headwords + 1) }
  /// For each row, and at the end, the number of its first pair.
  var rowStarts: Int { rowNumbers + 4 * headwords }
  /// Key in the lower 24 bits, weight in the upper eight.
  var pairValues: Int { rowStarts + 4 * (rows + 1) }
  var keyStarts: Int { pairValues + 4 * pairs }
  var headwordText: Int { keyStarts + 4 * (keys + 1) }
  var keyText: Int { headwordText + headwordBytes }
  /// Source language, target language and name, with a line feed after the first two.
  var info: Int { keyText + keyBytes }
  var checksum: Int { info + infoBytes }
  /// Of the whole file. No sum can overflow: seven counts of 32 bits.
  var size: Int { checksum + Self.checksumSize }

  /// The counts in the order of the header, after magic and version.
  var counts: [Int] { [headwords, rows, keys, pairs, headwordBytes, keyBytes] }

  init(headwords: Int, rows: Int, keys: Int, pairs: Int, headwordBytes: Int, keyBytes: Int, infoBytes: Int) {
    (self.headwords, self.rows, self.keys, self.pairs) = (headwords, rows, keys, pairs)
    (self.headwordBytes, self.keyBytes, self.infoBytes) = (headwordBytes, keyBytes, infoBytes)
  }

  /// Reads the header and checks all that the accessors of `BilingualDictionary` rely on. Reads the file once: 2 GB/s.
  init(checking bytes: UnsafeRawBufferPointer) throws(DictionaryError) {
    guard bytes.count >= Self.magic.count, bytes.prefix(Self.magic.count).elementsEqual(Self.magic) else {
      throw .notCompiled
    }
    guard bytes.count >= Self.headerSize else { throw .damaged("the file ends within its header") }
    let version = bytes.number(at: 8)
    guard version == Self.version else { throw .otherVersion(version) }
    let size = bytes.count
    // The text of languages and name takes what the other parts leave.
    let rest = Self(
      headwords: bytes.number(at: 12), rows: bytes.number(at: 16), keys: bytes.number(at: 20),
      pairs: bytes.number(at: 24), headwordBytes: bytes.number(at: 28), keyBytes: bytes.number(at: 32), infoBytes: 0)
    guard rest.size <= size else { throw .damaged("the file is cut short") }
    self.init(
      headwords: rest.headwords, rows: rest.rows, keys: rest.keys, pairs: rest.pairs,
      headwordBytes: rest.headwordBytes, keyBytes: rest.keyBytes, infoBytes: size - rest.size)
    guard Checksum.of(bytes, upTo: checksum) == bytes.wide(at: checksum) else {
      throw .damaged("its check sum is wrong")
    }
    try check(bytes)
  }

  private func check(_ bytes: UnsafeRawBufferPointer) throws(DictionaryError) {
    let isSound =
      isAscending(bytes, headwordStarts, count: headwords, total: headwordBytes)
      && isAscending(bytes, rowStarts, count: rows, total: pairs)
      && isAscending(bytes, keyStarts, count: keys, total: keyBytes)
      && (0..<headwords).allSatisfy { bytes.number(at: rowNumbers + 4 * $0) < rows }
      && (0..<pairs).allSatisfy { bytes.number(at: pairValues + 4 * $0) & 0xFF_FFFF < keys }
    guard isSound else { throw .damaged("an offset points out of the file") }
  }

  /// Whether `count + 1` numbers start at 0, end at `total` and never fall.
  private func isAscending(_ bytes: UnsafeRawBufferPointer, _ start: Int, count: Int, total: Int) -> Bool {
    var last = 0
    guard bytes.number(at: start) == 0 else { return false }
    for index in 1..<count + 1 {
      let next = bytes.number(at: start + 4 * index)
      guard next >= last else { return false }
      last = next
    }
    return last == total
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian 32-bit number at `offset`; 0 outside the buffer.
  func number(at offset: Int) -> Int {
    guard offset >= 0, offset <= count - 4 else { return 0 }
    return Int(UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
  }

  /// The little-endian 64-bit number at `offset`; 0 outside the buffer.
  func wide(at offset: Int) -> UInt64 {
    guard offset >= 0, offset <= count - 8 else { return 0 }
    return UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
