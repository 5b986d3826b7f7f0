package import GlossText

/// What is to be said about a place of a Word document.
package struct DOCXComment: Sendable {
  /// The member that the place is in.
  package let part: String
  /// In bytes of the inflated part; empty for a point.
  package let range: ByteRange
  /// What is said, a paragraph each.
  package let paragraphs: [String]

  package init(part: String, range: ByteRange, paragraphs: [String]) {
    (self.part, self.range, self.paragraphs) = (part, range, paragraphs)
  }
}
