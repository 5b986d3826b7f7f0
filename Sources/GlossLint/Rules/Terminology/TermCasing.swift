internal import GlossFormats
internal import GlossTerms
internal import GlossText

/// Flags a listed proper name that has lost its capitals: "belt and road initiative".
struct TermCasing: PageRule {
  static let description = RuleDescription(
    id: "term-casing", group: .terminology, need: .pageOrSource, severity: .warning,
    summary: "A listed name without its capitals",
    rationale: """
      A name that the list writes with capitals in all its words has them wherever it stands. What is written \
      otherwise is held against every allowed form of the concept, and only against names of several words: a single \
      word in lower case (party, congress) is as a rule another word.

      A name of an institution, a place, a programme or a doctrine is a warning where it is begun with a capital \
      ("State council"), has three words or more, or has its term beside it in the source. Everything else is `info`, \
      since official texts too write slogans ("one country, two systems") and new coinages ("the industrial internet") \
      in lower case, and two words ("state council") may be plain English.

      Silent in titles and lines in capitals, on listed terms in lower case that the page capitalises, on "northeast \
      China", and on names of places whose noun alone is in lower case ("Xigang district"), which is a house style; \
      casing-variant sees whether a page keeps to it. A list says `casing: exact` of a term that in lower case is \
      something else.
      """,
    examples: [
      .flagged(
        "We support the ⟦belt and road initiative⟧.", glossary: "zh\ten\n一带一路\tBelt and Road Initiative",
        note: "three words"),
      .flagged("The ⟦State council⟧ decided so.", glossary: "zh\ten\n国务院\tState Council"),
      .flagged(
        "The ⟦state council⟧ decided so.", source: "国务院作出决定。", glossary: "zh\ten\n国务院\tState Council",
        note: "the source has the term"),
      .flagged(
        "A reform of the ⟦state council⟧ began.", glossary: "zh\ten\n国务院\tState Council",
        note: "two words on a page alone: info"),
      .accepted("Many Sponge Cities were built.", glossary: "zh\ten\n海绵城市\tsponge city"),
      .accepted(
        "The four-pronged comprehensive strategy guides us.",
        glossary: "zh\ten\ten.admitted\n四个全面\tFour-Pronged Comprehensive Strategy\tfour-pronged comprehensive strategy",
        note: "an allowed form"),
      .accepted("THE STATE COUNCIL DECIDED SO.", glossary: "zh\ten\n国务院\tState Council"),
      .accepted("Xigang district is in Dalian.", glossary: "zh\ten\n西岗区\tXigang District", note: "a house style"),
      .accepted(
        "The Belt and Road initiative is open.",
        glossary: "zh\ten\ten.admitted\n一带一路\tBelt and Road Initiative\tBelt and Road",
        note: "an allowed form and a noun"),
    ])

  /// So many words in lower case are a name by their very number.
  private static let wordsOfCertainName = 3

  func check(_ page: Page, _ context: RuleContext) {
    guard !page.language.isUnspaced else { return }
    let origins = context.sourceConcepts
    for block in page.document.blocks.indices {
      let words = PageWord.words(ofBlock: block, page, joiningHyphens: false)
      if words.isEmpty || page.isTitleCase(block: block, words) { continue }
      let starts = Set(words.filter(\.startsSentence).map(\.range.lowerBound))
      for sentence in page.sentencesOfBlock[block] {
        for match in page.terms(ofSentence: sentence) where !match.isCovered && match.fidelity != .exact {
          check(match, sentence, isAtStart: starts.contains(match.range.lowerBound), origins, context)
        }
      }
    }
  }

  private func check(
    _ match: TermMatch, _ sentence: Int, isAtStart: Bool, _ origins: SourceConcepts?, _ context: RuleContext
  ) {
    let page = context.page
    let block = page.sentences[sentence].block
    let surface = page.text(ofBlock: block).string(match.range)
    let here = CasedWords(surface)
    var found: (reference: TermReference, lower: [Int])?
    for reference in match.terms {
      let term = context.termbase[reference]
      guard term.isAllowed(on: context.date) else { return }
      let listed = CasedWords(term.text)
      guard listed.isName, let lower = here.lowered(from: listed) else { return }
      // One of the forms that stand in the list is enough.
      if lower.isEmpty { return }
      if found == nil { found = (reference, lower) }
    }
    guard let found else { return }
    let term = context.termbase[found.reference]
    let entry = context.termbase.entries[found.reference.concept]
    let forms = entry.terms(in: page.language).filter { $0.isAllowed(on: context.date) }
    guard !here.isHouseStyle(found.lower, forms: forms.map { CasedWords($0.text) }) else { return }
    let origin = origins?.occurrence(of: found.reference.concept, besideTarget: sentence, includingNeighbours: false)
    let significant = here.significant
    let isAllLower = significant.allSatisfy { found.lower.contains($0) || (isAtStart && $0 == significant.first) }
    let hasEvidence =
      isAllLower
      ? origin != nil || significant.count >= Self.wordsOfCertainName : found.lower.first != significant.first
    let isCertain = hasEvidence && here.endsInNameNoun && !here.startsWithNumber
    let replacement = here.capitalized(found.lower)
    context.report(
      .uncapitalised(surface, replacement), block: block, match.range, severity: isCertain ? .warning : .info,
      counterpart: origin?.location,
      concept: .init(
        id: entry.concept.id, glossary: term.glossary, authority: term.authority,
        rendering: entry.standard(in: page.language)?.text),
      fixes: [
        context.fix(
          "write \"\(replacement)\"", isCertain ? .safe : .unsafe, block: block, match.range, replacement)
      ])
  }
}

extension String {
  fileprivate static func uncapitalised(_ words: String, _ listed: String) -> String {
    "\"\(words)\" is a name; the list writes \"\(listed)\""
  }
}
