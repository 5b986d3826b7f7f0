/// Distinct words, each with a number, in flat arrays: telling words apart costs no allocation a word.
///
/// A hash table with open addressing over one buffer of bytes. A word of up to fifteen bytes, as nearly all are, is its
/// own key, and a look-up touches one slot; a longer one is compared with the buffer too. Words are already cut when they
/// are looked up, so that a trie, which finds where a word ends, would read the same bytes in more places.
/// 24 bytes a slot, of which two thirds at most are in use, 4 a word, and the words' own bytes.
struct WordTable: Sendable {
  /// The bytes of a word and their number, or a hash.
  private struct Key: Sendable, Equatable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    /// Whether it is a hash of more than fifteen bytes.
    var isHash: Bool { high >= 1 << 63 }
  }

  private struct Slot: Sendable {
    var key = Key()
    /// The number of the word; -1 in a free slot.
    var index: Int32 = -1
    /// What was set for the word.
    var value: Int32 = 0
  }

  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`; the next starts there.
  private var ends: [Int32] = [0]
  /// As many as a power of two.
  private var slots = Array(repeating: Slot(), count: 16)

  init() {}

  init(_ words: [String]) {
    for word in words { insert(Array(word.utf8)) }
  }

  var count: Int { ends.count - 1 }

  /// The bytes of the word with the number `index`.
  subscript(index: Int) -> ArraySlice<UInt8> { bytes[Int(ends[index])..<Int(ends[index + 1])] }

  /// Makes room for so many words in all.
  mutating func reserve(_ count: Int) {
    ends.reserveCapacity(count + 1)
    bytes.reserveCapacity(count * 9)
    var size = slots.count
    while size * 2 < count * 3 { size *= 2 }
    if size > slots.count { rehash(size) }
  }

  /// The number of the word that stands at `range` of `text`, a new one when it was not known.
  @discardableResult
  mutating func insert(_ text: [UInt8], _ range: Range<Int>) -> Int {
    let key = Self.key(text, range)
    let slot = slot(of: text, range, key)
    if slots[slot].index >= 0 { return Int(slots[slot].index) }
    let index = count
    slots[slot] = Slot(key: key, index: Int32(truncatingIfNeeded: index))
    bytes += text[range]
    ends.append(Int32(truncatingIfNeeded: bytes.count))
    if count * 3 > slots.count * 2 { rehash(slots.count * 2) }
    return index
  }

  @discardableResult
  mutating func insert(_ word: [UInt8]) -> Int { insert(word, 0..<word.count) }

  /// The number of the word that stands at `range` of `text`; nil when it is not known.
  func index(of text: [UInt8], _ range: Range<Int>) -> Int? {
    let found = slots[slot(of: text, range, Self.key(text, range))].index
    return found >= 0 ? Int(found) : nil
  }

  func contains(_ text: [UInt8], _ range: Range<Int>) -> Bool { index(of: text, range) != nil }

  /// What was set for the word that stands at `range` of `text`; 0 when it is not known.
  func value(of text: [UInt8], _ range: Range<Int>) -> Int32 {
    slots[slot(of: text, range, Self.key(text, range))].value
  }

  /// Sets a value for each word, by its number.
  mutating func setValues(_ values: [Int32]) {
    for place in slots.indices where slots[place].index >= 0 {
      slots[place].value = values[Int(slots[place].index)]
    }
  }

  /// The slot that holds the word, or the free one where it would go.
  private func slot(of text: [UInt8], _ range: Range<Int>, _ key: Key) -> Int {
    var place = Self.place(of: key, slots.count)
    while true {
      let slot = slots[place]
      if slot.index < 0 { return place }
      if slot.key == key, !key.isHash || equals(Int(slot.index), text, range) { return place }
      place = (place + 1) & (slots.count - 1)
    }
  }

  private func equals(_ index: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(ends[index])
    guard Int(ends[index + 1]) - start == range.count else { return false }
    for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  private mutating func rehash(_ size: Int) {
    let old = slots
    slots = Array(repeating: Slot(), count: size)
    for slot in old where slot.index >= 0 {
      var place = Self.place(of: slot.key, size)
      while slots[place].index >= 0 { place = (place + 1) & (size - 1) }
      slots[place] = slot
    }
  }

  /// Bytes of memory.
  var size: Int { slots.count * MemoryLayout<Slot>.stride + ends.count * 4 + bytes.count }

  // MARK: Keys

  /// 2 to the power of 64 divided by the golden ratio, which spreads keys that differ little.
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  private static func key(_ text: [UInt8], _ range: Range<Int>) -> Key {
    var key = Key()
    if range.count < 16 {
      for index in range {
        key.high = key.high << 8 | key.low >> 56
        key.low = key.low << 8 | UInt64(text[index])
      }
      key.high |= UInt64(range.count) << 56
    } else {
      for index in range { key.low = (key.low ^ UInt64(text[index])) &* multiplier }
      key.high = 1 << 63
    }
    return key
  }

  private static func place(of key: Key, _ count: Int) -> Int {
    var mixed = (key.high ^ key.high >> 29) &* multiplier ^ key.low
    mixed = (mixed ^ mixed >> 31) &* multiplier
    return Int(truncatingIfNeeded: mixed >> 40 ^ mixed >> 17) & (count - 1)
  }
}
