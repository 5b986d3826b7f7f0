import GlossAlignment
import Testing

@Suite("Every sentence is in exactly one link")
struct CoverageTests {
  @Test("Of any two texts", arguments: 0..<60)
  func random(_ seed: UInt64) {
    var generator = Generator(seed: seed &* 7_919 &+ 1)
    var table = Sentences()
    let source = generator.sentences(Int.random(in: 0...25, using: &generator), .source, &table)
    let target = generator.sentences(Int.random(in: 0...25, using: &generator), .target, &table)
    expectCover(Aligner(table: table.table).align(source, target).links, source.count, target.count)
  }

  @Test(
    "Of texts of very different sizes",
    arguments: [
      (1, 1), (1, 10), (10, 1), (30, 3), (3, 30), (4, 200), (200, 4), (1, 500), (400, 1), (12, 120), (90, 9),
    ])
  func lopsided(_ sourceCount: Int, _ targetCount: Int) {
    var generator = Generator(seed: 63)
    var table = Sentences()
    let source = generator.sentences(sourceCount, .source, &table)
    let target = generator.sentences(targetCount, .target, &table)
    expectCover(Aligner(table: table.table).align(source, target).links, sourceCount, targetCount)
  }

  @Test("Of texts longer than the band is wide")
  func long() {
    var generator = Generator(seed: 2_016)
    var table = Sentences()
    let source = generator.sentences(160, .source, &table)
    let target = generator.sentences(340, .target, &table)
    expectCover(Aligner(table: table.table).align(source, target).links, 160, 340)
  }

  @Test("Of texts of which one is empty")
  func emptySides() {
    var table = Sentences()
    let texts = table.features(["a b", "c", "d"], .source)
    let aligner = Aligner(table: table.table)
    #expect(aligner.align([], []).links.isEmpty)
    #expect(aligner.align(texts, []).links.map(\.notation) == ["0:", "1:", "2:"])
    #expect(aligner.align([], texts).links.map(\.notation) == [":0", ":1", ":2"])
  }

  @Test("Of sentences without a word or a letter")
  func emptySentences() {
    let nothing = SentenceFeatures(length: 0, tokens: [])
    let aligner = Aligner(table: FeatureTable())
    expectCover(
      aligner.align(Array(repeating: nothing, count: 7), Array(repeating: nothing, count: 5)).links, 7, 5)
  }

  @Test("The same texts are aligned in the same way each time")
  func repeats() {
    func links() -> [Link] {
      var generator = Generator(seed: 99)
      var table = Sentences()
      let source = generator.sentences(60, .source, &table)
      let target = generator.sentences(70, .target, &table)
      return Aligner(table: table.table).align(source, target).links
    }
    let first = links()
    for _ in 0..<3 { #expect(links() == first) }
  }
}

/// Whether the links, in order, take every sentence of both sides once.
func expectCover(
  _ links: [Link], _ source: Int, _ target: Int, sourceLocation: SourceLocation = #_sourceLocation
) {
  var (row, column) = (0, 0)
  for link in links {
    #expect(link.source.lowerBound == row || link.source.isEmpty, sourceLocation: sourceLocation)
    #expect(link.target.lowerBound == column || link.target.isEmpty, sourceLocation: sourceLocation)
    #expect(!link.source.isEmpty || !link.target.isEmpty, sourceLocation: sourceLocation)
    row += link.source.count
    column += link.target.count
  }
  #expect(row == source && column == target, sourceLocation: sourceLocation)
  #expect(links.flatMap(\.source) == Array(0..<source), sourceLocation: sourceLocation)
  #expect(links.flatMap(\.target) == Array(0..<target), sourceLocation: sourceLocation)
}
