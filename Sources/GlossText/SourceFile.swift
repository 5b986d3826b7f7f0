/// A file as it was read: where it came from, its text in UTF-8, and where its lines start.
package struct SourceFile: Sendable {
  /// As the user gave it; it is shown, not opened again.
  package let path: String
  /// The text in UTF-8. For a file in UTF-8 these are the very bytes on disk, byte order mark included, so that an
  /// offset here is an offset there; other encodings are decoded, without a mark.
  package let utf8: [UInt8]
  package let encoding: TextEncoding
  package let lines: LineIndex

  /// - Parameter stated: the encoding that the user says the file is in, whatever the file itself says.
  /// - Throws: `DecodingError` when the bytes are no text in any encoding that is known, or in the one that is stated.
  package init(path: String, bytes: [UInt8], encoding stated: TextEncoding? = nil) throws(DecodingError) {
    (utf8, encoding) = try TextDecoder.decode(bytes, as: stated)
    self.path = path
    lines = LineIndex(utf8)
  }

  /// A file that holds `text`.
  package init(path: String, text: String) {
    self.path = path
    utf8 = Array(text.utf8)
    encoding = .utf8
    lines = LineIndex(utf8)
  }

  private init(path: String, _ file: SourceFile) {
    self.path = path
    (utf8, encoding, lines) = (file.utf8, file.encoding, file.lines)
  }

  /// The same file under another name, for one that was handed over in a copy.
  package func named(_ path: String) -> SourceFile { SourceFile(path: path, self) }

  /// Where the text starts: after the byte order mark if there is one, and after a second one, which tools that add a mark
  /// to a file that has one leave behind.
  package var textStart: Int {
    var start = 0
    while utf8[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    return start
  }
}
