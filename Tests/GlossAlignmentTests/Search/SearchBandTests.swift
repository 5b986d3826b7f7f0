import Testing

@testable import GlossAlignment

@Suite("The band that is searched")
struct SearchBandTests {
  private func expectMonotone(_ band: SearchBand, sourceLocation: SourceLocation = #_sourceLocation) {
    for (row, next) in zip(band.rows, band.rows.dropFirst()) {
      #expect(row.lowerBound <= next.lowerBound && row.upperBound <= next.upperBound, sourceLocation: sourceLocation)
    }
    let text = 0..<band.targetCount
    #expect(
      band.rows.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= text.upperBound }, sourceLocation: sourceLocation)
  }

  @Test("Whatever its rows, no end goes back, and none is narrowed", arguments: 0..<40)
  func random(_ seed: UInt64) {
    var generator = Generator(seed: seed &+ 77)
    let count = Int.random(in: 0...50, using: &generator)
    let rows = (0..<Int.random(in: 0...40, using: &generator)).map { _ -> Range<Int> in
      let lower = Int.random(in: 0...count, using: &generator)
      return lower..<Int.random(in: lower...count, using: &generator)
    }
    let band = SearchBand(rows: rows, targetCount: count)
    expectMonotone(band)
    for (row, before) in zip(band.rows, rows) {
      #expect(row.lowerBound <= before.lowerBound && row.upperBound >= before.upperBound)
    }
  }

  @Test("About any points it is in order and holds them", arguments: 0..<40)
  func aroundPoints(_ seed: UInt64) {
    var generator = Generator(seed: seed &* 3 &+ 1)
    let order = (0..<90).map { $0 + Int.random(in: 0...12, using: &generator) }
    let source = (0..<90).map { Int.random(in: 0..<3, using: &generator) == 0 ? "#a\($0) #b\($0)" : "w" }
    let target = order.map { "#a\($0) #b\($0)" }
    let chain = TextParts(source, target).chain
    let band = SearchBand(around: chain, sourceCount: source.count, targetCount: target.count)
    #expect(band.rows.count == source.count && band.targetCount == target.count)
    expectMonotone(band)
    for point in chain.points { #expect(band[point.source].contains(point.target)) }
    #expect(chain.points.count > 3)
  }

  @Test("Without points all of a short text is searched, and of a long one what lies about the diagonal")
  func withoutPoints() {
    func band(_ sources: Int, _ targets: Int) -> SearchBand {
      let chain = TextParts([], []).chain
      return SearchBand(around: chain, sourceCount: sources, targetCount: targets)
    }
    #expect(band(50, 400).rows.allSatisfy { $0 == 0..<400 })
    for (sources, targets) in [(3_000, 3_000), (2_000, 5_000), (9_000, 1_500)] {
      let band = band(sources, targets)
      expectMonotone(band)
      #expect(band.rows.allSatisfy { $0.count <= 1_200 })
      for row in 0..<sources { #expect(band[row].contains(row * targets / sources)) }
    }
  }

  /// Links of random shape over both texts.
  private func links(_ generator: inout Generator, count: Int) -> (links: [Link], sources: Int, targets: Int) {
    var links: [Link] = []
    var (row, column) = (0, 0)
    for _ in 0..<count {
      let sources = Int.random(in: 0...3, using: &generator)
      let targets = Int.random(in: sources == 0 ? 1...3 : 0...3, using: &generator)
      links.append(Link(source: row..<row + sources, target: column..<column + targets))
      (row, column) = (row + sources, column + targets)
    }
    return (links, row, column)
  }

  @Test("About a path it holds the path, and its ends are clear of it", arguments: 0..<30)
  func aroundLinks(_ seed: UInt64) {
    var generator = Generator(seed: seed &+ 1_000)
    let (links, sources, targets) = links(&generator, count: 60)
    let band = SearchBand(around: links, sourceCount: sources, targetCount: targets)
    expectMonotone(band)
    for link in links {
      for row in link.source {
        #expect(band[row].lowerBound <= link.target.lowerBound && band[row].upperBound >= link.target.upperBound)
      }
    }
    #expect(!band.isTouched(by: links))
  }

  @Test("A path along an end that is not the text's touches it")
  func touched() {
    let band = SearchBand(rows: [0..<4, 2..<6, 4..<8], targetCount: 8)
    func isTouched(_ row: Int, _ target: Range<Int>) -> Bool {
      band.isTouched(by: [Link(source: row..<row + 1, target: target)])
    }
    #expect(!isTouched(0, 0..<1) && isTouched(0, 3..<4) && !isTouched(0, 2..<3))
    #expect(isTouched(1, 2..<3) && isTouched(1, 4..<6) && !isTouched(1, 3..<5))
    #expect(isTouched(2, 4..<5) && !isTouched(2, 6..<8))
    #expect(!isTouched(1, 2..<2), "a sentence left out stands nowhere")
  }

  @Test("Widened it has so many more to each side, within the text", arguments: 0..<20)
  func widened(_ seed: UInt64) {
    var generator = Generator(seed: seed)
    let band = generator.band(20, 60)
    let wide = band.widened(by: 7)
    expectMonotone(wide)
    for (row, before) in zip(wide.rows, band.rows) {
      #expect(row == max(0, before.lowerBound - 7)..<min(60, before.upperBound + 7))
    }
  }
}
