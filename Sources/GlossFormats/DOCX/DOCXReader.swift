internal import GlossText
internal import GlossXML

/// Word documents (ISO/IEC 29500), also with macros and as templates.
///
/// - A paragraph is a block, its text not trimmed: body, then footnotes and endnotes, headers, footers. The paragraphs
///   of a text box are blocks of their own.
/// - What is seen with all changes accepted is text: insertions, not deletions; results of fields, not their codes.
///   Hidden text, comments, charts and diagrams are left alone.
/// - A tab is `\t` and a line break `\n`; both are synthetic. Optional hyphens are nothing. Formulas and characters of
///   symbol fonts are protected.
/// - Headings are known by the outline level of their style, lists by their numbering.
/// - The languages that a document declares for its words are those of keyboards and templates; they are not asked.
/// - Nothing may be changed in content controls that are locked or bound to data, in documents that are protected, and
///   in parts that are not in UTF-8.
enum DOCXReader {
  /// - Throws: ``ReadError`` for what is no Word document, is damaged, encrypted, or larger than is sound.
  static func read(path: String, bytes: [UInt8]) throws(ReadError) -> Document {
    let package = try WordPackage(path: path, bytes: bytes)
    var document = Document(file: SourceFile(path: path, text: ""), format: .docx, blocks: [])
    for story in package.stories {
      var blocks: [Block] = []
      do {
        try WordParser.parse(story.file, package.styles) { (paragraph) throws(SourceError) in
          if let block = block(paragraph, of: story, in: package) { blocks.append(block) }
        }
      } catch {
        throw ReadError(error)
      }
      document.blocks += blocks.sortedBySource()
    }
    return document
  }

  /// Nil for a paragraph in which nothing is seen.
  private static func block(
    _ paragraph: WordParagraph, of story: WordPackage.Story, in package: WordPackage
  ) -> Block? {
    var text: [UInt8] = []
    var map = OffsetMap()
    var protected: [ByteRange] = []
    for piece in paragraph.pieces {
      let start = text.count
      text += piece.text
      map.append(length: piece.text.count, source: piece.source, kind: piece.kind)
      guard piece.isProtected else { continue }
      if let last = protected.last, last.upperBound == start {
        protected[protected.count - 1] = last.lowerBound..<text.count
      } else {
        protected.append(start..<text.count)
      }
    }
    guard !(0..<text.count).trimmed(in: text).isEmpty else { return nil }
    let isFixed = paragraph.isLocked || package.isProtected || story.file.encoding != .utf8
    return Block(
      text: text, map: map, role: package.styles.role(of: paragraph), protected: protected,
      escaping: isFixed ? nil : .word, path: paragraph.path,
      container: Block.Container(part: story.part, line: paragraph.number))
  }
}

extension Escaping {
  /// For a run of a Word document: ``DOCXEditor`` writes the markup, so that the text stays as it is.
  static let word = Escaping(spansMarkup: true) { $0.isWordText ? $0 : nil }
}

extension String {
  /// Whether a `w:t` can hold it: no control characters, which would be a tab or a break or are no XML.
  var isWordText: Bool { !unicodeScalars.contains { $0.value < 0x20 || (0xFFFE...0xFFFF).contains($0.value) } }
}
