import Testing

@testable import GlossAlignment

@Suite("The search for the cheapest links")
struct BeadSearchTests {
  private func links(
    _ source: [SentenceFeatures], _ target: [SentenceFeatures], _ texts: TextParts, _ band: SearchBand
  ) -> [Link] {
    let costs = BeadCosts(
      source: source, target: target, lengths: LengthModel(source: source, target: target),
      explainable: (source.map(\.tokens.count), target.map(\.tokens.count)))
    var search = BeadSearch(costs: costs, band: band)
    var scorer = texts.scorer(band)
    return search.links(&scorer)
  }

  /// Random texts, with a lexicon of random renderings.
  private struct Texts {
    let source: [SentenceFeatures]
    let target: [SentenceFeatures]
    let parts: TextParts

    init(_ generator: inout Generator) {
      var sentences = Sentences()
      source = generator.sentences(Int.random(in: 1...30, using: &generator), .source, &sentences)
      target = generator.sentences(Int.random(in: 1...30, using: &generator), .target, &sentences)
      parts = TextParts(source, target, sentences.table, lexicon: generator.lexicon(sentences.table))
    }
  }

  @Test("In any band every sentence is in exactly one link", arguments: 0..<80)
  func cover(_ seed: UInt64) {
    var generator = Generator(seed: seed &* 13 &+ 11)
    let texts = Texts(&generator)
    for band in [generator.band(texts.source.count, texts.target.count), texts.parts.wholeBand] {
      expectCover(links(texts.source, texts.target, texts.parts, band), texts.source.count, texts.target.count)
    }
  }

  @Test("Links with one sentence on a side stay within the band", arguments: 0..<40)
  func within(_ seed: UInt64) {
    var generator = Generator(seed: seed &* 29 &+ 4)
    let texts = Texts(&generator)
    let band = generator.band(texts.source.count, texts.target.count)
    for link in links(texts.source, texts.target, texts.parts, band) {
      // Of two by two sentences only the corners count.
      guard link.source.count == 1 || link.target.count == 1 else { continue }
      for row in link.source { for column in link.target { #expect(band[row].contains(column)) } }
    }
  }
}
