internal import Yams

/// What YAML's parser found wrong, in one line, and where.
package struct YAMLProblem: Error, Sendable {
  package let message: String
  /// 1-based.
  package let line: Int
  package let column: Int

  init(_ message: String, line: Int, column: Int) {
    (self.message, self.line, self.column) = (message, line, column)
  }

  /// - Parameter error: what `Yams.compose` threw.
  init(_ error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      (message, line, column) = ("not valid YAML: \(problem)", mark.line, mark.column)
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map(\.description).joined(separator: ", ")
      message = "the key \(keys) stands twice in one mapping"
      (line, column) = (context.mark.line, context.mark.column)
    case YamlError.reader(let problem, _, _, _):
      (message, line, column) = ("not valid YAML: \(problem)", 1, 1)
    default:
      (message, line, column) = ("not valid YAML", 1, 1)
    }
  }
}
