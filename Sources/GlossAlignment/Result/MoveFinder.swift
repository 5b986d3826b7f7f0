internal import GlossText

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
    let sources = Self.gaps(links, \.source)
    let targets = Self.gaps(links, \.target)
    // For each gap of the source, by gaps of the target, the sentences that strays tie together.
    var pairs: [Int: [Int: Set<Int>]] = [:]
    for stray in strays {
      guard let source = Self.gap(of: stray.source, in: sources), let target = Self.gap(of: stray.target, in: targets)
      else { continue }
      pairs[source, default: [:]][target, default: []].insert(stray.source)
    }
    return pairs.sorted { $0.key < $1.key }.compactMap { index, found in
      guard let best = found.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }) else { return nil }
      let (source, target) = (sources[index], targets[best.key])
      let least = Self.leastShare * Double(min(source.count, target.count))
      guard best.value.count >= Self.leastPairs, Double(best.value.count) >= least else { return nil }
      return Alignment.Move(source: source, target: target)
    }
  }

  private static func gap(of sentence: Int, in gaps: [Range<Int>]) -> Int? {
    let index = gaps.partitioningIndex { $0.upperBound > sentence }
    return index < gaps.count && gaps[index].contains(sentence) ? index : nil
  }

  /// The stretches of sentences of one side that follow each other unlinked. What is linked between them ends one.
  private static func gaps(_ links: [Link], _ side: (Link) -> Range<Int>) -> [Range<Int>] {
    links.filter { $0.isComplete || !side($0).isEmpty }.unlinkedSections(side).filter { $0.count >= leastLength }
  }
}
