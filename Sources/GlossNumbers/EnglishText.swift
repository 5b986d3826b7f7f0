/// English text with its words looked up where they stand.
struct EnglishText {
  struct Word {
    var word: EnglishWord
    var start: Int
    var end: Int
  }

  let scalars: ScalarText

  subscript(index: Int) -> Unicode.Scalar { scalars[index] }

  /// The index after the run of letters at `index`.
  func endOfLetters(_ index: Int) -> Int {
    var end = index
    while Scalar.isLetter(scalars[end]) { end += 1 }
    return end
  }

  /// The known word that starts at `index`, whole.
  ///
  /// - Parameter beforeDigit: Whether a digit may follow at once, as in "RMB100".
  func word(at index: Int, beforeDigit: Bool = false) -> Word? {
    var key = EnglishLexicon.Key()
    var end = index
    while Scalar.isLetter(scalars[end]) {
      guard end - index < EnglishLexicon.longest else { return nil }
      key.append(UInt8(truncatingIfNeeded: scalars[end].value | 0x20))
      end += 1
    }
    guard end > index, beforeDigit || !Scalar.isDigit(scalars[end]), let word = EnglishLexicon.word(key) else {
      return nil
    }
    return Word(word: word, start: index, end: end)
  }

  /// The known word after `index` and at most a hyphen or two spaces.
  func wordAfterGap(_ index: Int) -> Word? {
    word(at: afterGap(index))
  }

  /// Where "around the clock" or "round-the-clock" ends that starts at `index`; nil where none does.
  func endOfClock(_ index: Int) -> Int? {
    guard let first = afterWord(Self.round, at: index) ?? afterWord(Self.around, at: index),
      let second = afterWord(Self.the, at: afterGap(first))
    else { return nil }
    return afterWord(Self.clock, at: afterGap(second))
  }

  private static let round = scalarWord("round")
  private static let around = scalarWord("around")
  private static let the = scalarWord("the")
  private static let clock = scalarWord("clock")

  /// Where `word`, which is in lower case, ends when it stands whole at `index`.
  private func afterWord(_ word: ScalarWord, at index: Int) -> Int? {
    guard word.indices.allSatisfy({ scalars[index + $0].value | 0x20 == word[$0].value }),
      !Scalar.isLetter(scalars[index + word.count])
    else { return nil }
    return index + word.count
  }

  func afterGap(_ index: Int) -> Int {
    var at = index
    if Scalar.isDash(scalars[at]) { return at + 1 }
    while Scalar.isSpace(scalars[at]), at < index + 2 { at += 1 }
    return at
  }
}
