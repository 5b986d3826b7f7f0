internal import GlossICU
package import GlossText

/// Says whether a text is Chinese, Japanese or English, from its scripts and commonest words, or that it is uncertain.
///
/// Meant for whole documents and paragraphs, where nobody said the language. Not for telling French from Spanish: any
/// text in Latin script that does not show itself English is uncertain.
package enum LanguageDetector {
  /// How much of a text is read. Two pages tell; the rest of a book would not change it.
  private static let window = 16_384

  /// Latin letters that weigh as much as one ideograph: the length of an English word by that of a Chinese one in
  /// ideographs, 5 / 1.6.
  private static let lettersPerIdeograph = 3

  /// Share of kana among kana and ideographs from which a text is Japanese. Set by judgement: Japanese prose is
  /// half kana, and Chinese has none but in names.
  private static let kanaShare = 0.10

  /// Share of the letters, weighed, from which a script wins. 10 Chinese and 15 English official texts all have above
  /// 0.99; a bilingual page lies between, and is uncertain.
  private static let scriptShare = 0.65

  /// Share of frequent English words among the words from which Latin script is English, and how many there must be.
  /// 15 published English reports, laws and pages have 0.22-0.30, 99 % of their paragraphs over 100 bytes above 0.10 and
  /// 92 % of such paragraphs of e-mail and forum English; single sentences of French and Spanish 0, of German up to 0.1.
  private static let englishShare = 0.10
  private static let englishWords = 2

  /// The language of `utf8` and how much of its letters, from 0 to 1, is in the script of that language; nil when the
  /// text has no letters or is uncertain.
  ///
  /// Chinese is `zh-Hans` or `zh-Hant` when nine in ten of the characters that tell are of one kind and there are three
  /// or more, else `zh`.
  package static func detect(_ utf8: [UInt8]) -> (language: LanguageTag, share: Double)? {
    let counts = ScriptCounts(utf8, upTo: window)
    let ideographs = (counts.han + counts.kana) * lettersPerIdeograph
    let total = ideographs + counts.latin + counts.other
    guard total > 0 else { return nil }
    let share = Double(ideographs) / Double(total)
    if share >= scriptShare {
      if Double(counts.kana) >= kanaShare * Double(counts.han + counts.kana) {
        return LanguageTag("ja").map { ($0, share) }
      }
      return (chinese(counts), share)
    }
    let latinShare = Double(counts.latin) / Double(total)
    guard latinShare >= scriptShare, counts.english >= englishWords,
      Double(counts.english) >= englishShare * Double(counts.words)
    else { return nil }
    return (.english, latinShare)
  }

  private static func chinese(_ counts: ScriptCounts) -> LanguageTag {
    let telling = counts.simplified + counts.traditional
    guard telling >= 3 else { return .chinese }
    if counts.simplified * 10 >= telling * 9 { return LanguageTag("zh-Hans") ?? .chinese }
    if counts.traditional * 10 >= telling * 9 { return LanguageTag("zh-Hant") ?? .chinese }
    return .chinese
  }
}
