import Testing

@testable import GlossAlignment

@Suite("Lengths")
struct LengthModelTests {
  private func sentence(_ length: Int) -> SentenceFeatures { SentenceFeatures(length: length, tokens: []) }

  @Test("The usual ratio costs least, and cost grows on either side of it")
  func cost() {
    let model = LengthModel(source: [sentence(1_000)], target: [sentence(4_000)])
    let costs = [40, 80, 120, 160, 240, 400, 900].map { model.cost(source: 40, target: $0) }
    #expect(costs.min() == costs[3])
    #expect(costs[3] < 0.01)
    #expect(costs[0] > costs[1] && costs[1] > costs[2] && costs[2] > costs[3])
    #expect(costs[3] < costs[4] && costs[4] < costs[5] && costs[5] < costs[6])
  }

  @Test("The same ratio says less of short sentences")
  func shortness() {
    let model = LengthModel(source: [sentence(1_000)], target: [sentence(4_000)])
    #expect(model.cost(source: 5, target: 40) < model.cost(source: 50, target: 400))
  }

  @Test("No length makes a cost that cannot be compared", arguments: [0, 1, 1_000_000])
  func extremes(_ length: Int) {
    for model in [
      LengthModel(source: [], target: []), LengthModel(source: [sentence(0)], target: [sentence(0)]),
      LengthModel(source: [sentence(length)], target: [sentence(3)]),
    ] {
      let cost = model.cost(source: length, target: 7)
      #expect(cost.isFinite && cost >= 0)
    }
  }

  @Test("It learns the ratio of the links, and is not led astray by a few that are wrong")
  func learns() {
    let source = (0..<40).map { sentence(20 + $0) }
    let target = source.enumerated().map { sentence($0.offset.isMultiple(of: 10) ? 1_000 : $0.element.length * 5) }
    var model = LengthModel(source: [sentence(100)], target: [sentence(200)])
    let before = model.cost(source: 40, target: 200)
    model.learn(
      from: source.indices.map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1) }, source: source, target: target)
    #expect(model.cost(source: 40, target: 200) < 0.05)
    #expect(model.cost(source: 40, target: 200) < before)
    #expect(model.cost(source: 40, target: 80) > 2)
  }

  @Test("From a few links, or from none of one sentence each, it learns nothing")
  func learnsNothing() {
    let source = (0..<30).map { _ in sentence(30) }
    let target = (0..<30).map { _ in sentence(30) }
    let links = source.indices.map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1) }
    let few = links.prefix(5) + links.dropFirst(5).map { Link(source: $0.source, target: 0..<0) }
    for links in [[], Array(few)] {
      var model = LengthModel(source: [sentence(100)], target: [sentence(400)])
      let before = model.cost(source: 30, target: 30)
      model.learn(from: links, source: source, target: target)
      #expect(model.cost(source: 30, target: 30) == before)
    }
  }
}
