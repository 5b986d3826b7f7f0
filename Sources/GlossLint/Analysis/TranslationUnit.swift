package import GlossAlignment
package import GlossNumbers
package import GlossTerms

/// A link and its neighbours, as a rule sees it.
package struct TranslationUnit {
  /// Position among the links.
  package let index: Int
  package let link: Link
  package let pages: BilingualPage

  package init(index: Int, pages: BilingualPage) {
    self.index = index
    self.pages = pages
    link = pages.links[index]
  }

  package var isComplete: Bool { link.isComplete }

  /// A listed term where it stands: the sentence tells the block.
  package struct Occurrence {
    package let sentence: Int
    package let match: TermMatch
  }

  package var sourceTerms: [Occurrence] { Self.terms(pages.source, link.source) }
  package var targetTerms: [Occurrence] { Self.terms(pages.target, link.target) }

  /// Whether a neighbouring unit has a rendering of `concept` that its own source does not ask for: a translator who
  /// moved a clause, or a link that is one sentence off, will have left it there.
  package func leavesRendering(of concept: Int, allowedOn date: PartialDate?, _ termbase: Termbase) -> Bool {
    neighbours.contains { index in
      let link = pages.links[index]
      func has(_ occurrence: Occurrence) -> Bool { occurrence.match.terms.contains { $0.concept == concept } }
      return Self.terms(pages.target, link.target).contains { occurrence in
        occurrence.match.terms.contains { $0.concept == concept && termbase[$0].isAllowed(on: date) }
      } && !Self.terms(pages.source, link.source).contains { !$0.match.isCovered && has($0) }
    }
  }

  /// The listed terms of the target sentences of the units before and after this one.
  package var neighbouringTargetTerms: [Occurrence] {
    neighbours.flatMap { Self.terms(pages.target, pages.links[$0].target) }
  }

  package var sourceNumbers: [NumberMention] { link.source.flatMap { pages.source.numbers(ofSentence: $0) } }
  package var targetNumbers: [NumberMention] { link.target.flatMap { pages.target.numbers(ofSentence: $0) } }

  /// The positions of the links before and after.
  package var neighbours: [Int] {
    [index - 1, index + 1].filter { pages.links.indices.contains($0) }
  }

  private static func terms(_ page: Page, _ sentences: Range<Int>) -> [Occurrence] {
    sentences.flatMap { sentence in
      page.terms(ofSentence: sentence).map { Occurrence(sentence: sentence, match: $0) }
    }
  }
}
