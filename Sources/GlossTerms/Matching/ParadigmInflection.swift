/// Forms of words by tables of endings, for languages whose grammar is data.
///
/// Two words are forms of one when they differ only in endings of one line: "génération" and "général" share a stem
/// to a stemmer's eye, but no line has both "ation" and "al". So nothing is decided by a stem, and, as in English, forms
/// are made when a list is compiled and the text is matched exactly.
struct ParadigmInflection: Sendable {
  private let lines: [[[UInt8]]]
  private let fixed: WordTable

  /// The fewest bytes of a word that its ending leaves. Shorter stems are shared by too many words.
  private static let shortestStem = 3

  /// - Parameters:
  ///   - endings: lines of endings, `-` for none.
  ///   - fixed: words that have no other form.
  init(endings: [[String]], fixed: [String]) {
    lines = endings.map { line in line.map { $0 == "-" ? [] : Array($0.utf8) } }
    self.fixed = WordTable(fixed)
  }

  /// Adds all forms of `word`, which is folded, itself first.
  func forms(of word: ArraySlice<UInt8>, into list: inout FormList) {
    list.append(word)
    guard !fixed.contains(Array(word), 0..<word.count), word.allSatisfy({ $0.isLetter }) else { return }
    for line in lines {
      for ending in line
      where word.count >= ending.count + Self.shortestStem && word.suffix(ending.count).elementsEqual(ending) {
        let stem = word.endIndex - ending.count..<word.endIndex
        for other in line where other != ending {
          // "Sons", sounds, is no plural of "son", his.
          let form = word[..<stem.lowerBound] + other
          if !fixed.contains(Array(form), 0..<form.count) { list.append(form) }
        }
      }
    }
  }
}

extension UInt8 {
  /// A letter of ASCII, or a byte of a character beyond it.
  fileprivate var isLetter: Bool { self >= 0x80 || (0x61...0x7A).contains(self) }
}
