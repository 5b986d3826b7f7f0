/// Words in one buffer, as inflection makes them: no allocation a word.
struct FormList {
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [Range<Int>] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
  }

  mutating func append(_ word: some Collection<UInt8>) {
    let start = bytes.count
    bytes += word
    ranges.append(start..<bytes.count)
  }

  /// Appends `word` without its last `count` bytes and with `ending` after it.
  mutating func append(_ word: ArraySlice<UInt8>, dropping count: Int = 0, adding ending: StaticString) {
    let start = bytes.count
    bytes += word.dropLast(count)
    ending.withUTF8Buffer { bytes += $0 }
    ranges.append(start..<bytes.count)
  }

  /// Appends `word` with `replacement` in the place of `range`.
  mutating func append(_ word: ArraySlice<UInt8>, replacing range: Range<Int>, by replacement: [UInt8]) {
    let start = bytes.count
    bytes += word[..<range.lowerBound]
    bytes += replacement
    bytes += word[range.upperBound...]
    ranges.append(start..<bytes.count)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the word ends in `ending`.
  func ends(in ending: StaticString) -> Bool {
    guard count >= ending.utf8CodeUnitCount else { return false }
    return ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
