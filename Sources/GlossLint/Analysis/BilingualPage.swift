package import GlossAlignment
internal import GlossFormats
package import GlossText

/// A page and the text it translates, aligned.
package struct BilingualPage {
  package let source: Page
  package let target: Page
  /// Whether the blocks of the two with the same index are translation units.
  package let areUnits: Bool
  /// In order; every sentence of either page in exactly one. Sentence indexes are those of the pages.
  package let links: [Link]
  /// Source sentences that were left out though they stand in a link (`Alignment.orphans`).
  package let orphans: [Int]
  /// Sections that stand elsewhere in the translation.
  package let moves: [Alignment.Move]
  /// Parts of linked source sentences that were left out.
  package let omissions: [Omission]

  /// Clauses that stand in a source sentence and nowhere in its translation.
  package struct Omission {
    /// Position among the links.
    package let link: Int
    /// Index of the source's block.
    package let block: Int
    /// UTF-8 bytes of the block's text.
    package let range: ByteRange
  }
  package let agreement: Agreement
  /// Links the words of linked sentences.
  package let wordAligner: WordAligner

  /// Links the two pages.
  ///
  /// - Parameter areUnits: whether the blocks of the two with the same index are translation units, so that nothing
  ///   need be aligned.
  /// - Throws: what the analyzer throws when a dictionary that was asked for cannot be used.
  package init(source: Page, target: Page, areUnits: Bool = false, analyzer: Analyzer) throws {
    self.source = source
    self.target = target
    self.areUnits = areUnits
    var extractor = FeatureExtractor(source: source.language, target: target.language)
    let sourceFeatures = Self.features(of: source, side: .source, &extractor)
    let targetFeatures = Self.features(of: target, side: .target, &extractor)
    let renderings = try analyzer.renderings(from: source.language, to: target.language, table: extractor.table)
    let aligner = Aligner(table: extractor.table, renderings: renderings)
    let alignment =
      areUnits
      ? aligner.study(Self.units(source, target), sourceFeatures, targetFeatures)
      : aligner.align(sourceFeatures, targetFeatures)
    links = alignment.links
    wordAligner = WordAligner(features: extractor, alignment: alignment)
    orphans = alignment.orphans
    moves = alignment.moves
    omissions = alignment.omissions.map { omission in
      let clauses = sourceFeatures[omission.sentence].clauses[omission.clauses].map(\.range)
      return Omission(
        link: omission.link, block: source.sentences[omission.sentence].block,
        range: clauses[0].lowerBound..<clauses[clauses.count - 1].upperBound)
    }
    agreement = Agreement(of: links, sourceFeatures, targetFeatures, table: extractor.table)
  }

  /// A link for each pair of blocks: all their sentences.
  private static func units(_ source: Page, _ target: Page) -> [Link] {
    zip(source.sentencesOfBlock, target.sentencesOfBlock).compactMap { source, target in
      source.isEmpty && target.isEmpty ? nil : Link(source: source, target: target)
    }
  }

  /// In a text of fewer links each is where it must be.
  private static let leastLinks = 5

  /// Whether the link at `index` is likely wrong, so that nothing found in it is certain.
  package func isDoubtful(link index: Int) -> Bool {
    links.count >= Self.leastLinks && links[index].confidence < Link.doubtfulBelow
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
