internal import GlossText

extension BilingualDictionary {
  /// A headword that a word of a text is, or is made of.
  package struct Part: Sendable, Hashable {
    package let headword: Int
    /// Of the word, up to 1: one over the number of its parts.
    package let share: Float
  }

  /// The headwords that a source word, in UTF-8 and folded, stands for: itself; or else, in a language without spaces,
  /// the longest ones inside it, from the left. Characters that are no headword are passed over, and ASCII, where a
  /// letter is no word, is never cut. Costs a look-up for each character and length up to `longestHeadword`.
  package func parts(of word: ArraySlice<UInt8>) -> [Part] {
    if let whole = headword(word) { return [Part(headword: whole, share: 1)] }
    guard source.isUnspaced else { return [] }
    var found: [Int] = []
    var start = word.startIndex
    while start < word.endIndex {
      if word[start] >= 0x80, let (headword, end) = longestHeadword(in: word, from: start) {
        found.append(headword)
        start = end
      } else {
        start = Self.nextScalar(in: word, after: start)
      }
    }
    return found.map { Part(headword: $0, share: 1 / Float(found.count)) }
  }

  package func parts(of word: [UInt8]) -> [Part] { parts(of: word[...]) }

  private func longestHeadword(in word: ArraySlice<UInt8>, from start: Int) -> (headword: Int, end: Int)? {
    var end = min(word.endIndex, start + longestHeadword)
    while end > start {
      let isBoundary = end == word.endIndex || word[end] & 0xC0 != 0x80
      if isBoundary, let headword = headword(word[start..<end]) { return (headword, end) }
      end -= 1
    }
    return nil
  }

  private static func nextScalar(in word: ArraySlice<UInt8>, after index: Int) -> Int {
    var index = index + 1
    while index < word.endIndex, word[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }
}
