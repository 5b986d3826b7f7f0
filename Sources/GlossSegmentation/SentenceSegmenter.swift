internal import GlossICU
package import GlossText

/// Cuts text into sentences: by the rules of an SRX file, or by ICU's sentence iterator, corrected by what data files
/// say about English and Chinese.
///
/// Text in any other language is cut where ICU cuts it. Not `Sendable`: make one for each thread and keep it; opening
/// ICU's iterator costs about 1 ms.
package final class SentenceSegmenter {
  private enum Method {
    case builtIn(BreakIterator, SentenceData?)
    case rules(SRXSegmenter)
  }

  private let method: Method

  /// - Parameter rules: what to cut by; a language of which they say nothing is cut as without them.
  /// - Throws: `ICUError` when ICU's data is not installed; `SourceError` when a rule for the language cannot be used.
  package init(_ language: LanguageTag, rules: SRXRules? = nil) throws {
    if let rules, let segmenter = try SRXSegmenter(rules, language: language.tag) {
      method = .rules(segmenter)
    } else {
      let data: SentenceData? = language.matches(.english) || language.matches(.chinese) ? .shared : nil
      method = .builtIn(try BreakIterator(.sentence, locale: language.tag), data)
    }
  }

  /// The sentences of `range`: ascending, without gaps, covering it, so that their texts joined give the text. None
  /// when the range is empty.
  ///
  /// White space after a sentence belongs to it, a blank line always ends one, and a single line end does so unless the
  /// next line goes on in lower case; with SRX rules these say all that. Linear.
  ///
  /// - Throws: `SourceError` when an SRX rule takes too long on this text; never without such rules.
  package func sentences(in utf8: [UInt8], _ range: ByteRange) throws(SourceError) -> [ByteRange] {
    guard !range.isEmpty else { return [] }
    switch method {
    case .rules(let segmenter):
      return try segmenter.sentences(in: utf8, range)
    case .builtIn(let iterator, let data):
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
}
