/// How like two numbers are that do not agree: whether one may be the other changed.
struct Likeness {
  /// 0 for the same figures of another magnitude, more for what is less like.
  private(set) var cost: Double
  private(set) var aspect: NumberDifference.Aspect = .value
  /// The same figures, or all but one or two of them.
  private(set) var isClose: Bool
  private(set) var isSameKind: Bool

  /// Compares the two; nil where neither could be the other changed. Constant time.
  init?(_ source: NumberMention, _ target: NumberMention) {
    let from = Figures(source.value)
    let to = Figures(target.value)
    let differing = from.difference(from: to)
    let most = max(from.count, to.count)
    isSameKind = Self.family(source.kind) == Self.family(target.kind)
    isClose = differing == 0 || (differing.map { $0 <= 2 && $0 < most } ?? false)
    switch differing {
    case 0?:
      aspect = .magnitude
      cost = 0
    case 1?: cost = 0.6
    case 2?: cost = 1
    default: cost = 1.3
    }
    // A year or month is never another thing changed.
    guard isSameKind || (!Self.isDate(source.kind) && !Self.isDate(target.kind)) else { return nil }
    // A small number in words is in every sentence; it needs more than its place to be the other's counterpart.
    if min(source.evidence, target.evidence) <= .word, !isClose {
      guard isSameKind, source.kind != .cardinal || (source.evidence > .word && target.value >= 10) else { return nil }
    }
    if source.evidence <= .word, target.evidence <= .word { return nil }
    if !isSameKind {
      cost += 1
      if aspect == .magnitude, source.kind.isShare != target.kind.isShare { aspect = .kind }
    }
    if let unit = source.unit, unit == target.unit { cost -= 0.3 }
    if source.evidence <= .word { cost += 1 }
    if target.evidence <= .word { cost += 1 }
  }

  private enum Family {
    case count, share, points, ratio, year, month, day, code
  }

  private static func isDate(_ kind: NumberMention.Kind) -> Bool {
    switch kind {
    case .year, .decade, .month, .day: true
    default: false
    }
  }

  /// 70周年 is "the 70th anniversary": a count and an ordinal are one family.
  private static func family(_ kind: NumberMention.Kind) -> Family {
    switch kind {
    case .cardinal, .ordinal: .count
    case .percent, .fraction: .share
    case .percentagePoints: .points
    case .multiple, .increase, .times: .ratio
    case .year, .decade: .year
    case .month: .month
    case .day: .day
    case .identifier: .code
    }
  }
}
