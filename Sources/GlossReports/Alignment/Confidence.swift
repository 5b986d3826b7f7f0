package import GlossAlignment

extension Link {
  /// The confidence as people read it, with two decimals.
  var shownConfidence: String { Self.shown(hundredths) }

  /// Whether both sides have sentences, but they may not belong together. Judged by what is shown, so that no 0.50 is
  /// doubtful and another is not.
  package var isDoubtful: Bool { isComplete && hundredths < Self.hundredths(Self.doubtfulBelow) }

  /// `doubtfulBelow` as `shownConfidence` would have it.
  static var shownThreshold: String { shown(hundredths(doubtfulBelow)) }

  private var hundredths: Int { Self.hundredths(confidence) }

  /// From 0 to 100, whatever comes in.
  private static func hundredths(_ value: Double) -> Int {
    value.isNaN ? 0 : Int((min(max(value, 0), 1) * 100).rounded())
  }

  private static func shown(_ hundredths: Int) -> String {
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
