/// Paths as references by RFC 3986.
enum URIReference {
  /// `path` with everything but letters, digits, `-`, `.`, `_`, `~` and the slash written in percents, so that nothing
  /// in a name is taken for a scheme, a host, a query or a fragment; an absolute path with the scheme of files.
  static func path(_ path: String) -> String {
    var reference = path.hasPrefix("/") ? "file://" : ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        reference.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        reference += "%"
        for digit in [byte >> 4, byte & 15] { reference += String(digit, radix: 16, uppercase: true) }
      }
    }
    return reference
  }
}
