internal import CICU

/// The character sets that Unicode replaced, both ways and strictly: what does not fit is an error, never a guess.
package enum Charset {
  /// Where the bytes stopped making sense.
  package struct Malformed: Error, Sendable {
    /// 0-based offset of the first byte that cannot be decoded.
    package let offset: Int
  }

  /// What the character set has no bytes for.
  package struct Unencodable: Error, Sendable {
    package let scalar: Unicode.Scalar
  }

  /// How many units, or bytes, are converted at a time: a file of any size takes no more memory beside its text.
  private static let step = 16_384

  /// The text of `bytes`, in UTF-8. Linear.
  ///
  /// - Parameter name: a name that ICU knows ("GB18030", "Big5-HKSCS", "UTF-16LE").
  /// - Throws: `Malformed`; `ICUError` when ICU does not know the name.
  package static func decode(_ bytes: ArraySlice<UInt8>, as name: String) throws -> [UInt8] {
    guard !bytes.isEmpty else { return [] }
    let converter = try open(name)
    defer { gl_converter_close(converter) }
    var units = [UInt16](repeating: 0, count: step)
    var text = UTF8Text()
    text.reserveCapacity(bytes.count)
    var (consumed, malformedAt, code): (Int64, Int64, Int32) = (0, -1, 0)
    repeat {
      let count = bytes.withUnsafeBytes { raw in
        gl_converter_decode(
          converter, raw.bindMemory(to: CChar.self).baseAddress, Int64(raw.count), &consumed, &units,
          Int32(units.count), &malformedAt, &code)
      }
      if malformedAt >= 0 { throw Malformed(offset: Int(malformedAt)) }
      text.append(units[..<Int(count)])
    } while code != 0
    return text.bytes
  }

  /// The bytes of `utf8`, which must be well-formed. Linear.
  ///
  /// - Throws: `Unencodable`; `ICUError` when ICU does not know the name.
  package static func encode(_ utf8: ArraySlice<UInt8>, as name: String) throws -> [UInt8] {
    guard !utf8.isEmpty else { return [] }
    let converter = try open(name)
    defer { gl_converter_close(converter) }
    let text = UTF16Text(Array(utf8), 0..<utf8.count)
    var buffer = [CChar](repeating: 0, count: step)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var (consumed, refusedAt, code): (Int64, Int64, Int32) = (0, -1, 0)
    repeat {
      let count = gl_converter_encode(
        converter, text.units, Int64(text.units.count), &consumed, &buffer, Int32(buffer.count), &refusedAt, &code)
      if refusedAt >= 0 { throw Unencodable(scalar: scalar(at: Int(refusedAt), in: text.units)) }
      bytes.append(contentsOf: buffer[..<Int(count)].lazy.map { UInt8(bitPattern: $0) })
    } while code != 0
    return bytes
  }

  private static func open(_ name: String) throws -> OpaquePointer {
    var code: Int32 = 0
    guard let converter = gl_converter_open(name, &code) else { throw ICUError("character set \(name)", code: code) }
    return converter
  }

  private static func scalar(at index: Int, in units: [UInt16]) -> Unicode.Scalar {
    String(decoding: units[min(index, units.count)...].prefix(2), as: UTF16.self).unicodeScalars.first ?? "\u{FFFD}"
  }

  /// ICU's statistical guess at the character set of `bytes`, with its confidence from 0 to 100.
  package static func detect(_ bytes: ArraySlice<UInt8>) -> (name: String, confidence: Int)? {
    var name = [CChar](repeating: 0, count: 64)
    var code: Int32 = 0
    let confidence = bytes.prefix(Int(Int32.max)).withUnsafeBytes { raw in
      gl_detect_charset(
        raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), &name, Int32(name.count), &code)
    }
    guard confidence >= 0 else { return nil }
    let length = name.firstIndex(of: 0) ?? name.count
    return (String(decoding: name[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self), Int(confidence))
  }
}

/// UTF-8 made of UTF-16 that comes in pieces; a pair of surrogates may be cut between two.
private struct UTF8Text {
  private(set) var bytes: [UInt8] = []
  private var high: UInt32?

  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  mutating func append(_ units: ArraySlice<UInt16>) {
    for unit in units {
      let unit = UInt32(unit)
      switch unit {
      case 0..<0x80:
        bytes.append(UInt8(unit))
      case 0x80..<0x800:
        bytes.append(UInt8(0xC0 | unit >> 6))
        bytes.append(UInt8(0x80 | unit & 0x3F))
      case 0xD800..<0xDC00:
        high = unit
      case 0xDC00..<0xE000:
        // ICU gives pairs and nothing else.
        let scalar = 0x10000 + ((high ?? 0xD800) - 0xD800) << 10 + (unit - 0xDC00)
        high = nil
        bytes.append(UInt8(0xF0 | scalar >> 18))
        bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
        bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | scalar & 0x3F))
      default:
        bytes.append(UInt8(0xE0 | unit >> 12))
        bytes.append(UInt8(0x80 | unit >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | unit & 0x3F))
      }
    }
  }
}
