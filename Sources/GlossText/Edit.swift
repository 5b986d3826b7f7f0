/// The replacement of some bytes of a file by others.
package struct Edit: Sendable, Hashable {
  /// In bytes of the file.
  package let range: ByteRange
  package let replacement: String

  package init(range: ByteRange, replacement: String) {
    (self.range, self.replacement) = (range, replacement)
  }
}
