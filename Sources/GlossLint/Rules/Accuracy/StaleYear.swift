internal import GlossAlignment
internal import GlossFormats
internal import GlossNumbers
internal import GlossText

/// Flags a title with the year of another text.
struct StaleYear: PageRule {
  static let description = RuleDescription(
    id: "stale-year", group: .accuracy, need: .pageOrSource, severity: .warning,
    summary: "The year in the title is not the year the page is about",
    rationale: """
      A page made from that of another year keeps its title: "Key Work in 2018" over a text on 2016. Flagged is \
      a title whose year does not stand in the body, where another year does throughout, and every line before the body \
      that repeats the title (breadcrumbs).

      A report that looks back at the year before is no error, and neither are pages that name many years. With the \
      source beside it a title or heading is flagged whose year is not the one in the Chinese, and none that agrees \
      with the Chinese, whatever the body says.
      """,
    examples: [
      .flagged(
        """
        Home > Reports > Key Work of the County in ⟦2018⟧
        Key Work of the County in ⟦2018⟧
        The year 2016 is the first of the plan. Steady growth comes first.
        """),
      .flagged(
        """
        Key Tasks of the District in ⟦2018⟧
        These opinions are on the key tasks in 2019, and take the conditions of the district into account.
        By the end of 2019, all roads will be rebuilt.
        """),
      .flagged(
        """
        Report on the Work of the Government in ⟦2015⟧
        The work of the government went well.
        """,
        source: """
          2016年政府工作报告
          政府工作进展顺利。
          """),
      .accepted(
        """
        Report on the Work of the Government in 2017
        In 2016, growth was steady. In 2016, 630 projects were begun.
        In 2017, we will do more.
        """),
      .accepted(
        """
        Bulletin 2018
        In 2017, growth was steady. By the end of 2017, 630 projects were begun.
        """, note: "a text of one year on the year before"),
      .accepted(
        """
        Opening of the Fair in 2018
        The fair was opened on March 16, 2018 by the mayor.
        It was first held in 2010, then in 2012 and 2014.
        """),
      .accepted(
        """
        Tasks for 2018
        The year 2016 is the first of the plan. In 2016, growth comes first.
        """,
        source: """
          2018年工作任务
          2016年是规划的开局之年。2016年要把增长放在首位。
          """, note: "the Chinese says so too"),
    ])

  /// A title has at most as many words.
  private static let longestTitle = 25
  /// The title is among the first lines: after a menu, breadcrumbs.
  private static let linesBeforeBody = 6
  /// How many of a body's years must be the other one for the page to be about it.
  private static let share = 0.6

  func check(_ page: Page, _ context: RuleContext) {
    if let bilingual = context.bilingual {
      checkAgainstSource(bilingual, page, context)
    } else {
      checkAgainstBody(page, context)
    }
  }

  // MARK: The page alone

  private func checkAgainstBody(_ page: Page, _ context: RuleContext) {
    let titled = titles(of: page).filter { !years(page, block: $0).isEmpty }
    guard let title = titled.last, let year = years(page, block: title).first?.value,
      titled.allSatisfy({ years(page, block: $0).map(\.value) == [year] })
    else { return }
    let body = page.document.blocks.indices.filter { $0 > title }
    guard let (other, count) = mainYear(page, body, absent: year), isAbout(other, instead: year) else { return }
    for block in titled {
      for mention in years(page, block: block) {
        context.report(.notInBody(mention.value, other, count), block: block, mention.range)
      }
    }
  }

  /// The title of a page, wherever it stands before the body: as `<title>`, as the first heading, in breadcrumbs that
  /// end in it. In plain text the short lines at the start.
  private func titles(of page: Page) -> [Int] {
    let filled = page.document.blocks.indices.filter { !page.sentencesOfBlock[$0].isEmpty }
    let heading = filled.first {
      if case .heading = page.document.blocks[$0].role { true } else { false }
    }
    let named = filled.filter { page.document.blocks[$0].role == .title || $0 == heading }
    guard !named.isEmpty else {
      return Array(filled.prefix { isTitle(page, block: $0) }.prefix(Self.linesBeforeBody))
    }
    let texts = Set(named.map { page.text(ofBlock: $0) })
    let crumbs = filled.filter { block in
      block < heading ?? 0 && !named.contains(block) && isTitle(page, block: block)
        && texts.contains { page.text(ofBlock: block).suffix($0.count).elementsEqual($0) }
    }
    return (named + crumbs).sorted()
  }

  /// The year that a body speaks of mainly, and how often; nil when it names `absent`, or no year stands out.
  private func mainYear(_ page: Page, _ body: [Int], absent: Double) -> (year: Double, count: Int)? {
    var counts: [Double: Int] = [:]
    var total = 0
    var framed: Double?
    for block in body where !isImprint(page.text(ofBlock: block)) {
      let text = page.text(ofBlock: block)
      // The date of a page stands on a line of its own, and does not count.
      if !isTitle(page, block: block),
        years(page, block: block, withDates: true).contains(where: { $0.value == absent })
      {
        return nil
      }
      for mention in years(page, block: block) {
        if mention.value == absent { return nil }
        counts[mention.value, default: 0] += 1
        total += 1
        if total == 1, isTopic(mention, text) { framed = mention.value }
      }
    }
    guard let (year, count) = counts.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }) else { return nil }
    if let framed, counts[framed] == count { return (framed, count) }
    guard count >= 2, Double(count) >= Self.share * Double(total) else { return nil }
    return (year, count)
  }

  /// A text that is dated one year after the year it speaks of is a report, and a title may look far back.
  private func isAbout(_ year: Double, instead title: Double) -> Bool {
    year != title - 1 && abs(year - title) <= 10
  }

  /// "The year 2016", "the year of 2016": what the text is about.
  private func isTopic(_ mention: NumberMention, _ text: [UInt8]) -> Bool {
    let before = text.string(0..<mention.range.lowerBound).lowercased()
    return before.hasSuffix("the year ") || before.hasSuffix("the year of ")
  }

  private func isImprint(_ text: [UInt8]) -> Bool {
    let line = text.string(0..<min(text.count, 200)).lowercased()
    return line.contains("copyright") || line.contains("©") || line.contains("all rights reserved")
  }

  // MARK: With the source

  private func checkAgainstSource(_ pages: BilingualPage, _ page: Page, _ context: RuleContext) {
    for link in pages.links where !link.target.isEmpty && !link.source.isEmpty {
      let titles = link.target.filter { isTitle(page, block: page.sentences[$0].block) }
      guard !titles.isEmpty else { continue }
      let found = titles.map { (page.sentences[$0].block, years(page, sentence: $0)) }
      let expected = link.source.flatMap { sentence in pages.source.numbers(ofSentence: sentence) }
      let expectedYears = Set(expected.filter { $0.kind == .year }.map(\.value))
      let missing = expectedYears.subtracting(
        link.target.flatMap { years(page, sentence: $0, withDates: true) }.map(\.value))
      guard let year = missing.min() else { continue }
      for (block, mentions) in found {
        for mention in mentions where !expected.contains(where: { $0.value == mention.value }) {
          context.report(
            .notInSource(mention.value, year), block: block, mention.range,
            counterpart: pages.source.location(ofSentences: link.source))
        }
      }
    }
  }

  // MARK: Years

  /// Headings, and in plain text short lines that are no sentences.
  private func isTitle(_ page: Page, block: Int) -> Bool {
    switch page.document.blocks[block].role {
    case .title, .heading: return true
    case .paragraph, .listItem: break
    case .tableCell, .attribute: return false
    }
    guard page.sentencesOfBlock[block].count <= 2, let last = page.text(ofBlock: block).last else { return false }
    let isSentence = [0x2E, 0x3B, 0x3A, 0x2C].contains(last)
    return !isSentence && page.tokens(ofBlock: block).count <= Self.longestTitle
  }

  /// The years that a block names; those of dates ("March 16, 2018") only where asked for.
  private func years(_ page: Page, block: Int, withDates: Bool = false) -> [NumberMention] {
    page.sentencesOfBlock[block].flatMap { years(page, sentence: $0, withDates: withDates) }
  }

  private func years(_ page: Page, sentence: Int, withDates: Bool = false) -> [NumberMention] {
    let mentions = page.numbers(ofSentence: sentence)
    return mentions.indices.filter { index in
      guard mentions[index].kind == .year else { return false }
      if withDates { return true }
      return ![index - 1, index + 1].contains { near in
        guard mentions.indices.contains(near), [.month, .day].contains(mentions[near].kind) else { return false }
        let (left, right) = near < index ? (mentions[near], mentions[index]) : (mentions[index], mentions[near])
        return right.range.lowerBound - left.range.upperBound <= 3
      }
    }.map { mentions[$0] }
  }
}

extension String {
  fileprivate static func notInBody(_ year: Double, _ other: Double, _ count: Int) -> String {
    "the title says \(Int(year)), the text speaks of \(Int(other)) (\(count == 1 ? "once" : "\(count) times"))"
  }

  fileprivate static func notInSource(_ year: Double, _ expected: Double) -> String {
    "the title says \(Int(year)), the source \(Int(expected))"
  }
}
