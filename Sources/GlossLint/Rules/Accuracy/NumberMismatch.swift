internal import GlossAlignment
internal import GlossNumbers
internal import GlossSegmentation
internal import GlossText

/// Flags a number of the source that the translation lost, changed or made up.
struct NumberMismatch: UnitRule {
  static let description = RuleDescription(
    id: "number-mismatch", group: .accuracy, need: .source, severity: .error,
    summary: "A number has another value than in the source, is missing, or was added",
    rationale: """
      Numbers are compared by value: 67.7万亿 is 67.7 trillion, 1500万亩 one million hectares, 三成 30 percent, 翻一番 \
      "doubled". A changed value is an error where it is certain and a warning where it is likely. What translators do \
      all the time, such as leaving out a small number in words or naming a year that the source only hints at, is not \
      reported. A number that the sentences beside the linked ones have probably moved there: `info`.
      """,
    examples: [
      .flagged("It cost ⟦3.5 million⟧ yuan.", source: "成本为3.5亿元。"),
      .flagged("GDP grew by ⟦9.6 percent⟧.", source: "国内生产总值增长6.9%。"),
      .flagged("More than ⟦1,860⟧ people took part.", source: "1.86万多人参加。"),
      .accepted("Savings came to 4.35 trillion yuan.", source: "储蓄余额为4.35万亿元。"),
      .accepted("Planting covered one million hectares.", source: "种植面积1500万亩。"),
      .accepted("The three carriers took part.", source: "三大运营商参加。"),
    ])

  func check(_ unit: TranslationUnit, _ context: RuleContext) {
    // A file may hold languages whose numbers are not read: none of theirs would be found.
    guard unit.isComplete, unit.pages.source.readsNumbers, unit.pages.target.readsNumbers else { return }
    let differences = NumberComparison.differences(source: unit.sourceNumbers, target: unit.targetNumbers)
    guard !differences.isEmpty else { return }
    let nearTarget = unit.neighbours.flatMap { unit.pages.links[$0].target }
      .flatMap { unit.pages.target.numbers(ofSentence: $0) }
    let nearSource = unit.neighbours.flatMap { unit.pages.links[$0].source }
      .flatMap { unit.pages.source.numbers(ofSentence: $0) }
    for difference in differences where difference.certainty > .doubtful {
      let hasMoved: Bool
      switch difference.change {
      case .missing(let number): hasMoved = nearTarget.contains { $0.value == number.value }
      case .added(let number): hasMoved = nearSource.contains { $0.value == number.value }
      case .changed(let source, let target, _):
        hasMoved =
          nearTarget.contains { $0.value == source.value } && nearSource.contains { $0.value == target.value }
      }
      report(difference, hasMoved: hasMoved, unit, context)
    }
  }

  private func report(
    _ difference: NumberDifference, hasMoved: Bool, _ unit: TranslationUnit, _ context: RuleContext
  ) {
    let severity: Severity = hasMoved ? .info : difference.certainty == .certain ? .error : .warning
    let (source, target) = (unit.pages.source, unit.pages.target)
    let origin = difference.source.flatMap { number in
      Self.location(of: number, in: source, unit.link.source)
    }
    let notes = hasMoved ? ["the same value stands in a neighbouring sentence"] : []
    if let number = difference.target {
      guard let place = Self.block(of: number, in: target, unit.link.target) else { return }
      let words = target.text(ofBlock: place).string(number.range)
      let message: String
      if let number = difference.source, let other = difference.target, number.value == other.value,
        number.unit != other.unit
      {
        message = .otherUnit(
          Self.withUnit(other, in: target, unit.link.target), Self.withUnit(number, in: source, unit.link.source))
      } else {
        message = origin.map { .changed(words, $0.text) } ?? .added(words)
      }
      context.report(message, block: place, number.range, severity: severity, counterpart: origin, notes: notes)
    } else if let origin {
      let sentence = target.sentences[unit.link.target.lowerBound]
      context.report(
        .missing(origin.text), block: sentence.block, sentence.range, severity: severity, counterpart: origin,
        notes: notes)
    }
  }

  /// The block in which a number of `sentences` stands: ranges of two blocks can be alike, numbers of a sentence are not.
  private static func block(of number: NumberMention, in page: Page, _ sentences: Range<Int>) -> Int? {
    sentences.first { page.numbers(ofSentence: $0).contains(number) }.map { page.sentences[$0].block }
  }

  /// The number with the word after it, which is its unit.
  private static func withUnit(_ number: NumberMention, in page: Page, _ sentences: Range<Int>) -> String {
    guard let sentence = sentences.first(where: { page.numbers(ofSentence: $0).contains(number) }) else { return "" }
    let next = page.tokens(ofSentence: sentence).first { $0.range.lowerBound >= number.range.upperBound }
    return page.text(ofBlock: page.sentences[sentence].block)
      .string(number.range.lowerBound..<(next?.range.upperBound ?? number.range.upperBound))
  }

  private static func location(of number: NumberMention, in page: Page, _ sentences: Range<Int>) -> Location? {
    block(of: number, in: page, sentences).map { page.location(block: $0, number.range) }
  }
}

extension String {
  fileprivate static func changed(_ words: String, _ source: String) -> String {
    "\"\(words)\" does not have the value of \(source)"
  }

  fileprivate static func otherUnit(_ words: String, _ source: String) -> String {
    "\"\(words)\" has another unit than \(source)"
  }

  fileprivate static func added(_ words: String) -> String { "\"\(words)\" stands for no number of the source" }

  fileprivate static func missing(_ source: String) -> String { "the number \(source) is missing here" }
}
