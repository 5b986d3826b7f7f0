package import GlossText

/// A stretch of running text: a paragraph, a heading, a list item, a table cell, a title, a side of a translation unit.
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

  /// Where a block stands in a container, whose own bytes say nothing to a person.
  package struct Container: Sendable, Hashable {
    /// The member, such as `word/document.xml`.
    package let part: String
    /// The 1-based number of the paragraph in its part, or of the row in its sheet.
    package let line: Int

    package init(part: String, line: Int) {
      (self.part, self.line) = (part, line)
    }
  }

  /// The text in UTF-8, entities and escapes resolved, markup gone, runs of white space as a browser shows them.
  package let text: [UInt8]
  /// The way to the bytes of the file or, in a container, of the inflated part.
  package let map: OffsetMap
  package let role: Role
  /// The language that the file declares for the block (`lang=`), where it does.
  package let language: LanguageTag?
  /// Stretches of `text` that are not language: inline code, `translate="no"`. Nothing is reported in them.
  package let protected: [ByteRange]
  /// How text is written where the block stands; nil where nothing may be changed: a segment that is locked, approved
  /// or not to be translated.
  package let escaping: Escaping?
  /// The block's name within its file, where the format has one: `body/p[12]`, the key of a string, the id of a unit.
  package let path: String?
  package let container: Container?

  package init(
    text: [UInt8], map: OffsetMap, role: Role = .paragraph, language: LanguageTag? = nil, protected: [ByteRange] = [],
    escaping: Escaping? = .verbatim, path: String? = nil, container: Container? = nil
  ) {
    (self.text, self.map, self.role, self.language, self.protected) = (text, map, role, language, protected)
    (self.escaping, self.path, self.container) = (escaping, path, container)
  }
}

extension Block {
  /// Whether some of `range` is no language; of an empty range, whether it touches what is none: at its ends it may stand
  /// inside the markup.
  fileprivate func isProtected(_ range: ByteRange) -> Bool {
    protected.contains {
      range.isEmpty ? $0.lowerBound <= range.lowerBound && range.lowerBound <= $0.upperBound : $0.overlaps(range)
    }
  }
}

extension Document {
  /// The place of `offset`, in bytes of the block's text, as a person reads it; `source` is the byte of the file, or
  /// of the part, that it stands on.
  package func position(in block: Block, textOffset offset: Int, source: Int) -> SourcePosition {
    guard let container = block.container else { return file.lines.position(of: source) }
    let column = block.text[..<min(offset, block.text.count)].count { $0 & 0xC0 != 0x80 } + 1
    return SourcePosition(line: container.line, column: column, offset: source)
  }

  /// The edit that puts `replacement` in the place of `range` of the block's text; nil where markup or an escape is in
  /// the way, where nothing may be changed, where the text is no language, and where the format cannot write the
  /// replacement without a change to what is around it.
  package func edit(_ block: Block, _ range: ByteRange, _ replacement: String) -> Edit? {
    guard let escaping = block.escaping, escaping.spansMarkup || block.map.isEditable(range),
      !block.map.hasSynthetic(in: range), !block.isProtected(range)
    else { return nil }
    let source = block.map.sourceRange(of: range)
    // What the place of a container's part looks like is known to its writer.
    let place = block.container == nil ? Escaping.Place(file.utf8, source) : Escaping.Place([], 0..<0)
    guard let written = escaping.write(replacement, at: place) else { return nil }
    return Edit(
      start: position(in: block, textOffset: range.lowerBound, source: source.lowerBound),
      end: position(in: block, textOffset: range.upperBound, source: source.upperBound), replacement: written,
      text: replacement)
  }
}
