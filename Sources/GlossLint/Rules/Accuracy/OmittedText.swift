internal import GlossAlignment
internal import GlossText

/// Flags sentences of the source that the translation left out.
struct OmittedText: PageRule {
  static let description = RuleDescription(
    id: "omitted-text", group: .accuracy, need: .source, severity: .warning,
    summary: "A sentence of the source has no counterpart in the translation",
    rationale: """
      Rests on the alignment: a source sentence that is linked to nothing, between sentences that are. The place is the \
      gap in the translation. Sentences that follow each other are one finding. What is too short to be sure of, or \
      stands among many sentences without a counterpart (another text, not an omission), is `info`.
      """,
    examples: [
      .flagged(
        "The meeting was held in Dalian on July 6.⟦⟧\nThe next meeting will be held in Beijing in 2018.",
        source: "会议于7月6日在大连召开。\n全市各级干部群众代表共三百余人参加了此次会议并听取了报告。\n下次会议将于2018年在北京召开。"),
      .flagged(
        """
        Fiscal revenue came to 35 million yuan in 2018.⟦⟧
        Fiscal spending was 28 million yuan in the same year.
        In the whole year 126 companies moved into the district.
        A total of 4,700 new jobs were created.
        """,
        source: """
          2018年财政收入达到3500万元。有关部门进一步加强了对重点领域和薄弱环节的监督检查。
          同年财政支出2800万元。
          全年引进企业126家。
          全年新增就业4700人。
          """,
        note: "the numbers hold the others in place"),
      .accepted(
        "The meeting was held in Dalian. More than 300 people took part.", source: "会议在大连召开，三百多人参加。",
        note: "one sentence became two"),
      .accepted("The meeting was held in Dalian.", source: "会议在大连召开。"),
    ])

  /// Ideographs below which a missing sentence may have been worked into its neighbour.
  private static let leastLength = 10

  func check(_ page: Page, _ context: RuleContext) {
    guard let bilingual = context.bilingual else { return }
    if bilingual.areUnits {
      // What one unit lacks says nothing of the next.
      for index in bilingual.links.indices where bilingual.links[index].target.isEmpty {
        report(index..<index + 1, bilingual, context)
      }
    } else {
      for run in bilingual.links.runs(where: \.target.isEmpty) { report(run, bilingual, context) }
    }
    for orphan in bilingual.orphans { report(orphan: orphan, bilingual, context) }
    for omission in bilingual.omissions { report(omission, bilingual, context) }
  }

  /// A sentence that stands in a link, first or last or between, with nothing in the target that answers to it.
  private func report(orphan: Int, _ pages: BilingualPage, _ context: RuleContext) {
    guard let index = pages.links.firstIndex(where: { $0.source.contains(orphan) }) else { return }
    let isFirst = pages.links[index].source.first == orphan
    let isAtEnd = pages.areUnits && !isFirst
    guard let gap = isAtEnd ? end(of: index, pages) : gap(before: isFirst ? index : index + 1, pages) else { return }
    let location = pages.source.location(ofSentences: orphan..<orphan + 1)
    let isShort = location.text.unicodeScalars.count < Self.leastLength
    context.report(
      .omitted, block: gap.block, gap.offset..<gap.offset, severity: isShort ? .info : nil, counterpart: location)
  }

  /// Clauses of a sentence whose rest was translated. The place is the end of the translation.
  private func report(_ omission: BilingualPage.Omission, _ pages: BilingualPage, _ context: RuleContext) {
    guard let last = pages.links[omission.link].target.last else { return }
    let sentence = pages.target.sentences[last]
    context.report(
      .omittedPart, block: sentence.block, sentence.range.upperBound..<sentence.range.upperBound,
      counterpart: pages.source.location(block: omission.block, omission.range))
  }

  private func report(_ links: Range<Int>, _ pages: BilingualPage, _ context: RuleContext) {
    guard let first = pages.links[links.lowerBound].source.first,
      let last = pages.links[links.upperBound - 1].source.last, let gap = gap(before: links.lowerBound, pages)
    else { return }
    let location = pages.source.location(ofSentences: first..<last + 1)
    let length = location.text.unicodeScalars.count
    let count = last + 1 - first
    let hasMoved = pages.moves.contains { $0.source.overlaps(first..<last + 1) }
    let isUnsure =
      hasMoved || !pages.areUnits && (length < Self.leastLength || LinkRun.isUnsure(links, pages.links))
    context.report(
      hasMoved ? .moved(count) : count == 1 ? .omitted : .omitted(count), block: gap.block, gap.offset..<gap.offset,
      severity: isUnsure ? .info : nil, counterpart: location)
  }

  /// Where the translation in the link at `index` ends.
  private func end(of index: Int, _ pages: BilingualPage) -> (block: Int, offset: Int)? {
    pages.links[index].target.last.map {
      (pages.target.sentences[$0].block, pages.target.sentences[$0].range.upperBound)
    }
  }

  /// Where the sentence before the gap ends; the start of the text where none stands before it. In a unit of its own,
  /// whatever stands before that.
  private func gap(before link: Int, _ pages: BilingualPage) -> (block: Int, offset: Int)? {
    let page = pages.target
    if pages.areUnits, pages.links.indices.contains(link), let first = pages.links[link].source.first {
      let block = pages.source.sentences[first].block
      return (block, page.sentencesOfBlock[block].first.map { page.sentences[$0].range.lowerBound } ?? 0)
    }
    if let sentence = pages.links[..<link].last(where: { !$0.target.isEmpty })?.target.last {
      return (page.sentences[sentence].block, page.sentences[sentence].range.upperBound)
    }
    return page.sentences.first.map { ($0.block, $0.range.lowerBound) }
  }
}

extension String {
  fileprivate static let omittedPart = "a part of the source's sentence was left out here"

  fileprivate static let omitted = "a sentence of the source was left out here"

  fileprivate static func moved(_ count: Int) -> String {
    "\(count) sentences of the source stand elsewhere in the translation"
  }

  fileprivate static func omitted(_ count: Int) -> String { "\(count) sentences of the source were left out here" }
}
