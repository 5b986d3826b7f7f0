/// Why a reader could not make a document of a file. Ordinary defects of markup are no error: they are read as a browser
/// would read them.
package struct ReadError: Error, Sendable, Hashable, CustomStringConvertible {
  private enum Kind: Sendable, Hashable {
    /// The name of the file says no format that is read.
    case unknownFormat(path: String)
    /// The parser counts bytes in 32 bits: the size of the file and the most that is read.
    case tooLarge(bytes: Int, limit: Int)
    /// Unclosed formatting elements would make this many nodes of the page, which is more than the limit.
    case tooManyNodes(nodes: Int, limit: Int)
    /// The parser gave up, which it does only without memory.
    case outOfMemory(DocumentFormat)
  }

  private let kind: Kind

  static func unknownFormat(path: String) -> Self { Self(kind: .unknownFormat(path: path)) }
  static func tooLarge(bytes: Int, limit: Int) -> Self { Self(kind: .tooLarge(bytes: bytes, limit: limit)) }
  static func tooManyNodes(_ nodes: Int, limit: Int) -> Self { Self(kind: .tooManyNodes(nodes: nodes, limit: limit)) }
  static func outOfMemory(_ format: DocumentFormat) -> Self { Self(kind: .outOfMemory(format)) }

  /// What was found and what would be read, in one line.
  package var description: String {
    switch kind {
    case .unknownFormat(let path):
      "no reader for this kind of file: \(path)"
    case .tooLarge(let bytes, let limit):
      "the file has \(bytes) bytes of text; at most \(limit) are read"
    case .tooManyNodes(let nodes, let limit):
      "unclosed formatting tags would repeat into \(nodes) elements; at most \(limit) are read"
    case .outOfMemory(let format):
      "not enough memory to read the \(format.rawValue)"
    }
  }
}
