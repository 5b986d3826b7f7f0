internal import GlossSegmentation
internal import GlossText

/// Flags a form to be avoided that good English holds.
struct ShadowedTerm: GlossaryRule {
  static let description = GlossaryRuleDescription(
    id: "shadowed-term", severity: .warning,
    summary: "A form to be avoided that is right for another concept, or is one ordinary word",
    rationale: """
      A deprecated form is reported wherever it stands, also on a page without its source. Where the same words, or \
      another form of them, are the rendering of another concept, or where it is a single word that renderings of the \
      lists themselves use, the report is wrong as often as right. Say `alone: false`: it is then reported only where \
      the source has the term. A form that differs from an allowed one of its own concept in the form of its words \
      alone ("two session" beside "two sessions") is reported in this very spelling only; that is mentioned.
      """,
    examples: [
      .example(
        "- {id: gate, terms: {zh: 闸门, en: [gate, {text: ⟦Lock, status: deprecated}]}}\n"
          + "- {id: lock, terms: {zh: 船闸, en: lock}}"),
      .example(
        "- {id: gate, terms: {zh: 闸门, en: [gate, {text: ⟦water doors, status: deprecated}]}}",
        "- {id: door, terms: {zh: 水门, en: water door}}", note: "another form of its words, in another list"),
      .example(
        "- {id: hub, terms: {zh: 枢纽, en: [hub, {text: ⟦centre, status: deprecated}]}}\n"
          + "- {id: data, terms: {zh: 数据中心, en: data centre}}", note: "an ordinary word"),
      .example(
        "- {id: sessions, terms: {zh: 两会, en: [two sessions, {text: ⟦two session, status: deprecated}]}}",
        note: "only mentioned"),
      .example(
        "- {id: gate, alone: false, terms: {zh: 闸门, en: [gate, {text: lock, status: deprecated}]}}\n"
          + "- {id: lock, terms: {zh: 船闸, en: lock}}"),
      .example(
        "- {id: city, terms: {zh: 低碳城市, en: [low-carbon city, {text: low carbon city, status: deprecated}]}}",
        note: "the exact spelling decides"),
      .example("- {id: grow, terms: {zh: 绿化, en: [greening, {text: greenization, status: deprecated}]}}"),
    ])

  static func problems(in context: GlossaryLintContext) -> [GlossaryProblem] {
    let words = renderingWords(of: context)
    return context.spellings.compactMap { spelling in
      guard !context.termbase.status(of: spelling.reference).isAllowed else { return nil }
      let term = context.termbase[spelling.reference]
      guard term.standsAlone, !context.isSource(spelling.language, of: spelling.reference) else { return nil }
      let allowed = spelling.equals.filter { context.termbase.status(of: $0.reference).isAllowed }
      let elsewhere = allowed.filter { $0.reference.concept != spelling.reference.concept }
        .min { $0.fidelity < $1.fidelity }
      let own = allowed.filter { $0.reference.concept == spelling.reference.concept }
      // Where the concept allows another form of these words itself, its editor thought of this very spelling.
      if let elsewhere, elsewhere.fidelity < .inflected || own.isEmpty {
        return isRightElsewhere(term, elsewhere.reference, elsewhere.fidelity, context)
      }
      if let first = own.first {
        guard own.allSatisfy({ $0.fidelity == .inflected }) else { return nil }
        let right = context.termbase[first.reference]
        return description.problem(
          "\"\(term.text)\" is a form of \"\(right.text)\" at \(right.location.seen(from: term.location)) and is "
            + "reported in this very spelling only", severity: .info, at: term.location)
      }
      guard spelling.language.primary == "en", let word = Self.singleWord(term.text), let user = words[word],
        user.concept != spelling.reference.concept
      else { return nil }
      return description.problem(
        "\"\(term.text)\" is an ordinary word, as in \"\(context.termbase[user].text)\"; say \"alone: false\"",
        at: term.location)
    }
  }

  private static func isRightElsewhere(
    _ term: Term, _ other: TermReference, _ fidelity: TermMatch.Fidelity, _ context: GlossaryLintContext
  ) -> GlossaryProblem {
    let right = context.termbase[other]
    let what = fidelity == .inflected ? "is a form of \"\(right.text)\", allowed" : "is allowed"
    return description.problem(
      "\"\(term.text)\" \(what) for \"\(context.concept(of: other).id)\" at "
        + "\(right.location.seen(from: term.location)); say \"alone: false\" here", at: term.location)
  }

  /// The bad forms of one word that an allowed English rendering of several words holds, each with the first of these.
  /// That is the ordinary English that can be known without a dictionary.
  private static func renderingWords(of context: GlossaryLintContext) -> [String: TermReference] {
    var asked: Set<String> = []
    for spelling in context.spellings
    where spelling.language.primary == "en" && !context.termbase.status(of: spelling.reference).isAllowed {
      if let word = singleWord(context.termbase.text(of: spelling.reference)) { asked.insert(word) }
    }
    guard !asked.isEmpty else { return [:] }
    var words: [String: TermReference] = [:]
    for spelling in context.spellings where spelling.language.primary == "en" {
      let term = context.termbase[spelling.reference]
      guard term.status.isAllowed, term.text.utf8.contains(0x20) else { continue }
      for part in term.text.utf8.split(separator: 0x20) {
        guard let part = String(part), asked.contains(part) else { continue }
        words[part] = words[part] ?? spelling.reference
      }
    }
    return words
  }

  /// `text` when it is one word of small ASCII letters: names and hyphenated forms are none.
  private static func singleWord(_ text: String) -> String? {
    text.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? text : nil
  }
}
