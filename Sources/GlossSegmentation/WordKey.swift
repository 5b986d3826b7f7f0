internal import GlossText

/// A short word as two machine words, so that a look-up in a table allocates nothing.
struct WordKey: Hashable, Sendable {
  private var high: UInt64 = 0
  private var low: UInt64 = 0

  /// The longest word a key holds, in bytes; no abbreviation or function word is longer.
  static let capacity = 16

  /// Nil when the word is empty or longer than `capacity`.
  init?(_ bytes: some Sequence<UInt8>, lowercased: Bool = false) {
    var count = 0
    for byte in bytes {
      guard count < Self.capacity else { return nil }
      // Curly apostrophes would need three bytes and a second entry; no word with one is decisive.
      let folded = lowercased && byte.isASCIILetter ? byte | 0x20 : byte
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(folded)
      count += 1
    }
    if count == 0 { return nil }
  }
}

/// A set of words, exactly as written.
struct WordSet: Sendable {
  private let keys: Set<WordKey>

  init(_ words: [String]) {
    keys = Set(words.compactMap { WordKey($0.utf8) })
  }

  func contains(_ utf8: [UInt8], _ range: ByteRange) -> Bool {
    guard range.count <= WordKey.capacity, let key = WordKey(utf8[range]) else { return false }
    return keys.contains(key)
  }
}
