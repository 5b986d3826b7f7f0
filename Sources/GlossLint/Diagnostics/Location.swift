package import GlossText

/// A place in a file, as it is shown to a person and written to a report.
package struct Location: Sendable, Hashable {
  /// The file as the user named it.
  package let file: String
  /// The member of a container (DOCX, XLSX) that the place is in. Lines then count its paragraphs, columns the scalars
  /// of a paragraph's text, and offsets the bytes of the inflated member.
  package let part: String?
  /// What the format calls the place: a paragraph, the key of a string, the id of a unit.
  package let path: String?
  package let start: SourcePosition
  /// Excluded.
  package let end: SourcePosition
  /// The text that stands there, decoded; empty for a gap.
  package let text: String
  /// The sentence around it.
  package let excerpt: Excerpt

  package init(
    file: String, part: String? = nil, path: String? = nil, start: SourcePosition, end: SourcePosition, text: String,
    excerpt: Excerpt
  ) {
    (self.file, self.part, self.path) = (file, part, path)
    (self.start, self.end, self.text, self.excerpt) = (start, end, text, excerpt)
  }

  /// Bytes of the file, or of the part.
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
