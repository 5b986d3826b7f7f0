internal import CStemmer
package import GlossText

/// Takes the endings off words, so that forms of one word become equal: Snowball's algorithms.
///
/// A stem is a key and no word: "studies" and "study" become "studi". Not `Sendable`: make one for each thread. Opening
/// costs a microsecond, a word .4 of one.
package final class Stemmer {
  private let stemmer: OpaquePointer
  private let isEnglish: Bool

  /// Nil when Snowball has no algorithm for the language, as for Chinese and Japanese.
  package init?(_ language: LanguageTag) {
    guard let opened = sb_stemmer_new(language.primary, "UTF_8") else { return nil }
    stemmer = opened
    isEnglish = language.matches(.english)
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in UTF-8 that is case-folded. From an English word a possessive ending goes first, with either
  /// apostrophe, and the stops of initials ("u.s." becomes "us"). Hyphens are letters to it: part the word before.
  /// Bytes that are no UTF-8 do no harm.
  package func stem(_ word: ArraySlice<UInt8>) -> [UInt8] {
    let word = isEnglish ? Self.withoutStops(Self.withoutPossessive(word)) : word
    guard let count = Int32(exactly: word.count), count > 0 else { return Array(word) }
    return word.withUnsafeBufferPointer { buffer in
      // Nil when memory ran out: then the word stands for itself.
      guard let stem = sb_stemmer_stem(stemmer, buffer.baseAddress, count) else { return Array(buffer) }
      return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(stemmer))))
    }
  }

  package func stem(_ word: [UInt8]) -> [UInt8] { stem(word[...]) }

  private static let apostrophe = Array("'".utf8)
  private static let curlyApostrophe = Array("\u{2019}".utf8)

  private static func withoutPossessive(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.last == UInt8(ascii: "s") else { return word }
    for mark in [apostrophe, curlyApostrophe] {
      let rest = word.dropLast()
      if rest.count > mark.count, rest.suffix(mark.count).elementsEqual(mark) { return rest.dropLast(mark.count) }
    }
    return word
  }

  private static func withoutStops(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    word.contains(UInt8(ascii: ".")) ? word.filter { $0 != UInt8(ascii: ".") }[...] : word
  }
}
