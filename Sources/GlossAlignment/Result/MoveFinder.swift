/// Finds sections that stand in both texts but in another order.
///
/// Links run in order, so the search leaves such a section out of both texts. Pairs of sentences that the chain of
/// anchors had to pass over tell which of those gaps belong together.
struct MoveFinder {
  /// Sentences of a section worth telling.
  private static let leastLength = 4
  /// Pairs between two gaps, at least, and as a share of the shorter of them.
  private static let leastPairs = 3
  private static let leastShare = 0.3

  /// The pairs off the chain.
  let strays: [AnchorChain.Point]

  func moves(in links: [Link]) -> [Alignment.Move] {
    let sources = Self.gaps(links) { $0.target.isEmpty ? $0.source : 0..<0 }
    let targets = Self.gaps(links) { $0.source.isEmpty ? $0.target : 0..<0 }
    return sources.compactMap { source in
      let found = targets.map { target -> (target: Range<Int>, pairs: Int) in
        let pairs = strays.filter { source.contains($0.source) && target.contains($0.target) }
        return (target, Set(pairs.map(\.source)).count)
      }
      guard let best = found.max(by: { $0.pairs < $1.pairs }) else { return nil }
      let least = Self.leastShare * Double(min(source.count, best.target.count))
      guard best.pairs >= Self.leastPairs, Double(best.pairs) >= least else { return nil }
      return Alignment.Move(source: source, target: best.target)
    }
  }

  /// The stretches of sentences of one side that follow each other unlinked. What is linked between them ends one.
  private static func gaps(_ links: [Link], _ leftOut: (Link) -> Range<Int>) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var isOpen = false
    for link in links {
      let sentences = leftOut(link)
      if link.isComplete {
        isOpen = false
      } else if !sentences.isEmpty {
        if isOpen, let last = gaps.last {
          gaps[gaps.count - 1] = last.lowerBound..<sentences.upperBound
        } else {
          gaps.append(sentences)
        }
        isOpen = true
      }
    }
    return gaps.filter { $0.count >= leastLength }
  }
}
