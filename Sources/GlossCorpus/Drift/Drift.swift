package import GlossLint
package import GlossText

/// How what pages say of the same things changed from period to period.
package struct Drift: Sendable {
  /// Two or more, in order of time.
  package let periods: [Period]
  /// All listed concepts that the pages have and all house style, and of terms on no list those that changed; by kind,
  /// then by name.
  package let subjects: [DriftSubject]
  /// What fails a run first, then by the weight of the evidence.
  package let changes: [DriftChange]
  /// Counts that changed with nothing to say why, in the order of the pages.
  package let counts: [CountChange]
  /// How many counts changed to what the source beside them says.
  package let agreedCounts: Int
  /// The files that changes may be in: those of all periods but the first.
  package let files: [SourceFile]

  package init(
    periods: [Period], subjects: [DriftSubject], changes: [DriftChange], counts: [CountChange] = [],
    agreedCounts: Int = 0, files: [SourceFile] = []
  ) {
    (self.periods, self.subjects, self.changes) = (periods, subjects, changes)
    (self.counts, self.agreedCounts, self.files) = (counts, agreedCounts, files)
  }

  package struct Period: Sendable {
    package let label: String
    /// As `DriftPeriod.prefix`.
    package let prefix: String
    /// How many pages it has.
    package let pages: Int

    package init(label: String, prefix: String = "", pages: Int) {
      (self.label, self.prefix, self.pages) = (label, prefix, pages)
    }
  }

  /// Whether a listed concept gained a non-standard rendering, or changed its majority rendering other than to a
  /// standard one from one that is none.
  package var isFailure: Bool { changes.contains { $0.isFailure(in: self) } }
}

/// A sentence that says another number than the same sentence of the same page did, and nothing else that is new.
package struct CountChange: Sendable {
  /// The number in its sentence, then and now.
  package let old: Location
  package let new: Location
  /// All numbers of the sentence that changed, as written.
  package let numbers: [(old: String, new: String)]
  /// The sentence beside it in the source, which does not have the new number; nil where there is no source.
  package let source: Location?

  package init(old: Location, new: Location, numbers: [(old: String, new: String)], source: Location?) {
    (self.old, self.new, self.numbers, self.source) = (old, new, numbers, source)
  }
}
