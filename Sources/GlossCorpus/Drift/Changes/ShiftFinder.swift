internal import Foundation

/// Finds where the majority of a subject's places went from one form to another.
///
/// Periods with few places are taken together with those that follow until there are enough. Stretches with one majority
/// are put together, across a shorter one in which another form had it: a majority that comes back was not lost. Where the
/// next majority is another, the counts of both forms in both stretches say how likely that is chance.
struct ShiftFinder {
  private struct Stretch {
    let form: Int
    var periods: Range<Int>
  }

  private let subject: DriftSubject

  init(_ subject: DriftSubject) {
    self.subject = subject
  }

  /// Places that a majority needs: two of a listed concept, which small sites have no more of; more where the words were
  /// mined, or are as common as figures.
  static func least(_ kind: DriftSubject.Kind) -> Int {
    switch kind {
    case .concept: 2
    case .term, .style: 3
    }
  }

  /// A weight below is chance: 95 of 100 such differences between equal habits weigh less (chi squared, one degree).
  private static let leastWeight = 3.84

  /// The changes of majority as pairs of forms and of stretches, in order of time.
  var shifts: [(from: Int, to: Int, before: Range<Int>, after: Range<Int>, weight: Double)] {
    let stretches = stretches
    return zip(stretches, stretches.dropFirst()).compactMap { old, new in
      let weight = weight(old, new)
      return weight < Self.leastWeight ? nil : (old.form, new.form, old.periods, new.periods, weight)
    }
  }

  private var stretches: [Stretch] {
    var stretches: [Stretch] = []
    var start = 0
    let periods = subject.others.count
    for end in 1...max(periods, 1) where subject.total(in: start..<end) >= Self.least(subject.kind) {
      let window = start..<end
      start = end
      guard let form = majority(window) else { continue }
      if stretches.count > 1, stretches[stretches.count - 2].form == form, isException(stretches, before: window) {
        stretches.removeLast()
      }
      if stretches.last?.form == form {
        stretches[stretches.count - 1].periods = stretches[stretches.count - 1].periods.lowerBound..<end
      } else {
        stretches.append(Stretch(form: form, periods: window))
      }
    }
    return stretches
  }

  /// Whether the last stretch has no more places than those about it together.
  private func isException(_ stretches: [Stretch], before next: Range<Int>) -> Bool {
    let (first, last) = (stretches[stretches.count - 2], stretches[stretches.count - 1])
    return subject.forms[last.form].count(in: last.periods)
      <= subject.forms[first.form].count(in: first.periods) + subject.forms[first.form].count(in: next)
  }

  /// The form that more than half of the places have; of those that have one.
  private func majority(_ periods: Range<Int>) -> Int? {
    let total = subject.total(in: periods)
    return subject.forms.indices.first { subject.forms[$0].count(in: periods) * 2 > total }
  }

  private func weight(_ old: Stretch, _ new: Stretch) -> Double {
    let forms = [subject.forms[old.form], subject.forms[new.form]]
    let counts = [old, new].map { stretch in forms.map { Double($0.count(in: stretch.periods)) } }
    return LikelihoodRatio.weight(counts)
  }
}

/// How hardly the rows of a table of counts come from one source: Dunning's log-likelihood ratio, twice.
enum LikelihoodRatio {
  static func weight(_ counts: [[Double]]) -> Double {
    let rows = counts.map { $0.reduce(0, +) }
    let columns = (counts.first ?? []).indices.map { column in counts.reduce(0) { $0 + $1[column] } }
    let all = rows.reduce(0, +)
    var sum = 0.0
    for (row, cells) in zip(rows, counts) {
      for (column, cell) in zip(columns, cells) where cell > 0 { sum += cell * log(cell * all / (row * column)) }
    }
    return 2 * sum
  }
}
