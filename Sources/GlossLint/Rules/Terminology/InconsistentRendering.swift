internal import GlossAlignment
internal import GlossTerms
internal import GlossText

/// Flags a name that the translation renders in one way here and in another elsewhere.
struct InconsistentRendering: PageRule {
  static let description = RuleDescription(
    id: "inconsistent-rendering", group: .terminology, need: .source, severity: .warning,
    summary: "One name of the source has several renderings on the page",
    rationale: """
      Works with no list, on names that the source puts in quotation marks (“惠民快车”): the rendering that most of \
      its places share is taken as the page's own, and a place that has another capitalised or quoted phrase instead \
      is flagged. Needs three places and a clear majority. A listed concept of which the page uses several allowed \
      renderings is `info`: they are all allowed.
      """,
    examples: [
      .flagged(
        """
        The People's Express opened in May.
        We took the People's Express to work.
        The ⟦Bus for Citizens⟧ was praised.
        """,
        source: "“惠民快车”5月开通。\n我们乘“惠民快车”上班。\n“惠民快车”受到好评。"),
      .flagged(
        """
        Twelve “Warm Heart Canteens” opened.
        A “Warm Heart Canteen” serves 300 meals.
        Each “⟦Hot Heart Hall⟧” is inspected.
        """,
        source: "“暖心食堂”开了12家。\n一家“暖心食堂”供餐300份。\n每家“暖心食堂”都受检查。"),
      .accepted(
        """
        The People's Express opened in May.
        We took the People's Express to work.
        It was praised by residents.
        """,
        source: "“惠民快车”5月开通。\n我们乘“惠民快车”上班。\n“惠民快车”受到好评。", note: "a pronoun is no rendering"),
      .accepted(
        "The People's Express opened.\nThe Citizen Bus was praised.", source: "“惠民快车”开通。\n“惠民快车”受到好评。",
        note: "two places have no majority"),
    ])

  private static let leastPlaces = 3
  /// Of the places that a rendering must have to be the page's own.
  private static let majority = 0.6

  func check(_ page: Page, _ context: RuleContext) {
    guard let bilingual = context.bilingual else { return }
    checkQuotedNames(bilingual, context)
    checkListedConcepts(bilingual, context)
  }

  // MARK: Names on no list

  private func checkQuotedNames(_ pages: BilingualPage, _ context: RuleContext) {
    let units = pages.links.indices.map { TranslationUnit(index: $0, pages: pages) }.filter(\.isComplete)
    var places: [String: [(unit: TranslationUnit, location: Location)]] = [:]
    for unit in units {
      for sentence in unit.link.source {
        for (name, location) in QuotedNames.all(in: pages.source, sentence: sentence) {
          places[name, default: []].append((unit, location))
        }
      }
    }
    let listed = Set(context.termbase.entries.lazy.flatMap { $0.terms(in: pages.source.language) }.map(\.text))
    var phrases: [Int: [CapitalizedPhrase]] = [:]
    for unit in units {
      phrases[unit.index] = unit.link.target.flatMap { CapitalizedPhrase.all(in: pages.target, sentence: $0) }
    }
    for name in places.keys.sorted() where !listed.contains(name) {
      if let found = places[name] { check(name, found, phrases, context) }
    }
  }

  private func check(
    _ name: String, _ places: [(unit: TranslationUnit, location: Location)], _ phrases: [Int: [CapitalizedPhrase]],
    _ context: RuleContext
  ) {
    let own = Set(places.map(\.unit.index))
    guard own.count >= Self.leastPlaces else { return }
    var counts: [String: Int] = [:]
    for index in own {
      // A single word, such as the name of the place, is part of too much.
      for key in Set((phrases[index] ?? []).filter(\.isSeveralWords).map(\.key)) { counts[key, default: 0] += 1 }
    }
    // Of equals the longer, then the first: "People's Express", not "People".
    let best = counts.max { ($0.value, $0.key.count, $1.key) < ($1.value, $1.key.count, $0.key) }
    guard let best, best.value >= 2, Double(best.value) >= Self.majority * Double(own.count) else { return }
    let elsewhere = Set(phrases.filter { !own.contains($0.key) }.values.joined().map(\.key))
    let standard = own.sorted().lazy.compactMap { phrases[$0]?.first { $0.key == best.key } }.first
    guard let standard else { return }
    for place in places where !(phrases[place.unit.index] ?? []).contains(where: { $0.key.contains(best.key) }) {
      // What stands in other sentences too, or with the name's own rendering, renders something else.
      let candidates = (phrases[place.unit.index] ?? []).filter {
        !elsewhere.contains($0.key) && counts[$0.key] == 1 && $0.isSeveralWords
      }
      if let odd = counterpart(of: standard, among: candidates) {
        context.report(
          .differs(odd.text, name, standard.text, best.value), block: odd.block, odd.range,
          counterpart: place.location)
      }
    }
  }

  /// The phrase that stands where the rendering should: the only one in quotation marks, as the name is, or the only
  /// one that shares a word with the rendering, or the only one at all. Nil when that is not certain.
  private func counterpart(of standard: CapitalizedPhrase, among phrases: [CapitalizedPhrase]) -> CapitalizedPhrase? {
    let quoted = phrases.filter(\.isQuoted)
    if quoted.count == 1 { return quoted[0] }
    let words = Set(standard.key.split(separator: " ").filter { $0.count > 3 }.map { $0.prefix(5) })
    let related = phrases.filter { phrase in
      !phrase.isQuoted && phrase.key.split(separator: " ").contains { words.contains($0.prefix(5)) }
    }
    if related.count == 1 { return related[0] }
    return phrases.count == 1 ? phrases[0] : nil
  }

  // MARK: Listed concepts

  private func checkListedConcepts(_ pages: BilingualPage, _ context: RuleContext) {
    var uses: [Int: [TermReference: [(sentence: Int, match: TermMatch)]]] = [:]
    let origins = SourceConcepts(pages)
    for sentence in pages.target.sentences.indices {
      for match in pages.target.terms(ofSentence: sentence) where !match.isCovered && match.terms.count == 1 {
        let reference = match.terms[0]
        guard context.termbase[reference].isAllowed(on: context.date),
          origins.occurrence(of: reference.concept, besideTarget: sentence) != nil
        else { continue }
        uses[reference.concept, default: [:]][reference, default: []].append((sentence, match))
      }
    }
    for (concept, renderings) in uses.sorted(by: { $0.key < $1.key }) where renderings.count > 1 {
      let ordered = renderings.sorted { ($0.value.count, $1.key.term) > ($1.value.count, $0.key.term) }
      guard let main = ordered.first, main.value.count >= Self.leastPlaces else { continue }
      let term = context.termbase[main.key]
      for (_, places) in ordered.dropFirst() where places.count * 3 <= main.value.count {
        for place in places {
          let block = pages.target.sentences[place.sentence].block
          let words = pages.target.text(ofBlock: block).string(place.match.range)
          context.report(
            .varies(words, term.text, main.value.count), block: block, place.match.range, severity: .info,
            counterpart: origins.occurrence(of: concept, besideTarget: place.sentence)?.location,
            concept: .init(
              id: context.termbase.entries[concept].concept.id, glossary: term.glossary, authority: term.authority))
        }
      }
    }
  }
}

extension String {
  fileprivate static func differs(_ odd: String, _ name: String, _ standard: String, _ count: Int) -> String {
    "\"\(odd)\" for “\(name)”, which is \"\(standard)\" in \(count) other places"
  }

  fileprivate static func varies(_ words: String, _ main: String, _ count: Int) -> String {
    "\"\(words)\" is allowed, but the page says \"\(main)\" in \(count) other places"
  }
}
