/// Reads what `RecordWriter` wrote. Bytes that are something else throw and never trap.
package struct RecordReader {
  private let bytes: [UInt8]
  private var index = 0
  private var texts: [String] = []

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { index == bytes.count }

  package mutating func int() throws(RecordError) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while true {
      guard index < bytes.count, shift < UInt(Int.bitWidth) else { throw RecordError() }
      let byte = bytes[index]
      index += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
  }

  package mutating func flag() throws(RecordError) -> Bool { try byte() != 0 }

  private mutating func byte() throws(RecordError) -> UInt8 {
    guard index < bytes.count else { throw RecordError() }
    defer { index += 1 }
    return bytes[index]
  }

  package mutating func blob() throws(RecordError) -> [UInt8] {
    let count = try count()
    defer { index += count }
    return Array(bytes[index..<index + count])
  }

  package mutating func string() throws(RecordError) -> String {
    let place = try int()
    if texts.indices.contains(place) { return texts[place] }
    guard place == texts.count else { throw RecordError() }
    let count = try count()
    let text = String(decoding: bytes[index..<index + count], as: UTF8.self)
    index += count
    texts.append(text)
    return text
  }

  package mutating func range() throws(RecordError) -> Range<Int> {
    let start = try int()
    let count = try int()
    let (end, overflows) = start.addingReportingOverflow(count)
    guard count >= 0, !overflows else { throw RecordError() }
    return start..<end
  }

  package mutating func list<Value>(
    _ read: (inout RecordReader) throws(RecordError) -> Value
  ) throws(RecordError) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try read(&self)) }
    return values
  }

  package mutating func list<Value: Recorded>() throws(RecordError) -> [Value] {
    try list { reader throws(RecordError) in try Value(from: &reader) }
  }

  package mutating func strings() throws(RecordError) -> [String] {
    try list { reader throws(RecordError) in try reader.string() }
  }

  package mutating func optional<Value: Recorded>() throws(RecordError) -> Value? {
    let values: [Value] = try list()
    return values.first
  }

  package mutating func optionalString() throws(RecordError) -> String? { try strings().first }

  /// How many values or bytes follow: each is a byte at least.
  private mutating func count() throws(RecordError) -> Int {
    let count = try int()
    guard count >= 0, count <= bytes.count - index else { throw RecordError() }
    return count
  }
}
