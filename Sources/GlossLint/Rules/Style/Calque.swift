internal import GlossSegmentation
internal import GlossText

/// Flags wordings that are Chinese put into English word by word.
struct Calque: BlockRule {
  static let description = RuleDescription(
    id: "calque", group: .style, need: .page, severity: .warning,
    summary: "A wording is Chinese put into English word by word",
    rationale: """
      加快步伐 is no "fasten the pace", and a verb of Chinese needs no noun to carry it in English ("make innovation in"). \
      What is looked for is a list of patterns (`en.calques.txt`), each with why it is wrong and what to write. A house \
      adds its own with `calques:` in glosslint.yml (docs/wordings.md).

      The list holds what good official English does not: "under the leadership of", "give full play to" and "vigorously \
      promote" are left alone. What is a matter of taste (`such as … and so on`) is `info`. Articles and plurals that a \
      headline may leave out are not asked for in lines without a full stop.
      """,
    examples: [
      .flagged("We will ⟦fasten the pace of⟧ constructing a wireless city."),
      .flagged("The government should ⟦make innovation in⟧ the mode of development."),
      .flagged("The bureau has won ⟦numbers of⟧ honours, and 80 ⟦thousand of⟧ people will get a new job."),
      .flagged("It has parks such as the Forest Zoo, the beach ⟦and so on⟧.", note: "`info`"),
      .flagged("The new school ⟦will be build⟧ next year."),
      .flagged("⟦Under the background⟧ of slower growth, firms must adapt."),
      .accepted("We will quicken the pace of construction and innovate in the mode of development."),
      .accepted("It has won a number of honours, and 80 thousand people will get a new job."),
      .accepted("Under the leadership of the Party Committee, we will vigorously promote trade."),
      .accepted("Of the firms, 3 million of which are small, large numbers of them grow."),
      .accepted("City makes breakthrough in trade", note: "a headline"),
    ])

  func check(block: Int, _ context: RuleContext) {
    guard context.page.language.matches(.english) else { return }
    let text = context.page.text(ofBlock: block)
    for sentence in context.page.sentencesOfBlock[block] {
      let tokens = context.page.tokens(ofSentence: sentence)
      let isHeadline = Self.isHeadline(tokens, text)
      for match in context.calques.matches(in: text, tokens) {
        if isHeadline, match.entry.isHeadlineEnglish { continue }
        let range =
          tokens[match.reported.lowerBound].range.lowerBound..<tokens[match.reported.upperBound - 1].range.upperBound
        context.report(
          .calque(text.string(range)), block: block, range, severity: match.entry.isStyle ? .info : nil,
          notes: match.entry.why.isEmpty ? [] : [match.entry.why],
          fixes: [fix(match, text, tokens, block: block, range, context)])
      }
    }
  }

  /// How many words a line without a full stop may have to be a headline.
  private static let longestHeadline = 16

  private static func isHeadline(_ tokens: ArraySlice<Token>, _ text: [UInt8]) -> Bool {
    guard tokens.count <= longestHeadline, let last = tokens.last else { return false }
    return ![0x2E, 0x3B, 0x21, 0x3F, 0x2C].contains(text[last.range.upperBound - 1])
  }

  /// What to write; where the words stand in other forms than the list has them, only to be shown.
  private func fix(
    _ match: PhraseMatcher.Match, _ text: [UInt8], _ tokens: ArraySlice<Token>, block: Int, _ range: ByteRange,
    _ context: RuleContext
  ) -> Fix? {
    guard !match.entry.write.isEmpty else { return nil }
    var replacement = match.replacement(text, tokens)
    let isInstruction = replacement.hasPrefix("(")
    if isInstruction {
      return Fix(title: String(replacement.dropFirst().dropLast()), applicability: .display, edits: [])
    }
    if (0x41...0x5A).contains(text[range.lowerBound]) {
      replacement = replacement.prefix(1).uppercased() + replacement.dropFirst()
    }
    let title = "write \"\(replacement)\""
    guard match.isLiteral, !replacement.contains("…") else {
      return Fix(title: title, applicability: .display, edits: [])
    }
    return context.fix(title, .unsafe, block: block, range, replacement)
  }
}

extension String {
  fileprivate static func calque(_ found: String) -> String { "\"\(found)\" is not how English says it" }
}
