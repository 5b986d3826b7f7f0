internal import GlossICU

/// Why a text cannot be written in the encoding of its file.
package enum EncodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The encoding has no bytes for a character of the text.
  case unwritable(Unicode.Scalar, TextEncoding)
  /// The file has bytes that would not be written as they are, the first at `offset`: Big5 and GB18030 have characters
  /// that two sequences stand for.
  case inexact(TextEncoding, offset: Int)

  package var description: String {
    switch self {
    case .unwritable(let scalar, let encoding):
      "\(Self.name(scalar)) cannot be written in \(encoding.rawValue); save the file as UTF-8"
    case .inexact(let encoding, let offset):
      "the \(encoding.rawValue) at byte \(offset) would not be written back as it is; save the file as UTF-8"
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

/// Writes text in the encoding that its file was read in; the counterpart of `TextDecoder`.
package enum TextEncoder {
  /// The bytes of `utf8` in `encoding`, with a byte order mark if `original` has one.
  ///
  /// Before that it makes sure that the decoding of `original`, the bytes of the file, is encoded as the very same
  /// bytes, so that what is not edited does not change. Linear: three conversions.
  ///
  /// - Parameter utf8: text as `SourceFile.utf8` holds it, edits applied.
  /// - Throws: `EncodingError`; then the file must be left as it is.
  package static func encode(
    _ utf8: [UInt8], as encoding: TextEncoding, original: [UInt8]
  ) throws(EncodingError) -> [UInt8] {
    if encoding == .utf8 { return utf8 }
    let decoded: [UInt8]
    do {
      decoded = try TextDecoder.text(of: original, in: encoding)
    } catch {
      throw .inexact(encoding, offset: 0)
    }
    let mark = original.starts(with: encoding.byteOrderMark) ? encoding.byteOrderMark : []
    let again = mark + (try bytes(of: decoded, in: encoding))
    guard again == original else {
      let same = zip(again, original).prefix { $0 == $1 }.count
      throw .inexact(encoding, offset: same)
    }
    return mark + (try bytes(of: utf8, in: encoding))
  }

  private static func bytes(of utf8: [UInt8], in encoding: TextEncoding) throws(EncodingError) -> [UInt8] {
    do {
      return try Charset.encode(utf8[...], as: encoding.icuName)
    } catch {
      // ICU has the converter: it decoded the file.
      throw .unwritable((error as? Charset.Unencodable)?.scalar ?? "\u{FFFD}", encoding)
    }
  }
}
