internal import GlossText

/// Writes a term list in its table form: a header row, then a concept a row. What one row or cell cannot say is
/// counted.
///
/// Making a writer goes through the list once, to learn which columns it needs; rows are made when they are asked for.
package struct TableGlossaryWriter: Sendable {
  private let glossary: Glossary
  /// Columns of terms in the order of their languages' first occurrence, statuses from preferred on.
  private let columns: [Column]
  private let fields: [Field]

  private struct Column {
    let language: LanguageTag
    let status: TermStatus

    var title: String { status == .preferred ? language.tag : "\(language.tag).\(status.rawValue)" }
  }

  /// A column that says something of the row.
  private enum Field: String, CaseIterable {
    case subject, definition, authority, since, until, note, binding, replace
  }

  /// Linear.
  package init(_ glossary: Glossary) {
    self.glossary = glossary
    var usage = Usage()
    for part in Concurrently.map(stretchesOf: glossary.concepts, { Usage($0) }) { usage.add(part) }
    columns = usage.languages.flatMap { language, statuses in
      TermStatus.allCases.filter(statuses.contains).map { Column(language: language, status: $0) }
    }
    fields = Field.allCases.filter(usage.fields.contains)
  }

  /// What the columns are called; all rows have as many cells.
  package var header: [String] { ["id"] + columns.map(\.title) + fields.map(\.rawValue) }

  /// What needs a column. There are few statuses and fields: looking through them costs less than a table of them.
  private struct Usage {
    private(set) var languages: [(language: LanguageTag, statuses: [TermStatus])] = []
    private(set) var fields: [Field] = []

    init() {}

    init(_ concepts: ArraySlice<Concept>) {
      for index in concepts.indices {
        for section in concepts[index].languages { add(section.language, section.terms.statuses) }
        let values = RowValues(concepts[index])
        for field in Field.allCases where !fields.contains(field) && values[field] != nil { fields.append(field) }
      }
    }

    mutating func add(_ other: Usage) {
      for (language, statuses) in other.languages { add(language, statuses) }
      fields += other.fields
    }

    private mutating func add(_ language: LanguageTag, _ statuses: some Sequence<TermStatus>) {
      var index = languages.firstIndex { $0.language == language }
      for status in statuses {
        if index == nil { languages.append((language, [.preferred])) }
        let known = index ?? languages.count - 1
        index = known
        if !languages[known].statuses.contains(status) { languages[known].statuses.append(status) }
      }
    }
  }

  // MARK: Rows

  /// The header and all rows, ready for any kind of spreadsheet, and what they cannot say. Linear.
  package func table() -> (rows: [[String]], losses: Losses) {
    var (rows, losses) = ([header], Losses())
    for part in Concurrently.map(stretchesOf: glossary.concepts, { self.rows(of: $0) }) {
      rows += part.rows
      losses.add(part.losses)
    }
    countLossesOfList(&losses)
    return (rows, losses)
  }

  /// Hands over the rows a stretch at a time, in the form that they are wanted in. Each stretch is made while the one
  /// before it is worked on, so that there are never many rows, and making them costs no time where a core is free.
  ///
  /// - Returns: what the rows cannot say.
  package func forEachStretch<Form: Sendable>(
    as form: @escaping @Sendable ([[String]]) -> Form, _ take: (Form) -> Void
  ) -> Losses {
    var losses = Losses()
    let made = { @Sendable (concepts: ArraySlice<Concept>) in
      let part = rows(of: concepts)
      return (rows: form(part.rows), losses: part.losses)
    }
    Concurrently.forEach(stretchesOf: glossary.concepts, made) { part in
      take(part.rows)
      losses.add(part.losses)
    }
    countLossesOfList(&losses)
    return losses
  }

  private func countLossesOfList(_ losses: inout Losses) {
    if glossary.title != nil || glossary.note != nil { losses.count("list: its title and note") }
    losses.count("things that other programs say of the list", glossary.extras.count)
  }

  private func rows(of concepts: ArraySlice<Concept>) -> (rows: [[String]], losses: Losses) {
    var losses = Losses()
    return (concepts.map { row($0, &losses) }, losses)
  }

  /// What holds for the whole row: the concept's own fields, and what all its terms have in common.
  private struct RowValues {
    let subject, definition, note, binding, replace: String?
    private(set) var authority, since, until: String?

    init(_ concept: Concept) {
      (subject, definition, note) = (concept.subject, concept.definition, concept.note)
      binding = concept.isBinding ? nil : "false"
      replace = concept.replaces ? "true" : nil
      let terms = concept.languages.lazy.flatMap(\.terms)
      guard let first = terms.first else { return }
      if let authority = first.authority, !authority.isEmpty, terms.allSatisfy({ $0.authority == authority }) {
        self.authority = authority
      }
      if let since = first.since, terms.allSatisfy({ $0.since == since }) { self.since = since.description }
      if let until = first.until, terms.allSatisfy({ $0.until == until }) { self.until = until.description }
    }

    subscript(field: Field) -> String? {
      switch field {
      case .subject: subject
      case .definition: definition
      case .authority: authority
      case .since: since
      case .until: until
      case .note: note
      case .binding: binding
      case .replace: replace
      }
    }
  }

  private func row(_ concept: Concept, _ losses: inout Losses) -> [String] {
    let values = RowValues(concept)
    // The id stands before the columns of terms, what is said of the row behind them.
    var cells = [String](repeating: "", count: 1 + columns.count + fields.count)
    cells[0] = concept.id
    var order: [Int] = []
    for section in concept.languages {
      losses.count("things that other programs say of a language", section.extras.count)
      guard let first = columns.firstIndex(where: { $0.language == section.language }) else { continue }
      order.append(first)
      for term in section.terms {
        guard let column = columns[first...].firstIndex(where: { $0.status == term.status }) else { continue }
        let value = value(term, values, &losses)
        if cells[1 + column].isEmpty {
          cells[1 + column] = value
        } else {
          cells[1 + column] += " | \(value)"
          // Of several standards in a cell the first is read back as one.
          if term.status == .preferred { losses.count("terms: preferred beside another, admitted here") }
        }
      }
    }
    for (index, field) in fields.enumerated() { cells[1 + columns.count + index] = values[field] ?? "" }
    losses.count("things that other programs say of a concept", concept.extras.count)
    if concept.languages.isEmpty { losses.count("concepts: no terms") }
    if order != order.sorted() { losses.count("concepts: the order of their languages") }
    return cells
  }

  /// A term with what the columns of the row do not say of it.
  private func value(_ term: Term, _ row: RowValues, _ losses: inout Losses) -> String {
    var attributes: [(key: String, value: String)] = []
    if let authority = term.authority, row.authority == nil { attributes.append(("authority", authority)) }
    if let since = term.since, row.since == nil { attributes.append(("since", since.description)) }
    if let until = term.until, row.until == nil { attributes.append(("until", until.description)) }
    if let pos = term.partOfSpeech { attributes.append(("pos", pos)) }
    if term.casing != .any { attributes.append(("casing", term.casing.rawValue)) }
    if !term.standsAlone { attributes.append(("alone", "false")) }
    if term.allowsParticles { attributes.append(("particles", "true")) }
    if term.allowsNumerals { attributes.append(("numerals", "true")) }
    if term.gap != 0 { attributes.append(("gap", "\(term.gap)")) }
    if let note = term.note { attributes.append(("note", note)) }
    losses.count("things that other programs say of a term", term.extras.count)
    // A term that ends as if something were said of it.
    if attributes.isEmpty, term.text.utf8.last == UInt8(ascii: "]"), term.text.contains("=") {
      attributes = [("alone", "true")]
    }
    let text = attributes.isEmpty ? term.text : "\(term.text) [\(AttributeText.text(attributes))]"
    guard text.utf8.contains(UInt8(ascii: "|")) else { return text }
    if term.text.contains("\\|") { losses.count("terms: a backslash before a bar") }
    return text.replacing("|", with: "\\|")
  }
}
