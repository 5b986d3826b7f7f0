internal import GlossAlignment

/// A link a line: source, tab, translation, tab, confidence. A table for spreadsheets and for `cut`.
struct TSVWriter: AlignmentWriter {
  func text(of texts: AlignedTexts) -> String {
    texts.links.map { link in
      let cells = [texts.source.text(of: link.source), texts.target.text(of: link.target)].map(Self.cell)
      return "\(cells[0])\t\(cells[1])\t\(link.shownConfidence)\n"
    }.joined()
  }

  /// `text` in one cell: each tab, and each scalar or pair that any reader of lines takes for a line end, as a space.
  private static func cell(_ text: String) -> String {
    var cell = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\t"..."\r", "\u{1C}"..."\u{1E}", "\u{85}", "\u{2028}", "\u{2029}": cell.append(" ")
      default: cell.append(scalar)
      }
      previous = scalar
    }
    return String(cell)
  }
}
