internal import GlossTerms
internal import GlossText

/// The words of the English terms in force, by their first letters; of the definitions none.
///
/// Most words are never asked for, so their forms are made when one is looked up that may be a form of them.
final class ListedWords {
  private let termbase: Termbase
  private lazy var words = Self.words(of: termbase)

  /// How many letters all forms of a word share. An irregular form that does not share them is in every dictionary.
  private static let stem = 3

  /// Reads nothing yet.
  init(_ termbase: Termbase) {
    self.termbase = termbase
  }

  /// Whether `word`, in lower case and ASCII, is a form of a listed word. The first call reads the lists, in linear time.
  func hold(_ word: String) -> Bool {
    let near = words[Self.key(Array(word.utf8)[...])] ?? []
    return near.contains(word) || near.contains { EnglishInflection.shared.forms(of: $0).contains(word) }
  }

  private static func key(_ word: ArraySlice<UInt8>) -> UInt32 {
    word.prefix(stem).reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func words(of termbase: Termbase) -> [UInt32: Set<String>] {
    var words: [UInt32: Set<String>] = [:]
    for reference in termbase.references(in: .english) where termbase[reference].status.isAllowed {
      let text = termbase[reference].text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      for word in text.split(whereSeparator: { $0 < 0x80 && !$0.isASCIILetter }) where word.count >= stem {
        words[key(word), default: []].insert(text.string(word.indices))
      }
    }
    return words
  }
}
