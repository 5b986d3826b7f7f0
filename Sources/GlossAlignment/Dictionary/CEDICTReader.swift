internal import GlossText

/// Reads a line of CC-CEDICT: `傳統 传统 [chuan2 tong3] /tradition/traditional/`.
enum CEDICTReader {
  /// Whether a line has the form of an entry.
  static func recognises(_ line: ArraySlice<UInt8>) -> Bool { (try? entry(line)) != nil }

  /// - Throws: where the line leaves the form; offsets are those of the slice.
  static func entry(_ line: ArraySlice<UInt8>) throws(DictionaryLineError) -> DictionaryEntry {
    var rest = line
    let traditional = try word(&rest, "the traditional form")
    let simplified = try word(&rest, "the simplified form")
    let reading = try reading(&rest)
    guard rest.first == UInt8(ascii: "/") else { throw expected("a slash before the first gloss", rest) }
    let glosses = rest.split(separator: UInt8(ascii: "/")).filter { !isBlank($0) }
    guard let last = rest.last(where: { $0 != UInt8(ascii: " ") }), last == UInt8(ascii: "/"), !glosses.isEmpty else {
      throw expected("a gloss between slashes", rest)
    }
    return DictionaryEntry(
      forms: traditional == simplified ? [simplified] : [simplified, traditional],
      glosses: glosses.flatMap(CrossReference.removed(from:)), reading: reading)
  }

  private static func word(
    _ rest: inout ArraySlice<UInt8>, _ what: String
  ) throws(DictionaryLineError) -> ArraySlice<UInt8> {
    guard let end = rest.firstIndex(of: UInt8(ascii: " ")), end > rest.startIndex else {
      throw expected("\(what), then a space", rest)
    }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  /// `[chuan2 tong3]`, or the `[[chuan2tong3]]` of the form's second version; the space after it is passed over.
  private static func reading(_ rest: inout ArraySlice<UInt8>) throws(DictionaryLineError) -> ArraySlice<UInt8> {
    let opening = rest.prefix { $0 == UInt8(ascii: "[") }
    guard !opening.isEmpty, let end = rest.firstIndex(of: UInt8(ascii: "]")) else {
      throw expected("a reading in square brackets", rest)
    }
    defer { rest = rest[end...].drop { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: " ") } }
    return rest[opening.endIndex..<max(end, opening.endIndex)]
  }

  private static func isBlank(_ gloss: ArraySlice<UInt8>) -> Bool { gloss.allSatisfy { $0 == UInt8(ascii: " ") } }

  private static func expected(_ what: String, _ rest: ArraySlice<UInt8>) -> DictionaryLineError {
    DictionaryLineError(message: "no entry of CC-CEDICT's form: here should be \(what)", offset: rest.startIndex)
  }
}
