package import GlossAlignment
internal import GlossFormats
package import GlossTerms

/// A page and the text it translates, aligned.
package struct BilingualPage {
  package let source: Page
  package let target: Page
  /// In order; every sentence of either page in exactly one. Sentence indexes are those of the pages.
  package let links: [Link]
  /// Source sentences that were left out though they stand in a link (`Alignment.orphans`).
  package let orphans: [Int]
  package let agreement: Agreement

  /// Aligns the two pages.
  package init(source: Page, target: Page, termbase: Termbase) {
    self.source = source
    self.target = target
    var extractor = FeatureExtractor(termbase: termbase)
    let sourceFeatures = Self.features(of: source, side: .source, &extractor)
    let targetFeatures = Self.features(of: target, side: .target, &extractor)
    let alignment = Aligner(table: extractor.table).align(sourceFeatures, targetFeatures)
    links = alignment.links
    orphans = alignment.orphans
    agreement = Agreement(of: links, sourceFeatures, targetFeatures, table: extractor.table)
  }

  private static func features(
    of page: Page, side: FeatureExtractor.Side, _ extractor: inout FeatureExtractor
  ) -> [SentenceFeatures] {
    page.sentences.indices.map { index in
      let sentence = page.sentences[index]
      let block = page.document.blocks[sentence.block]
      let isHeading = if case .heading = block.role { true } else { false }
      return extractor.features(
        of: block.text, sentence.range, side: side, tokens: page.tokens(ofSentence: index),
        numbers: page.numbers(ofSentence: index), terms: page.terms(ofSentence: index),
        block: page.isPresegmented ? 0 : sentence.block, isHeading: isHeading, isListItem: block.role == .listItem)
    }
  }
}
