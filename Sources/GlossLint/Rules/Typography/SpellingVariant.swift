internal import GlossFormats
internal import GlossSegmentation
internal import GlossTerms
internal import GlossText

/// Flags British spellings on a page that spells as Americans do, and the other way round.
struct SpellingVariant: PageRule {
  static let description = RuleDescription(
    id: "spelling-variant", group: .typography, need: .page, severity: .warning,
    summary: "British and American spellings stand on one page",
    rationale: """
      "Center" here and "neighbours" there: the page was written by several hands. The rarer spelling is flagged when it \
      is plainly the rarer one, or when the same word stands both ways; else it is `info`. Verbs in -ise and -ize are \
      counted apart, since British texts write either.

      Names keep the spelling of their owners: words in capitals are not counted. Words that both countries know, such \
      as "program" and "meter", say nothing.
      """,
    examples: [
      .flagged("The center of trade and the labor market grow. A theater greets our ⟦neighbours⟧."),
      .flagged("They organized a fair and modernized a port; we recognize it. We ⟦organise⟧ one too."),
      .flagged("The centre and the ⟦center⟧ of the harbour are open to our neighbours."),
      .accepted("The centre of the harbour is a modernized port with colourful lights."),
      .accepted("The center of the harbor; see the Labour Party and the Convention Centre."),
      .accepted("The program of the center has a length of one meter."),
    ])

  private struct Place {
    let block: Int
    let range: ByteRange
    let word: String
    let other: String?
  }

  /// The rarer spelling is a slip when the other is so many times as frequent, and stands so often.
  private static let clearMajority = (ratio: 3, count: 3)
  /// How many places of the rarer spelling are reported one by one.
  private static let mostPlaces = 5

  func check(_ page: Page, _ context: RuleContext) {
    let spellings = Self.spellings(on: page)
    report(spellings.regional, names: Self.regions, context)
    report(spellings.endings, names: Self.endings, context)
  }

  /// What American and British spellings are called, in this order.
  private static let regions = ["American", "British"]
  private static let endings = ["-ize", "-ise"]

  private typealias Spellings = [RegionalSpellings.Region: [Place]]

  private static func spellings(on page: Page) -> (regional: Spellings, endings: Spellings) {
    var regional: Spellings = [:]
    var endings: Spellings = [:]
    guard page.language.matches(.english) else { return (regional, endings) }
    for block in page.document.blocks.indices where !page.sentencesOfBlock[block].isEmpty {
      let text = page.text(ofBlock: block)
      for token in page.tokens(ofBlock: block) where token.kind == .word && text[token.range.lowerBound] >= 0x61 {
        let word = text.string(token.range)
        if let (region, other) = RegionalSpellings.shared.regional[word] {
          regional[region, default: []].append(Place(block: block, range: token.range, word: word, other: other))
        } else if let (region, other) = RegionalSpellings.shared.ending(of: word) {
          endings[region, default: []].append(Place(block: block, range: token.range, word: word, other: other))
        }
      }
    }
    return (regional, endings)
  }

  private func report(_ places: Spellings, names: [String], _ context: RuleContext) {
    guard let american = places[.american], let british = places[.british] else { return }
    let isAmericanRare = american.count < british.count
    let (rare, common) = isAmericanRare ? (american, british) : (british, american)
    let words = Set(common.map(\.word))
    let isSlip =
      common.count >= Self.clearMajority.count && common.count >= rare.count * Self.clearMajority.ratio
    for place in rare.count <= Self.mostPlaces ? rare : Array(rare.prefix(1)) {
      let isBothWays = place.other.map(words.contains) ?? false
      context.report(
        .variant(place.word, names[isAmericanRare ? 0 : 1], names[isAmericanRare ? 1 : 0], common.count),
        block: place.block, place.range, severity: isSlip || isBothWays ? nil : .info,
        notes: [.example(common[0].word)],
        fixes: [
          place.other.flatMap { context.fix("write \"\($0)\"", .safe, block: place.block, place.range, $0) }
        ])
    }
  }
}

extension SpellingVariant: VariantRule {
  static func choices(on page: Page) -> [VariantChoice] {
    func choices(_ matter: String, _ places: Spellings, _ names: [String]) -> [VariantChoice] {
      zip([RegionalSpellings.Region.american, .british], names).flatMap { region, name in
        (places[region] ?? []).map { VariantChoice(matter: matter, form: name, block: $0.block, range: $0.range) }
      }
    }
    let spellings = spellings(on: page)
    return choices("regional spellings", spellings.regional, regions)
      + choices("verbs in -ize or -ise", spellings.endings, endings)
  }
}

extension String {
  fileprivate static func variant(_ word: String, _ here: String, _ there: String, _ count: Int) -> String {
    "\"\(word)\" is spelled the \(here) way on a page with \(count) the \(there) way"
  }

  fileprivate static func example(_ word: String) -> String { "one of them is \"\(word)\"" }
}
