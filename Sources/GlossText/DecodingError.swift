/// Why the bytes of a file could not be read as text.
package enum DecodingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A malformed sequence in the encoding the file is in: the offset of its first byte and its line.
  case malformed(TextEncoding, offset: Int, line: Int)
  /// The file holds NUL bytes and is no UTF-16: not text at all.
  case binary(offset: Int)
  /// No declaration, not UTF-8, and nothing that the detector is sure of. `offset` is where UTF-8 ends.
  case unknownEncoding(offset: Int, line: Int)
  /// The file says one encoding and reads as another; both would give text, one of them nonsense.
  case contradictory(declared: TextEncoding, likely: TextEncoding)
  /// Chinese as ASCII between escapes, which is not read: HZ, ISO-2022. `offset` is that of the first escape.
  case escaped(name: String, offset: Int, line: Int)

  package var description: String {
    switch self {
    case .malformed(let encoding, let offset, _):
      "not valid \(encoding.rawValue) at byte \(offset); save the file as UTF-8"
    case .binary(let offset):
      "not a text file: NUL at byte \(offset)"
    case .unknownEncoding(let offset, _):
      "not valid UTF-8 at byte \(offset), and no other encoding is certain; save the file as UTF-8"
    case .contradictory(let declared, let likely):
      "says that it is \(declared.rawValue) and looks like \(likely.rawValue); correct the declaration, or save the file "
        + "as UTF-8"
    case .escaped(let name, let offset, _):
      "\(name) at byte \(offset), which cannot be read; save the file as UTF-8"
    }
  }

  /// The 1-based line to name beside the message.
  package var line: Int {
    switch self {
    case .malformed(_, _, let line), .unknownEncoding(_, let line), .escaped(_, _, let line): line
    case .binary, .contradictory: 1
    }
  }
}
