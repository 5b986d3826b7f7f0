package import GlossICU
package import GlossText

/// Cuts text into words, numbers and marks: ICU's word iterator, with what matching terms asks on top.
///
/// Not `Sendable`: make one for each thread and keep it; opening ICU's iterator costs about 1 ms. 20 MB/s for Chinese,
/// where ICU's dictionary is the limit, so run it only on text that holds a candidate.
package final class WordSegmenter {
  private let iterator: BreakIterator

  /// - Throws: `ICUError` when ICU's data is not installed.
  package init(_ language: LanguageTag) throws(ICUError) {
    iterator = try BreakIterator(.word, locale: language.tag)
  }

  /// The tokens of `range`, ascending; white space, control and format characters are in none. Linear.
  ///
  /// - `people's`, `don’t` and `Xi'an` are one word. Hyphens, slashes, dashes and underscores are marks and part words.
  /// - `U.S.`, single letters with stops between them, is one word with its last stop. Every other stop is a mark, also
  ///   inside `example.com` and `developed.The`.
  /// - `1,253.5` is one number and the `%` after it a mark; `3D`, `5th` and `G20` are words.
  /// - A zero-width space (U+200B) or soft hyphen parts nothing: `pro` + U+200B + `vince` is one token, whose range holds
  ///   it. Folding drops it.
  package func tokens(in utf8: [UInt8], _ range: ByteRange) -> [Token] {
    guard !range.isEmpty else { return [] }
    var builder = TokenBuilder(utf8, range)
    var start = range.lowerBound
    for boundary in iterator.boundaries(in: utf8, range) {
      builder.add(start..<boundary.offset, status: boundary.status)
      start = boundary.offset
    }
    return builder.tokens
  }
}
