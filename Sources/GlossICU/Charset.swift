internal import CICU

/// Decoding of the character sets that Unicode replaced, strictly: a malformed byte is an error, never a guess.
package enum Charset {
  /// Where the bytes stopped making sense.
  package struct Malformed: Error, Sendable {
    /// 0-based offset of the first byte that cannot be decoded.
    package let offset: Int
  }

  /// The text of `bytes`, in UTF-8.
  ///
  /// - Parameter name: a name that ICU knows ("GB18030", "Big5-HKSCS", "UTF-16LE").
  /// - Throws: `Malformed`; `ICUError` when ICU does not know the name.
  package static func decode(_ bytes: ArraySlice<UInt8>, as name: String) throws -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    var code: Int32 = 0
    guard let converter = gl_converter_open(name, &code) else { throw ICUError("character set \(name)", code: code) }
    defer { gl_converter_close(converter) }
    var units = [UInt16](repeating: 0, count: bytes.count * 2 + 2)
    var malformedAt: Int32 = -1
    let count = bytes.withUnsafeBytes { raw in
      gl_converter_decode(
        converter, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), &units, Int32(units.count),
        &malformedAt, &code)
    }
    if malformedAt >= 0 { throw Malformed(offset: Int(malformedAt)) }
    return Array(String(decoding: units[..<Int(count)], as: UTF16.self).utf8)
  }

  /// ICU's statistical guess at the character set of `bytes`, with its confidence from 0 to 100.
  package static func detect(_ bytes: ArraySlice<UInt8>) -> (name: String, confidence: Int)? {
    var name = [CChar](repeating: 0, count: 64)
    var code: Int32 = 0
    let confidence = bytes.withUnsafeBytes { raw in
      gl_detect_charset(
        raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), &name, Int32(name.count), &code)
    }
    guard confidence >= 0 else { return nil }
    let length = name.firstIndex(of: 0) ?? name.count
    return (String(decoding: name[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self), Int(confidence))
  }
}
