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
      .accepted("He said that that plan had had no effect."),
      .accepted("The band Duran Duran played in Dalian."),
      .accepted("Growth was slow. Slow growth is no harm.", note: "a full stop stands between"),
    ])

  /// Words that grammar may double.
  private static let doubled: Set<String> = ["that", "had", "her", "very", "bye"]

  func check(block: Int, _ context: RuleContext) {
    let text = context.page.text(ofBlock: block)
    let tokens = context.page.tokens(ofBlock: block)
    for (first, second) in zip(tokens, tokens.dropFirst()) where first.kind == .word && second.kind == .word {
      let gap = first.range.upperBound..<second.range.lowerBound
      guard !gap.isEmpty, gap.trimmed(in: text).isEmpty else { continue }
      let (left, right) = (text.string(first.range), text.string(second.range))
      guard left.lowercased() == right.lowercased(), !Self.doubled.contains(left.lowercased()) else { continue }
      // "New New" may be a slip, "Duran Duran" is a name: capitals on both are left alone.
      if right.first?.isUppercase ?? false, left.first?.isUppercase ?? false { continue }
      let range = first.range.lowerBound..<second.range.upperBound
      context.report(
        .doubled(right), block: block, range,
        fixes: [
          context.fix("write \"\(left)\" once", .safe, block: block, gap.lowerBound..<second.range.upperBound, "")
        ])
    }
  }
}

extension String {
  fileprivate static func doubled(_ word: String) -> String { "\"\(word)\" stands twice in a row" }
}
