internal import GlossFormats
internal import GlossSegmentation
internal import GlossText

/// A numeral slogan as translations have it: “one heart and service in four directions”, Three Stricts.
struct EnglishSlogan {
  let block: Int
  /// UTF-8 bytes of the block's text, without quotation marks.
  let range: ByteRange
  /// Its first number word: what a listed term must cover to hold the slogan.
  let number: ByteRange
  /// The words in lower case: equal for all places of one slogan.
  let key: String
  /// What it counts by, in order: values of its number words.
  let numerals: [Int]
  /// In quotation marks and built on numerals beyond doubt.
  let isCertain: Bool
}

extension EnglishSlogan {
  private static let mostWords = 10
  /// A quotation with a single number that is longer is a phrase in which something is counted.
  private static let mostWordsOfOneNumber = 5

  /// The slogans of a block, ascending.
  static func all(in page: Page, block: Int) -> [EnglishSlogan] {
    let text = page.text(ofBlock: block)
    let quotations = Quotation.all(in: page, block: block)
    let quoted = quotations.compactMap { EnglishSlogan($0, block: block, text) }
    let capitalised = page.sentencesOfBlock[block].flatMap { sentence in
      namedInCapitals(Array(page.tokens(ofSentence: sentence)), block: block, text)
    }.filter { slogan in !quotations.contains { $0.range.overlaps(slogan.range) } }
    // In a title everything has capitals.
    if capitalised.isEmpty
      || page.isTitleCase(block: block, PageWord.words(ofBlock: block, page, joiningHyphens: false))
    {
      return quoted
    }
    return (quoted + capitalised).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: In quotation marks

  private init?(_ quotation: Quotation, block: Int, _ text: [UInt8]) {
    let lexicon = SloganLexicon.english
    let words = quotation.tokens.filter { $0.kind == .word }
    guard (2...Self.mostWords).contains(words.count), !quotation.tokens.contains(where: { $0.kind == .number }) else {
      return nil
    }
    let folded = words.map { text.string($0.range).lowercased() }
    guard !folded.contains(where: lexicon.speech.contains) else { return nil }
    let last = quotation.tokens.last.map { text.string($0.range) }
    if last == "?" || last == "!" { return nil }
    let numbers = folded.indices.filter { Self.isNumeral($0, folded, text, words[$0].range) }
    guard let first = numbers.first, !NameNouns.shared.places.contains(folded[folded.count - 1]),
      !folded.contains(where: lexicon.names.contains)
    else { return nil }
    let vague = folded.indices.filter { lexicon.vagueNumbers.contains(folded[$0]) }
    let start = min(first, vague.first ?? first)
    let isAtStart = start == 0 || (start == 1 && folded[0] == "the")
    let isApart = zip(numbers, numbers.dropFirst()).allSatisfy { left, right in
      right > left + 1 || lexicon.nominalNumbers.contains(folded[right])
    }
    let isAllOnes = numbers.allSatisfy { folded[$0] == "one" }
    guard isAtStart, isApart else { return nil }
    if numbers.count == 1 {
      // "One stop" and "one thing" are ordinary, "one hub, more spokes" and "multiple plans in one" are not.
      guard words.count <= Self.mostWordsOfOneNumber, !isAllOnes || !vague.isEmpty,
        first + 1 < folded.count || !vague.isEmpty
      else { return nil }
    }
    self.init(
      block: block, range: words[0].range.lowerBound..<words[words.count - 1].range.upperBound,
      number: words[first].range, key: folded.joined(separator: " "),
      numerals: Self.numerals(folded), isCertain: !isAllOnes && vague.isEmpty)
  }

  private static func numerals(_ folded: [String]) -> [Int] {
    folded.compactMap { SloganLexicon.english.values[$0] }
  }

  /// Whether the word at `index` counts in the way of a slogan. "Two-way" and "three-year" are adjectives, "two hundred"
  /// and "three years" are counts, "ten best" is an award, and "one of" picks one.
  private static func isNumeral(_ index: Int, _ folded: [String], _ text: [UInt8], _ range: ByteRange) -> Bool {
    let lexicon = SloganLexicon.english
    guard lexicon.numbers.contains(folded[index]) || lexicon.nominalNumbers.contains(folded[index]),
      !isJoined(text, range)
    else { return false }
    guard index + 1 < folded.count else { return true }
    let next = folded[index + 1]
    return !lexicon.counted.contains(next) && !lexicon.superlatives.contains(next) && next != "of"
  }

  /// Whether a hyphen stands after the word.
  private static func isJoined(_ text: [UInt8], _ range: ByteRange) -> Bool {
    range.upperBound < text.count && text[range.upperBound] == UInt8(ascii: "-")
  }

  // MARK: In capitals

  /// Runs of capitalised words that start with a number, such as Three Stricts and Three Honests; not at the start of a
  /// sentence, where any count has a capital.
  private static func namedInCapitals(_ tokens: [Token], block: Int, _ text: [UInt8]) -> [EnglishSlogan] {
    let lexicon = SloganLexicon.english
    var found: [EnglishSlogan] = []
    var index = 1
    while index < tokens.count {
      let number = tokens[index]
      guard lexicon.isNumber(number, text), isCapitalised(number, text), !isJoined(text, number.range),
        tokens[index - 1].kind == .word || tokens[index - 1].kind == .ideographs
      else {
        index += 1
        continue
      }
      var end = index
      var words = 1
      // Small words and commas belong to it only with a number after them.
      for next in tokens.indices[(index + 1)...] {
        guard tokens[next].kind == .word, isCapitalised(tokens[next], text) else {
          let word = text.string(tokens[next].range)
          if word == "and" || word == ",", next + 1 < tokens.count, lexicon.isNumber(tokens[next + 1], text),
            isCapitalised(tokens[next + 1], text)
          {
            continue
          }
          break
        }
        end = next
        words += 1
      }
      let folded = tokens[index...end].filter { $0.kind == .word }.map { text.string($0.range).lowercased() }
      // What is counted, and only that, is a plural.
      if words > 1, folded.contains(where: { $0.hasSuffix("s") }), !folded.contains(where: lexicon.names.contains),
        !NameNouns.shared.places.contains(folded[folded.count - 1]), !lexicon.counted.contains(folded[1])
      {
        found.append(
          EnglishSlogan(
            block: block, range: number.range.lowerBound..<tokens[end].range.upperBound, number: number.range,
            key: folded.joined(separator: " "), numerals: numerals(folded), isCertain: false))
      }
      index = end + 1
    }
    return found
  }

  private static func isCapitalised(_ token: Token, _ text: [UInt8]) -> Bool {
    (0x41...0x5A).contains(text[token.range.lowerBound])
  }
}
