/// Flags a term that is found anyway, as a form of another of its concept.
struct FoldedDuplicate: GlossaryRule {
  static let description = GlossaryRuleDescription(
    id: "folded-duplicate", severity: .info,
    summary: "A term that is found anyway, as a form of another of its concept",
    rationale: """
      Inflected, hyphenated and differently capitalised forms of a term are found without an entry of their own, and \
      so are British and American spellings; entries for them make a list long and say nothing. They are needed, and \
      not flagged, where a form that folds to the same is listed with another standing: then the exact spelling decides.
      """,
    examples: [
      .example("- {id: city, terms: {zh: 低碳城市, en: [low-carbon city, ⟦Low Carbon City, ⟦low-carbon cities]}}"),
      .example("- {id: plan, terms: {zh: [“十三五”规划, ⟦十三五规划], en: plan}}"),
      .example("- {id: city, terms: {zh: 智慧城市, en: [smart city, {text: intelligent city, status: admitted}]}}"),
      .example(
        "- terms:\n    zh: 城乡统筹\n    en: [urban-rural planning, Urban-Rural Planning, "
          + "{text: urban rural planning, status: deprecated}]", note: "the exact spelling decides, so all are needed"),
      .example("- {id: party, terms: {zh: 党, en: [{text: the Party, casing: exact}, the party]}}"),
    ])

  static func problems(in context: GlossaryLintContext) -> [GlossaryProblem] {
    context.spellings.compactMap { spelling in
      guard let earlier = earlier(of: spelling, context) else { return nil }
      let (term, first) = (context.termbase[spelling.reference], context.termbase[earlier.reference])
      return description.problem(
        "\"\(term.text)\" is found as a form of \"\(first.text)\" at \(first.location.seen(from: term.location)) and "
          + "needs no entry", at: term.location)
    }
  }

  /// The entries that can go: they say nothing that the earlier one does not say, no other concept has a form of these
  /// words, which the exact spelling would tell apart, and they do not allow other capitals.
  static func fixes(in context: GlossaryLintContext) -> [(list: Int, edit: GlossaryEdit)] {
    let lists = Dictionary(
      context.lists.indices.map { (context.lists[$0].path, $0) }, uniquingKeysWith: { first, _ in first })
    var removed: Set<TermReference> = []
    return context.spellings.compactMap { spelling in
      guard let earlier = earlier(of: spelling, context, besides: removed),
        spelling.equals.count < TermMatcher.mostEquals - 1,
        spelling.equals.allSatisfy({ $0.reference.concept == spelling.reference.concept })
      else { return nil }
      let place = context.termbase.entries[spelling.reference.concept].terms[spelling.reference.term]
      let first = context.termbase.entries[earlier.reference.concept].terms[earlier.reference.term]
      guard place.language == first.language, isSaid(place.term, by: first.term),
        let list = lists[place.term.location.path],
        let concept = context.concept(at: place.term.location, in: list)
      else { return nil }
      removed.insert(spelling.reference)
      return (list, .removeTerm(.init(place.term.text, place.language, concept: concept.id)))
    }
  }

  /// The earlier term of the concept in the same list that makes an entry needless.
  private static func earlier(
    of spelling: GlossaryLintContext.Spelling, _ context: GlossaryLintContext, besides removed: Set<TermReference> = []
  ) -> (reference: TermReference, fidelity: TermMatch.Fidelity)? {
    guard !spelling.equals.isEmpty else { return nil }
    let term = context.termbase[spelling.reference]
    let own = spelling.equals.filter { $0.reference.concept == spelling.reference.concept }
    guard own.allSatisfy({ context.termbase[$0.reference].status.isAllowed == term.status.isAllowed }) else {
      return nil
    }
    return own.first { other, fidelity in
      let earlier = context.termbase[other]
      let isCapitalOnly = fidelity == .cased && (term.casing == .exact || earlier.casing == .exact)
      return !removed.contains(other) && earlier.location.path == term.location.path
        && earlier.location < term.location && !isCapitalOnly && earlier.text != term.text
        && (term.status.isAllowed || earlier.status == term.status)
    }
  }

  /// Whether all that is said of `term` is said of `earlier` too, and it adds no spelling that a rule goes by.
  private static func isSaid(_ term: Term, by earlier: Term) -> Bool {
    guard term.status != .preferred, term.status == .admitted || term.status == earlier.status else { return false }
    for field in TermField.allCases where field != .status {
      let value = field.value(of: term)
      switch field {
      // Saying less of who set it, or why, changes nothing.
      case .authority, .note: if let value, value != field.value(of: earlier) { return false }
      default: if value != field.value(of: earlier) { return false }
      }
    }
    return term.text.unicodeScalars.count { $0.properties.isUppercase }
      == earlier.text.unicodeScalars.count { $0.properties.isUppercase }
  }
}
