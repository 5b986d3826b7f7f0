/// Writes values as bytes that are read again in a moment: numbers in as many bytes as they need, each text once.
///
/// For caches, which are as good as their readers are fast. What is written says nothing of itself: it is read by the
/// same build, value by value.
package struct RecordWriter {
  package private(set) var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]

  package init() {}

  package mutating func write(_ number: Int) {
    // Small numbers of either sign take a byte.
    var rest = UInt(bitPattern: (number << 1) ^ (number >> (Int.bitWidth - 1)))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  package mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  package mutating func write(_ blob: [UInt8]) {
    write(blob.count)
    bytes += blob
  }

  package mutating func write(_ text: String) {
    if let known = texts[text] { return write(known) }
    write(texts.count)
    texts[text] = texts.count
    write(Array(text.utf8))
  }

  package mutating func write(_ range: Range<Int>) {
    write(range.lowerBound)
    write(range.count)
  }

  package mutating func write<Value: Recorded>(_ value: Value) { value.write(to: &self) }

  /// A list, or a value or none.
  package mutating func write<Value>(
    _ values: some Collection<Value>, each write: (inout RecordWriter, Value) -> Void
  ) {
    self.write(values.count)
    for value in values { write(&self, value) }
  }

  package mutating func write(_ values: [some Recorded]) { write(values) { $0.write($1) } }

  package mutating func write(_ value: (some Recorded)?) { write(value.map { [$0] } ?? []) }

  package mutating func write(_ text: String?) { write(text.map { [$0] } ?? []) { $0.write($1) } }

  package mutating func write(_ texts: [String]) { write(texts) { $0.write($1) } }
}

/// A value that can be written to a record and read from it.
package protocol Recorded {
  /// - Throws: when it is not there.
  init(from reader: inout RecordReader) throws(RecordError)
  func write(to writer: inout RecordWriter)
}

/// Bytes that are no record of what is read from them.
package struct RecordError: Error {}
