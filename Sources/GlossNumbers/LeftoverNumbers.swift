/// What is left when all numbers that agree are assigned: changed, missing and added ones.
struct LeftoverNumbers {
  private let assignment: NumberAssignment

  init(_ assignment: NumberAssignment) {
    self.assignment = assignment
  }

  private struct Pairing {
    var source: Int
    var target: Int
    var likeness: Likeness
    var cost: Double
  }

  func differences() -> [NumberDifference] {
    let sources = assignment.source.indices.filter { isOpen(assignment.source[$0], assignment.isSourceTaken[$0]) }
    let targets = assignment.target.indices.filter { isOpen(assignment.target[$0], assignment.isTargetTaken[$0]) }
    var found: [(place: Int, difference: NumberDifference)] = []
    var usedSources: Set<Int> = []
    var usedTargets: Set<Int> = []
    for pairing in pairings(sources, targets)
    where !usedSources.contains(pairing.source) && !usedTargets.contains(pairing.target) {
      usedSources.insert(pairing.source)
      usedTargets.insert(pairing.target)
      let change = NumberDifference.Change.changed(
        source: assignment.source[pairing.source], target: assignment.target[pairing.target], pairing.likeness.aspect)
      found.append((pairing.target, NumberDifference(change, certainty(pairing))))
    }
    for index in targets where !usedTargets.contains(index) && !assignment.isTargetKnown[index] {
      let mention = assignment.target[index]
      let certainty = isGloss(index) ? .doubtful : Self.certaintyOfAdded(mention)
      found.append((index, NumberDifference(.added(mention), certainty)))
    }
    found.sort { $0.place < $1.place }
    var differences = found.map(\.difference)
    for index in sources where !usedSources.contains(index) && !assignment.isSourceKnown[index] {
      let mention = assignment.source[index]
      differences.append(NumberDifference(.missing(mention), Self.certaintyOfMissing(mention)))
    }
    return differences
  }

  private func isOpen(_ mention: NumberMention, _ isTaken: Bool) -> Bool {
    !isTaken && mention.evidence != .code
  }

  /// Pairs of leftovers that may be one number changed, the likest first.
  private func pairings(_ sources: [Int], _ targets: [Int]) -> [Pairing] {
    var result: [Pairing] = []
    for from in sources {
      for to in targets where !(assignment.isSourceKnown[from] && assignment.isTargetKnown[to]) {
        guard let likeness = Likeness(assignment.source[from], assignment.target[to]) else { continue }
        let distance = abs(assignment.sourcePlace[from] - assignment.targetPlace[to])
        let known = assignment.isSourceKnown[from] || assignment.isTargetKnown[to]
        let cost = likeness.cost + 3 * distance + (known ? 2 : 0)
        result.append(Pairing(source: from, target: to, likeness: likeness, cost: cost))
      }
    }
    return result.sorted { ($0.cost, $0.source, $0.target) < ($1.cost, $1.source, $1.target) }
  }

  private func certainty(_ pairing: Pairing) -> NumberDifference.Certainty {
    let source = assignment.source[pairing.source]
    let target = assignment.target[pairing.target]
    let isDigitsOnly = source.evidence == .digits && target.evidence == .digits
    if assignment.isTargetKnown[pairing.target] {
      // The target says one number twice where the source has two that are much alike.
      return isDigitsOnly && pairing.likeness.isClose && pairing.likeness.isSameKind ? .likely : .doubtful
    }
    if assignment.isSourceKnown[pairing.source] {
      // The source says it again, the target says something else there: a repetition gone wrong.
      let isRepetition = pairing.likeness.isClose && pairing.likeness.isSameKind && target.evidence == .digits
      return max(isRepetition ? .likely : .doubtful, Self.certaintyOfAdded(target))
    }
    if isDigitsOnly {
      return pairing.likeness.isClose || pairing.likeness.isSameKind ? .certain : .likely
    }
    guard source.evidence >= .measured else {
      return max(
        pairing.likeness.isSameKind && target.evidence == .digits ? .likely : .doubtful, Self.certaintyOfAdded(target))
    }
    if target.evidence >= .measured || pairing.likeness.isClose { return .likely }
    // In words: "tripled" for 翻一番, "ten" for 数十. A small count in words is anything.
    return pairing.likeness.isSameKind && (target.kind != .cardinal || target.value >= 10) ? .likely : .doubtful
  }

  /// "NT$7.6 billion (about US$230 million)": the amount before it in the reader's money.
  private func isGloss(_ index: Int) -> Bool {
    guard index > 0, let unit = assignment.target[index].unit, unit.dimension == .money else { return false }
    let before = assignment.target[index - 1]
    let gap = assignment.target[index].range.lowerBound - before.range.upperBound
    return before.unit?.dimension == .money && before.unit != unit && gap <= Self.longestGlossGap
  }

  /// Bytes between the two amounts: " yuan, or approximately US$".
  private static let longestGlossGap = 28

  private static func certaintyOfAdded(_ mention: NumberMention) -> NumberDifference.Certainty {
    switch mention.evidence {
    case .code, .word: return .doubtful
    case .measured: return mention.isVague ? .doubtful : .likely
    case .digits:
      switch mention.kind {
      // Names of meetings and plans are given in full where the source has them short, years where it says "last year".
      case .year, .decade, .month, .day, .ordinal, .identifier: return .doubtful
      default: return mention.value >= 10 || mention.kind.isShare ? .certain : .doubtful
      }
    }
  }

  private static func certaintyOfMissing(_ mention: NumberMention) -> NumberDifference.Certainty {
    switch mention.evidence {
    case .code, .word: return .doubtful
    case .measured:
      // 三成, 翻一番: such a statement is seldom left out; an amount in words may be an idiom.
      switch mention.kind {
      case .percent, .percentagePoints, .fraction, .multiple, .increase: return .likely
      default: return .doubtful
      }
    case .digits:
      switch mention.kind {
      case .year, .decade, .month, .day, .ordinal, .identifier: return .doubtful
      default: return mention.value >= 10 || mention.kind.isShare ? .likely : .doubtful
      }
    }
  }
}
