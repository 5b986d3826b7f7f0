internal import GlossText

/// What the inline HTML of one Markdown block says about the text between its tags.
struct InlineTags {
  enum Effect {
    case nothing, lineBreak
    /// An element was opened or closed: text may be protected from here on, or no more.
    case protection
  }

  private struct Element {
    let name: String
    let isProtecting: Bool
  }

  /// Elements of more depth are not told apart; the bound keeps the look for a start tag short.
  private static let deepest = 100
  private static let code: Set<String> = ["code", "kbd", "samp", "var"]
  private static let void: Set<String> = ["area", "embed", "hr", "img", "input", "link", "meta", "wbr"]

  private var open: [Element] = []

  var isProtecting: Bool { open.contains(where: \.isProtecting) }

  /// Takes the tag, or the comment, that starts at the start of `range`.
  mutating func read(_ bytes: [UInt8], _ range: ByteRange) -> Effect {
    guard range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "<") else { return .nothing }
    let tag = HTMLTag(bytes, at: range.lowerBound, before: range.upperBound)
    let name = String(decoding: tag.name, as: UTF8.self)
    switch tag.kind {
    case .other:
      return .nothing
    case .start:
      if name == "br" { return .lineBreak }
      guard !Self.void.contains(name), open.count < Self.deepest else { return .nothing }
      let isProtecting = Self.code.contains(name) || Self.isNotTranslated(bytes.string(range))
      open.append(Element(name: name, isProtecting: isProtecting))
      return isProtecting ? .protection : .nothing
    case .end:
      guard let start = open.lastIndex(where: { $0.name == name }) else { return .nothing }
      let wasProtecting = isProtecting
      open.removeSubrange(start...)
      return wasProtecting ? .protection : .nothing
    }
  }

  /// Whether the tag has `translate="no"` or the class `notranslate`.
  private static func isNotTranslated(_ tag: String) -> Bool {
    guard tag.lowercased().contains("translate") else { return false }
    let words = tag.lowercased().filter { $0 != "\"" && $0 != "'" }.split { $0.isWhitespace || $0 == ">" || $0 == "=" }
    return words.contains("notranslate") || zip(words, words.dropFirst()).contains { $0 == "translate" && $1 == "no" }
  }
}
