internal import GlossCorpus
internal import GlossLint
internal import GlossText

/// A drift as a page for people: what shifted with its shares as bars, the counts that changed with both sentences, and
/// all subjects in tables that open. It needs nothing else and runs no scripts; the markup is well-formed XML.
struct DriftHTML {
  private let words: DriftWords
  private let version: String

  init(_ drift: Drift, _ options: ReportOptions) {
    words = DriftWords(drift: drift)
    version = options.toolVersion
  }

  private var drift: Drift { words.drift }

  var text: String {
    let title = Self.escaped(words.title.prefix(1).uppercased() + words.title.dropFirst())
    let body = """
      <main>
      <h1>\(title)</h1>
      <p class="lead">\(Self.escaped(words.summary))</p>
      <p class="extent">\(Self.escaped(words.extent))</p>
      \(drift.changes.isEmpty ? "" : Self.legend)
      \(words.groups.map(group).joined())\(counts)\(DriftHTMLTables(words: words).markup)
      <footer>glosslint \(Markup.escaped(version))</footer>
      </main>
      """
    return HTMLPage.text(title: VisibleText.line(words.title), style: DriftStyle.css, body: body)
  }

  // MARK: Changes

  private static let legend = """
    <p class="legend"><span>\(DriftBars.key(.from))the majority before</span> <span>\(DriftBars.key(.to))now</span> \
    <span>\(DriftBars.key(.rest))other forms</span></p>
    """

  private func group(_ title: String, _ changes: [DriftChange]) -> String {
    """
    <section>
    <h2>\(Self.escaped(title)) <span class="count">\(changes.count)</span></h2>
    <table class="shifts">
    <thead><tr><th scope="col">Term</th><th scope="col">Renderings</th><th scope="col">Shares</th></tr></thead>
    <tbody>
    \(changes.map(row).joined())</tbody>
    </table>
    </section>

    """
  }

  private func row(_ change: DriftChange) -> String {
    let subject = drift.subjects[change.subject]
    let id = subject.concept.map { "<span class=\"aside\">\(Self.escaped($0.id))</span>" } ?? ""
    let arrow = "<p class=\"arrow\" aria-hidden=\"true\">↓</p>"
    let from = change.from.map { form(subject.forms[$0], .from) + arrow } ?? ""
    let places = [("was", change.from, change.before), ("is", change.to, change.after)].map { role, form, periods in
      place(role, form.flatMap { words.place($0, subject, in: periods) }, subject.language)
    }
    return """
      <tr class="\(change.verdict.rawValue)">\
      <th scope="row"><span class="term">\(Self.escaped(subject.name))</span>\(id)</th>
      <td>\(from)\(form(subject.forms[change.to], .to))
      <details><summary>\(Self.escaped(words.label(change.before))) → \(Self.escaped(words.label(change.after)))</summary>
      \(places.joined())</details></td>
      <td>\(DriftBars(words: words).markup(subject, from: change.from, to: change.to))</td></tr>

      """
  }

  private func form(_ form: DriftSubject.Form, _ segment: DriftBars.Segment) -> String {
    let standing =
      form.standing == .variant
      ? "" : " <span class=\"tag\">\(Self.escaped(DriftWords.standing(of: form)))</span>"
    let authority =
      DriftWords.authority(form).map { "<span class=\"aside\">\(Self.escaped($0))</span>" } ?? ""
    return "<p class=\"form\">\(DriftBars.key(segment))<b>\(Self.escaped(form.text))</b>\(standing)\(authority)</p>"
  }

  // MARK: Counts

  private var counts: String {
    guard !drift.counts.isEmpty else { return "" }
    let items = drift.counts.map { count in
      let new = words.name(count.new, period: drift.periods.count - 1)
      let source = count.source.map { location in
        place("source", (words.name(location, period: drift.periods.count - 1), location), nil)
      }
      return """
        <article class="change">
        <h3>\(Self.escaped(DriftWords.what(count)))</h3>
        \(place("was", (words.name(count.old, period: 0), count.old), nil))\(place("is", (new, count.new), nil))\
        \(source ?? "")<p class="aside">\(DriftWords.source(count))</p>
        </article>

        """
    }
    return """
      <section>
      <h2>\(DriftWords.countsTitle) <span class="count">\(drift.counts.count)</span></h2>
      \(items.joined())</section>

      """
  }

  private func place(_ role: String, _ place: (name: String, location: Location)?, _ language: LanguageTag?) -> String {
    guard let place else { return "" }
    let attribute = language.map { " lang=\"\(Markup.escaped($0.tag))\"" } ?? ""
    return "<figure><figcaption>\(role) <bdi>\(Markup.escaped(place.name))</bdi></figcaption>"
      + "<blockquote\(attribute) dir=\"auto\">\(ReviewExcerpt(place.location).marked)</blockquote></figure>\n"
  }

  static func escaped(_ text: some StringProtocol) -> String { Markup.escaped(VisibleText.line(String(text))) }
}
