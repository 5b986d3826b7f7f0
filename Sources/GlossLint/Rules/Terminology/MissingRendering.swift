internal import GlossAlignment
internal import GlossFormats
internal import GlossTerms
internal import GlossText

/// Flags a term of the source for which the translation has none of the listed renderings.
struct MissingRendering: UnitRule {
  static let description = RuleDescription(
    id: "missing-rendering", group: .terminology, need: .source, severity: .warning,
    summary: "The source has a listed term, the translation none of its renderings",
    rationale: """
      One rendering in the linked sentences is enough, however often the source repeats the term, and any allowed one \
      will do, in any form of its words. What stands there instead is looked for, by the words that are linked with the \
      term's own and by likeness to the listed renderings, and quoted.

      Official texts paraphrase: where two thirds of a listed rendering's content words stand close together, where \
      most of the term's own words are rendered, or where a neighbouring sentence has a rendering that its own source \
      does not ask for, the finding is `info`, and so it is in headings, which are shortened. A listed rendering with \
      one word exchanged ("precision poverty alleviation") is a warning. Another wording that a page repeats is told at \
      its first place, with the others listed; there it is `info`. An abbreviation that the \
      page introduces for a rendering is one too. Not said \
      where the whole sentence was left out (`omitted-text`), nor where a deprecated form or a near miss stands there \
      (they are reported as such).
      """,
    examples: [
      .flagged(
        "⟦The city works on the poor.⟧", source: "全市推进精准扶贫。",
        glossary: "zh\ten\n精准扶贫\ttargeted poverty alleviation"),
      .flagged(
        "⟦We will build clever towns this year.⟧", source: "今年要建设智慧城市。",
        glossary: "zh\ten\ten.admitted\n智慧城市\tsmart city\tintelligent city"),
      .flagged(
        "⟦We carried out precision poverty alleviation in all villages.⟧", source: "在所有村开展精准扶贫。",
        glossary: "zh\ten\n精准扶贫\ttargeted poverty alleviation", note: "one word exchanged"),
      .accepted(
        "We are building smart cities.", source: "我们建设智慧城市。", glossary: "zh\ten\n智慧城市\tsmart city"),
      .accepted(
        "China is a developing country.", source: "中国是发展中国家。",
        glossary: "zh\ten\n发展中国家\tdeveloping country\n国家\tstate",
        note: "a term inside a longer one asks nothing for itself"),
    ])

  /// The share of a rendering's content words, and of the term's own words, from which a paraphrase is taken to stand
  /// there.
  private static let paraphraseShare = 0.67
  private static let paraphraseCoverage = 0.6

  func check(_ unit: TranslationUnit, _ context: RuleContext) {
    guard unit.isComplete else { return }
    let rendered = Set(unit.targetTerms.lazy.flatMap { $0.match.terms.map(\.concept) })
    var finder: RenderingFinder?
    var asked = Set<Int>()
    for occurrence in unit.sourceTerms where !occurrence.match.isCovered {
      for reference in occurrence.match.terms where asked.insert(reference.concept).inserted {
        // A Chinese form that is itself deprecated asks for nothing.
        guard context.termbase[reference].isAllowed(on: context.date) else { continue }
        // Any listed rendering, good or bad: the bad ones are another rule's.
        if rendered.contains(reference.concept) { continue }
        if unit.link.target.contains(where: { context.page.abbreviates(reference.concept, inSentence: $0) }) {
          continue
        }
        let looking = finder ?? RenderingFinder(unit)
        finder = looking
        report(reference.concept, occurrence, looking, unit, context)
      }
    }
  }

  /// A page that says the same other thing again is told once, with all the places; the rest is `info`. Where nothing
  /// stands instead, each place is a case of its own.
  static func settle(_ diagnostics: inout [Diagnostic]) {
    var places: [String: [Int]] = [:]
    for (index, diagnostic) in diagnostics.enumerated()
    where diagnostic.severity > .info && diagnostic.message.contains(String.foundMark) {
      places[diagnostic.message.lowercased(), default: []].append(index)
    }
    for indexes in places.values where indexes.count > 1 {
      let others = indexes.dropFirst().prefix(Diagnostic.mostRelated)
      diagnostics[indexes[0]].related = others.map { diagnostics[$0].location }
      for index in indexes.dropFirst() { diagnostics[index].severity = .info }
    }
  }

  private func report(
    _ concept: Int, _ occurrence: TranslationUnit.Occurrence, _ finder: RenderingFinder, _ unit: TranslationUnit,
    _ context: RuleContext
  ) {
    let entry = context.termbase.entries[concept]
    let renderings = entry.terms(in: context.page.language)
    guard let standard = entry.standard(in: context.page.language) else { return }
    let evidence = finder.evidence(
      ofTerm: occurrence.match.range, sentence: occurrence.sentence,
      renderings: renderings.filter(\.status.isAllowed).map(\.text))
    let source = unit.pages.source
    let term = source.location(block: source.sentences[occurrence.sentence].block, occurrence.match.range)
    let isNearby = unit.leavesRendering(of: concept, allowedOn: context.date, context.termbase)
    var notes: [String] = []
    let admitted = renderings.filter { $0.status == .admitted }.map { "\"\($0.text)\"" }
    if !admitted.isEmpty { notes.append("also allowed: " + admitted.prefix(4).joined(separator: ", ")) }
    if isNearby { notes.append("a listed rendering stands in a neighbouring sentence") }
    let found = evidence.phrase.map {
      unit.pages.target.text(ofBlock: unit.pages.target.sentences[$0.sentence].block).string($0.range)
    }
    context.report(
      .missing(term.text, standard.text, found: found), block: evidence.block, evidence.range,
      severity: entry.concept.isBinding && !isParaphrase(evidence, isNearby: isNearby) && !isHeading(unit)
        ? nil : .info,
      counterpart: term,
      concept: .init(
        id: entry.concept.id, glossary: standard.glossary, authority: standard.authority, rendering: standard.text),
      notes: notes)
  }

  /// Whether the translation says the thing in other words: then it may be right.
  private func isParaphrase(_ evidence: RenderingFinder.Evidence, isNearby: Bool) -> Bool {
    if let phrase = evidence.phrase {
      if phrase.isSubstitution { return false }
      if phrase.share >= Self.paraphraseShare { return true }
    }
    return evidence.coverage >= Self.paraphraseCoverage
      || (isNearby && evidence.coverage >= 0.5)
  }

  /// Headings are shortened in translation.
  private func isHeading(_ unit: TranslationUnit) -> Bool {
    let page = unit.pages.target
    let role = page.document.blocks[page.sentences[unit.link.target.lowerBound].block].role
    return if case .heading = role { true } else { false }
  }
}

extension String {
  fileprivate static let foundMark = ", found "

  fileprivate static func missing(_ source: String, _ standard: String, found: String?) -> String {
    "no standard rendering of \(source) here; expected \"\(standard)\"" + (found.map { foundMark + "\"\($0)\"" } ?? "")
  }
}
