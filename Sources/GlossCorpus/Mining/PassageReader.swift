internal import GlossAlignment
internal import GlossICU
internal import GlossLint
internal import GlossSegmentation
internal import GlossText

/// Turns aligned pages into passages, with one numbering of words over all of them.
struct PassageReader {
  private(set) var passages: [Passage] = []
  /// The source's words by their numbers.
  private(set) var sourceWords: [[UInt8]] = []

  private var sourceNumbers: [[UInt8]: Int32] = [:]
  private var targetNumbers: [[UInt8]: Int32] = [:]
  /// The number of a word as written, so that each form is folded and stemmed once.
  private var targetForms: [[UInt8]: (number: Int32, isFunction: Bool, isArticle: Bool)] = [:]

  /// Bytes on either side of a link; in a longer text that no stop cuts, what stands beside a term is everything.
  private static let longestSide = 5_000

  /// Adds the links of a pair that can be trusted. Linear.
  mutating func add(_ pages: BilingualPage, page: Int) {
    let stemmer = Stemmer(pages.target.language)
    let functionWords = FunctionWords.edges(of: pages.target.language)
    for (index, link) in pages.links.enumerated() where link.isComplete && !pages.isDoubtful(link: index) {
      guard Self.length(pages.source, link.source) <= Self.longestSide,
        Self.length(pages.target, link.target) <= Self.longestSide
      else { continue }
      let source = link.source.flatMap { sourceSentence(pages.source, $0) }
      let target = link.target.flatMap { targetSentence(pages.target, $0, stemmer, functionWords) }
      passages.append(Passage(page: page, link: index, source: source, target: target))
    }
  }

  private static func length(_ page: Page, _ sentences: Range<Int>) -> Int {
    page.sentences[sentences].reduce(0) { $0 + $1.range.count }
  }

  // MARK: Source

  private mutating func sourceSentence(_ page: Page, _ index: Int) -> [SourceWord] {
    let text = page.text(ofBlock: page.sentences[index].block)
    let isUnspaced = page.language.isUnspaced
    var words = page.tokens(ofSentence: index).map { token in
      let kind: SourceWord.Kind =
        switch token.kind {
        case .mark: .end
        case .number: .number
        case .word, .ideographs:
          isUnspaced && ChineseWords.shared.isFunctionWord(text[token.range])
            ? .function : isUnspaced && ChineseWords.shared.isOpener(text[token.range]) ? .opener : .plain
        }
      let number = kind == .end ? -1 : sourceNumber(of: FoldedText(text, token.range).utf8)
      return SourceWord(number: number, kind: kind, sentence: index, range: token.range)
    }
    let end = page.sentences[index].range.upperBound
    words.append(SourceWord(number: -1, kind: .end, sentence: index, range: end..<end))
    return words
  }

  private mutating func sourceNumber(of word: [UInt8]) -> Int32 {
    if let known = sourceNumbers[word] { return known }
    let number = Int32(truncatingIfNeeded: sourceWords.count)
    sourceNumbers[word] = number
    sourceWords.append(word)
    return number
  }

  // MARK: Target

  private static let articles = Set(["a", "an", "the"].map { Array($0.utf8) })

  private mutating func targetSentence(
    _ page: Page, _ index: Int, _ stemmer: Stemmer?, _ functionWords: Set<[UInt8]>
  ) -> [TargetWord] {
    let text = page.text(ofBlock: page.sentences[index].block)
    var words: [TargetWord] = []
    var hyphenEnd = -1
    for token in page.tokens(ofSentence: index) {
      var (number, kind): (Int32, TargetWord.Kind) = (-1, .end)
      switch token.kind {
      case .mark:
        if text[token.range].elementsEqual("-".utf8), words.last?.range.upperBound == token.range.lowerBound {
          hyphenEnd = token.range.upperBound
          continue
        }
        if text[token.range].elementsEqual(",".utf8) { (number, kind) = (targetNumber(of: [0x2C]), .comma) }
      case .number:
        (number, kind) = (targetNumber(of: Array(text[token.range])), .content)
      case .word, .ideographs:
        let form = targetForm(Array(text[token.range]), stemmer, functionWords)
        if form.isArticle { continue }
        (number, kind) = (form.number, form.isFunction ? .function : .content)
      }
      words.append(
        TargetWord(
          number: number, kind: kind, isTied: hyphenEnd == token.range.lowerBound,
          isCapitalized: !words.isEmpty && text[token.range].first.map { (0x41...0x5A).contains($0) } ?? false,
          possessiveLength: kind == .content ? Self.possessiveLength(text[token.range]) : 0, sentence: index,
          range: token.range))
    }
    let end = page.sentences[index].range.upperBound
    words.append(
      TargetWord(
        number: -1, kind: .end, isTied: false, isCapitalized: false, possessiveLength: 0, sentence: index,
        range: end..<end))
    return words
  }

  private static let possessiveEndings = ["'s", "\u{2019}s"].map { Array($0.utf8) }

  private static func possessiveLength(_ word: ArraySlice<UInt8>) -> Int {
    possessiveEndings.first { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }?.count ?? 0
  }

  private mutating func targetForm(
    _ written: [UInt8], _ stemmer: Stemmer?, _ functionWords: Set<[UInt8]>
  ) -> (number: Int32, isFunction: Bool, isArticle: Bool) {
    if let known = targetForms[written] { return known }
    let folded = FoldedText(written).utf8
    let form = (
      targetNumber(of: stemmer?.stem(folded) ?? folded), functionWords.contains(folded), Self.articles.contains(folded)
    )
    targetForms[written] = form
    return form
  }

  private mutating func targetNumber(of word: [UInt8]) -> Int32 {
    if let known = targetNumbers[word] { return known }
    let number = Int32(truncatingIfNeeded: targetNumbers.count)
    targetNumbers[word] = number
    return number
  }
}
