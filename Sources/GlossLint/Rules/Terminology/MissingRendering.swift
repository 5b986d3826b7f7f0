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
      will do, in any form of its words. Official texts paraphrase: where the translation has most of the content \
      words of a listed rendering, or some of them and a neighbouring sentence has the rendering, the finding is \
      `info`, and so it is in headings, which are shortened. Not said \
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
      .accepted(
        "We are building smart cities.", source: "我们建设智慧城市。", glossary: "zh\ten\n智慧城市\tsmart city"),
      .accepted(
        "China is a developing country.", source: "中国是发展中国家。",
        glossary: "zh\ten\n发展中国家\tdeveloping country\n国家\tstate",
        note: "a term inside a longer one asks nothing for itself"),
    ])

  /// The share of a rendering's content words from which its absence counts as a paraphrase.
  private static let paraphraseShare = 0.67
  /// A longer target is narrowed to its sentence nearest in place to the term, so that the finding points somewhere.
  private static let longestRange = 600

  func check(_ unit: TranslationUnit, _ context: RuleContext) {
    guard unit.isComplete else { return }
    let targetTerms = unit.targetTerms
    var asked = Set<Int>()
    for occurrence in unit.sourceTerms where !occurrence.match.isCovered {
      for reference in occurrence.match.terms where asked.insert(reference.concept).inserted {
        // A Chinese form that is itself deprecated asks for nothing.
        guard context.termbase[reference].isAllowed(on: context.date) else { continue }
        check(reference.concept, occurrence, targetTerms, unit, context)
      }
    }
  }

  private func check(
    _ concept: Int, _ occurrence: TranslationUnit.Occurrence, _ targetTerms: [TranslationUnit.Occurrence],
    _ unit: TranslationUnit, _ context: RuleContext
  ) {
    let entry = context.termbase.entries[concept]
    guard let standard = entry.standard(in: context.page.language) else { return }
    // Any listed rendering, good or bad: the bad ones are another rule's.
    if targetTerms.contains(where: { $0.match.terms.contains { $0.concept == concept } }) { return }
    let isNearby = unit.neighbouringTargetTerms.contains { occurrence in
      occurrence.match.terms.contains { $0.concept == concept && context.termbase[$0].isAllowed(on: context.date) }
    }
    let share = RenderingResemblance(context.page).share(of: entry.terms(in: context.page.language), unit.link.target)
    let source = unit.pages.source
    let term = source.location(block: source.sentences[occurrence.sentence].block, occurrence.match.range)
    let place = place(of: occurrence, unit)
    var notes: [String] = []
    let admitted = entry.terms(in: context.page.language).filter { $0.status == .admitted }.map { "\"\($0.text)\"" }
    if !admitted.isEmpty { notes.append("also allowed: " + admitted.prefix(4).joined(separator: ", ")) }
    if isNearby { notes.append("a listed rendering stands in a neighbouring sentence") }
    let isParaphrase = share >= Self.paraphraseShare || (isNearby && share > 0)
    context.report(
      .missing(standard.text, term.text), block: place.block, place.range,
      severity: isParaphrase || isHeading(unit) ? .info : nil, counterpart: term,
      concept: .init(id: entry.concept.id, glossary: standard.glossary, authority: standard.authority), notes: notes)
  }

  /// Headings are shortened in translation.
  private func isHeading(_ unit: TranslationUnit) -> Bool {
    let page = unit.pages.target
    let role = page.document.blocks[page.sentences[unit.link.target.lowerBound].block].role
    return if case .heading = role { true } else { false }
  }

  /// The target sentences of the link; of a long target the one that stands where the term does in the source.
  private func place(
    of occurrence: TranslationUnit.Occurrence, _ unit: TranslationUnit
  ) -> (block: Int, range: ByteRange) {
    let page = unit.pages.target
    let sentences = unit.link.target
    let first = page.sentences[sentences.lowerBound]
    let last = page.sentences[sentences.upperBound - 1]
    if first.block == last.block, last.range.upperBound - first.range.lowerBound <= Self.longestRange {
      return (first.block, first.range.lowerBound..<last.range.upperBound)
    }
    let source = unit.pages.source
    let lengths = unit.link.source.map { source.sentences[$0].range.count }
    let before = zip(unit.link.source, lengths).filter { $0.0 < occurrence.sentence }.reduce(0) { $0 + $1.1 }
    let inside = occurrence.match.range.lowerBound - source.sentences[occurrence.sentence].range.lowerBound
    let share = Double(before + inside) / Double(max(lengths.reduce(0, +), 1))
    let total = sentences.reduce(0) { $0 + page.sentences[$1].range.count }
    var passed = 0
    for sentence in sentences {
      passed += page.sentences[sentence].range.count
      if Double(passed) >= share * Double(total) {
        return (page.sentences[sentence].block, page.sentences[sentence].range)
      }
    }
    return (last.block, last.range)
  }
}

extension String {
  fileprivate static func missing(_ standard: String, _ source: String) -> String {
    "no standard rendering of \(source) here; expected \"\(standard)\""
  }
}
