internal import GlossCorpus
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// What reports say of a drift in words, the same in all formats.
struct DriftWords {
  let drift: Drift

  // MARK: All of it

  var title: String {
    guard let first = drift.periods.first, let last = drift.periods.last else { return "drift" }
    return "drift from \(first.label) to \(last.label)"
  }

  /// What was compared.
  var extent: String {
    let pages = drift.periods.map { "\($0.label) \($0.pages)" }.joined(separator: ", ")
    let concepts = drift.subjects.count { $0.kind == .concept }
    return "\(Summary.counted(concepts, "listed concept")); pages: \(pages)"
  }

  var summary: String {
    var parts = DriftSubject.Kind.allCases.compactMap { kind -> String? in
      let changes = drift.changes.filter { drift.subjects[$0.subject].kind == kind }
      guard !changes.isEmpty else { return nil }
      let bad = changes.count { $0.verdict == .nonStandard }
      return Summary.counted(changes.count, "change") + " of \(Self.name(of: kind))"
        + (bad > 0 ? " (\(bad) to what is no standard)" : "")
    }
    if !drift.counts.isEmpty { parts.append("\(Summary.counted(drift.counts.count, "count")) changed alone") }
    let agreed =
      drift.agreedCounts > 0
      ? "; \(Summary.counted(drift.agreedCounts, "count")) changed to what the source says" : ""
    return (parts.isEmpty ? "nothing changed" : parts.joined(separator: ", ")) + agreed
  }

  /// Subjects of a kind.
  static func name(of kind: DriftSubject.Kind) -> String {
    switch kind {
    case .concept: "listed concepts"
    case .term: "terms on no list"
    case .style: "house style"
    }
  }

  /// The changes as a reader takes them up: in groups, none empty.
  var groups: [(title: String, changes: [DriftChange])] {
    let titles: [(String, DriftSubject.Kind, [DriftChange.Verdict])] = [
      ("To non-standard renderings", .concept, [.nonStandard]),
      ("From one standard rendering to another", .concept, [.standard]),
      ("To standard renderings", .concept, [.mended]),
      ("Terms on no list", .term, [.unlisted]),
      ("House style", .style, [.unlisted]),
    ]
    return titles.map { title, kind, verdicts in
      (title, drift.changes.filter { drift.subjects[$0.subject].kind == kind && verdicts.contains($0.verdict) })
    }.filter { !$0.1.isEmpty }
  }

  static let countsTitle = "Counts that changed alone"

  // MARK: A change

  func label(_ periods: Range<Int>) -> String {
    let labels = drift.periods[periods].map(\.label)
    guard let first = labels.first, let last = labels.last else { return "" }
    return labels.count == 1 ? first : "\(first) to \(last)"
  }

  /// The term, with the concept's id where that says more.
  static func name(of subject: DriftSubject) -> String {
    subject.name + (subject.concept.map { $0.id == subject.name ? "" : " (\($0.id))" } ?? "")
  }

  func what(_ change: DriftChange) -> String {
    let subject = drift.subjects[change.subject]
    let to = subject.forms[change.to]
    let standing = to.isNonStandard(in: change.after) ? ", which is \(Self.standing(of: to))," : ""
    guard let from = change.from.map({ subject.forms[$0] }) else {
      return "\"\(to.text)\"\(standing) is new"
    }
    switch change.verdict {
    case .nonStandard: return "\"\(to.text)\"\(standing) has taken the place of \"\(from.text)\""
    case .standard:
      let dated = from.until != nil || to.since != nil ? ", and the list dates the change" : ""
      return "\"\(to.text)\" has taken the place of \"\(from.text)\"; both are standard\(dated)"
    case .mended:
      return "\"\(to.text)\" has taken the place of \"\(from.text)\", which is \(Self.standing(of: from))"
    case .unlisted: return "\"\(to.text)\" has taken the place of \"\(from.text)\""
    }
  }

  /// What the lists say of a form.
  static func standing(of form: DriftSubject.Form) -> String {
    switch form.standing {
    case .listed(let status): status == .preferred ? "standard" : status.rawValue
    case .wording: "on no list"
    case .variant: "one of several ways"
    }
  }

  /// How many of the places that have one of the forms have this one.
  func share(_ form: Int, of subject: DriftSubject, in periods: Range<Int>) -> String {
    "\(subject.forms[form].count(in: periods)) of \(subject.total(in: periods)) in \(label(periods))"
  }

  /// In how many places, before and after.
  func evidence(_ change: DriftChange) -> String {
    let subject = drift.subjects[change.subject]
    let parts = [change.from, change.to].compactMap { $0 }.map { form in
      "\"\(subject.forms[form].text)\" \(share(form, of: subject, in: change.before)), "
        + share(form, of: subject, in: change.after)
    }
    return parts.joined(separator: "; ")
  }

  /// Who set a form and when it was the standard; nil where the lists say nothing of that.
  static func authority(_ form: DriftSubject.Form) -> String? {
    let dates = [form.since.map { "since \($0)" }, form.until.map { "until \($0)" }]
    let parts = [form.authority.map { "set by \($0)" }] + dates
    return parts.contains { $0 != nil } ? parts.compactMap { $0 }.joined(separator: ", ") : nil
  }

  /// The first place of a form in some periods, with the path as the user knows it.
  func place(_ form: Int, _ subject: DriftSubject, in periods: Range<Int>) -> (name: String, location: Location)? {
    periods.lazy.compactMap { period in
      subject.forms[form].uses[period].places.first.map { (name($0, period: period), $0) }
    }.first
  }

  func name(_ location: Location, period: Int) -> String {
    let prefix = drift.periods.indices.contains(period) ? drift.periods[period].prefix : ""
    return "\(VisibleText.path(prefix + location.file)):\(location.start.line):\(location.start.column)"
  }

  /// What a number became: `"10" became "18"`.
  static func what(_ count: CountChange) -> String {
    count.numbers.map { "\"\($0.old)\" became \"\($0.new)\"" }.joined(separator: ", ")
  }

  /// What the source says to a count.
  static func source(_ count: CountChange) -> String {
    count.source == nil ? "there is no source to tell which is right" : "the source does not have the new number"
  }
}
