/// Settles to which of two candidates a rendering belongs that both have found.
struct RenderingSettlement {
  /// Of a part's places outside a longer candidate, the share that must have the rendering for it to be the part's.
  private static let leastShared = 0.5
  /// What must be left of a candidate's score when another one's rendering is taken from it; else it keeps its own.
  private static let leastLeft = 0.5

  private let miner: RenderingMiner
  /// How many passages prove a rendering.
  private let least: Int

  init(_ miner: RenderingMiner, least: Int) { (self.miner, self.least) = (miner, least) }

  /// Leaves each rendering to one candidate, and out the candidates that are left without one.
  func settle(_ rated: inout [RatedCandidate]) {
    rated.removeAll { $0.renderings.isEmpty }
    settleNested(&rated)
    settleNeighbours(&rated)
  }

  // MARK: One in the other

  /// A longer term is rendered by more words: where a longer form of the rendering is known, that is the longer one's.
  /// Else, where the rendering also stands beside the shorter one alone, it is the shorter one's, and the longer is that
  /// and a word more; where it does not, it is the longer one's, and the shorter one keeps what renders it elsewhere.
  private func settleNested(_ rated: inout [RatedCandidate]) {
    let nesting = Nesting(rated.map(\.candidate))
    var pairs = nesting.containers.enumerated().flatMap { part, containers in containers.map { (part, $0) } }
    pairs.sort { left, right in
      let (first, second) = (rated[left.1].candidate.text.count, rated[right.1].candidate.text.count)
      return (second, left.1, left.0) < (first, right.1, right.0)
    }
    var dropped = Set<Int>()
    for (part, whole) in pairs where !dropped.contains(part) && !dropped.contains(whole) {
      let (inner, outer) = (rated[part], rated[whole])
      let (first, second) = (inner.renderings[0], outer.renderings[0])
      guard first.words == second.words else { continue }
      let others = Set(outer.candidate.passages)
      let elsewhere = inner.candidate.passages.filter { !others.contains($0) }
      let shared = first.places.count - second.places.count
      let isInner = Double(shared) >= Self.leastShared * Double(elsewhere.count)
      let hasLonger = outer.renderings.count > 1 && outer.renderings[1].holds(second)
      if hasLonger, second.isShort(for: outer.term) {
        let longer = miner.renderings(of: outer.term, in: outer.candidate.passages, .init(part: second.words))
        if !longer.isEmpty { rated[whole].renderings = longer }
      } else if hasLonger, isInner {
        rated[whole].renderings.swapAt(0, 1)
      } else if elsewhere.isEmpty {
        dropped.insert(first.score >= second.score ? whole : part)
      } else if isInner {
        dropped.insert(whole)
      }
      if !isInner {
        let renderings = elsewhere.count >= least ? miner.renderings(of: inner.term, in: elsewhere) : []
        if renderings.isEmpty { dropped.insert(part) } else { rated[part].renderings = renderings }
      }
    }
    rated = rated.indices.filter { !dropped.contains($0) }.map { rated[$0] }
  }

  // MARK: One beside the other

  /// Words of a translation render one thing: where most of a rendering's places stand in those of a likelier one, of a
  /// candidate that stands elsewhere in the source, another one is looked for (competitive linking).
  private func settleNeighbours(_ rated: inout [RatedCandidate]) {
    let order = rated.indices.sorted { left, right in
      (rated[right].renderings[0].score, left) < (rated[left].renderings[0].score, right)
    }
    var claims: [Int: [(source: Range<Int>, target: Range<Int>)]] = [:]
    for index in order {
      let (candidate, first) = (rated[index].candidate, rated[index].renderings[0])
      let sources = Dictionary(grouping: candidate.places, by: \.passage).mapValues { $0.map(\.words) }
      let taken = sources.reduce(into: [Int: [Range<Int>]]()) { taken, source in
        taken[source.key] = (claims[source.key] ?? []).filter { claim in
          !source.value.contains { $0.overlaps(claim.source) }
        }.map(\.target)
      }
      let limits = RenderingMiner.Limits(taken: taken)
      if 2 * first.places.count(where: { !limits.allow($0.value, in: $0.key) }) > first.places.count {
        let others = miner.renderings(of: rated[index].term, in: candidate.passages, limits)
        if let other = others.first, other.score >= Self.leastLeft * first.score { rated[index].renderings = others }
      }
      for (passage, words) in rated[index].renderings[0].places {
        for source in sources[passage] ?? [] { claims[passage, default: []].append((source, words)) }
      }
    }
  }
}

extension Range<Int> {
  /// Whether more than half of it stands in the other.
  func isMostly(in other: Range<Int>) -> Bool { 2 * clamped(to: other).count > count }
}
