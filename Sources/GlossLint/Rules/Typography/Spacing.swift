internal import GlossFormats
internal import GlossText

/// Flags spaces that are missing or too many around words and marks.
struct Spacing: BlockRule {
  static let description = RuleDescription(
    id: "spacing", group: .typography, need: .page, severity: .warning,
    summary: "A space is missing or one is too many",
    rationale: """
      Chinese has no spaces, so they are what a page typed by Chinese readers gets wrong first: none after a full stop, \
      one before a comma, two between words. A missing one also joins two words into one that no search finds.

      Two spaces after a full stop are a style. Longer gaps, tabs and many gaps in one line are layout. Numbers, times, \
      dates, abbreviations, initials, addresses, names of files and sites, and labels of lists ("1.Scope") are left \
      alone, as is all of "/", "-", "%" and "&". Spaces before "?", "!" and ":" and beside quotation marks are judged in \
      English only.
      """,
    examples: [
      .flagged("Work on the ⟦plant  800⟧ is done."),
      .flagged("The wisdom ⟦traffic ,wisdom⟧ logistics are ⟦ready .The⟧ rest waits."),
      .flagged("The plan takes effect on ⟦19.The⟧ district ⟦developed.We⟧ went on."),
      .flagged("Its ⟦cities,improve⟧ life; the ⟦traits;we⟧ know."),
      .flagged("The “Binhe ⟦Lianyi”public⟧ studio and the ⟦CPPCC(Chinese⟧ People's Conference)."),
      .flagged("Add: ⟦No.77⟧ Beijing Street ⟦( the⟧ old ⟦street )⟧."),
      .accepted("It was 10:30 on 2016.3.5, e.g. in the U.S. at www.example.com or a.b@example.com.", note: "addresses"),
      .accepted("It is over.  A new time begins."),
      .accepted("Mr. J.K. Li wrote index.html, Node.js, word(s) and 3,200 ... pages and/or more."),
      .accepted("1.Scope of these rules"),
      .accepted("Name    Post    Telephone"),
      .accepted("The .NET server, version 2.0.1, has 1,000 users (5%)."),
    ])

  func check(block: Int, _ context: RuleContext) {
    guard !context.page.language.isUnspaced else { return }
    let utf8 = context.page.text(ofBlock: block)
    var scan = SpacingScan(
      BlockScalars(utf8), utf8, collapsed: collapsedSpaces(block, context.page),
      isEnglish: context.page.language.matches(.english))
    scan.run()
    let text = scan.text
    for slip in scan.slips {
      let corrected =
        text.string(slip.range.lowerBound..<slip.gap.lowerBound) + slip.replacement
        + text.string(slip.gap.upperBound..<slip.range.upperBound)
      context.report(
        .slip(slip.kind, text.string(slip.range)), block: block, text.bytes(slip.range),
        fixes: [
          context.fix("write \"\(corrected)\"", .safe, block: block, text.bytes(slip.gap), slip.replacement)
        ])
    }
  }

  /// By byte offset, how many spaces stand in the file for one space of the text. Only in Markdown: in HTML they are
  /// the layout of the source, and in plain text there are as many in the text.
  private func collapsedSpaces(_ block: Int, _ page: Page) -> [Int: Int] {
    guard page.document.format == .markdown else { return [:] }
    let (content, file) = (page.document.blocks[block], page.document.file)
    var result: [Int: Int] = [:]
    for run in content.map.runs where run.kind == .decoded && run.source.count > 1 {
      let isSpace = run.text.count == 1 && content.text[run.text.lowerBound] == 0x20
      if isSpace, run.source.upperBound <= file.utf8.count, file.utf8[run.source].allSatisfy({ $0 == 0x20 }) {
        result[run.text.lowerBound] = run.source.count
      }
    }
    return result
  }
}

extension String {
  fileprivate static func slip(_ kind: SpacingSlip.Kind, _ words: String) -> String {
    switch kind {
    case .several(let count): "\(count == 2 ? "two" : "\(count)") spaces between the words in \"\(words)\""
    case .before(let mark): "space before the \(mark) in \"\(words)\""
    case .afterOpeningBracket: "space after the opening bracket in \"\(words)\""
    case .missingAfter(let mark): "no space after the \(mark) in \"\(words)\""
    case .missingBefore(let mark): "no space before the \(mark) in \"\(words)\""
    case .missingInNumber: "no space between the abbreviation and the number in \"\(words)\""
    }
  }
}
