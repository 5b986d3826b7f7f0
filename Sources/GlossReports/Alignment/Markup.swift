/// Text as it can stand in XML and HTML.
enum Markup {
  /// `text` for the content of an element or a quoted attribute.
  ///
  /// What XML 1.0 cannot hold (control characters but tab and line ends, U+FFFE, U+FFFF) and what it advises against and
  /// HTML forbids (U+007F to U+009F, other noncharacters) becomes U+FFFD, so that a reader sees that something was there.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      // Always, since it ends a section of CDATA after "]]".
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // As itself a parser would read it as a line feed.
      case "\r": escaped += "&#13;"
      case _ where isForbidden(scalar): escaped.unicodeScalars.append("\u{FFFD}")
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
