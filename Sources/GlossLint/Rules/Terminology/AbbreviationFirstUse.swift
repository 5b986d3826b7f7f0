internal import GlossTerms
internal import GlossText

/// Flags an abbreviation that stands before its full form, or that has two full forms.
struct AbbreviationFirstUse: PageRule {
  static let description = RuleDescription(
    id: "abbreviation-first-use", group: .terminology, need: .page, severity: .warning,
    summary: "An abbreviation before its full form, or with two full forms",
    rationale: """
      An abbreviation is introduced where it first stands: "Chinese People's Political Consultative Conference \
      (CPPCC)", or the other way about. A use in running text before that place is flagged, and so is a second \
      introduction by other words. A listed abbreviation of which the page has no full form at all is `info`; of others \
      nothing is known, and nothing said.

      Titles, headings and tables need no introduction and give none. Abbreviations that general English dictionaries \
      list as words (GDP, VAT, IT), and those that official English texts never introduce (CPC, NPC, RMB), are known to \
      every reader.
      """,
    examples: [
      .flagged(
        """
        The ⟦SPC⟧ heard 12 cases.
        The Supreme People's Court (SPC) published its report.
        """),
      .flagged(
        """
        The Sino-European Trade Forum (SETF) opened.
        It was the fourth time that the ⟦Sino-European Technology Forum⟧ (SETF) was held.
        """),
      .flagged(
        "The members of the ⟦CPPCC⟧ met on Monday in the city.",
        glossary: "zh\ten\ten.admitted\n政协\tChinese People's Political Consultative Conference\tCPPCC",
        note: "a listed abbreviation that is introduced nowhere: info"),
      .accepted("The Supreme People's Court (SPC) published its report. The SPC heard 12 cases."),
      .accepted("The SPC (Supreme People's Court) published its report."),
      .accepted("GDP grew by 6 percent. Gross domestic product (GDP) per person grew faster."),
      .accepted("The Port Office (PO) moved. IKEA and BYD opened stores.", note: "names of firms"),
    ])

  func check(_ page: Page, _ context: RuleContext) {
    guard page.language.primary == "en" else { return }
    let abbreviations = page.abbreviations
    let listed = context.listedTexts(in: page.language).abbreviations
    for name in abbreviations.uses.keys.sorted() where !KnownAbbreviations.shared.contains(name) {
      guard let uses = abbreviations.uses[name] else { continue }
      let introductions = abbreviations.introductions[name] ?? []
      if let introduction = introductions.first {
        checkOrder(name, uses, introduction, context)
        checkForms(name, introductions, context)
      } else if let concept = listed[name], let use = uses.first(where: \.isRunningText) {
        checkListed(name, use, concept, context)
      }
    }
  }

  private func checkOrder(
    _ name: String, _ uses: [Abbreviations.Use], _ introduction: Abbreviations.Introduction, _ context: RuleContext
  ) {
    let place = introduction.use
    guard
      let first = uses.first(where: {
        $0.isRunningText && ($0.block, $0.range.lowerBound) < (place.block, place.range.lowerBound)
      })
    else { return }
    let full = context.page.text(ofBlock: place.block).string(introduction.fullForm)
    let line = context.page.location(block: place.block, place.range).start.line
    context.report(
      .early(name, full, line: line), block: first.block, first.range,
      notes: ["write \"\(full) (\(name))\" here"])
  }

  private func checkForms(_ name: String, _ introductions: [Abbreviations.Introduction], _ context: RuleContext) {
    guard let first = introductions.first else { return }
    let full = context.page.text(ofBlock: first.use.block).string(first.fullForm)
    let line = context.page.location(block: first.use.block, first.use.range).start.line
    for other in introductions.dropFirst() where !Self.isSame(first.words, other.words) {
      let words = context.page.text(ofBlock: other.use.block).string(other.fullForm)
      context.report(.another(name, words, full, line: line), block: other.use.block, other.fullForm)
    }
  }

  private func checkListed(_ name: String, _ use: Abbreviations.Use, _ concept: Int, _ context: RuleContext) {
    let page = context.page
    let entry = context.termbase.entries[concept]
    // In words it may stand without the abbreviation beside it.
    let isSpelledOut = page.sentences.indices.contains { sentence in
      page.terms(ofSentence: sentence).contains { match in
        match.terms.contains { $0.concept == concept && context.termbase[$0].text != name }
      }
    }
    guard !isSpelledOut,
      let full = entry.terms(in: page.language).first(where: { $0.status.isAllowed && $0.text.contains(" ") })
    else { return }
    context.report(
      .unexplained(name, full.text), block: use.block, use.range, severity: .info,
      concept: .init(
        id: entry.concept.id, glossary: full.glossary, authority: full.authority, rendering: full.text))
  }

  /// One word in another number or spelling is the same.
  private static func isSame(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { $0.prefix(5) == $1.prefix(5) }
  }
}

extension String {
  fileprivate static func early(_ name: String, _ full: String, line: Int) -> String {
    "\"\(name)\" stands before its full form, \"\(full)\" in line \(line)"
  }

  fileprivate static func another(_ name: String, _ words: String, _ full: String, line: Int) -> String {
    "\"\(words)\" for \(name), which line \(line) introduces as \"\(full)\""
  }

  fileprivate static func unexplained(_ name: String, _ full: String) -> String {
    "\"\(name)\" is introduced nowhere on the page; the list has \"\(full)\""
  }
}
