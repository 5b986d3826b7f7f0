internal import GlossCorpus
internal import GlossLint
internal import GlossText

/// A drift for a terminal: each change with the counts of the forms by period and a place before and after, then the
/// counts that changed.
struct DriftText {
  private let words: DriftWords
  private let width: Int
  private let palette: Palette

  init(_ drift: Drift, _ options: ReportOptions) {
    words = DriftWords(drift: drift)
    width = options.width
    palette = Palette(isOn: options.usesColor)
  }

  private var drift: Drift { words.drift }

  var text: String {
    let groups = words.groups.map { title, changes in
      palette.bold(title) + "\n\n" + changes.map { self.change($0) + "\n" }.joined()
    }
    let counts =
      drift.counts.isEmpty
      ? "" : palette.bold(DriftWords.countsTitle) + "\n\n" + drift.counts.map { count($0) + "\n" }.joined()
    return palette.bold(VisibleText.line(words.title)) + "\n" + VisibleText.line(words.extent) + "\n\n"
      + groups.joined() + counts + VisibleText.line(words.summary) + "\n"
  }

  // MARK: A change

  private func change(_ change: DriftChange) -> String {
    let subject = drift.subjects[change.subject]
    let severity: Severity = change.verdict == .nonStandard ? .warning : .info
    let name = palette.severity(severity, VisibleText.line(DriftWords.name(of: subject)))
    var text = "\(name): \(VisibleText.line(words.what(change)))\n" + table(subject, change)
    for form in [change.from, change.to].compactMap({ $0 }) {
      if let authority = DriftWords.authority(subject.forms[form]) {
        text += "  " + palette.dim(VisibleText.line("\(subject.forms[form].text): \(authority)")) + "\n"
      }
    }
    if let from = change.from { text += place("was", words.place(from, subject, in: change.before)) }
    return text + place("is", words.place(change.to, subject, in: change.after))
  }

  /// Forms that are shown one by one; what else there is stands in one row.
  private static let mostForms = 4

  private func table(_ subject: DriftSubject, _ change: DriftChange) -> String {
    let periods = drift.periods.indices
    let meant = [change.from, change.to].compactMap { $0 }
    let shown = meant + subject.forms.indices.filter { !meant.contains($0) }.prefix(Self.mostForms - meant.count)
    let rest = subject.forms.indices.filter { !shown.contains($0) }
    var rows = [[""] + drift.periods.map { VisibleText.line($0.label) }]
    rows += shown.map { form in
      [VisibleText.line(subject.forms[form].text)]
        + periods.map { cell(subject.forms[form].uses[$0].count, of: subject.total(in: CollectionOfOne($0))) }
    }
    if !rest.isEmpty {
      rows.append(
        ["\(Summary.counted(rest.count, "more form"))"]
          + periods.map { period in
            let count = rest.reduce(0) { $0 + subject.forms[$1].uses[period].count }
            return cell(count, of: subject.total(in: CollectionOfOne(period)))
          })
    }
    if subject.others.contains(where: { $0 > 0 }) {
      rows.append(["otherwise, or not at all"] + subject.others.map { $0 == 0 ? "·" : "\($0)" })
    }
    return CountTable(width: width).lines(rows)
  }

  private func cell(_ count: Int, of total: Int) -> String {
    count == 0 ? "·" : "\(count) (\(Int((100 * Double(count) / Double(max(total, 1))).rounded()))%)"
  }

  private func place(_ role: String, _ place: (name: String, location: Location)?) -> String {
    place.map { line(role, $0.name, $0.location) } ?? ""
  }

  /// Columns of the word that tells what a place is.
  private static let margin = 9

  private func line(_ role: String, _ name: String, _ location: Location) -> String {
    let context = KeywordLine(location.excerpt, width: max(width - Self.margin - 2, 40))
    let role = DisplayWidth.padded(role, before: false, to: Self.margin - 2)
    return "  \(role)\(palette.dim(name))\n" + String(repeating: " ", count: Self.margin) + context.before
      + palette.bold(context.keyword) + context.after + "\n"
  }

  // MARK: A count

  private func count(_ count: CountChange) -> String {
    let name = words.name(count.new, period: drift.periods.count - 1)
    var text = "\(palette.severity(.warning, name)): \(VisibleText.line(DriftWords.what(count)))\n"
    text += line("was", words.name(count.old, period: 0), count.old) + line("is", name, count.new)
    if let source = count.source {
      text += line("source", words.name(source, period: drift.periods.count - 1), source)
    }
    return text + "  " + palette.dim(DriftWords.source(count)) + "\n"
  }
}
