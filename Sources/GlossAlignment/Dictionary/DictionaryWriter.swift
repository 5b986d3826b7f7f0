internal import GlossText

/// Writes the compiled form; `DictionaryLayout` says where things stand.
struct DictionaryWriter {
  let source: LanguageTag
  let target: LanguageTag
  let name: String
  /// In any order; their indexes are what rows hold. Those that no row holds are left out.
  var keys: [[UInt8]] = []
  var rows: [[(key: Int32, weight: Float)]] = []
  /// Ascending by bytes.
  var headwords: [(text: [UInt8], row: Int)] = []

  init(source: LanguageTag, target: LanguageTag, name: String) {
    (self.source, self.target, self.name) = (source, target, name)
  }

  func bytes() throws(DictionaryError) -> [UInt8] {
    let used = Set(rows.lazy.flatMap { $0 }.map { Int($0.key) })
    let order = used.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    let newKeys = order.enumerated().reduce(into: [Int](repeating: 0, count: keys.count)) { $0[$1.element] = $1.offset }
    let info = Array("\(source)\n\(target)\n\(name)".utf8)
    let layout = DictionaryLayout(
      headwords: headwords.count, rows: rows.count, keys: order.count, pairs: rows.reduce(0) { $0 + $1.count },
      headwordBytes: headwords.reduce(0) { $0 + $1.text.count }, keyBytes: order.reduce(0) { $0 + keys[$1].count },
      infoBytes: info.count)
    guard layout.keys <= DictionaryLayout.mostKeys, layout.size <= Int(UInt32.max) else { throw .tooLarge }
    var out: [UInt8] = []
    out.reserveCapacity(layout.size)
    out += DictionaryLayout.magic
    for count in [DictionaryLayout.version] + layout.counts { out.append(number: count) }
    out.append(starts: headwords.lazy.map(\.text.count))
    for headword in headwords { out.append(number: headword.row) }
    out.append(starts: rows.lazy.map(\.count))
    for row in rows {
      let pairs = row.map { (code: Int(WeightCode.code($0.weight)), key: newKeys[Int($0.key)]) }
      for pair in pairs.sorted(by: { ($1.code, $0.key) < ($0.code, $1.key) }) {
        out.append(number: pair.code << 24 | pair.key)
      }
    }
    out.append(starts: order.lazy.map { keys[$0].count })
    for headword in headwords { out += headword.text }
    for key in order { out += keys[key] }
    out += info
    let sum = out.withUnsafeBytes { Checksum.of($0, upTo: $0.count) }
    withUnsafeBytes(of: sum.littleEndian) { out += $0 }
    return out
  }
}

extension [UInt8] {
  /// Appends the lower 32 bits, little-endian.
  fileprivate mutating func append(number: Int) {
    Swift.withUnsafeBytes(of: UInt32(truncatingIfNeeded: number).littleEndian) { append(contentsOf: $0) }
  }

  /// Appends where each of things of these lengths starts, and where the last ends.
  fileprivate mutating func append(starts lengths: some Sequence<Int>) {
    var start = 0
    append(number: 0)
    for length in lengths {
      start += length
      append(number: start)
    }
  }
}
