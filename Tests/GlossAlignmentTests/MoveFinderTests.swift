import Testing

@testable import GlossAlignment

@Suite("Sections that have moved")
struct MoveFinderTests {
  /// Ten linked sentences, six of the source unlinked, ten linked, six of the target unlinked, ten linked.
  private var links: [Link] {
    (0..<10).map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1) }
      + (10..<16).map { Link(source: $0..<$0 + 1, target: 10..<10) }
      + (16..<26).map { Link(source: $0..<$0 + 1, target: $0 - 6..<$0 - 5) }
      + (20..<26).map { Link(source: 26..<26, target: $0..<$0 + 1) }
      + (26..<36).map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1) }
  }

  private func strays(_ places: [(Int, Int)]) -> [AnchorChain.Point] {
    places.map { AnchorChain.Point(source: $0.0, target: $0.1, score: 20) }
  }

  @Test("Two gaps that share pairs off the chain are one section")
  func moved() {
    let finder = MoveFinder(strays: strays([(10, 20), (12, 22), (15, 25)]))
    #expect(finder.moves(in: links) == [Alignment.Move(source: 10..<16, target: 20..<26)])
  }

  @Test("Too few pairs, pairs of one sentence, and pairs elsewhere tell nothing")
  func accidents() {
    #expect(MoveFinder(strays: strays([(10, 20), (12, 22)])).moves(in: links).isEmpty)
    #expect(MoveFinder(strays: strays([(10, 20), (10, 21), (10, 22)])).moves(in: links).isEmpty)
    #expect(MoveFinder(strays: strays([(3, 20), (4, 21), (5, 22)])).moves(in: links).isEmpty)
  }

  @Test("A gap of three sentences is no section")
  func short() {
    let links =
      [0, 1, 2].map { Link(source: $0..<$0 + 1, target: 0..<0) }
      + (0..<8).map { Link(source: 3..<3, target: $0..<$0 + 1) }
    #expect(MoveFinder(strays: strays([(0, 4), (1, 5), (2, 6)])).moves(in: links).isEmpty)
  }

  @Test("What speaks for a link makes it surer, what speaks against it less so")
  func confidence() {
    func value(evidence: Double = 0.8, neighbours: Double = 0.8, lengths: Double = 0.5, extra: Int = 0) -> [Double] {
      let confidence = LinkConfidence(evidence: evidence, neighbours: neighbours, lengths: lengths, extra: extra)
      return [true, false].map { confidence.value(hasDictionary: $0) }
    }
    for (index, sure) in value().enumerated() {
      #expect(sure > 0.9 && sure < 1)
      #expect(value(evidence: 0.1)[index] < sure)
      #expect(value(neighbours: 0.1)[index] < sure)
      #expect(value(lengths: 4)[index] < sure)
      #expect(value(extra: 2)[index] < sure)
      #expect(value(evidence: 0, neighbours: 0, lengths: 20, extra: 9)[index] < 0.1)
    }
  }
}
