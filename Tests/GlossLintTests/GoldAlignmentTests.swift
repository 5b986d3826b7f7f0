import GlossAlignment
import GlossLint
import GlossTerms
import GlossText
import Testing

@Suite("Alignment of the corpora")
struct GoldAlignmentTests {
  @Test("Links are those made by hand, all but a few", arguments: Corpus.all)
  func strict(_ corpus: Corpus) throws {
    let analyzer = Analyzer(termbase: Termbase(layers: try ShippedGlossaries.load()))
    let languages = (source: try #require(LanguageTag(corpus.source)), target: try #require(LanguageTag(corpus.target)))
    let source = try Page(
      corpus.sentences(corpus.source), language: languages.source, analyzer: analyzer, isPresegmented: true)
    let target = try Page(
      corpus.sentences(corpus.target), language: languages.target, analyzer: analyzer, isPresegmented: true)
    let links = try BilingualPage(source: source, target: target, analyzer: analyzer).links
    #expect(links.flatMap(\.source) == Array(source.sentences.indices))
    #expect(links.flatMap(\.target) == Array(target.sentences.indices))
    let score = StrictScore(gold: try corpus.links(), found: links.map(\.notation))
    #expect(score.f1 >= 0.80, "\(score)")
  }

  @Test("The scorer counts links with an empty side for precision only")
  func scorer() {
    let perfect = StrictScore(gold: ["0:0", "1:", "2:1,2"], found: ["0:0", "1:", "2:1,2"])
    #expect(perfect.precision == 1 && perfect.recall == 1 && perfect.f1 == 1)
    let merged = StrictScore(gold: ["0:0", "1:", "2:1,2"], found: ["0:0", "1,2:1,2"])
    #expect(merged.precision == 0.5 && merged.recall == 0.5)
    let wrong = StrictScore(gold: ["0:0"], found: [":0", "0:"])
    #expect(wrong.precision == 0 && wrong.recall == 0 && wrong.f1 == 0)
  }
}

/// How many links are exactly those of the gold: of those found, links with an empty side included, and of the gold's
/// with two sides.
struct StrictScore: CustomStringConvertible {
  let precision: Double
  let recall: Double

  init(gold: [String], found: [String]) {
    let (gold, found) = (Set(gold), Set(found))
    let full = gold.filter { !$0.hasPrefix(":") && !$0.hasSuffix(":") }
    precision = Double(found.intersection(gold).count) / Double(max(found.count, 1))
    recall = Double(full.intersection(found).count) / Double(max(full.count, 1))
  }

  var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
  var description: String { "precision \(precision), recall \(recall), F1 \(f1)" }
}
