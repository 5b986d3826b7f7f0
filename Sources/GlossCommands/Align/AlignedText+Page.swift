internal import GlossFormats
internal import GlossLint
internal import GlossReports
internal import GlossText

extension AlignedText {
  /// The sentences of `page`, under its file's path.
  init(_ page: Page) {
    let document = page.document
    self.init(
      name: document.file.path, language: page.language,
      sentences: page.sentences.map { sentence in
        let block = document.blocks[sentence.block]
        let text = block.text.string(sentence.range)
        // An empty line has no bytes from which a way would lead back.
        if page.isPresegmented { return Sentence(text, line: sentence.block + 1) }
        let start = document.position(
          in: block, textOffset: sentence.range.lowerBound,
          source: block.map.sourceRange(of: sentence.range).lowerBound)
        return Sentence(text, line: start.line, column: start.column)
      })
  }
}
