internal import GlossFormats
internal import GlossLint
internal import GlossReports
internal import GlossText

extension AlignedText {
  /// The sentences of `page`, under its file's path.
  init(_ page: Page) {
    let file = page.document.file
    self.init(
      name: file.path, language: page.language,
      sentences: page.sentences.map { sentence in
        let block = page.document.blocks[sentence.block]
        let text = block.text.string(sentence.range)
        // An empty line has no bytes from which a way would lead back.
        if page.isPresegmented { return Sentence(text, line: sentence.block + 1) }
        let start = file.lines.position(of: block.map.sourceRange(of: sentence.range).lowerBound)
        return Sentence(text, line: start.line, column: start.column)
      })
  }
}
