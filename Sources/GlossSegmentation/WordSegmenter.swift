package import GlossICU
package import GlossText

/// Cuts text into words, numbers and marks.
package final class WordSegmenter {
  private let iterator: BreakIterator

  package init(_ language: LanguageTag) throws(ICUError) {
    iterator = try BreakIterator(.word, locale: language.tag)
  }

  /// The tokens of `range`, ascending. White space is no token.
  package func tokens(in utf8: [UInt8], _ range: ByteRange) -> [Token] {
    var result: [Token] = []
    var start = range.lowerBound
    for boundary in iterator.boundaries(in: utf8, range) {
      let piece = start..<boundary.offset
      start = boundary.offset
      if piece.trimmed(in: utf8).isEmpty { continue }
      let kind: Token.Kind =
        switch boundary.status {
        case 0..<100: .mark
        case 100..<200: .number
        case 300...: .ideographs
        default: .word
        }
      result.append(Token(range: piece, kind: kind))
    }
    return result
  }
}
