internal import CICU

/// Turns one script into another: Chinese into pinyin, for instance.
///
/// `Han-Latin/Names` takes 85 ms to open, so open it only where a name is at stake. Not `Sendable`.
package final class Transliterator {
  private let transliterator: OpaquePointer

  /// - Parameter identifier: ICU's, such as "Han-Latin/Names; Latin-ASCII; Lower".
  /// - Throws: `ICUError` when ICU has no such transliterator.
  package init(_ identifier: String) throws(ICUError) {
    var code: Int32 = 0
    guard let opened = gl_transliterator_open(identifier, &code) else {
      throw ICUError("transliterator \(identifier)", code: code)
    }
    transliterator = opened
  }

  deinit { gl_transliterator_close(transliterator) }

  /// The transliteration of `range` of `utf8`; nil when ICU fails (out of memory).
  package func transliterate(_ utf8: [UInt8], _ range: Range<Int>) -> String? {
    var units = UTF16Text(utf8, range).units
    let length = units.count
    // Pinyin takes at most seven letters and a space for an ideograph.
    units.append(contentsOf: repeatElement(0, count: length * 7 + 16))
    var code: Int32 = 0
    let count = gl_transliterate(transliterator, &units, Int32(length), Int32(units.count), &code)
    guard count >= 0 else { return nil }
    return String(decoding: units[..<Int(count)], as: UTF16.self)
  }
}
