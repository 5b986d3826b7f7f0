internal import GlossText

/// A block of raw HTML inside Markdown.
struct MarkdownHTMLBlock {
  /// Its lines, without what Markdown puts before them: the `>` of a quotation, the indentation of a list item.
  var pieces: [ByteRange] = []

  /// The blocks of its text, with offsets in `bytes`. The HTML is read by itself: an element that a later HTML block
  /// closes says nothing about the Markdown between them.
  ///
  /// - Throws: what the HTML reader throws.
  func blocks(
    of bytes: [UInt8], path: String, language: LanguageTag?, _ options: ReadOptions
  ) throws(ReadError) -> [Block] {
    guard let first = pieces.first, let last = pieces.last, first.lowerBound <= last.upperBound else { return [] }
    let whole = first.lowerBound..<last.upperBound
    // What lies between the pieces is blanked, not cut, so that offsets stay true. Line ends stay line ends.
    var fragment = Array(bytes[whole])
    var end = whole.lowerBound
    for piece in pieces where piece.lowerBound >= end {
      for index in end..<piece.lowerBound where bytes[index] != 0x0A && bytes[index] != 0x0D {
        fragment[index - whole.lowerBound] = 0x20
      }
      end = piece.upperBound
    }
    return try HTMLReader.fragment(fragment, at: whole.lowerBound, path: path, language: language, options)
  }
}
