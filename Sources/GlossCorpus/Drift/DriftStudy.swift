internal import GlossFormats
internal import GlossLint
package import GlossTerms
package import GlossText

/// Compares periods: what renders each concept and term, what the house style is, and which counts changed.
///
/// docs/drift.md says what counts as a change and why. The same pages give the same study.
package struct DriftStudy {
  private let termbase: Termbase
  private let sourceLanguage: LanguageTag

  /// - Parameters:
  ///   - termbase: the lists that the pages were analysed with.
  ///   - sourceLanguage: in which concepts are named.
  package init(_ termbase: Termbase, sourceLanguage: LanguageTag) {
    (self.termbase, self.sourceLanguage) = (termbase, sourceLanguage)
  }

  /// - Parameter periods: two or more, in order of time. Counts are compared where there are two.
  package func drift(_ periods: [DriftPeriod]) -> Drift {
    let subjects =
      (ConceptCensus(periods, termbase, sourceLanguage: sourceLanguage).subjects + TermCensus.subjects(periods)
      + StyleCensus.subjects(periods)).sorted { left, right in
        (left.kind.rank, left.name, left.concept?.id ?? "", left.language.tag)
          < (right.kind.rank, right.name, right.concept?.id ?? "", right.language.tag)
      }
    let changes = ChangeFinder.changes(of: subjects)
    let counts = periods.count == 2 ? CountFinder(periods[0], periods[1]) : nil
    // Of terms on no list most are found again as they were, and nobody asked for them.
    let changed = Set(changes.map(\.subject))
    let shown = subjects.indices.filter { subjects[$0].kind != .term || changed.contains($0) }
    let places = Dictionary(uniqueKeysWithValues: shown.enumerated().map { ($1, $0) })
    return Drift(
      periods: periods.map { .init(label: $0.label, prefix: $0.prefix, pages: $0.pages.count) },
      subjects: shown.map { subjects[$0] },
      changes: changes.compactMap { change in places[change.subject].map { change.moved(to: $0) } },
      counts: counts?.changes ?? [], agreedCounts: counts?.agreed ?? 0,
      files: periods.dropFirst().flatMap(\.pages).map(\.page.page.document.file))
  }
}

extension DriftChange {
  fileprivate func moved(to subject: Int) -> DriftChange {
    DriftChange(
      kind: kind, verdict: verdict, subject: subject, from: from, to: to, before: before, after: after, weight: weight)
  }
}
