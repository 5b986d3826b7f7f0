/// How text is written at a place of a file, so that its reader reads it as it was meant. Each format defines its own.
package struct Escaping: Sendable {
  /// The bytes for a text; nil when the place cannot hold it.
  package let write: @Sendable (String) -> String?
  /// Whether markup between the letters of a range does not hinder its replacement, since the format's own writer
  /// rebuilds the markup (DOCX). An edit then carries the text as it is, and its range may hold markup.
  let spansMarkup: Bool

  init(spansMarkup: Bool = false, _ write: @escaping @Sendable (String) -> String?) {
    (self.spansMarkup, self.write) = (spansMarkup, write)
  }

  /// As it is; for plain text, where a line end would start another paragraph.
  package static let verbatim = Escaping { text in text.utf8.contains { $0 == 0x0A || $0 == 0x0D } ? nil : text }
}
