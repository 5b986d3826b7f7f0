internal import GlossSegmentation
internal import GlossText

/// Flags a word that stands twice in a row.
struct RepeatedWord: BlockRule {
  static let description = RuleDescription(
    id: "repeated-word", group: .typography, need: .page, severity: .warning,
    summary: "A word stands twice in a row",
    rationale: """
      Doubled words are left behind when a sentence is reworked. Only white space may stand between the two. "That that" \
      and "had had" are grammar, not slips; a doubled name ("Duran Duran") and doubled numbers are left alone.
      """,
    examples: [
      .flagged("The district will carry out ⟦the the⟧ plan."),
      .flagged("⟦The the⟧ plan was approved."),
      .flagged("It is ⟦in in in⟧ force.", note: "one slip"),
      .accepted("He said that that plan had had no effect."),
      .accepted("The band Duran Duran played in Dalian."),
      .accepted("Growth was slow. Slow growth is no harm.", note: "a full stop stands between"),
    ])

  /// Words that grammar may double.
  private static let doubled: Set<String> = ["that", "had", "her", "very", "bye"]

  func check(block: Int, _ context: RuleContext) {
    let text = context.page.text(ofBlock: block)
    let tokens = context.page.tokens(ofBlock: block)
    // A word that stands three times is one slip.
    var repeated: (first: Int, last: Int)?
    for index in tokens.indices.dropFirst() {
      if isRepeated(index, tokens, text) {
        repeated = (repeated?.first ?? index - 1, index)
      } else if let (first, last) = repeated {
        report(tokens[first].range, tokens[last].range, block, text, context)
        repeated = nil
      }
    }
    if let (first, last) = repeated { report(tokens[first].range, tokens[last].range, block, text, context) }
  }

  /// Whether the token at `index` is the word before it once more.
  private func isRepeated(_ index: Int, _ tokens: [Token], _ text: [UInt8]) -> Bool {
    let (first, second) = (tokens[index - 1], tokens[index])
    guard first.kind == .word, second.kind == .word else { return false }
    let gap = first.range.upperBound..<second.range.lowerBound
    guard !gap.isEmpty, gap.trimmed(in: text).isEmpty else { return false }
    let (left, right) = (text.string(first.range), text.string(second.range))
    guard left.lowercased() == right.lowercased(), !Self.doubled.contains(left.lowercased()) else { return false }
    // "New New" may be a slip, "Duran Duran" is a name: capitals on both are left alone.
    return !((right.first?.isUppercase ?? false) && (left.first?.isUppercase ?? false))
  }

  private func report(
    _ first: ByteRange, _ last: ByteRange, _ block: Int, _ text: [UInt8], _ context: RuleContext
  ) {
    context.report(
      .doubled(text.string(last)), block: block, first.lowerBound..<last.upperBound,
      fixes: [
        context.fix(
          "write \"\(text.string(first))\" once", .safe, block: block, first.upperBound..<last.upperBound, "")
      ])
  }
}

extension String {
  fileprivate static func doubled(_ word: String) -> String { "\"\(word)\" stands twice in a row" }
}
