/// Sentences of a text and those of its translation that say the same: an aligned bead.
package struct Link: Sendable, Hashable {
  /// 0-based indexes of sentences; empty where the translation adds something.
  package let source: Range<Int>
  /// 0-based indexes of sentences; empty where the translation leaves something out.
  package let target: Range<Int>
  /// How probable it is that the two sides translate each other, from 0 to 1; for a link with an empty side how sure
  /// the links about it are.
  package let confidence: Double

  /// Below this a link is more likely wrong than right.
  package static let doubtfulBelow = 0.5

  package init(source: Range<Int>, target: Range<Int>, confidence: Double = 1) {
    (self.source, self.target, self.confidence) = (source, target, confidence)
  }

  /// Whether it has sentences on both sides.
  package var isComplete: Bool { !source.isEmpty && !target.isEmpty }

  /// As aligners write it: `0,1:2`.
  package var notation: String {
    [source, target].map { $0.map(String.init).joined(separator: ",") }.joined(separator: ":")
  }
}
