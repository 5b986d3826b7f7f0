internal import GlossSegmentation
internal import GlossText

/// Whether two words that a mark joins were meant to be apart.
extension SpacingScan {
  /// Small words that no site or file is called and that follow a full stop only where a capital was forgotten too.
  private static let smallWords: Set<String> = [
    "the", "this", "these", "those", "they", "their", "there", "and", "but", "with", "from", "that", "which", "our",
    "will", "has", "have", "when", "while", "after", "before", "however",
  ]

  /// Ends of names of sites and files that may be written with a capital.
  private static let nameEndings: Set<String> = [
    "com", "net", "org", "gov", "edu", "cn", "io", "ai", "eu", "uk", "hk", "tv", "html", "htm", "php", "asp", "aspx",
    "jsp",
    "js", "css", "xml", "json", "txt", "md", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "csv", "zip", "exe",
    "jpg", "jpeg", "png", "gif", "svg", "mp3", "mp4", "py", "swift", "java", "net", "ltd", "inc",
  ]

  /// `developed.The`, `19.The`; not `example.com`, `Node.js`, `1.Scope`, `e.g.`.
  func isJoinedByStop(_ index: Int) -> Bool {
    let right = text.letters(startingAt: index + 1)
    guard !right.isEmpty, text.kind(right.upperBound) != .digit,
      ![0x28, 0x2F, 0x40, 0x5F].contains(text[right.upperBound]),
      text[right.upperBound] != 0x2E || text.isBlankOrEdge(right.upperBound + 1)
    else { return false }
    let left = text.letters(endingAt: index)
    guard text.isUpper(right.lowerBound) else {
      return left.count > 2 && !text.hasUpper(left) && isSmallWord(right) && !isNamePart(left.lowerBound)
    }
    if right.count == 1 {
      guard [0x41, 0x49].contains(text[right.lowerBound]), text.kind(right.upperBound) == .blank else { return false }
    }
    let isStarter = startsSentence(right.lowerBound)
    guard isStarter || !text.hasUpper(right.dropFirst()) && right.count > 1,
      !Self.nameEndings.contains(text.string(right).lowercased())
    else { return false }
    switch text.kind(index - 1) {
    case .letter: return isSentenceEnd(left, isStarter: isStarter, next: right.upperBound)
    case .digit: return isNumberAtSentenceEnd(text.number(endingAt: index), isStarter: isStarter)
    default: return [0x22, 0x25, 0x2019, 0x201D].contains(text[index - 1]) || endsRemark(index - 1)
    }
  }

  /// Whether the word before the stop ends a sentence rather than being an initial, an abbreviation or part of a name.
  private func isSentenceEnd(_ left: Range<Int>, isStarter: Bool, next: Int) -> Bool {
    guard left.count > 1, !isNamePart(left.lowerBound) else { return false }
    if EnglishWords.isAbbreviation(utf8, text.bytes(left)) { return isStarter && !text.isUpper(left.lowerBound) }
    if isStarter || !text.hasUpper(left) { return true }
    // "System.Text" is a name; "the Committee.Pushing ahead" goes on in small letters.
    return !text.hasUpper(left.dropFirst()) && text.kind(next) == .blank && text.isLower(next + 1)
  }

  /// Whether what starts at `index` is a later part of a name with stops: the `b` of `a.b`.
  private func isNamePart(_ index: Int) -> Bool {
    text[index - 1] == 0x2E && text.kind(index - 2) == .letter || text[index - 1] == 0x40
  }

  /// Whether the number before a stop ends a sentence rather than being the label of an item.
  private func isNumberAtSentenceEnd(_ number: Range<Int>, isStarter: Bool) -> Bool {
    guard !number.isEmpty, isStarter || number.count == 4 else { return false }
    let before = number.lowerBound - 1
    if text.kind(before) == .letter || text[before] == 0x2D { return true }
    // After a stop or at the start of the block it is a label.
    return text.kind(before) == .blank && (isWord(before - 1) || [0x2C, 0x29].contains(text[before - 1]))
  }

  /// Whether the word, with a blank after it, is one that no site, file or key is called.
  private func isSmallWord(_ word: Range<Int>) -> Bool {
    text.isBlankOrEdge(word.upperBound) && Self.smallWords.contains(text.string(word))
  }

  /// Whether the bracket at `index` closes a remark and not the label of an item, `(1).Scope`.
  private func endsRemark(_ index: Int) -> Bool {
    guard let opening = opening(of: index) else { return false }
    return index - opening > 3
  }

  /// `cities,improve`, `2015,the`, `May,2016`, `Co.,Ltd`; never between digits.
  func isJoinedByComma(_ index: Int) -> Bool {
    let right = text.letters(startingAt: index + 1)
    let left = text.letters(endingAt: index)
    if text.kind(index + 1) == .digit {
      let number = text.word(startingAt: index + 1)
      return left.count > 2 && number.count >= 4 && number.allSatisfy { text.kind($0) == .digit }
        && !text.hasUpper(left.dropFirst())
    }
    let isArticle =
      right.count == 1 && [0x61, 0x41, 0x49].contains(text[right.lowerBound])
      && text.kind(right.upperBound) == .blank
    guard right.count > 1 || isArticle else { return false }
    switch text.kind(index - 1) {
    case .letter: return left.count > 1
    case .digit:
      return text.kind(right.upperBound) != .digit && text.kind(text.number(endingAt: index).lowerBound - 1) != .letter
    default: return [0x25, 0x29, 0x2E, 0x2019, 0x201D].contains(text[index - 1])
    }
  }

  /// `Source:Xinhua`, `follows:the`; not `name:value`, `AB:CD`.
  func isJoinedByColon(_ index: Int) -> Bool {
    guard isBetweenWords(index) else { return false }
    let (left, right) = (text.letters(endingAt: index), text.letters(startingAt: index + 1))
    if text.isUpper(right.lowerBound) { return !text.hasUpper(right.dropFirst()) && !text.hasUpper(left.dropFirst()) }
    return isSmallWord(right)
  }

  /// `contributions(Notes 13 to 15)`; not `word(s)`, `f(x)`, `Article(1)`, nor a call in a program.
  func isJoinedToBracket(_ index: Int) -> Bool {
    let left = text.letters(endingAt: index)
    guard left.count > 2, let content = content(index) else { return false }
    // A look at the start is enough.
    let shown = content.prefix(60)
    if shown.contains(where: { text.kind($0) == .han }) { return true }
    let isMixed = text.hasUpper(left.dropFirst()) && left.contains { text.isLower($0) }
    guard !isMixed, text[left.lowerBound - 1] != 0x2E, !shown.contains(where: { isProgram($0) }) else { return false }
    let start =
      text.kind(content.lowerBound) == .digit
      ? text.word(startingAt: content.lowerBound).upperBound + 1 : content.lowerBound
    let word = text.letters(startingAt: start)
    guard word.count > 2 else { return false }
    if shown.contains(where: { text.kind($0) == .blank }) {
      return text[word.upperBound] != 0x2C || text.isUpper(word.lowerBound)
    }
    // One word may be an argument, unless it is an abbreviation.
    return word == content && word.allSatisfy { text.isUpper($0) } && text.isLower(left.upperBound - 1)
  }

  /// Whether such a mark, or such a capital inside a word, is seldom found in a remark and often in a call.
  private func isProgram(_ index: Int) -> Bool {
    switch text[index] {
    case 0x28, 0x2A, 0x2B, 0x3D, 0x5B, 0x5F: true
    case 0x2E: text.kind(index - 1) == .letter && text.kind(index + 1) == .letter
    default: text.isUpper(index) && text.isLower(index - 1)
    }
  }

  /// `(CPPCC)is`, `(Notes 13 to 15)are`; not `(s)he`, `(re)building`, `(Java)Script`, `(1)Scope`.
  func isJoinedByBracket(_ index: Int) -> Bool {
    let right = text.letters(startingAt: index + 1)
    guard let opening = opening(of: index), right.count > 1 else { return false }
    let content = opening + 1..<index
    guard content.count > 2, text.isBlankOrEdge(opening - 1) else { return false }
    let shown = content.prefix(60)
    if shown.contains(where: { text.kind($0) == .han }) { return true }
    guard !shown.contains(where: { isProgram($0) }), text[index - 1] != 0x2A else { return false }
    if shown.contains(where: { text.kind($0) == .blank }) { return true }
    let word = text.letters(startingAt: content.lowerBound)
    return word.count > 2 && text.isUpper(word.lowerBound) && !text.isUpper(right.lowerBound)
  }
}
