/// How a format writes what is for people who read the file, not for those who read the text.
package enum CommentSyntax: Sendable, Hashable {
  /// `<!-- … -->`
  case markup
  /// From `#` to the end of the line.
  case hash
}

extension DocumentFormat {
  /// Nil for a format without comments.
  package var commentSyntax: CommentSyntax? {
    switch self {
    case .markdown, .html, .xliff, .tmx: .markup
    case .po, .yaml: .hash
    case .text, .docx, .json, .table, .workbook: nil
    }
  }

  /// Whether a block of it is a unit of its own, however many lines it takes: a segment, a string.
  package var isOfUnits: Bool { isKeyed || self == .xliff || self == .tmx }
}
