internal import GlossText

/// A name with the noun that ends it, where it stands: `Liaoning Province`, `Jinpu New District`, `Municipal Party
/// Committee`.
struct NamePhrase {
  /// The words, the noun last.
  let words: ArraySlice<PageWord>
  /// Whether the first word is a name, and not the attribute of an office.
  let hasName: Bool
  /// Whether a longer name begins with it: `Xigang District Government`. Its capitals are those of the longer one.
  let isInLongerName: Bool
  /// In lower case: what phrases are compared by.
  let key: String
  /// How many words have a capital.
  let capitals: Int

  var block: Int { words.first?.block ?? 0 }
  var range: ByteRange {
    (words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? 0)
  }

  /// Which words have capitals.
  var casings: [PageWord.Casing] { words.map(\.casing) }

  private static let longest = 6

  /// The phrase that the noun at `index` ends; nil when it ends none.
  init?(endingAt index: Int, of words: [PageWord]) {
    let nouns = NameNouns.shared
    guard nouns.endsNames(words[index].folded), words[index].casing != .mixed else { return nil }
    var start = index
    var hasName = false
    while !hasName, start > 0, index - start < Self.longest - 1, words[start].isAdjacent {
      let word = words[start - 1]
      if nouns.modifiers.contains(word.folded) {
        // What starts a sentence has its capital from there.
        if word.startsSentence, word.casing == .capitalised { return nil }
        start -= 1
        continue
      }
      guard word.casing == .capitalised, !nouns.stops.contains(word.folded), !nouns.noNames.contains(word.folded),
        !word.startsSentence || PinyinName.isName(word.folded)
      else { break }
      start -= 1
      hasName = true
    }
    guard start < index else { return nil }
    if !hasName {
      // An office: it starts with its attribute.
      guard let office = (start..<index).first(where: { nouns.offices.contains(words[$0].folded) }), index - office > 1
      else { return nil }
      start = office
    }
    var isInLongerName = false
    if index + 1 < words.count, words[index + 1].isAdjacent {
      // An attribute ("Dalian city government") is no name.
      if words[index + 1].casing == .lower, nouns.endsNames(words[index + 1].folded) { return nil }
      isInLongerName = words[index].casing == .capitalised && words[index + 1].casing != .lower
    }
    self.words = words[start...index]
    self.isInLongerName = isInLongerName
    self.hasName = hasName
    key = words[start...index].map(\.folded).joined(separator: " ")
    capitals = words[start...index].count { $0.casing == .capitalised }
    guard capitals > 0 else { return nil }
  }

  /// Whether a word before it says that one of several is meant: "a Dalian library".
  static func isIndefinite(_ phrase: NamePhrase, _ words: [PageWord]) -> Bool {
    let start = phrase.words.startIndex
    guard start > 0, phrase.words.first?.isAdjacent ?? false else { return false }
    return NameNouns.shared.indefinite.contains(words[start - 1].folded)
  }
}

/// Single words that are names beyond doubt.
enum PinyinName {
  static func isName(_ folded: String) -> Bool {
    guard !Pinyin.shared.englishWords.contains(folded) else { return false }
    return (Pinyin.shared.syllables(of: folded)?.count ?? 0) > 1
  }
}
