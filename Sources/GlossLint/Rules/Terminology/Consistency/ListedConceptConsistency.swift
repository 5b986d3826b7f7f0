internal import GlossNumbers
internal import GlossSegmentation
internal import GlossTerms
internal import GlossText

/// Listed concepts of which a page uses several renderings, all of them allowed or ordinary English.
struct ListedConceptConsistency {
  private struct Use {
    let reference: TermReference
    let sentence: Int
    let match: TermMatch
  }

  /// How often a rendering must stand to be the page's own, and how many times as often as another.
  private static let leastPlaces = 3
  private static let clearMajority = 3

  func check(_ page: Page, _ context: RuleContext) {
    let origins = context.sourceConcepts
    var allowed: [Int: [TermReference: [Use]]] = [:]
    var ordinary: [Int: [Use]] = [:]
    for sentence in page.sentences.indices {
      for match in page.terms(ofSentence: sentence) where !match.isCovered && match.terms.count == 1 {
        let use = Use(reference: match.terms[0], sentence: sentence, match: match)
        let term = context.termbase[use.reference]
        let concept = use.reference.concept
        if term.isAllowed(on: context.date) {
          // With the source, only what renders the concept.
          guard origins.map({ $0.occurrence(of: concept, besideTarget: sentence) != nil }) ?? true else { continue }
          allowed[concept, default: [:]][use.reference, default: []].append(use)
        } else if !term.standsAlone, origins == nil, isCounted(match, page, sentence) {
          ordinary[concept, default: []].append(use)
        }
      }
    }
    reportVariety(allowed, page, origins, context)
    for concept in Set(allowed.keys).union(ordinary.keys).sorted() {
      let main = (allowed[concept] ?? [:]).values.max {
        ($0.count, $1[0].reference.term) < ($1.count, $0[0].reference.term)
      }
      if let main { report(ordinary[concept] ?? [], main, page, context) }
      for use in (main ?? []).prefix(1) + (main == nil ? (ordinary[concept] ?? []).prefix(1) : []) {
        observe(use, page, context)
      }
    }
  }

  /// Whether a number stands right before a plural: "7 streets" are units, not a street.
  private func isCounted(_ match: TermMatch, _ page: Page, _ sentence: Int) -> Bool {
    let tokens = page.tokens(ofSentence: sentence)
    let text = page.text(ofBlock: page.sentences[sentence].block)
    let index = tokens.partitioningIndex { $0.range.lowerBound >= match.range.lowerBound }
    guard index > tokens.startIndex, index < tokens.endIndex,
      tokens[index].range.lowerBound == match.range.lowerBound, text[match.range.upperBound - 1] == UInt8(ascii: "s")
    else { return false }
    let before = tokens[index - 1].range
    let numbers = page.numbers(ofSentence: sentence)
    let next = numbers.partitioningIndex { $0.range.upperBound > before.lowerBound }
    return next < numbers.count && numbers[next].range.overlaps(before)
  }

  // MARK: Several allowed renderings

  private func reportVariety(
    _ uses: [Int: [TermReference: [Use]]], _ page: Page, _ origins: SourceConcepts?, _ context: RuleContext
  ) {
    for (concept, renderings) in uses.sorted(by: { $0.key < $1.key }) where renderings.count > 1 {
      let ordered = renderings.sorted { ($0.value.count, $1.key.term) > ($1.value.count, $0.key.term) }
      guard let main = ordered.first, main.value.count >= Self.leastPlaces else { continue }
      let term = context.termbase[main.key]
      // On a page alone an ordinary word may stand for anything else.
      if origins == nil, RenderingUse.isOrdinaryWord(term.text) { continue }
      for (reference, places) in ordered.dropFirst()
      where places.count * Self.clearMajority <= main.value.count
        && (origins != nil || !RenderingUse.isOrdinaryWord(context.termbase[reference].text))
        && !RenderingUse.isShort(context.termbase[reference].text, for: term.text)
      {
        for place in places {
          report(
            place, .varies(words(place, page), term.text, main.value.count), beside: main.value, page,
            counterpart: origins?.occurrence(of: concept, besideTarget: place.sentence)?.location, context)
        }
      }
    }
  }

  // MARK: Ordinary English beside a listed rendering

  private func report(_ uses: [Use], _ main: [Use], _ page: Page, _ context: RuleContext) {
    for use in uses {
      report(use, .ordinary(words(use, page), words(main[0], page)), beside: main, page, counterpart: nil, context)
    }
  }

  private func report(
    _ use: Use, _ message: String, beside others: [Use], _ page: Page, counterpart: Location?, _ context: RuleContext
  ) {
    let standard = context.termbase[others[0].reference]
    let entry = context.termbase.entries[use.reference.concept]
    context.report(
      message, block: page.sentences[use.sentence].block, use.match.range, severity: .info, counterpart: counterpart,
      related: others.lazy.map { page.location(block: page.sentences[$0.sentence].block, $0.match.range) },
      concept: .init(
        id: entry.concept.id, glossary: standard.glossary, authority: standard.authority,
        rendering: entry.standard(in: page.language)?.text))
  }

  private func words(_ use: Use, _ page: Page) -> String {
    page.text(ofBlock: page.sentences[use.sentence].block).string(use.match.range)
  }

  // MARK: Over a site

  private func observe(_ use: Use, _ page: Page, _ context: RuleContext) {
    let term = context.termbase[use.reference]
    let entry = context.termbase.entries[use.reference.concept]
    let concept = Diagnostic.ConceptReference(
      id: entry.concept.id, glossary: term.glossary, authority: term.authority,
      rendering: entry.standard(in: page.language)?.text)
    context.observe(
      RenderingUse(
        subject: .concept(concept),
        wording: term.text, isAllowed: term.isAllowed(on: context.date),
        location: page.location(block: page.sentences[use.sentence].block, use.match.range)))
  }
}

extension String {
  fileprivate static func varies(_ words: String, _ main: String, _ count: Int) -> String {
    "\"\(words)\" is allowed, but the page says \"\(main)\" in \(count) other places"
  }

  fileprivate static func ordinary(_ words: String, _ main: String) -> String {
    "\"\(words)\" here, \"\(main)\" elsewhere on the page"
  }
}
