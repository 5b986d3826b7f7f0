package import GlossText

/// A place in a file, as it is shown to a person and written to a report.
package struct Location: Sendable, Hashable {
  /// The file as the user named it.
  package let file: String
  package let start: SourcePosition
  /// Excluded.
  package let end: SourcePosition
  /// The text that stands there, decoded; empty for a gap.
  package let text: String
  /// The sentence around it.
  package let excerpt: Excerpt

  package init(file: String, start: SourcePosition, end: SourcePosition, text: String, excerpt: Excerpt) {
    (self.file, self.start, self.end, self.text, self.excerpt) = (file, start, end, text, excerpt)
  }

  /// Bytes of the file.
  package var range: ByteRange { start.offset..<max(start.offset, end.offset) }

  /// A sentence, and which part of it is meant.
  package struct Excerpt: Sendable, Hashable {
    package let text: String
    /// UTF-8 bytes of `text`.
    package let highlight: ByteRange

    package init(text: String, highlight: ByteRange) {
      (self.text, self.highlight) = (text, highlight)
    }
  }
}
