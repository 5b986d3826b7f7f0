package import GlossICU
package import GlossText

/// Cuts text into sentences.
package final class SentenceSegmenter {
  private let iterator: BreakIterator

  package init(_ language: LanguageTag) throws(ICUError) {
    iterator = try BreakIterator(.sentence, locale: language.tag)
  }

  /// Ascending, without gaps, covering `range`: white space after a stop belongs to the sentence before it.
  package func sentences(in utf8: [UInt8], _ range: ByteRange) -> [ByteRange] {
    var start = range.lowerBound
    return iterator.boundaries(in: utf8, range).map { boundary in
      defer { start = boundary.offset }
      return start..<boundary.offset
    }
  }
}
