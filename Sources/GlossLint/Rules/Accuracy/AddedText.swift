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
        The conference of 2017 was held in Dalian on July 6.
        Together 315 people from 26 countries took part in it.
        They heard 48 reports and visited 12 companies.
        ⟦Staff of the museum beside the old harbor will gladly show you round if you call them early.⟧
        Contracts worth 870 million yuan were signed in 2017.
        The conference of 2018 was held in Shenyang on August 9.
        This time 420 people from 31 countries came.
        The next conference will be held in Beijing in 2019.
        """,
        source: """
          2017年大会于7月6日在大连召开。
          来自26个国家的315人参加了会议。
          他们听取了48场报告，参观了12家企业。
          2017年签订合同8.7亿元。
          2018年大会于8月9日在沈阳召开。
          这次有来自31个国家的420人参加。
          下次大会将于2019年在北京召开。
          """,
        note: "the numbers hold the others in place"),
      .flagged(
        """
        Work on the road began on March 3, 2016.
        It is 27 kilometers long and crosses 14 bridges.
        In all 186 million yuan was spent on it.
        ⟦This page is looked after by the office of foreign affairs, whose staff will answer your questions.⟧
        Some 640 workers from 9 companies built it.
        It was opened on October 12, 2018.
        Each day 5,300 cars use the road.
        """,
        source: """
          公路于2016年3月3日开工。
          全长27公里，跨越14座桥梁。
          总投资1.86亿元。
          来自9家企业的640名工人参加建设。
          2018年10月12日通车。
          每天有5300辆汽车通行。
          """),
      .accepted(
        "The meeting was held in Dalian on July 6, 2017. A total of 315 people took part in it.",
        source: "会议于2017年7月6日在大连召开，共有315人参加。", note: "one sentence became two"),
      .accepted("The meeting was held in Dalian.", source: "会议在大连召开。"),
    ])

  /// Letters below which a sentence may be a part of its neighbour.
  private static let leastLength = 30

  func check(_ page: Page, _ context: RuleContext) {
    guard let bilingual = context.bilingual else { return }
    for run in bilingual.links.runs(where: \.source.isEmpty) {
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
