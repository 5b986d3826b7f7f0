internal import GlossAlignment
internal import GlossText

/// Flags sentences of the translation that translate nothing.
struct AddedText: PageRule {
  static let description = RuleDescription(
    id: "added-text", group: .accuracy, need: .source, severity: .warning,
    summary: "A sentence of the translation has no counterpart in the source",
    rationale: """
      Rests on the alignment: a sentence that is linked to nothing, between sentences that are. Sentences that follow \
      each other are one finding. A heading or a caption that a page adds, a sentence too short to be sure of, or one \
      among many without a counterpart is `info`.
      """,
    examples: [
      .flagged(
        """
        Fiscal revenue came to 35 million yuan in 2018.
        ⟦Readers who want to learn more may visit the museum beside the old harbor, which is open every day of the week \
        and charges no admission to children, students and the elderly.⟧
        Fiscal spending was 28 million yuan in the same year.
        In the whole year 126 companies moved into the district.
        A total of 4,700 new jobs were created.
        """,
        source: "2018年财政收入达到3500万元。\n同年财政支出2800万元。\n全年引进企业126家。\n全年新增就业4700人。"),
      .flagged(
        """
        The conference of 2017 drew 315 people to Dalian.
        ⟦This page was last edited by the office of foreign affairs, whose staff will gladly answer any question that \
        you may have about it.⟧
        Another 420 people took part in 2018.
        The next conference will be held in Beijing in 2019.
        """,
        source: "2017年大会有315人来到大连。\n2018年又有420人参加。\n下次大会将于2019年在北京召开。"),
      .accepted(
        "The meeting was held in Dalian on July 6, 2017. A total of 315 people took part in it.",
        source: "会议于2017年7月6日在大连召开，共有315人参加。", note: "one sentence became two"),
      .accepted("The meeting was held in Dalian.", source: "会议在大连召开。"),
    ])

  /// Letters below which a sentence may be a part of its neighbour.
  private static let leastLength = 30

  func check(_ page: Page, _ context: RuleContext) {
    guard let bilingual = context.bilingual else { return }
    for run in LinkRun.all(in: bilingual.links, where: \.source.isEmpty) {
      guard let first = bilingual.links[run.lowerBound].target.first,
        let last = bilingual.links[run.upperBound - 1].target.last
      else { continue }
      // What stands elsewhere in the source is told where it is missing.
      if bilingual.moves.contains(where: { $0.target.overlaps(first..<last + 1) }) { continue }
      report(first..<last + 1, bilingual, isUnsure: LinkRun.isUnsure(run, bilingual.links), context)
    }
  }

  private func report(_ sentences: Range<Int>, _ pages: BilingualPage, isUnsure: Bool, _ context: RuleContext) {
    let start = pages.target.sentences[sentences.lowerBound]
    // A finding stands in one block: the first, when the sentences run on.
    let end = pages.target.sentences[sentences].last { $0.block == start.block } ?? start
    let range = start.range.lowerBound..<end.range.upperBound
    let text = pages.target.text(ofBlock: start.block)
    let letters = text[range].count { $0 & 0xC0 != 0x80 }
    let isOpen = SentenceForm(text, end.range).isOpen
    context.report(
      sentences.count == 1 ? .added : .added(sentences.count), block: start.block, range,
      severity: isUnsure || isOpen || letters < Self.leastLength ? .info : nil)
  }
}

extension String {
  fileprivate static let added = "this sentence translates nothing of the source"

  fileprivate static func added(_ count: Int) -> String { "these \(count) sentences translate nothing of the source" }
}
