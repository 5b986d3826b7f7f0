@preconcurrency internal import CGumbo
internal import GlossText

/// Decodes the character references of HTML and Markdown (`&amp;`, `&#x4E2D;`, `&copy 2018`).
///
/// Named ones are asked of gumbo, a few bytes at a time, and remembered: it has the table of the standard, and a copy of
/// 2,231 names here would be one more thing to be wrong.
struct CharacterReferences {
  struct Reference: Equatable {
    /// In bytes of the file, from the `&` on.
    let length: Int
    let value: [UInt8]
  }

  /// The longest name with its `&` and `;`.
  private static let longestName = 33
  /// More different names than the standard has are not asked about: each costs a parse.
  private static let mostNames = 4096
  private var known: [[UInt8]: Reference?] = [:]

  /// The reference at `start`; nil when the `&` there is just that.
  mutating func match(_ bytes: [UInt8], at start: Int, before end: Int, inAttribute: Bool = false) -> Reference? {
    guard start + 1 < end else { return nil }
    if bytes[start + 1] == UInt8(ascii: "#") { return numeric(bytes, start, end) }
    var index = start + 1
    while index < min(end, start + Self.longestName), bytes[index].isASCIIAlphanumeric { index += 1 }
    if index < end, bytes[index] == UInt8(ascii: ";") { index += 1 }
    guard index > start + 2, let reference = named(Array(bytes[start..<index])) else { return nil }
    if inAttribute, bytes[start + reference.length - 1] != UInt8(ascii: ";"), start + reference.length < end {
      // `?a=1&copy=2` is an address, not a sign.
      let next = bytes[start + reference.length]
      if next == UInt8(ascii: "=") || next.isASCIIAlphanumeric { return nil }
    }
    return reference
  }

  private mutating func named(_ name: [UInt8]) -> Reference? {
    if let reference = known[name] { return reference }
    guard known.count < Self.mostNames else { return nil }
    let reference = Self.askGumbo(name)
    known.updateValue(reference, forKey: name)
    return reference
  }

  private static func askGumbo(_ name: [UInt8]) -> Reference? {
    // The letter keeps a reference to white space from being dropped at the start of the page.
    let decoded = withGumboTree([UInt8(ascii: "x")] + name) { document, _ -> [UInt8] in
      var node: GumboNodePointer? = document
      while let parent = node, let last = parent.children.indices.last { node = parent.child(last) }
      guard let node, node.pointee.type == GUMBO_NODE_TEXT, let text = node.pointee.v.text.text else { return [] }
      return Array(String(cString: text).utf8.dropFirst())
    }
    guard let decoded, !decoded.isEmpty, decoded != name else { return nil }
    // What follows a short reference (`2018` in `&copy2018`) comes back as it was.
    var rest = 0
    while rest < min(decoded.count, name.count), decoded[decoded.count - 1 - rest] == name[name.count - 1 - rest] {
      rest += 1
    }
    return Reference(length: name.count - rest, value: Array(decoded.dropLast(rest)))
  }

  private mutating func numeric(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Reference? {
    var index = start + 2
    let isHexadecimal = index < end && bytes[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let digitsStart = index
    var code: UInt32 = 0
    while index < end, let digit = bytes[index].hexadecimalValue, isHexadecimal || digit < 10 {
      code = min(code * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      index += 1
    }
    guard index > digitsStart else { return nil }
    let hasSemicolon = index < end && bytes[index] == UInt8(ascii: ";")
    let length = index + (hasSemicolon ? 1 : 0) - start
    if (0x80..<0xA0).contains(code) {
      // These mean the characters of windows-1252, as gumbo knows.
      let name = Array("&#\(code);".utf8)
      return Reference(length: length, value: named(name)?.value ?? [0xEF, 0xBF, 0xBD])
    }
    return Reference(length: length, value: Array(String(Unicode.Scalar(code == 0 ? 0xFFFD : code) ?? "\u{FFFD}").utf8))
  }
}

extension UInt8 {
  fileprivate var hexadecimalValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self - 0x30)
    case 0x41...0x46: UInt32(self - 0x37)
    case 0x61...0x66: UInt32(self - 0x57)
    default: nil
    }
  }
}
