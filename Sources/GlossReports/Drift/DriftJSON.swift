internal import GlossCorpus
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// A drift as JSON; docs/drift.md describes the keys.
struct DriftJSON {
  private let drift: Drift
  private let version: String

  init(_ drift: Drift, _ options: ReportOptions) {
    (self.drift, version) = (drift, options.toolVersion)
  }

  var text: String {
    JSONValue.object([
      ("version", .number(1)),
      ("tool", .object([("name", .string("glosslint")), ("version", .string(version))])),
      ("periods", .array(drift.periods.map(period))),
      ("changes", .array(drift.changes.map(change))),
      ("counts", .array(drift.counts.map(count))),
      ("agreedCounts", .number(drift.agreedCounts)),
      ("subjects", .array(drift.subjects.map(subject))),
    ]).text(isIndented: true) + "\n"
  }

  private func period(_ period: Drift.Period) -> JSONValue {
    .object([
      ("label", .string(period.label)), ("prefix", .string(period.prefix)), ("pages", .number(period.pages)),
    ])
  }

  private func change(_ change: DriftChange) -> JSONValue {
    let subject = drift.subjects[change.subject]
    return .object([
      ("change", .string(change.kind.rawValue)), ("verdict", .string(change.verdict.rawValue)),
      ("fails", .bool(change.isFailure(in: drift))), ("kind", .string(subject.kind.rawValue)),
      ("subject", .string(subject.name)), ("concept", .optional(subject.concept?.id)),
      ("from", .optional(change.from.map { subject.forms[$0].text })), ("to", .string(subject.forms[change.to].text)),
      ("before", labels(change.before)), ("after", labels(change.after)),
      ("weight", .decimal(change.weight, places: 2)),
    ])
  }

  private func labels(_ periods: Range<Int>) -> JSONValue {
    .array(drift.periods[periods].map { .string($0.label) })
  }

  private func count(_ count: CountChange) -> JSONValue {
    .object([
      ("numbers", .array(count.numbers.map { .object([("old", .string($0.old)), ("new", .string($0.new))]) })),
      ("old", CandidateJSON.place(count.old)), ("new", CandidateJSON.place(count.new)),
      ("source", count.source.map(CandidateJSON.place) ?? .null),
    ])
  }

  private func subject(_ subject: DriftSubject) -> JSONValue {
    .object([
      ("kind", .string(subject.kind.rawValue)), ("name", .string(subject.name)),
      ("language", .string(subject.language.tag)), ("concept", .optional(subject.concept?.id)),
      ("glossary", .optional(subject.concept?.glossary)),
      ("forms", .array(subject.forms.map { form($0, of: subject) })),
      ("others", .array(subject.others.map { .number($0) })),
    ])
  }

  /// `uses` and `others` have one element for each period.
  private func form(_ form: DriftSubject.Form, of subject: DriftSubject) -> JSONValue {
    let (kind, status): (String, String?) =
      switch form.standing {
      case .listed(let status): ("listed", status.rawValue)
      case .wording: ("wording", nil)
      case .variant: ("variant", nil)
      }
    let uses = form.uses.enumerated().map { period, use in
      let total = subject.total(in: CollectionOfOne(period))
      return JSONValue.object([
        ("count", .number(use.count)),
        ("share", total == 0 ? .null : .decimal(Double(use.count) / Double(total), places: 3)),
        ("nonStandard", .number(use.nonStandard)), ("places", .array(use.places.map(CandidateJSON.place))),
      ])
    }
    return .object([
      ("text", .string(form.text)), ("kind", .string(kind)), ("status", .optional(status)),
      ("authority", .optional(form.authority)), ("since", .optional(form.since?.description)),
      ("until", .optional(form.until?.description)), ("uses", .array(uses)),
    ])
  }
}
