/// Numbers for the pairs of words that meet in links, and how often each pair meets.
///
/// An open-addressing hash table with linear probing, since a text has millions of meetings: Swift's own dictionary
/// takes five times as long.
struct PairTable {
  private(set) var sources: [Int32] = []
  private(set) var targets: [Int32] = []
  /// In how many links each pair meets.
  private(set) var meetings: [Int32] = []
  private var hashed = 0
  /// Numbers of pairs, or -1.
  private var slots = [Int32](repeating: -1, count: 1 << 12)

  var count: Int { sources.count }

  /// The number of a pair, which is one meeting more.
  mutating func meet(_ source: Int32, _ target: Int32) -> Int32 {
    let slot = slot(source, target)
    if slots[slot] >= 0 {
      meetings[Int(slots[slot])] += 1
      return slots[slot]
    }
    let number = meetOnce(source, target)
    slots[slot] = number
    hashed += 1
    if hashed * 2 > slots.count { grow() }
    return number
  }

  /// The number of a pair that never meets again, since one of its words stands nowhere else. Not looked for.
  mutating func meetOnce(_ source: Int32, _ target: Int32) -> Int32 {
    sources.append(source)
    targets.append(target)
    meetings.append(1)
    return Int32(truncatingIfNeeded: count - 1)
  }

  /// The slot of a pair, or the free one where it belongs.
  private func slot(_ source: Int32, _ target: Int32) -> Int {
    var hash = UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target))
    // Fibonacci hashing (Knuth, volume 3): the golden ratio spreads neighbouring numbers.
    hash = (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if sources[number] == source, targets[number] == target { break }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let numbers = slots.filter { $0 >= 0 }
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for number in numbers { slots[slot(sources[Int(number)], targets[Int(number)])] = number }
  }
}
