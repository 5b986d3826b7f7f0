internal import GlossAlignment
internal import GlossText

/// Terms on no list, mined from the linked sentences, that one place renders otherwise than the rest.
struct MinedTermConsistency {
  func check(_ pages: BilingualPage, _ context: RuleContext) {
    var finders: [Int: RenderingFinder] = [:]
    for term in MinedTerms(pages).all {
      let standard = term.places.compactMap(\.rendering)
      for place in term.places where place.rendering == nil {
        let finder = finders[place.link] ?? RenderingFinder(TranslationUnit(index: place.link, pages: pages))
        finders[place.link] = finder
        let evidence = finder.evidence(ofTerm: place.range, sentence: place.sentence, renderings: [term.rendering])
        guard let phrase = evidence.phrase, phrase.share < 1 else { continue }
        let block = pages.target.sentences[phrase.sentence].block
        let words = pages.target.text(ofBlock: block).string(phrase.range)
        // A rendering cut short is good English: "the target" after "the projected target".
        guard wordCount(words) >= wordCount(term.rendering) else { continue }
        context.report(
          .differs(words, term.text, term.rendering, standard.count),
          block: block, phrase.range, severity: .info,
          counterpart: pages.source.location(block: pages.source.sentences[place.sentence].block, place.range),
          related: standard)
      }
    }
  }

  private func wordCount(_ text: String) -> Int { text.split { !$0.isLetter }.count }
}

extension String {
  fileprivate static func differs(_ odd: String, _ term: String, _ standard: String, _ count: Int) -> String {
    "\"\(odd)\" for \(term), which is \"\(standard)\" in \(count) other places"
  }
}
