/// Whether a number of the source and one of the target say the same, and how plainly.
enum NumberAgreement: Sendable, Hashable {
  /// The same value; `cost` is small, more where kind, unit or way of writing differ.
  case same(cost: Double)
  /// The same figure, but of something else.
  case conflict(NumberDifference.Aspect)

  /// The cost of agreeing only by a vague number, above that of all definite ones.
  static let vague: Double = 8

  /// Values that differ by less come from adding in another order.
  private static let epsilon = 1e-9

  /// Compares the two; nil where they have nothing to do with each other. Constant time.
  static func between(_ source: NumberMention, _ target: NumberMention) -> NumberAgreement? {
    if let cost = exact(source, target) {
      guard let from = source.unit, let to = target.unit, !from.canBe(to) else { return .same(cost: cost) }
      return from.isConvertible(to: to) && equal(from.scale, to.scale) ? .same(cost: cost) : .conflict(.unit)
    }
    if converted(source, target) { return .same(cost: 5) }
    if overlap(source, target) { return .same(cost: vague) }
    if rounded(source, target) { return .same(cost: 10) }
    if isOtherKind(source, target) { return .conflict(.kind) }
    return nil
  }

  static func equal(_ left: Double, _ right: Double) -> Bool {
    left == right || abs(left - right) <= epsilon * max(abs(left), abs(right))
  }

  // MARK: The same value

  private static func exact(_ source: NumberMention, _ target: NumberMention) -> Double? {
    guard !source.isVague || !target.isVague || equal(source.upper, target.upper) else { return nil }
    guard !source.isVague, !target.isVague else {
      return source.isVague && target.isVague ? sameValue(source, target) : nil
    }
    var cost = sameValue(source, target)
    if cost == nil {
      // A range shares its magnitude or not; either reading will do.
      for reading in [source.alternative, nil] {
        for other in [target.alternative, nil] where reading != nil || other != nil {
          var source = source
          var target = target
          if let reading { source = source.read(as: reading) }
          if let other { target = target.read(as: other) }
          if let found = sameValue(source, target) { cost = min(cost ?? .infinity, found + 0.5) }
        }
      }
    }
    guard let cost else { return nil }
    return cost + (source.isSpelledOut == target.isSpelledOut ? 0 : 0.4)
  }

  private static func sameValue(_ source: NumberMention, _ target: NumberMention) -> Double? {
    guard source.kind != .month, target.kind != .month else {
      return source.kind == target.kind && source.value == target.value ? 0 : nil
    }
    if source.kind == target.kind, equal(source.value, target.value) { return 0 }
    if source.kind.isShare, target.kind.isShare { return equal(source.value, target.value) ? 0.2 : nil }
    if let left = source.ratios, let right = target.ratios {
      for value in left where right.contains(where: { equal($0, value) }) { return 0.2 }
      return nil
    }
    // 200% and a doubling, 增长1倍 and "100 percent".
    if let ratios = source.ratios, target.kind == .percent {
      return ratios.contains { equal($0, target.value) || equal($0 - 1, target.value) } ? 1 : nil
    }
    if let ratios = target.ratios, source.kind == .percent {
      return ratios.contains { equal($0, source.value) || equal($0 - 1, source.value) } ? 1 : nil
    }
    if source.kind.isShare || target.kind.isShare || source.kind == .percentagePoints
      || target.kind == .percentagePoints
      || source.kind == .increase
    {
      return nil
    }
    if equal(source.value, target.value) {
      return source.kind == .identifier || target.kind == .identifier ? 3 : 0.6
    }
    // 92 for 1992.
    if target.kind == .year, source.value < 100, target.value < 10_000, Int(target.value) % 100 == Int(source.value) {
      return 4
    }
    return nil
  }

  /// Amounts in units of one dimension, as near as the target's figures can be.
  private static func converted(_ source: NumberMention, _ target: NumberMention) -> Bool {
    guard let from = source.unit, let to = target.unit, from != to, from.isConvertible(to: to) else { return false }
    let exact = source.value * from.scale / to.scale
    if abs(exact - target.value) <= 0.01 * abs(exact) { return true }
    let figures = Figures(target.value)
    return Figures(exact).rounded(to: figures.count).matches(figures) && near(exact, target.value, 0.1)
  }

  private static func near(_ left: Double, _ right: Double, _ share: Double) -> Bool {
    abs(left - right) <= share * max(abs(left), abs(right))
  }

  /// 数十万 and "hundreds of thousands": spans that meet; a definite number inside a vague one.
  private static func overlap(_ source: NumberMention, _ target: NumberMention) -> Bool {
    guard source.isVague || target.isVague, source.kind.isShare == target.kind.isShare else { return false }
    guard source.kind != .percentagePoints, target.kind != .percentagePoints else { return false }
    return isUnitOpen(source, target) && source.upper >= target.value && target.upper >= source.value
  }

  /// 13.95亿 as "nearly 1.4 billion": fewer figures, and a word that says so.
  private static func rounded(_ source: NumberMention, _ target: NumberMention) -> Bool {
    guard source.kind == target.kind || (source.kind.isShare && target.kind.isShare),
      Self.isUnitOpen(source, target)
    else { return false }
    let exact = Figures(source.value)
    let round = Figures(target.value)
    guard round.count < exact.count, near(source.value, target.value, 0.05) else { return false }
    // With no such word a single figure fewer may be a slip (832 and 830); two are rounding.
    if target.bound == .exact, round.count + 2 > exact.count { return false }
    switch target.bound {
    case .over: return target.value < source.value && near(source.value, target.value, 0.02)
    case .under: return target.value > source.value
    case .about, .exact: return exact.rounded(to: round.count).matches(round)
    }
  }

  private static func isUnitOpen(_ source: NumberMention, _ target: NumberMention) -> Bool {
    guard let from = source.unit, let to = target.unit else { return true }
    return from.canBe(to)
  }

  // MARK: The same figure

  /// 1.5个百分点 and "1.5 percent", 三成 and "three", 15% and "15".
  private static func isOtherKind(_ source: NumberMention, _ target: NumberMention) -> Bool {
    guard source.evidence >= .measured, target.evidence >= .measured, !source.isVague, !target.isVague else {
      return false
    }
    switch (source.kind, target.kind) {
    case (.percent, .percentagePoints), (.percentagePoints, .percent): return equal(source.value, target.value)
    case (.percent, .cardinal), (.percentagePoints, .cardinal):
      return target.unit == nil && equal(source.value * 100, target.value)
    case (.cardinal, .percent), (.cardinal, .percentagePoints): return equal(source.value, target.value * 100)
    default: return false
    }
  }
}

extension NumberMention.Kind {
  /// A part of a whole.
  var isShare: Bool { self == .percent || self == .fraction }
}

extension NumberMention {
  /// How many times as much a multiple may mean; nil for what is none.
  fileprivate var ratios: [Double]? {
    switch kind {
    case .multiple: [value]
    case .increase: [value + 1]
    case .times: [value, value + 1]
    default: nil
    }
  }

  /// The mention under the other reading of its range.
  fileprivate func read(as other: Double) -> NumberMention {
    var mention = self
    mention.value = other
    mention.upper = other
    if kind == .percent || kind == .percentagePoints { mention.kind = .cardinal }
    return mention
  }
}
