package import GlossText

/// A file as its reader understood it: its text in blocks, each with the way back to the bytes.
package struct Document: Sendable {
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

/// A stretch of running text: a paragraph, a heading, a list item, a table cell, a title.
package struct Block: Sendable {
  package enum Role: Sendable, Hashable {
    case paragraph
    /// 1 is the highest.
    case heading(level: Int)
    case listItem
    case tableCell
    /// The title of a page, from `<title>` or front matter.
    case title
    /// What stands in an attribute or a meta element: an `alt` text, a description.
    case attribute
  }

  /// The text in UTF-8, entities and escapes resolved, markup gone, runs of white space as a browser shows them.
  package let text: [UInt8]
  package let map: OffsetMap
  package let role: Role
  /// The language that the file declares for the block (`lang=`), where it does.
  package let language: LanguageTag?
  /// Stretches of `text` that are not language: inline code, `translate="no"`. Nothing is reported in them.
  package let protected: [ByteRange]

  package init(
    text: [UInt8], map: OffsetMap, role: Role = .paragraph, language: LanguageTag? = nil, protected: [ByteRange] = []
  ) {
    (self.text, self.map, self.role, self.language, self.protected) = (text, map, role, language, protected)
  }
}

/// What a file says about itself.
package struct DocumentMetadata: Sendable {
  /// From `<html lang>` or front matter `lang:`.
  package var language: LanguageTag?
  /// The date of publication as written, from `<meta name="PubDate">` and its like or front matter `date:`.
  package var date: String?
  /// The same page in other languages, from `<link rel="alternate" hreflang>`: the tag and the reference as written.
  package var alternates: [(language: String, reference: String)] = []

  package init() {}
}

package enum DocumentFormat: String, Sendable, CaseIterable {
  case text, markdown, html
}
