internal import Foundation

/// How probable it is that a link is right, told from what speaks for it.
///
/// A logistic regression on 5,900 links of hand-aligned texts (reports, news, novels; Chinese to English, with and
/// without a dictionary) and 2,650 between texts that are no translations of each other. docs/accuracy.md says how
/// often links of each confidence are right.
struct LinkConfidence {
  /// What the words say for each other, a word (`BeadScorer`).
  let evidence: Double
  /// The same of the links about it: where they are right, this one is.
  let neighbours: Double
  /// What the lengths say against it (`LengthModel`).
  let lengths: Double
  /// Sentences beyond one for one.
  let extra: Int

  /// How much each counts. A dictionary finds evidence even where there is none, so more is asked of it.
  private struct Weights {
    let constant: Double
    let evidence: Double
    let neighbours: Double
    let lengths: Double
    let extra: Double
  }

  private static let withDictionary = Weights(
    constant: 3.6, evidence: 1.36, neighbours: 4.45, lengths: -0.57, extra: -0.57)
  private static let without = Weights(constant: 5.4, evidence: 0.69, neighbours: 2.86, lengths: -0.52, extra: -0.48)

  /// From 0 to 1.
  func value(hasDictionary: Bool) -> Double {
    let weights = hasDictionary ? Self.withDictionary : Self.without
    let sum =
      weights.constant + weights.evidence * Self.scale(evidence) + weights.neighbours * Self.scale(neighbours)
      + weights.lengths * min(lengths, 10) + weights.extra * Double(min(extra, 3))
    return 1 / (1 + exp(-sum))
  }

  /// Ten words more that agree say less than the first ones.
  private static func scale(_ evidence: Double) -> Double { log(0.05 + max(evidence, 0)) }
}
