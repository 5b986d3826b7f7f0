package import GlossICU
package import GlossText

/// Cuts text into sentences: ICU's sentence iterator, corrected by what data files say about English and Chinese.
///
/// Text in any other language is cut where ICU cuts it. Not `Sendable`: make one for each thread and keep it; opening
/// ICU's iterator costs about 1 ms.
package final class SentenceSegmenter {
  private let iterator: BreakIterator
  private let data: SentenceData?

  /// - Throws: `ICUError` when ICU's data is not installed.
  package init(_ language: LanguageTag) throws(ICUError) {
    iterator = try BreakIterator(.sentence, locale: language.tag)
    data = language.matches(.english) || language.matches(.chinese) ? .shared : nil
  }

  /// The sentences of `range`: ascending, without gaps, covering it. White space after a sentence belongs to it, so
  /// that their texts joined give the text. None when the range is empty.
  ///
  /// A blank line always ends a sentence; a single line end does so unless the next line goes on in lower case. Linear.
  package func sentences(in utf8: [UInt8], _ range: ByteRange) -> [ByteRange] {
    guard !range.isEmpty else { return [] }
    let boundaries = iterator.boundaries(in: utf8, range)
    if let data {
      var pass = SentencePass(utf8, range, data)
      return pass.run(boundaries)
    }
    var start = range.lowerBound
    return boundaries.map { boundary in
      defer { start = boundary.offset }
      return start..<boundary.offset
    }
  }
}
