import Testing

@testable import GlossAlignment

@Suite("The chain of anchors")
struct AnchorChainTests {
  /// Sentences that each have two anchors of their own.
  private func text(_ numbers: some Sequence<Int>) -> [String] { numbers.map { "#a\($0) #b\($0) words" } }

  private func isAscending(_ points: [AnchorChain.Point]) -> Bool {
    zip(points, points.dropFirst()).allSatisfy { $0.source < $1.source && $0.target < $1.target }
  }

  @Test("Sentences that share what is rare are its points, in order")
  func points() {
    let chain = TextParts(text(0..<30), text((0..<30).filter { $0 != 12 })).chain
    #expect(chain.points.map(\.source) == (0..<30).filter { $0 != 12 })
    #expect(chain.points.map(\.target) == Array(0..<29))
    #expect(chain.strays.isEmpty)
  }

  @Test("Of two blocks that changed places the smaller goes astray")
  func swapped() {
    let chain = TextParts(text(0..<40), text(Array(0..<10) + Array(16..<40) + Array(10..<16))).chain
    #expect(chain.points.map(\.source) == Array(0..<10) + Array(16..<40))
    #expect(chain.points.map(\.target) == Array(0..<34))
    #expect(chain.strays.map(\.source) == Array(10..<16))
    #expect(chain.strays.map(\.target) == Array(34..<40))
  }

  @Test("A target that attracts many sources gives one point")
  func attractive() {
    let source = (0..<8).map { "#x #y word\($0)" }
    let chain = TextParts(source, ["before", "#x #y", "after"]).chain
    #expect(chain.points.map(\.target) == [1])
    #expect(chain.strays.count == 7 && chain.strays.allSatisfy { $0.target == 1 })
    let back = TextParts(["before", "#x #y", "after"], source).chain
    #expect(back.points.map(\.source) == [1] && back.strays.count == 7)
  }

  @Test("What stands in many sentences, on either side, shows nothing", arguments: [(10, true), (11, false)])
  func common(_ count: Int, _ isFollowed: Bool) {
    let many = [String](repeating: "#x #y", count: count)
    for (source, target) in [(["#x #y"], many), (many, ["#x #y"])] {
      #expect(TextParts(source, target).chain.points.isEmpty != isFollowed)
    }
  }

  @Test("A single anchor in a long sentence shows nothing")
  func weak() {
    let sentence = "#x " + (0..<30).map { "w\($0)" }.joined(separator: " ")
    #expect(TextParts([sentence], [sentence]).chain.points.isEmpty)
    #expect(TextParts(["#x"], ["#x"]).chain.points.count == 1)
  }

  @Test("A pair far off where its neighbours stand is dropped")
  func accident() {
    let source = text(0..<20) + ["#odd #pair"] + (21..<60).map { "w\($0)" } + text(60..<80)
    var target = text(0..<20) + (20..<60).map { "v\($0)" } + text(60..<80)
    target[50] = "#odd #pair"
    let chain = TextParts(source, target).chain
    #expect(chain.points.map(\.source) == Array(0..<20) + Array(60..<80))
    #expect(chain.points.allSatisfy { $0.source == $0.target })
    // A little off it stays: something was added before it.
    target.swapAt(50, 30)
    #expect(TextParts(source, target).chain.points.contains { $0.source == 20 && $0.target == 30 })
  }

  @Test("It is the heaviest chain that ascends in both texts", arguments: 0..<60)
  func heaviest(_ seed: UInt64) {
    var generator = Generator(seed: seed &* 31 &+ 5)
    // So short that no point is far off.
    func text(_ count: Int) -> [String] {
      (0..<count).map { _ in
        "#\(Int.random(in: 0..<8, using: &generator)) #\(Int.random(in: 0..<8, using: &generator))"
      }
    }
    let count = Int.random(in: 1...10, using: &generator)
    let (source, target) = (text(count), text(count))
    let chain = TextParts(source, target).chain
    #expect(isAscending(chain.points))
    #expect(Set(chain.points).isDisjoint(with: chain.strays))
    #expect(zip(chain.strays, chain.strays.dropFirst()).allSatisfy { $0.source <= $1.source })
    let all = (chain.points + chain.strays).sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    var best = [Float](repeating: 0, count: all.count)
    for index in all.indices {
      let before = (0..<index).filter { isAscending([all[$0], all[index]]) }
      best[index] = all[index].score + (before.map { best[$0] }.max() ?? 0)
    }
    #expect(abs(chain.points.reduce(0) { $0 + $1.score } - (best.max() ?? 0)) < 0.01)
  }

  @Test("An empty text has no chain")
  func empty() {
    for (source, target) in [([], []), (["#a"], []), ([], ["#a"])] as [([String], [String])] {
      let chain = TextParts(source, target).chain
      #expect(chain.points.isEmpty && chain.strays.isEmpty)
    }
  }
}
