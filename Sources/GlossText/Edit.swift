/// The replacement of some bytes of a file, or of a part of a container, by others.
package struct Edit: Sendable, Hashable {
  package let start: SourcePosition
  /// Excluded.
  package let end: SourcePosition
  /// As the file's format writes it: escaped where it must be.
  package let replacement: String
  /// The replacement as a person reads it.
  package let text: String

  /// - Parameter text: the replacement itself when nil.
  package init(start: SourcePosition, end: SourcePosition, replacement: String, text: String? = nil) {
    (self.start, self.end, self.replacement, self.text) = (start, end, replacement, text ?? replacement)
  }

  /// In bytes of the file, or of the part.
  package var range: ByteRange { start.offset..<max(start.offset, end.offset) }
}

extension [UInt8] {
  /// These bytes with `edits` made, which ascend and keep apart from each other.
  package func applying(_ edits: some Sequence<Edit>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var end = 0
    for edit in edits where edit.range.lowerBound >= end && edit.range.upperBound <= count {
      result += self[end..<edit.range.lowerBound]
      result += edit.replacement.utf8
      end = edit.range.upperBound
    }
    return result + self[end...]
  }
}
