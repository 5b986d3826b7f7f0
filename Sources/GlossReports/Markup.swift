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

  /// `text` for an attribute that is to be read back as it is: a parser takes a line end or a tab that stands there as
  /// itself for a space.
  static func attribute(_ text: String) -> String {
    escaped(text).replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
  }

  /// An element with its attributes in the order given, those that are nil left out; an empty one where there is no
  /// content.
  ///
  /// - Parameter content: as it is to stand in the file.
  static func element(_ name: String, _ attributes: [(String, String?)] = [], _ content: String = "") -> String {
    let written = attributes.map { name, value in value.map { " \(name)=\"\(attribute($0))\"" } ?? "" }.joined()
    return content.isEmpty ? "<\(name)\(written)/>" : "<\(name)\(written)>\(content)</\(name)>"
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
