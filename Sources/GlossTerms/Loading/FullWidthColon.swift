internal import GlossText

/// The colon of Chinese text, which a Chinese keyboard writes where YAML wants its own: to YAML it is a letter.
enum FullWidthColon {
  /// What to add to a message on `text`; nothing where it has no such colon.
  static func hint(_ text: String) -> String {
    text.contains("：") ? "; \"：\" is no colon to YAML: write \": \"" : ""
  }

  /// The same for YAML that cannot be read: where the line of the error, or the one above it, may be a key that ends so.
  static func hint(aboveLine line: Int, in file: SourceFile) -> String {
    for number in [line - 1, line] {
      guard number >= 1, let range = file.lines.range(ofLine: number) else { continue }
      let text = file.utf8.string(range)
      guard let key = text.firstIndex(of: "：").map({ text[..<$0] }), !key.contains(":"), !key.contains("#") else {
        continue
      }
      return "; line \(number) has \"：\", which is no colon to YAML: write \": \""
    }
    return ""
  }
}
