internal import GlossFormats
internal import GlossText

/// Flags double quotation marks that do not make a pair.
struct QuoteMismatch: PageRule {
  static let description = RuleDescription(
    id: "quote-mismatch", group: .typography, need: .page, severity: .warning,
    summary: "A quotation opens with one kind of mark and closes with another, or has only one",
    rationale: """
      “Word" is what a text typed in one program and mended in another shows. The closing mark is made to match the \
      opening one; which of the two kinds a page should use is another question.

      Straight marks open or close by what stands beside them. Marks of inches, seconds and quotations in quotations are \
      left alone. A quotation may run over several paragraphs, each of which starts with a mark. A mark without its \
      partner is flagged only inside a whole sentence that holds no other doubtful mark.
      """,
    examples: [
      .flagged("The service solved problems on ⟦“the last mile\"⟧ of delivery."),
      .flagged("It strives to build ⟦\"a livable city”⟧ and to grow."),
      .flagged("The ⟦“智慧城市\"⟧ program began.", note: "with Chinese inside"),
      .flagged("The ⟦“City Brain“⟧ platform is open."),
      .flagged("The ⟦”City Brain”⟧ platform is open."),
      .flagged("They called it ⟦“⟧a city of parks and moved on to the next item."),
      .accepted("He praised the “Six Initiatives” and the \"Yulong Plan\"."),
      .accepted("He praised “the 17\" screen” and a 5\" disk."),
      .accepted("“I called it the ‘last mile’,” he said. “It is the people’s.”"),
      .accepted("“This is the first part of what he said.\n“This is the second.”", note: "a long quotation"),
      .accepted("He wrote „Wort“, «mot» and “word”."),
    ])

  /// The longest quotation that is shown whole, in bytes; of a longer one only the wrong mark.
  private static let longestShown = 80

  func check(_ page: Page, _ context: RuleContext) {
    let blocks = page.document.blocks.indices.filter { !page.sentencesOfBlock[$0].isEmpty }
    var quoted: [(block: Int, text: BlockScalars, marks: QuoteMarks)] = []
    for block in blocks {
      let text = BlockScalars(page.text(ofBlock: block))
      let marks = QuoteMarks(text, isEnglish: page.language.matches(.english))
      for pair in marks.mismatches { report(pair, text, block: block, context) }
      quoted.append((block, text, marks))
    }
    guard page.language.matches(.english) else { return }
    for (position, (block, text, marks)) in quoted.enumerated() where marks.isSurelyOdd {
      let after = quoted[(position + 1)...].first { $0.marks.isOdd }?.marks
      let before = quoted[..<position].last { $0.marks.isOdd }?.marks
      if let mark = marks.unclosed.first, mark.isPlain, mark.index > 0, text.endsSentence {
        let isContinued = position + 1 < quoted.count && quoted[position + 1].marks.startsWithMark
        if isContinued || after.map({ !$0.unopened.isEmpty }) ?? false { continue }
        context.report(.unclosed(text.words(after: mark.index)), block: block, text.bytes(mark.index..<mark.index + 1))
      } else if let mark = marks.unopened.first, mark.isPlain, before.map({ $0.unclosed.isEmpty }) ?? true {
        context.report(.unopened(text.words(before: mark.index)), block: block, text.bytes(mark.index..<mark.index + 1))
      }
    }
  }

  private func report(_ pair: QuoteMarks.Pair, _ text: BlockScalars, block: Int, _ context: RuleContext) {
    let (opening, closing) = (pair.opening, pair.closing)
    // ”word” opens with the wrong mark, all others close with it.
    let opensWrongly = opening.scalar == 0x201D
    let wrong = opensWrongly ? opening.index : closing.index
    let stretch = text.bytes(opening.index..<closing.index + 1)
    let range = stretch.count <= Self.longestShown ? stretch : text.bytes(wrong..<wrong + 1)
    let mark =
      opensWrongly ? (closing.scalar == 0x201D ? 0x201C : closing.scalar) : QuoteMarks.closing(for: opening.scalar)
    let expected = Unicode.Scalar(mark).map(String.init) ?? ""
    context.report(
      .mismatch(
        text.string(opening.index..<opening.index + 1), text.string(closing.index..<closing.index + 1),
        stretch.count <= Self.longestShown ? text.string(opening.index..<closing.index + 1) : nil),
      block: block, range,
      fixes: [
        context.fix(
          "\(opensWrongly ? "open" : "close") with \(expected)", .safe, block: block, text.bytes(wrong..<wrong + 1),
          expected)
      ])
  }
}

extension QuoteMarks {
  fileprivate var isOdd: Bool { !unclosed.isEmpty || !unopened.isEmpty }

  /// Whether exactly one mark lacks its partner and nothing else is in doubt.
  fileprivate var isSurelyOdd: Bool { unclosed.count + unopened.count == 1 && mismatches.isEmpty && !hasInches }
}

extension BlockScalars {
  /// Whether the text ends as a sentence does, so that no line of it is missing.
  fileprivate var endsSentence: Bool { [0x21, 0x2E, 0x3B, 0x3F, 0x3002].contains(self[count - 1]) }

  /// A few words from `index` on, to show.
  fileprivate func words(after index: Int) -> String { string(index..<min(count, index + 24)) }

  fileprivate func words(before index: Int) -> String { string(max(0, index - 23)..<index + 1) }
}

extension String {
  fileprivate static func mismatch(_ opening: String, _ closing: String, _ quoted: String?) -> String {
    let what = quoted.map { ": \($0)" } ?? ""
    return "quotation opens with \(opening) and closes with \(closing)\(what)"
  }

  fileprivate static func unclosed(_ words: String) -> String { "quotation is never closed: \(words) …" }

  fileprivate static func unopened(_ words: String) -> String { "quotation is never opened: … \(words)" }
}
