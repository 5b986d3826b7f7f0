/// Links the sentences of a text to those of its translation.
///
/// Three steps, twice or three times over: pairs of sentences that must belong together show the way (`AnchorChain`);
/// about it the cheapest links are searched (`BeadSearch`); from them words are learned (`LexiconLearner`), and the
/// search runs again. docs/alignment.md explains the costs; docs/accuracy.md says what they reach.
package struct Aligner {
  /// Rounds of learning. With a dictionary a second one changes one link in five hundred.
  private static let learningRounds = (withDictionary: 1, without: 2)
  /// How much wider a band gets whose end the path runs along, and how often.
  private static let widening = 25
  private static let mostWidenings = 4
  /// A band wider than this on average is that of texts that are no pair, or of a long one without any anchor.
  private static let widestWidened = 300

  private let table: FeatureTable
  private let dictionary: Lexicon
  private let hasDictionary: Bool

  /// - Parameters:
  ///   - table: the table that the features of both texts were made with.
  ///   - renderings: for features of the source text what a dictionary says; anchors need none.
  package init(table: FeatureTable, renderings: DictionaryRenderings = DictionaryRenderings()) {
    self.table = table
    hasDictionary = !renderings.rows.isEmpty
    dictionary = Lexicon(
      rows: (0..<Int32(truncatingIfNeeded: table.count)).map { feature in
        table.isAnchor(feature)
          ? [Lexicon.Entry(target: feature, forward: 1, backward: 1)] : renderings.rows[feature] ?? []
      })
  }

  /// Links the sentences of `source` to those of `target`.
  package func align(_ source: [SentenceFeatures], _ target: [SentenceFeatures]) -> Alignment {
    guard !source.isEmpty, !target.isEmpty else {
      let links =
        source.indices.map { Link(source: $0..<$0 + 1, target: 0..<0, confidence: 0) }
        + target.indices.map { Link(source: 0..<0, target: $0..<$0 + 1, confidence: 0) }
      return Alignment(links: links, lexicon: dictionary)
    }
    let texts = TextPair(source, target, table: table)
    var lexicon = dictionary
    var lengths = LengthModel(source: source, target: target)
    let chain = texts.chain(lexicon)
    var band = SearchBand(around: chain, sourceCount: source.count, targetCount: target.count)
    let rounds = hasDictionary ? Self.learningRounds.withDictionary : Self.learningRounds.without
    for _ in 0..<rounds {
      let (links, _) = search(texts, lexicon, lengths, band, isCoarse: true)
      lengths.learn(from: links, source: source, target: target)
      lexicon = LexiconLearner(dictionary: dictionary, isAnchor: table.isAnchor)
        .lexicon(links, texts.sourceTokens, texts.targetTokens)
      band = SearchBand(around: links, sourceCount: source.count, targetCount: target.count)
    }
    var (links, scorer) = search(texts, lexicon, lengths, band)
    links = texts.judged(links, &scorer, lengths, hasDictionary: hasDictionary)
    let orphans = OrphanFinder(source: source, target: target, lengths: lengths, scorer: scorer)
    let omissions = OmissionFinder(
      source: source, target: target, lengths: lengths, scorer: scorer, isRendered: texts.rendered(lexicon).source)
    let moves = MoveFinder(strays: texts.chain(lexicon).strays)
    return Alignment(
      links: links, lexicon: lexicon, orphans: orphans.orphans(in: links), omissions: omissions.omissions(in: links),
      moves: moves.moves(in: links))
  }

  /// Learns from sentences that someone else linked, and finds what their translation leaves out of them.
  ///
  /// - Parameter links: in order; every sentence of either side in exactly one.
  package func study(
    _ links: [Link], _ source: [SentenceFeatures], _ target: [SentenceFeatures]
  ) -> Alignment {
    guard !source.isEmpty, !target.isEmpty else { return Alignment(links: links, lexicon: dictionary) }
    let texts = TextPair(source, target, table: table)
    var lengths = LengthModel(source: source, target: target)
    lengths.learn(from: links, source: source, target: target)
    let lexicon = LexiconLearner(dictionary: dictionary, isAnchor: table.isAnchor)
      .lexicon(links, texts.sourceTokens, texts.targetTokens)
    let band = SearchBand(around: links, sourceCount: source.count, targetCount: target.count)
    let scorer = texts.scorer(lexicon, band)
    let orphans = OrphanFinder(source: source, target: target, lengths: lengths, scorer: scorer)
    let omissions = OmissionFinder(
      source: source, target: target, lengths: lengths, scorer: scorer, isRendered: texts.rendered(lexicon).source)
    return Alignment(
      links: links, lexicon: lexicon, orphans: orphans.orphans(in: links), omissions: omissions.omissions(in: links))
  }

  /// Sentences of either side that stand unlinked in one place, so many that the way is lost rather than a section.
  private static let mostUnlinked = 5

  /// Whether somewhere much was left out of both texts: what lies beyond the band may belong together.
  private static func isLost(_ links: [Link]) -> Bool {
    var (sources, targets) = (0, 0)
    for link in links {
      if link.source.isEmpty {
        targets += 1
      } else if link.target.isEmpty {
        sources += 1
      } else {
        (sources, targets) = (0, 0)
      }
      if min(sources, targets) >= mostUnlinked { return true }
    }
    return false
  }

  /// The links within a band, which is widened until the path keeps clear of its ends.
  private func search(
    _ texts: TextPair, _ lexicon: Lexicon, _ lengths: LengthModel, _ band: SearchBand, isCoarse: Bool = false
  ) -> (links: [Link], scorer: BeadScorer) {
    let costs = BeadCosts(
      source: texts.source, target: texts.target, lengths: lengths, explainable: texts.explainable(lexicon))
    var band = band
    var scorer = texts.scorer(lexicon, band)
    var search = BeadSearch(costs: costs, band: band, isCoarse: isCoarse)
    var links = search.links(&scorer)
    for _ in 0..<Self.mostWidenings where band.isTouched(by: links) || Self.isLost(links) {
      guard band.meanWidth <= Self.widestWidened else { break }
      band = band.widened(by: Self.widening)
      scorer = texts.scorer(lexicon, band)
      search = BeadSearch(costs: costs, band: band, isCoarse: isCoarse)
      links = search.links(&scorer)
    }
    return (links, scorer)
  }
}
