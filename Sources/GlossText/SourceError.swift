/// What is wrong in a file, at its place, in one line that a person can act on.
package struct SourceError: Error, Sendable, Hashable, CustomStringConvertible {
  package let path: String
  /// 1-based.
  package let line: Int
  /// 1-based, in Unicode scalars.
  package let column: Int
  package let message: String

  package init(_ message: String, path: String, line: Int, column: Int) {
    (self.message, self.path, self.line, self.column) = (message, path, line, column)
  }

  /// At the byte `offset` of `file`.
  package init(_ message: String, in file: SourceFile, at offset: Int) {
    let position = file.lines.position(of: offset)
    self.init(message, path: file.path, line: position.line, column: position.column)
  }

  package var description: String { "\(path):\(line):\(column): \(message)" }
}
