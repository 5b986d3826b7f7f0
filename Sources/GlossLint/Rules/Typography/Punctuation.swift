internal import GlossSegmentation
internal import GlossText

/// Flags marks of punctuation that cannot follow each other, and a few that Chinese uses otherwise.
struct Punctuation: BlockRule {
  static let description = RuleDescription(
    id: "punctuation", group: .typography, need: .page, severity: .warning,
    summary: "Marks of punctuation do not go together",
    rationale: """
      ",." and ",," are left behind by editing; "etc.." comes from a rule that every sentence ends with a stop. A comma \
      after "such as" or "including" parts the words from their list. Between figures Chinese writes a tilde for "to". \
      Dots in a row, abbreviations before a comma (Co., Ltd.) and marks beside quotation marks are left alone; so are \
      lines of dots, code and addresses.
      """,
    examples: [
      .flagged("The plan is ⟦ready,.⟧ It covers ⟦roads,,⟧ bridges and so on."),
      .flagged("It sells tea, cups, ⟦etc..⟧ The shop is open."),
      .flagged("There are nine communities, ⟦including,⟧ Nanshan and Beishan."),
      .flagged("It grew by ⟦5~6⟧ percent."),
      .flagged("The plan is ⟦ready;.⟧"),
      .accepted("ABC Co., Ltd. sells tea, cups, etc., and grows ... slowly."),
      .accepted("There are shops, including, but not limited to, markets."),
      .accepted("“Is it ready?” he asked. “Yes!”, she said, “it is.”"),
      .accepted("Chapter 1 ........ 5"),
    ])

  func check(block: Int, _ context: RuleContext) {
    guard context.page.language.matches(.english) else { return }
    let utf8 = context.page.text(ofBlock: block)
    let text = BlockScalars(utf8)
    var index = 0
    while index < text.count {
      guard text.kind(index) == .other else {
        index += 1
        continue
      }
      let marks = marks(from: index, text)
      if marks.count > 1 {
        check(marks, text, block: block, context)
      } else if text[index] == 0x2C {
        checkComma(index, text, block: block, context)
      } else if text[index] == 0x7E, isFigure(index - 1, text), text.kind(index + 1) == .digit {
        reportTilde(index, text, block: block, context)
      }
      index = max(marks.upperBound, index + 1)
    }
  }

  /// The stops and commas that stand together from `index` on.
  private func marks(from index: Int, _ text: BlockScalars) -> Range<Int> {
    var end = index
    while [0x2C, 0x2E, 0x3A, 0x3B].contains(text[end]) { end += 1 }
    return index..<end
  }

  private func check(_ marks: Range<Int>, _ text: BlockScalars, block: Int, _ context: RuleContext) {
    let word = text.letters(endingAt: marks.lowerBound)
    guard marks.count < 4, word.count > 1, text.isBlankOrEdge(marks.upperBound), text[word.lowerBound - 1] != 0x2E
    else { return }
    let scalars = marks.map { text[$0] }
    let kept: Int
    switch scalars {
    // A stop before a comma may end an abbreviation: only a longer word in lower case has none.
    case [0x2E, 0x2C], [0x2E, 0x3B], [0x2E, 0x3A]:
      let abbreviation = EnglishWords.isAbbreviation(context.page.text(ofBlock: block), text.bytes(word))
      guard word.count > 5, !abbreviation, !text.hasUpper(word) else { return }
      kept = 1
    case [0x2E, 0x2E]: kept = 0
    case _ where scalars.allSatisfy({ $0 == 0x2E }): return
    // Of "," and ".", the stop ends the sentence.
    default: kept = scalars.lastIndex(of: 0x2E) ?? scalars.firstIndex { $0 != 0x2C } ?? 0
    }
    let written = text.string(marks.lowerBound + kept..<marks.lowerBound + kept + 1)
    let isSame = Set(scalars).count == 1
    context.report(
      .together(text.string(marks)), block: block, text.bytes(word.lowerBound..<marks.upperBound),
      fixes: [
        context.fix(
          "write \"\(written)\"", isSame ? .safe : .unsafe, block: block, text.bytes(marks), written)
      ])
  }

  /// `including, Nanshan`; not `including, but not limited to`.
  private func checkComma(_ comma: Int, _ text: BlockScalars, block: Int, _ context: RuleContext) {
    let word = text.letters(endingAt: comma)
    let next = text.blanks(startingAt: comma + 1).upperBound
    guard text.isUpper(next), text.letters(startingAt: next).count > 1 else { return }
    var start = word.lowerBound
    switch text.string(word).lowercased() {
    case "including": break
    case "as":
      let such = text.letters(endingAt: max(0, start - 1))
      guard text.kind(start - 1) == .blank, text.string(such).lowercased() == "such" else { return }
      start = such.lowerBound
    default: return
    }
    context.report(
      .afterSuchAs(text.string(start..<comma)), block: block, text.bytes(start..<comma + 1),
      fixes: [context.fix("leave out the comma", .safe, block: block, text.bytes(comma..<comma + 1), "")])
  }

  private func isFigure(_ index: Int, _ text: BlockScalars) -> Bool {
    text.kind(index) == .digit || text[index] == 0x25 && text.kind(index - 1) == .digit
  }

  private func reportTilde(_ tilde: Int, _ text: BlockScalars, block: Int, _ context: RuleContext) {
    let first = text.number(endingAt: text[tilde - 1] == 0x25 ? tilde - 1 : tilde)
    let range = first.lowerBound..<text.word(startingAt: tilde + 1).upperBound
    guard text.isBlankOrEdge(first.lowerBound - 1) || text[first.lowerBound - 1] == 0x28 else { return }
    context.report(
      .tilde(text.string(range)), block: block, text.bytes(range),
      fixes: [context.fix("write \"–\" or \"to\"", .unsafe, block: block, text.bytes(tilde..<tilde + 1), "–")])
  }
}

extension String {
  fileprivate static func together(_ marks: String) -> String { "\"\(marks)\" are too many marks" }

  fileprivate static func afterSuchAs(_ words: String) -> String { "a comma parts \"\(words)\" from its list" }

  fileprivate static func tilde(_ range: String) -> String { "\"\(range)\" has a tilde for \"to\"" }
}
