package import GlossText

/// HTML as browsers read it, parsed by gumbo.
///
/// - Block elements end blocks; inline elements do not, so that a term may be split by `<strong>` or `<a>`.
/// - White space is collapsed; U+00A0 is kept. In `<pre>` every line is a block.
/// - `<br>` ends a block, as pages set their paragraphs with it; in headings and titles it is a space.
/// - Left out: scripts, styles, templates, `<noscript>`, comments, `<svg>`, `<math>`, what stands in for a film,
///   `<textarea>`, `<select>`, frames, what is `hidden`, and what the user's selectors mean. The reading of a `<ruby>` is a
///   block of its own, so that the text under it is not cut.
/// - Kept and protected: `translate="no"`, class `notranslate`, `<code>`, `<kbd>`, `<samp>`, `<var>`.
/// - Attributes that people read (`alt`, `title`, `placeholder`, `aria-label`, the caption of a button) and the
///   description of the page are blocks of role `attribute`. Keywords and what is for other sites (`og:title`) are not
///   read: nobody sees them on the page.
///
/// XHTML is read as HTML, too, as most of it is served: a `<script src="…"/>` is not closed by its slash.
///
/// A page whose elements nest deeper than browsers follow is flattened first; see ``NestingGuard``.
package enum HTMLReader: DocumentReader {
  package static func read(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> Document {
    let limit = Int(UInt32.max)
    if file.utf8.count >= limit { throw ReadError("more than 4 GiB of HTML are not read", path: file.path) }
    var document = Document(file: file, format: .html, blocks: [])
    let walker = try walk(file.utf8, path: file.path, options, from: file.textStart)
    document.blocks = walker?.blocks.sortedBySource() ?? []
    document.metadata = walker?.metadata ?? DocumentMetadata()
    return document
  }

  /// The blocks of `html`, which stands at `offset` of a file in another format and is in `language` where it says
  /// nothing else.
  static func fragment(
    _ html: [UInt8], at offset: Int, path: String, language: LanguageTag?, _ options: ReadOptions
  ) throws(ReadError) -> [Block] {
    try walk(html, path: path, options, shift: offset, language: language)?.blocks ?? []
  }

  private static func walk(
    _ html: [UInt8], path: String, _ options: ReadOptions, from start: Int = 0, shift: Int = 0,
    language: LanguageTag? = nil
  ) throws(ReadError) -> HTMLWalker? {
    let checked = NestingGuard(html, from: start)
    guard checked.nodes <= NestingGuard.mostNodes else {
      throw ReadError(
        "unclosed formatting tags would repeat into \(checked.nodes) elements; at most \(NestingGuard.mostNodes) are read",
        path: path)
    }
    return withGumboTree(checked.bytes, from: start) { tree, base in
      var walker = HTMLWalker(
        parsed: checked.bytes, original: html, base: base, shift: shift, language: language,
        ignoring: options.ignoredElements)
      walker.walk(tree)
      return walker
    }
  }
}
