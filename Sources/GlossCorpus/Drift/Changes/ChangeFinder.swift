internal import GlossLint

/// Judges what became of subjects.
enum ChangeFinder {
  /// The changes of `subjects`, what fails a run first, then by weight.
  static func changes(of subjects: [DriftSubject]) -> [DriftChange] {
    let changes = subjects.indices.flatMap { self.changes(of: subjects[$0], index: $0) }
    func isBad(_ change: DriftChange) -> Bool { change.verdict == .nonStandard }
    return changes.sorted { left, right in
      let (first, second) = (subjects[left.subject].kind, subjects[right.subject].kind)
      if first != second { return first.rank < second.rank }
      if isBad(left) != isBad(right) { return isBad(left) }
      return (right.weight, left.subject, left.after.lowerBound, left.to)
        < (left.weight, right.subject, right.after.lowerBound, right.to)
    }
  }

  private static func changes(of subject: DriftSubject, index: Int) -> [DriftChange] {
    let shifts = ShiftFinder(subject).shifts.filter { isTelling(subject, $0.from, $0.to) }.map { shift in
      DriftChange(
        kind: .majority, verdict: verdict(subject, from: shift.from, shift.before, to: shift.to, shift.after),
        subject: index, from: shift.from, to: shift.to, before: shift.before, after: shift.after, weight: shift.weight)
    }
    return shifts
      + gained(subject, index: index).filter { gain in
        !shifts.contains { $0.to == gain.to && $0.after.contains(gain.after.lowerBound) }
      }
  }

  /// Mined renderings one of which is the other cut short are no two: the miner may have cut, and good writers do.
  private static func isTelling(_ subject: DriftSubject, _ from: Int, _ to: Int) -> Bool {
    guard subject.kind == .term else { return true }
    let keys = RenderingKey.Maker(subject.language)
    return !keys.key(subject.forms[from].text).isShort(of: keys.key(subject.forms[to].text))
  }

  private static func verdict(
    _ subject: DriftSubject, from: Int, _ before: Range<Int>, to: Int, _ after: Range<Int>
  ) -> DriftChange.Verdict {
    guard subject.kind == .concept else { return .unlisted }
    if subject.forms[to].isNonStandard(in: after) { return .nonStandard }
    return subject.forms[from].isNonStandard(in: before) ? .mended : .standard
  }

  /// Places of a wording in one period, below which it is not yet a rendering of the house's.
  private static let leastOfWording = 2

  /// Forms that are no standard, in the first period that has them, of a subject that was there before.
  private static func gained(_ subject: DriftSubject, index: Int) -> [DriftChange] {
    guard subject.kind == .concept else { return [] }
    let (first, least) = (subject.firstPeriod, Self.leastOfWording)
    return subject.forms.indices.compactMap { form in
      let uses = subject.forms[form].uses
      guard let period = uses.indices.first(where: { uses[$0].nonStandard > 0 }), period > first,
        subject.forms[form].standing != .wording || uses[period].nonStandard >= least
      else { return nil }
      let before = first..<period
      let rest = { (periods: Range<Int>) in
        Double(subject.total(in: periods) - subject.forms[form].count(in: periods))
      }
      let counts = [
        [Double(subject.forms[form].count(in: before)), rest(before)],
        [Double(uses[period].count), rest(period..<period + 1)],
      ]
      return DriftChange(
        kind: .gained, verdict: .nonStandard, subject: index, from: nil, to: form, before: before,
        after: period..<period + 1, weight: LikelihoodRatio.weight(counts))
    }
  }
}

extension DriftSubject {
  /// The first period; zero when there are but two, since what a new page of a site gains the site gains.
  fileprivate var firstPeriod: Int {
    others.count == 2 ? 0 : others.indices.first { total(in: $0..<$0 + 1) + others[$0] > 0 } ?? 0
  }
}

extension DriftSubject.Kind {
  var rank: Int { DriftSubject.Kind.allCases.firstIndex(of: self) ?? 0 }
}
