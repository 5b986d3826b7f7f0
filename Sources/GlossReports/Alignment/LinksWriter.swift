internal import GlossAlignment

/// Sentence numbers alone, a link a line, as aligners and their scorers write them: `0,1:2`.
struct LinksWriter: AlignmentWriter {
  func text(of texts: AlignedTexts) -> String {
    texts.links.map { $0.notation + "\n" }.joined()
  }
}
