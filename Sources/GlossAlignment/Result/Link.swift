/// Sentences of a text and those of its translation that say the same: an aligned bead.
package struct Link: Sendable, Hashable {
  /// 0-based indexes of sentences; empty where the translation adds something.
  package let source: Range<Int>
  /// 0-based indexes of sentences; empty where the translation leaves something out.
  package let target: Range<Int>
  /// How probable it is that the two sides translate each other, from 0 to 1.
  package let confidence: Double

  package init(source: Range<Int>, target: Range<Int>, confidence: Double = 1) {
    (self.source, self.target, self.confidence) = (source, target, confidence)
  }

  /// As aligners write it: `0,1:2`.
  package var notation: String {
    [source, target].map { $0.map(String.init).joined(separator: ",") }.joined(separator: ":")
  }
}
