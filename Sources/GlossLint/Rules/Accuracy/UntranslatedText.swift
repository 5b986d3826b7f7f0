internal import GlossAlignment
internal import GlossFormats
internal import GlossSegmentation
internal import GlossText

/// Flags Chinese that was left in a text of another language, and sentences left as they are in the source.
struct UntranslatedText: PageRule {
  static let description = RuleDescription(
    id: "untranslated-text", group: .accuracy, need: .pageOrSource, severity: .warning,
    summary: "Text is left in the language of the source",
    rationale: """
      Chinese characters in running English are nearly always a word that a translator meant to come back to. \
      Characters with the Chinese marks, digits and spaces between them are one finding, and so is a paragraph that is \
      Chinese as a whole.

      A term in brackets after its English, or with its English in brackets after it, is there for the reader; so is one \
      that the words around it call Chinese, a label beside its English ("Dalian / 大连"), the name of a language, and \
      a block that the page declares Chinese. A page on which whole Chinese paragraphs stand beside English ones is \
      taken for bilingual unless its source is known. Without a source, languages in one script are not told apart.
      """,
    examples: [
      .flagged("The ⟦网格化⟧ system covers every street."),
      .flagged("Every ⟦一链⟧ needs a leader, and ⟦吹哨报到，联合执法⟧ goes on."),
      .flagged("We have a plan.\n⟦我们要建设智慧城市。⟧\nIt will be carried out.\nIt is a good plan."),
      .flagged("The ⟦滨河e家⟧ platform was opened.", note: "a letter inside belongs to it"),
      .accepted("The Five Principles (五项原则) were first put forward in 1953."),
      .accepted("The slogan 惠民快车 (People's Benefit Express) is well known."),
      .accepted("The Chinese name of the city, 安澜, means “calm waters”."),
      .accepted("中文\nAbout Us\nAnlan / 安澜", note: "the switch to another language, and a label"),
    ])

  /// Labels by which pages switch language.
  private static let languageNames: Set<String> = [
    "中文", "中文版", "中文网", "汉语", "漢語", "普通话", "简体", "简体中文", "中文简体", "繁体", "繁體", "繁体中文", "繁體中文",
    "日本語", "日本语", "日文", "韩文", "简", "繁",
  ]

  /// Words that show that Chinese is quoted as such.
  private static let aboutChinese = [
    "in chinese", "chinese:", "chinese name", "chinese character", "chinese term", "chinese word", "chinese phrase",
    "chinese title", "chinese version", "chinese original", "the character", "mandarin", "hanzi", "pinyin", "kanji",
  ]

  /// How far before a run such a word is looked for, and how far after it, in scalars.
  private static let reachBefore = 48
  private static let reachAfter = 32

  /// Share of a page's blocks from which Chinese ones beside English ones make a bilingual page.
  private static let bilingualShare = 3

  func check(_ page: Page, _ context: RuleContext) {
    guard !page.language.isUnspaced else { return }
    var whole: [(block: Int, range: ByteRange, text: String)] = []
    var blocks = 0
    for block in page.document.blocks.indices where !page.sentencesOfBlock[block].isEmpty {
      blocks += 1
      let utf8 = page.text(ofBlock: block)
      // Kana and ideographs start with E3 to E9, F0 or EF.
      guard utf8.contains(where: { (0xE3...0xE9).contains($0) || $0 == 0xEF || $0 == 0xF0 }) else { continue }
      let text = BlockScalars(utf8)
      let runs = ChineseRuns(text)
      if runs.fillText {
        let range = (0..<utf8.count).trimmed(in: utf8)
        let string = utf8.string(range)
        let isMeant = Self.languageNames.contains(string.trimmedMarks) || runs.ranges.allSatisfy { isMention($0, text) }
        if !isMeant { whole.append((block, range, string)) }
        continue
      }
      for run in runs.ranges where !isMention(run, text) {
        context.report(.left(text.string(run)), block: block, text.bytes(run))
      }
    }
    // Chinese paragraphs beside English ones.
    if context.bilingual == nil, whole.count > 1, whole.count * Self.bilingualShare >= blocks { whole = [] }
    for (block, range, string) in whole { context.report(.paragraph(string), block: block, range) }
    if let bilingual = context.bilingual { checkIdentical(bilingual, context) }
  }

  /// Target sentences that are the source's. Only between languages of one script: Chinese was found without it, and
  /// English in a Chinese source is rightly left as it is.
  private func checkIdentical(_ pages: BilingualPage, _ context: RuleContext) {
    let (source, target) = (pages.source, pages.target)
    guard !source.language.isUnspaced, !source.language.matches(target.language) else { return }
    for link in pages.links where link.source.count == 1 && link.target.count == 1 {
      let (from, to) = (source.sentences[link.source.lowerBound], target.sentences[link.target.lowerBound])
      let sentence = target.text(ofBlock: to.block)[to.range]
      guard sentence.elementsEqual(source.text(ofBlock: from.block)[from.range]) else { continue }
      let words = target.tokens(ofSentence: link.target.lowerBound).count {
        $0.kind == .word && (0x61...0x7A).contains(target.text(ofBlock: to.block)[$0.range.lowerBound])
      }
      // Names, titles and addresses stay as they are.
      guard words >= 4 else { continue }
      context.report(
        .identical(String(decoding: sentence, as: UTF8.self)), block: to.block, to.range,
        counterpart: source.location(block: from.block, from.range))
    }
  }

  // MARK: Chinese that is meant to stand there

  private func isMention(_ run: Range<Int>, _ text: BlockScalars) -> Bool {
    isInBrackets(run, text) || hasGloss(run, text) || isLabel(run, text) || isCalledChinese(run, text)
  }

  /// In brackets after a word: "the Five Principles (五项原则)".
  private func isInBrackets(_ run: Range<Int>, _ text: BlockScalars) -> Bool {
    var index = run.lowerBound - 1
    while index >= 0, run.lowerBound - index <= Self.reachBefore {
      switch text[index] {
      case 0x28, 0x5B, 0xFF08, 0xFF3B, 0x3010:
        while text.isBlankOrEdge(index - 1), index > 0 { index -= 1 }
        return index > 0
      case 0x29, 0x5D, 0xFF09, 0xFF3D, 0x3011: return false
      default: index -= 1
      }
    }
    return false
  }

  /// With its English in brackets after it: "惠民快车 (People's Benefit Express)".
  private func hasGloss(_ run: Range<Int>, _ text: BlockScalars) -> Bool {
    var index = run.upperBound
    while index < run.upperBound + 3, text.kind(index) == .blank || Self.isClosingQuote(text[index]) { index += 1 }
    guard text[index] == 0x28 || text[index] == 0xFF08 else { return false }
    return text.kind(index + 1) == .letter || Self.isOpeningQuote(text[index + 1])
  }

  /// Beside its English, with a stroke between.
  private func isLabel(_ run: Range<Int>, _ text: BlockScalars) -> Bool {
    let before = text.kind(run.lowerBound - 1) == .blank ? run.lowerBound - 2 : run.lowerBound - 1
    let after = text.kind(run.upperBound) == .blank ? run.upperBound + 1 : run.upperBound
    return [0x2F, 0x7C].contains(text[before]) || [0x2F, 0x7C].contains(text[after])
  }

  /// Words around it say that it is Chinese.
  private func isCalledChinese(_ run: Range<Int>, _ text: BlockScalars) -> Bool {
    let before = text.string(max(0, run.lowerBound - Self.reachBefore)..<run.lowerBound).lowercased()
    let after = text.string(run.upperBound..<min(text.count, run.upperBound + Self.reachAfter)).lowercased()
    return Self.aboutChinese.contains { before.contains($0) || after.contains($0) }
  }

  private static func isOpeningQuote(_ scalar: UInt32) -> Bool { [0x22, 0x27, 0x2018, 0x201C].contains(scalar) }
  private static func isClosingQuote(_ scalar: UInt32) -> Bool { [0x22, 0x27, 0x2019, 0x201D].contains(scalar) }
}

extension String {
  /// The text without the marks at its ends.
  fileprivate var trimmedMarks: String {
    let scalars = unicodeScalars.drop { !$0.properties.isAlphabetic }
    return String(scalars.prefix { $0.properties.isAlphabetic })
  }

  fileprivate static func left(_ run: String) -> String { "\"\(run.shortened)\" is left in \(run.languageName)" }

  fileprivate static func paragraph(_ text: String) -> String {
    "the paragraph is left in \(text.languageName): \"\(text.shortened)\""
  }

  fileprivate static func identical(_ sentence: String) -> String {
    "the sentence is left as it is in the source: \"\(sentence.shortened)\""
  }

  private var languageName: String {
    unicodeScalars.contains { (0x3041...0x30FA).contains($0.value) } ? "Japanese" : "Chinese"
  }

  /// At most 30 characters of it.
  private var shortened: String { count > 30 ? "\(prefix(29))…" : self }
}
