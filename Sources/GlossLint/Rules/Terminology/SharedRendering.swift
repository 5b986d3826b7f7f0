internal import GlossAlignment
internal import GlossTerms
internal import GlossText

/// Flags a rendering that belongs to another term of the lists than the one it stands for.
struct SharedRendering: PageRule {
  static let description = RuleDescription(
    id: "shared-rendering", group: .terminology, need: .source, severity: .warning,
    summary: "One rendering for two terms that the lists tell apart",
    rationale: """
      Where 街道 is a "sub-district" and 社区 a "community", a page that says "community" for both hides what the source \
      tells apart. A place counts when the source has one term, none of its renderings stands near, and the allowed \
      rendering of another term does, which the source does not have there.

      A warning where the list also deprecates that rendering for the term of the source. Otherwise `info`, and only \
      where the page uses the rendering for its own term elsewhere, and for the other one more than once or in words \
      that share a character: what is certain is that a reader cannot tell the two apart, not which is wrong.
      """,
    examples: [
      .flagged(
        "The ⟦community⟧ has 7,000 residents.", source: "该街道有居民7000人。",
        glossary: "zh\ten\ten.deprecated\n街道\tsub-district\tcommunity\n社区\tcommunity\t",
        note: "deprecated for this term, allowed for another"),
      .flagged(
        """
        The ⟦community⟧ has 7,000 residents.
        Each community held a meeting.
        The ⟦community⟧ was praised.
        """,
        source: "该街道有居民7000人。\n各社区召开会议。\n该街道受到表扬。", glossary: "zh\ten\n街道\tsub-district\n社区\tcommunity",
        note: "twice, and once for its own term: info"),
      .accepted(
        "The sub-district has 7,000 residents.\nEach community held a meeting.", source: "该街道有居民7000人。\n各社区召开会议。",
        glossary: "zh\ten\n街道\tsub-district\n社区\tcommunity"),
      .accepted(
        "The community and its streets are clean.", source: "街道和社区干净整洁。",
        glossary: "zh\ten\n街道\tsub-district\n社区\tcommunity",
        note: "the source has both"),
      .accepted(
        "The community has 7,000 residents.", source: "该街道有居民7000人。",
        glossary: "zh\ten\n街道\tsub-district\n社区\tcommunity",
        note: "once, on a page that never has it for its own term"),
    ])

  /// Once, a rendering of another term may be a free translation; twice it is how the page says it.
  private static let leastPlaces = 2

  func check(_ page: Page, _ context: RuleContext) {
    guard let pages = context.bilingual else { return }
    let units = pages.links.indices.map { TranslationUnit(index: $0, pages: pages) }
    let sources = units.map { unit in Set(unit.sourceTerms.lazy.flatMap { $0.match.terms.map(\.concept) }) }
    let targets = units.map { unit in
      Set(unit.targetTerms.lazy.filter { !$0.match.isCovered }.flatMap { $0.match.terms.map(\.concept) })
    }
    // The concepts of which a rendering stands beside their own term.
    let own = zip(sources, targets).reduce(into: Set<Int>()) { $0.formUnion($1.0.intersection($1.1)) }
    let borrowings = units.filter { $0.isComplete && !pages.isDoubtful(link: $0.index) }
      .flatMap { self.borrowings($0, sources, targets, context) }
    var counts: [Pair: Int] = [:]
    for borrowing in borrowings { counts[borrowing.pair, default: 0] += 1 }
    for borrowing in borrowings {
      let isShared =
        own.contains(borrowing.pair.lender)
        && (counts[borrowing.pair, default: 0] >= Self.leastPlaces || sharesCharacter(borrowing.pair, context))
      if borrowing.isCertain || isShared { report(borrowing, context) }
    }
  }

  /// Two concepts: the one that the source has, and the one whose rendering stands there.
  private struct Pair: Hashable {
    let borrower: Int
    let lender: Int
  }

  /// A place where the rendering of one concept stands beside the term of another.
  private struct Borrowing {
    let pair: Pair
    let source: TranslationUnit.Occurrence
    let target: TranslationUnit.Occurrence
    /// Whether the list deprecates for the borrower what it allows for the lender.
    let isCertain: Bool
  }

  private func borrowings(
    _ unit: TranslationUnit, _ sources: [Set<Int>], _ targets: [Set<Int>], _ context: RuleContext
  ) -> [Borrowing] {
    // A term of a neighbour that is not rendered there may be rendered here.
    let around = unit.neighbours.reduce(into: sources[unit.index]) {
      $0.formUnion(sources[$1].subtracting(targets[$1]))
    }
    let rendered = Set(
      (unit.targetTerms + unit.neighbouringTargetTerms).lazy.flatMap { $0.match.terms.map(\.concept) })
    let lent = unit.targetTerms.filter { occurrence in
      !occurrence.match.isCovered
        && occurrence.match.terms.allSatisfy { !around.contains($0.concept) && context.termbase[$0].status.isAllowed }
    }
    guard !lent.isEmpty else { return [] }
    var seen = Set<Int>()
    let missing = unit.sourceTerms.filter { occurrence in
      !occurrence.match.isCovered && occurrence.match.terms.allSatisfy { !rendered.contains($0.concept) }
        && occurrence.match.terms.contains { hasRendering($0.concept, context) && seen.insert($0.concept).inserted }
    }
    // With several on either side nothing tells which stands for which, but for what the list itself deprecates.
    let isPlain = missing.count == 1 && Set(lent.map(\.match.terms)).count == 1
    return missing.flatMap { source in
      lent.compactMap { target in
        guard let borrower = source.match.terms.first?.concept, let lender = target.match.terms.first?.concept else {
          return nil
        }
        let isCertain = isDeprecated(target, for: borrower, context)
        guard isCertain || isPlain else { return nil }
        return Borrowing(
          pair: Pair(borrower: borrower, lender: lender), source: source, target: target, isCertain: isCertain)
      }
    }
  }

  private func hasRendering(_ concept: Int, _ context: RuleContext) -> Bool {
    context.termbase.entries[concept].standard(in: context.page.language) != nil
  }

  private func isDeprecated(
    _ occurrence: TranslationUnit.Occurrence, for concept: Int, _ context: RuleContext
  ) -> Bool {
    let listed = Set(occurrence.match.terms.map { context.termbase[$0].text.lowercased() })
    return context.termbase.entries[concept].terms(in: context.page.language).contains {
      !$0.isAllowed(on: context.date) && listed.contains($0.text.lowercased())
    }
  }

  /// 治理 and 管理 are near enough to be taken for one.
  private func sharesCharacter(_ pair: Pair, _ context: RuleContext) -> Bool {
    guard let borrower = context.termbase.entries[pair.borrower].standard(in: context.sourceLanguage),
      let lender = context.termbase.entries[pair.lender].standard(in: context.sourceLanguage)
    else { return false }
    return !Set(borrower.text).isDisjoint(with: lender.text)
  }

  private func report(_ borrowing: Borrowing, _ context: RuleContext) {
    let page = context.page
    let block = page.sentences[borrowing.target.sentence].block
    let range = borrowing.target.match.range
    let words = page.text(ofBlock: block).string(range)
    guard let source = context.bilingual?.source,
      let standard = context.termbase.entries[borrowing.pair.borrower].standard(in: page.language)
    else { return }
    let origin = source.location(
      block: source.sentences[borrowing.source.sentence].block, borrowing.source.match.range)
    let lender =
      context.termbase.entries[borrowing.pair.lender].standard(in: context.sourceLanguage)?.text ?? "another term"
    context.report(
      .shared(words, origin.text, lender), block: block, range, severity: borrowing.isCertain ? .warning : .info,
      counterpart: origin,
      concept: .init(
        id: context.termbase.entries[borrowing.pair.borrower].concept.id, glossary: standard.glossary,
        authority: standard.authority, rendering: standard.text),
      fixes: [context.fix("write \"\(standard.text)\"", .unsafe, block: block, range, standard.text)])
  }
}

extension String {
  fileprivate static func shared(_ words: String, _ source: String, _ lender: String) -> String {
    "\"\(words)\" stands for \(source) here, but is the rendering of \(lender)"
  }
}
