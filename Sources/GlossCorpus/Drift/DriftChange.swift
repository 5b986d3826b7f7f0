/// What became of a subject between two stretches of periods.
package struct DriftChange: Sendable {
  package enum Kind: String, Sendable {
    /// Most places have another form than before.
    case majority
    /// A non-standard form that was not there before.
    case gained
  }

  /// What the lists say of it.
  package enum Verdict: String, Sendable, CaseIterable {
    /// To a form that is no standard.
    case nonStandard = "non-standard"
    /// From one standard form to another.
    case standard
    /// From a form that is no standard to one that is.
    case mended
    /// The lists say nothing.
    case unlisted
  }

  package let kind: Kind
  package let verdict: Verdict
  /// Index of the subject.
  package let subject: Int
  /// Indexes of the forms of the subject; nil for what was gained.
  package let from: Int?
  package let to: Int
  /// The periods that were compared: those in which the one form was the majority, those in which the other is.
  package let before: Range<Int>
  package let after: Range<Int>
  /// The logarithm of the likelihood ratio, twice (Dunning 1993): how hardly both stretches have one and the same habit.
  package let weight: Double

  package init(
    kind: Kind, verdict: Verdict, subject: Int, from: Int?, to: Int, before: Range<Int>, after: Range<Int>,
    weight: Double
  ) {
    (self.kind, self.verdict, self.subject, self.from, self.to) = (kind, verdict, subject, from, to)
    (self.before, self.after, self.weight) = (before, after, weight)
  }

  package func isFailure(in drift: Drift) -> Bool {
    drift.subjects[subject].kind == .concept && verdict != .mended
  }
}
