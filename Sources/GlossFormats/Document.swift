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

/// A file that holds a text and its translation: an exchange file, a memory, a table.
package struct BilingualDocument: Sendable {
  /// A block of the source and the block of the target with the same index are a translation unit. A block may be
  /// empty on one side.
  package let source: Document
  package let target: Document

  /// Nil when the two have not as many blocks as each other.
  package init?(source: Document, target: Document) {
    guard source.blocks.count == target.blocks.count else { return nil }
    (self.source, self.target) = (source, target)
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
