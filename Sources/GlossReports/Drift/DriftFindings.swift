internal import GlossCorpus
internal import GlossLint
internal import GlossText

/// A drift as findings, for formats that programs of CI read: what the exit status is about, and counts that changed, at
/// their places in the later pages.
struct DriftFindings {
  private let words: DriftWords
  private let options: ReportOptions

  init(_ drift: Drift, _ options: ReportOptions) {
    words = DriftWords(drift: drift)
    self.options = options
  }

  private enum ID {
    static let majority = "drift-majority"
    static let gained = "drift-gained"
    static let count = "drift-count"
  }

  /// What the findings are, for formats that tell.
  static let descriptions = [
    RuleDescription(
      id: ID.majority, group: .terminology, need: .pageOrSource, severity: .warning,
      summary: "Most places render a concept otherwise than before",
      rationale: """
        The rendering that more than half of the places had is not the one that more than half of them have now. Between \
        two standard renderings it is `info`: the house may have meant to change, and then all pages should follow.
        """, examples: []),
    RuleDescription(
      id: ID.gained, group: .terminology, need: .pageOrSource, severity: .warning,
      summary: "A concept has a non-standard rendering that it did not have before",
      rationale: "A rendering that the lists deprecate, or that no list has, came in.", examples: []),
    RuleDescription(
      id: ID.count, group: .accuracy, need: .pageOrSource, severity: .warning,
      summary: "A number changed and the sentence around it did not",
      rationale: "The text beside it does not have the new number, or there is none.", examples: []),
  ]

  /// All files with what was found in them, in order of path.
  var result: CheckResult {
    let findings = Dictionary(grouping: changes + counts, by: \.location.file)
    let files = Dictionary(words.drift.files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    let paths = Set(files.keys).union(findings.keys).sorted()
    return CheckResult(
      pages: paths.map { path in
        var page = PageResult(
          file: files[path] ?? SourceFile(path: path, text: ""), segments: 0,
          diagnostics: (findings[path] ?? []).sorted(by: Diagnostic.isOrdered))
        page.markFingerprints(relativePath: options.workingPath)
        return page
      })
  }

  private var changes: [Diagnostic] {
    words.drift.changes.filter { $0.isFailure(in: words.drift) }.compactMap { change in
      let subject = words.drift.subjects[change.subject]
      let places = change.after.flatMap { subject.forms[change.to].uses[$0].places }
      guard let first = places.first else { return nil }
      let notes = [change.from, change.to].compactMap { $0 }.compactMap { form in
        DriftWords.authority(subject.forms[form]).map { "\"\(subject.forms[form].text)\": \($0)" }
      }
      return Diagnostic(
        rule: change.kind == .majority ? ID.majority : ID.gained,
        severity: change.verdict == .nonStandard ? .warning : .info,
        message: "\(subject.name): \(words.what(change))", location: first, related: Array(places.dropFirst()),
        concept: subject.concept, notes: [words.evidence(change)] + notes)
    }
  }

  private var counts: [Diagnostic] {
    words.drift.counts.map { count in
      Diagnostic(
        rule: ID.count, severity: .warning, message: DriftWords.what(count), location: count.new,
        counterpart: count.source, notes: [DriftWords.source(count)])
    }
  }
}
