/// What is wrong with a YAML file, in one line, and where.
package struct YAMLProblem: Error, Sendable, Hashable {
  package let message: String
  /// 1-based; the column in Unicode scalars.
  package let line: Int
  package let column: Int

  package init(_ message: String, line: Int, column: Int) {
    (self.message, self.line, self.column) = (message, line, column)
  }
}
