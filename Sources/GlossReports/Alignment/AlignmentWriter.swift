/// Turns linked texts into text of one format. Pure: no disk, clock or terminal; equal input gives equal bytes.
package protocol AlignmentWriter {
  /// The whole file, with its last line end.
  func text(of texts: AlignedTexts) -> String
}

/// The formats of `align`.
package enum AlignmentFormat: String, Sendable, CaseIterable {
  case tsv, links, jsonl, tmx, html

  package func writer(toolVersion: String) -> any AlignmentWriter {
    switch self {
    case .tsv: TSVWriter()
    case .links: LinksWriter()
    case .jsonl: JSONLinesWriter()
    case .tmx: TMXWriter(toolVersion: toolVersion)
    case .html: HTMLWriter()
    }
  }
}
