/// Text of an XML file while it is written.
struct XMLText {
  private(set) var text = ""
  /// How many characters were left out that XML 1.0 cannot hold.
  private(set) var dropped = 0

  mutating func raw(_ markup: String) { text += markup }

  mutating func indent(_ level: Int) { text += String(repeating: " ", count: level) }

  mutating func append(_ other: XMLText) { text += other.text }

  mutating func element(_ name: String, _ value: String) {
    text += "<\(name)>"
    content(value)
    text += "</\(name)>"
  }

  /// An attribute with its name; none for nil.
  mutating func attribute(_ name: String, _ value: String?) {
    guard let value else { return }
    text += " \(name)=\""
    attribute(value)
    text += "\""
  }

  /// The value of an attribute, between quotation marks.
  mutating func attribute(_ value: String) {
    write(value) { $0 == "\n" || $0 == "\t" || $0 == "\r" }
  }

  /// The text of an element. Blanks that a reader would collapse are written as references: line ends, tabs, a space at
  /// an end or after another blank.
  mutating func content(_ value: String) {
    var isAfterBlank = true
    let last = value.unicodeScalars.indices.last
    var plain = true
    for index in value.unicodeScalars.indices {
      let scalar = value.unicodeScalars[index]
      let isBlank = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
      if isBlank, scalar != " " || isAfterBlank || index == last { plain = false }
      isAfterBlank = isBlank
    }
    guard !plain else {
      write(value) { _ in false }
      return
    }
    write(value) { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
  }

  private mutating func write(_ value: String, asReference isReference: (Unicode.Scalar) -> Bool) {
    for scalar in value.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case _ where isReference(scalar): text += "&#\(scalar.value);"
      case _ where Self.isAllowed(scalar): text.unicodeScalars.append(scalar)
      default: dropped += 1
      }
    }
  }

  /// The characters of XML 1.0.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
