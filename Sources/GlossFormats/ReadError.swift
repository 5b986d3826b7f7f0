package import GlossText

/// Why a reader could not make a document of a file. Ordinary defects of markup are no error: they are read as a browser
/// would read them.
package struct ReadError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was found, where, and what to do, in one line that starts with the path.
  package let description: String

  /// Of a file as a whole.
  package init(_ message: String, path: String) {
    description = "\(path): \(message)"
  }

  /// At a place in a file, or in a part of a container, whose path then names both.
  package init(_ error: SourceError) {
    description = error.description
  }

  /// Of bytes that are no text.
  package init(_ error: DecodingError, path: String) {
    description = "\(path):\(error.line): \(error.description)"
  }
}
