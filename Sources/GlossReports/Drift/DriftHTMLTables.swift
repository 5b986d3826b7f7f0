internal import GlossCorpus
internal import GlossTerms

/// All that was counted, in tables that open.
struct DriftHTMLTables {
  let words: DriftWords

  var markup: String {
    let tables = DriftSubject.Kind.allCases.map { kind in
      table(kind, words.drift.subjects.filter { $0.kind == kind })
    }
    return tables.joined()
  }

  private func table(_ kind: DriftSubject.Kind, _ subjects: [DriftSubject]) -> String {
    guard !subjects.isEmpty else { return "" }
    let name = DriftWords.name(of: kind)
    let heads = words.drift.periods.map { "<th scope=\"col\"><bdi>\(DriftHTML.escaped($0.label))</bdi></th>" }.joined()
    return """
      <details class="all"><summary>All \(name) <span class="count">\(subjects.count)</span></summary>
      <div class="scroll"><table class="counts">
      <thead><tr><th scope="col">\(kind == .style ? "What" : "Term")</th><th scope="col">Form</th>\(heads)</tr></thead>
      \(subjects.map(rows).joined())</table></div>
      </details>

      """
  }

  /// A body for each subject, whose name stands beside all its forms.
  private func rows(_ subject: DriftSubject) -> String {
    var rows = subject.forms.map { form in
      "<td>\(DriftHTML.escaped(form.text))\(standing(form))</td>\(cells(form.uses.map(\.count)))"
    }
    if subject.others.contains(where: { $0 > 0 }) {
      rows.append("<td class=\"aside\">otherwise, or not at all</td>\(cells(subject.others))")
    }
    let head = "<th scope=\"rowgroup\" rowspan=\"\(rows.count)\">\(DriftHTML.escaped(subject.name))</th>"
    let lines = rows.enumerated().map { index, cells in "<tr>\(index == 0 ? head : "")\(cells)</tr>\n" }
    return "<tbody>\n\(lines.joined())</tbody>\n"
  }

  private func standing(_ form: DriftSubject.Form) -> String {
    if case .listed(.preferred) = form.standing { return "" }
    if form.standing == .variant { return "" }
    return " <span class=\"tag\">\(DriftHTML.escaped(DriftWords.standing(of: form)))</span>"
  }

  private func cells(_ counts: [Int]) -> String {
    counts.map { "<td class=\"number\">\($0 == 0 ? "" : "\($0)")</td>" }.joined()
  }
}
