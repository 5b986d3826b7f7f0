internal import GlossTerms
internal import GlossText

/// Flags wording that is one step away from a standard rendering.
struct NearMissRendering: PageRule {
  static let description = RuleDescription(
    id: "near-miss-rendering", group: .terminology, need: .pageOrSource, severity: .warning,
    summary: "Wording that is one word or one form away from a standard rendering",
    rationale: """
      A slogan or the name of a plan keeps its words and their forms: "Three Strict and Three Honest" is none of the \
      listed renderings, though every word of it is. One word may also be a near relative of the listed one \
      ("supply-side structure reform"); another word altogether is a paraphrase, which `missing-rendering` judges. \
      Only renderings of three words and more, not counting "and", "of" and the like; numbers are never taken for \
      slips ("the 12th Five-Year Plan").
      """,
    examples: [
      .flagged(
        "We studied the ⟦Three Strict and Three Honest⟧.",
        glossary: "zh\ten\n三严三实\tThree Stricts and Three Honests"),
      .flagged(
        "We advanced ⟦supply-side structure reform⟧.",
        glossary: "zh\ten\n供给侧结构性改革\tsupply-side structural reform"),
      .flagged(
        "The “⟦Two Study, One Action⟧” campaign went on.", source: "继续开展“两学一做”学习教育。",
        glossary: "zh\ten\n两学一做\tTwo Studies, One Action"),
      .accepted(
        "We advanced supply-side structural reforms.", glossary: "zh\ten\n供给侧结构性改革\tsupply-side structural reform"
      ),
      .accepted("The 12th Five-Year Plan ended.", glossary: "zh\ten\n十三五规划\t13th Five-Year Plan"),
      .accepted("Rural poverty alleviation continued.", glossary: "zh\ten\n精准扶贫\ttargeted poverty alleviation"),
    ])

  func check(_ page: Page, _ context: RuleContext) {
    let origins = context.sourceConcepts
    for sentence in page.sentences.indices {
      var reportedEnd = 0
      let terms = page.terms(ofSentence: sentence)
      for miss in page.nearMisses(ofSentence: sentence) where miss.range.lowerBound >= reportedEnd {
        // What is listed as it stands is no near miss, but for a name in wrong forms.
        if terms.overlapping(miss.range).contains(where: { !miss.refutes($0) }) { continue }
        let origin = origins?.occurrence(of: miss.term.concept, besideTarget: sentence)
        report(miss, sentence, origin?.location, context)
        reportedEnd = miss.range.upperBound
      }
    }
  }

  private func report(_ miss: NearMiss, _ sentence: Int, _ origin: Location?, _ context: RuleContext) {
    let page = context.page
    let block = page.sentences[sentence].block
    let term = context.termbase[miss.term]
    let words = page.text(ofBlock: block).string(miss.range)
    let entry = context.termbase.entries[miss.term.concept]
    context.report(
      .near(words, term.text, origin?.text), block: block, miss.range, counterpart: origin,
      concept: .init(
        id: entry.concept.id, glossary: term.glossary, authority: term.authority,
        rendering: entry.standard(in: page.language)?.text),
      fixes: [context.fix("write \"\(term.text)\"", .unsafe, block: block, miss.range, term.text)])
  }
}

extension String {
  fileprivate static func near(_ words: String, _ listed: String, _ source: String?) -> String {
    "\"\(words)\" is close to \"\(listed)\", but not it" + (source.map { " (\($0))" } ?? "")
  }
}
