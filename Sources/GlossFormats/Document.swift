package import GlossText

/// A file as its reader understood it: its text in blocks, each with the way back to the bytes.
package struct Document: Sendable {
  /// The file that was read. Of a container (DOCX, XLSX) it has the path and no text: the text is that of its parts.
  package let file: SourceFile
  package let format: DocumentFormat
  /// In the order of the file.
  package var blocks: [Block]
  /// What the file says about its language, date and translations.
  package var metadata: DocumentMetadata

  package init(file: SourceFile, format: DocumentFormat, blocks: [Block], metadata: DocumentMetadata = .init()) {
    (self.file, self.format, self.blocks, self.metadata) = (file, format, blocks, metadata)
  }
}

/// What a reader makes of a file.
package enum DocumentContent: Sendable {
  case page(Document)
  case pair(BilingualDocument)

  /// What is checked: the page, or the translation.
  package var target: Document {
    switch self {
    case .page(let document): document
    case .pair(let pair): pair.target
    }
  }
}

/// What a file says about itself.
package struct DocumentMetadata: Sendable {
  /// From `<html lang>`, front matter `lang:`, or what an exchange file says of its source or target.
  package var language: LanguageTag?
  /// The date of publication as written, from `<meta name="PubDate">` and its like or front matter `date:`.
  package var date: String?
  /// The same page in other languages, from `<link rel="alternate" hreflang>`: the tag and the reference as written.
  package var alternates: [(language: String, reference: String)] = []

  package init() {}
}
