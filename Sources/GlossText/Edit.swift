/// The replacement of some bytes of a file, or of a part of a container, by others.
package struct Edit: Sendable, Hashable {
  package let start: SourcePosition
  /// Excluded.
  package let end: SourcePosition
  /// As the file's format writes it: escaped where it must be.
  package let replacement: String

  package init(start: SourcePosition, end: SourcePosition, replacement: String) {
    (self.start, self.end, self.replacement) = (start, end, replacement)
  }

  /// In bytes of the file, or of the part.
  package var range: ByteRange { start.offset..<max(start.offset, end.offset) }
}
