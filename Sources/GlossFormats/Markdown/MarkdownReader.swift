internal import CMD4C
package import GlossText

/// Markdown: CommonMark with tables, task lists and strikethrough, parsed by md4c.
///
/// - Code blocks are left out; inline code and `<https://…>` stay in the text of their block, protected.
/// - HTML blocks go through the HTML reader; of inline HTML only what it says about its text counts (`<br>`, `<code>`,
///   `translate="no"`).
/// - A footnote is a block of its own, its mark a part of the text.
/// - The text of a link and of an image is text; destinations, titles and reference definitions are not.
/// - Front matter gives the title, the description and the like, the date and the language; see ``FrontMatter``.
package enum MarkdownReader: DocumentReader {
  package static func read(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> Document {
    let limit = Int(UInt32.max)
    if file.utf8.count >= limit { throw ReadError("more than 4 GiB of Markdown are not read", path: file.path) }
    let frontMatter = FrontMatter(file.utf8, at: file.textStart)
    let start = frontMatter?.end ?? file.textStart
    var document = Document(file: file, format: .markdown, blocks: [])
    document.metadata.language = frontMatter?.language
    document.metadata.date = frontMatter?.date

    let footnotes = Footnotes(file.utf8, from: start)
    // Read as paragraphs, such a table loses nothing.
    let isTableRead = !TableSize(file.utf8, from: start).isExcessive(byteCount: file.utf8.count)
    let visitor = MarkdownVisitor(
      bytes: file.utf8, path: file.path, footnotes: footnotes, language: frontMatter?.language, options)
    let result = parse(visitor, from: start, extensions: isTableRead ? MD_FLAG_TABLES : 0)
    if let failure = visitor.failure { throw failure }
    guard result == 0 else { throw ReadError("not enough memory to read the Markdown", path: file.path) }
    document.blocks = (frontMatter?.texts ?? []) + visitor.blocks.sortedBySource()
    return document
  }

  private static func parse(_ visitor: MarkdownVisitor, from start: Int, extensions: Int32) -> Int32 {
    let parsed = InlineComments.simplified(in: visitor.footnotes.hidden(in: visitor.bytes), from: start)
    var parser = MD_PARSER()
    parser.flags = UInt32(MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | extensions)
    parser.enter_block = { type, detail, visitor in MarkdownVisitor.at(visitor)?.enter(type, detail) ?? 1 }
    parser.leave_block = { type, _, visitor in MarkdownVisitor.at(visitor)?.leave(type) ?? 1 }
    parser.enter_span = { type, _, visitor in MarkdownVisitor.at(visitor)?.enter(type) ?? 1 }
    parser.leave_span = { type, _, visitor in MarkdownVisitor.at(visitor)?.leave(type) ?? 1 }
    parser.text = { type, text, size, visitor in MarkdownVisitor.at(visitor)?.add(type, text, Int(size)) ?? 1 }
    return parsed.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      visitor.base = base
      return withExtendedLifetime(visitor) {
        md_parse(
          (base + start).assumingMemoryBound(to: CChar.self), UInt32(bytes.count - start), &parser,
          Unmanaged.passUnretained(visitor).toOpaque())
      }
    }
  }
}

extension [Block] {
  /// In the order in which they start in the file. Parsers report some late: an attribute, text in the wrong place.
  func sortedBySource() -> [Block] {
    // The offset of the block keeps the order of those that start at one place.
    enumerated().sorted { left, right in
      (left.element.map.runs.first?.source.lowerBound ?? 0, left.offset)
        < (right.element.map.runs.first?.source.lowerBound ?? 0, right.offset)
    }.map(\.element)
  }
}
