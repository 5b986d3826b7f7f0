internal import GlossNumbers
internal import GlossSegmentation
internal import GlossText

/// Flags numbers of a page that cannot both be right.
struct NumberConflict: PageRule {
  static let description = RuleDescription(
    id: "number-conflict", group: .accuracy, need: .page, severity: .warning,
    summary: "Two numbers on the page cannot both be right",
    rationale: """
      630 projects of over 100,000 yuan each do not make 1.5 trillion: a magnitude was lost, as happens between 亿 and \
      billion. The total is held against the count times the amount, and flagged where it is smaller, or more than a \
      thousand times as great.

      A page that gives a place 5.4 million people and later 6 million residents is noted as `info`: the two may be of \
      different years or count different people. Urban, rural, registered and other parts of a population are not \
      compared, nor are numbers in whose sentences years stand.
      """,
    examples: [
      .flagged("We set up 630 projects of over 100,000 yuan, with a total investment of ⟦1.5 trillion⟧ yuan."),
      .flagged("There are 40 projects of more than 500 million yuan, with a total investment of ⟦1.6 billion⟧ yuan."),
      .flagged(
        """
        Dalian has a population of 5.4 million and a port.
        The city of ⟦6 million⟧ residents is a hub of trade.
        """),
      .accepted("We set up 630 projects of over 100 million yuan, with a total investment of 1.5 trillion yuan."),
      .accepted("It has a population of 5.4 million. The urban population is 3.2 million."),
      .accepted("It has a population of 5.94 million. Nearly 6 million people live here."),
      .accepted("In 2010 it had a population of 5.4 million. The city of 6 million residents grew."),
    ])

  /// How many times as great as count times least amount a total can be: amounts differ by magnitudes, not by this.
  private static let greatestRatio = 1_000.0
  /// By how much two numbers of the same people may differ: one is rounded.
  private static let rounding = 0.05

  func check(_ page: Page, _ context: RuleContext) {
    guard page.language.matches(.english) else { return }
    for index in page.sentences.indices { checkTotal(NumberWords(page, index), page, index, context) }
    checkPopulation(page, context)
  }

  // MARK: Totals

  /// `630 projects of over 100,000 yuan … total investment of 1.5 trillion yuan`
  private func checkTotal(_ words: NumberWords, _ page: Page, _ index: Int, _ context: RuleContext) {
    let numbers = page.numbers(ofSentence: index).filter { $0.kind == .cardinal && !$0.isVague }
    for (position, count) in numbers.enumerated() where count.unit == nil && position + 2 < numbers.count {
      let (least, total) = (numbers[position + 1], numbers[position + 2])
      guard let money = least.unit, money.dimension == .money, total.unit.map({ $0.canBe(money) }) ?? false,
        least.bound == .over || least.bound == .exact,
        words.areBetween(count.range.upperBound, least.range.lowerBound, all: ["projects"], within: 12),
        words.areBetween(least.range.upperBound, total.range.lowerBound, all: ["total"], within: 14)
      else { continue }
      let floor = count.value * least.value
      guard floor > 0, total.value < floor || total.value > floor * Self.greatestRatio else { continue }
      let block = page.sentences[index].block
      let text = page.text(ofBlock: block)
      context.report(
        .total(text.string(total.range), count: text.string(count.range), each: text.string(least.range)),
        block: block, total.range, notes: [.product(floor)])
    }
  }

  // MARK: Population

  private func checkPopulation(_ page: Page, _ context: RuleContext) {
    var first: (value: Double, place: String)?
    for index in page.sentences.indices {
      let numbers = page.numbers(ofSentence: index)
      if numbers.contains(where: { $0.kind == .year }) { continue }
      let words = NumberWords(page, index)
      for number in numbers where number.kind == .cardinal && number.evidence == .digits && number.unit == nil {
        guard words.countsPopulation(number) else { continue }
        let block = page.sentences[index].block
        let shown = page.text(ofBlock: block).string(number.range)
        guard let known = first else {
          first = (number.value, shown)
          continue
        }
        let ratio = number.value / known.value
        // What differs by more than a half is another place's, or a part of it.
        guard ratio > 0.5, ratio < 2, abs(ratio - 1) > Self.rounding else { continue }
        context.report(.population(shown, known.place), block: block, number.range, severity: .info)
      }
    }
  }
}

/// The words of a sentence around its numbers.
private struct NumberWords {
  private var words: [(word: String, range: ByteRange)] = []

  init(_ page: Page, _ index: Int) {
    let text = page.text(ofBlock: page.sentences[index].block)
    for token in page.tokens(ofSentence: index) where token.kind == .word {
      words.append((text.string(token.range).lowercased(), token.range))
    }
  }

  /// Whether all of `needed`, and at most `most` words, stand between two offsets.
  func areBetween(_ start: Int, _ end: Int, all needed: [String], within most: Int) -> Bool {
    let first = words.partitioningIndex { $0.range.lowerBound >= start }
    let between = words[first...].prefix(most + 1).prefix { $0.range.upperBound <= end }.map(\.word)
    return between.count <= most && needed.allSatisfy(between.contains)
  }

  /// Whether a number says how many live in a place: "a population of 5.4 million", "the city of 6 million residents".
  func countsPopulation(_ number: NumberMention) -> Bool {
    let start = words.partitioningIndex { $0.range.lowerBound >= number.range.lowerBound }
    let end = words.partitioningIndex { $0.range.lowerBound >= number.range.upperBound }
    let before = Array(words[..<start].suffix(6).map(\.word))
    let after = Array(words[end...].prefix(2).map(\.word))
    if before.suffix(2) == ["city", "of"], after.first == "residents" || after.first == "people" { return true }
    guard let noun = before.lastIndex(of: "population"), before[(noun + 1)...].allSatisfy(Self.links.contains) else {
      return false
    }
    return noun == 0 || Self.determiners.contains(before[noun - 1])
  }

  private static let links: Set<String> = [
    "of", "is", "about", "over", "nearly", "around", "more", "than", "some", "was",
  ]
  private static let determiners: Set<String> = ["a", "the", "its", "total", "with"]
}

extension String {
  fileprivate static func total(_ total: String, count: String, each: String) -> String {
    "\"\(total)\" is no total of \(count) projects of \(each) each"
  }

  fileprivate static func product(_ floor: Double) -> String {
    "together they make at least \(FigureText.whole(floor) ?? "\(floor)")"
  }

  fileprivate static func population(_ here: String, _ there: String) -> String {
    "a population of \(here) here and of \(there) before"
  }
}
