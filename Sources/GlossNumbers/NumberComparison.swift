/// Compares the numbers of a source text with those of its translation.
///
/// An assignment: the pairs that agree most plainly are taken first (exact value, then converted units, vague amounts,
/// hedged rounding), then those that agree but for unit or kind; what is left on both sides is paired by likeness and
/// place. A number that the other side has, though in another pair, is a repetition and no difference.
package enum NumberComparison {
  /// A pair of texts with more numbers on a side is no pair of sentences or paragraphs; nothing is said of it.
  private static let mostMentions = 500

  /// What differs between a text's numbers and its translation's, in the order of the target, missing numbers last.
  ///
  /// - Complexity: O(*n* · *m*), with a sort of the agreeing pairs, for *n* and *m* mentions.
  package static func differences(source: [NumberMention], target: [NumberMention]) -> [NumberDifference] {
    guard source.count <= mostMentions, target.count <= mostMentions else { return [] }
    guard !source.isEmpty || !target.isEmpty else { return [] }
    var assignment = NumberAssignment(source: source, target: target)
    assignment.assign()
    return assignment.conflicts + LeftoverNumbers(assignment).differences()
  }
}

/// Which number of the target stands for which of the source.
struct NumberAssignment {
  let source: [NumberMention]
  let target: [NumberMention]
  let sourcePlace: [Double]
  let targetPlace: [Double]
  private(set) var isSourceTaken: [Bool]
  private(set) var isTargetTaken: [Bool]
  /// Whether the other side has this value at all.
  private(set) var isSourceKnown: [Bool]
  private(set) var isTargetKnown: [Bool]
  private(set) var conflicts: [NumberDifference] = []

  private struct Candidate {
    var source: Int
    var target: Int
    var cost: Double
    var conflict: NumberDifference.Aspect?
  }

  init(source: [NumberMention], target: [NumberMention]) {
    self.source = source
    self.target = target
    sourcePlace = Self.places(source)
    targetPlace = Self.places(target)
    isSourceTaken = Array(repeating: false, count: source.count)
    isTargetTaken = Array(repeating: false, count: target.count)
    isSourceKnown = isSourceTaken
    isTargetKnown = isTargetTaken
  }

  mutating func assign() {
    var candidates: [Candidate] = []
    for from in source.indices {
      for to in target.indices {
        guard let agreement = NumberAgreement.between(source[from], target[to]) else { continue }
        let distance = abs(sourcePlace[from] - targetPlace[to])
        switch agreement {
        case .same(let cost):
          candidates.append(Candidate(source: from, target: to, cost: cost + distance, conflict: nil))
          // That a vague number could cover it does not yet account for a number.
          guard cost < NumberAgreement.vague else { continue }
          isSourceKnown[from] = true
          isTargetKnown[to] = true
        case .conflict(let aspect):
          candidates.append(Candidate(source: from, target: to, cost: 20 + distance, conflict: aspect))
        }
      }
    }
    candidates.sort { ($0.cost, $0.source, $0.target) < ($1.cost, $1.source, $1.target) }
    for candidate in candidates where !isSourceTaken[candidate.source] && !isTargetTaken[candidate.target] {
      if let aspect = candidate.conflict {
        guard !isSourceKnown[candidate.source] || !isTargetKnown[candidate.target] else { continue }
        let change = NumberDifference.Change.changed(
          source: source[candidate.source], target: target[candidate.target], aspect)
        conflicts.append(NumberDifference(change, .likely))
      }
      isSourceTaken[candidate.source] = true
      isTargetTaken[candidate.target] = true
      if candidate.conflict == nil {
        isSourceKnown[candidate.source] = true
        isTargetKnown[candidate.target] = true
      }
    }
  }

  /// How far into the text each mention stands, from 0 to 1. The last mention's end is the best known length.
  private static func places(_ mentions: [NumberMention]) -> [Double] {
    guard let first = mentions.first, let last = mentions.last else { return [] }
    let length = Double(max(last.range.upperBound - first.range.lowerBound, 1))
    return mentions.map { Double($0.range.lowerBound - first.range.lowerBound) / length }
  }
}
