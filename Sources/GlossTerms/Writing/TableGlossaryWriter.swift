internal import GlossText

/// Writes a term list in its table form: a header row, then a concept a row. What one row or cell cannot say is
/// counted.
package struct TableGlossaryWriter {
  /// The header and the rows, ready for any kind of spreadsheet; all rows have as many cells as the header.
  package private(set) var rows: [[String]] = []
  package private(set) var losses = Losses()

  /// Columns of terms in the order of their first occurrence: language by language, statuses from preferred on.
  private var columns: [Column] = []
  private var fields: [Field] = []

  private struct Column: Hashable {
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
    let languages = findColumns(glossary)
    let values = glossary.concepts.map(fieldValues)
    fields = Field.allCases.filter { field in values.contains { $0[field] != nil } }
    rows = [["id"] + columns.map(\.title) + fields.map(\.rawValue)]
    for (concept, values) in zip(glossary.concepts, values) { rows.append(row(concept, values, languages)) }
    if glossary.title != nil || glossary.note != nil { losses.count("list: its title and note") }
    losses.count("things that other programs say of the list", glossary.extras.count)
  }

  private mutating func findColumns(_ glossary: Glossary) -> [LanguageTag] {
    var languages: [LanguageTag] = []
    var used: Set<Column> = []
    var known: Set<LanguageTag> = []
    for section in glossary.concepts.lazy.flatMap(\.languages) {
      if known.insert(section.language).inserted { languages.append(section.language) }
      for column in Self.cells(section).keys { used.insert(column) }
    }
    for language in languages {
      columns += TermStatus.allCases.map { Column(language: language, status: $0) }.filter {
        used.contains($0) || $0.status == .preferred
      }
    }
    return languages
  }

  /// The terms of a section by the column they stand in: of several standards the first stands in the column for them,
  /// the others are read back as admitted.
  private static func cells(_ section: Concept.LanguageSection) -> [Column: [Term]] {
    Dictionary(grouping: section.terms) { Column(language: section.language, status: $0.status) }
  }

  // MARK: Rows

  /// What holds for the whole row: the concept's own fields, and what all its terms have in common.
  private func fieldValues(_ concept: Concept) -> [Field: String] {
    var values: [Field: String] = [:]
    values[.subject] = concept.subject
    values[.definition] = concept.definition
    values[.note] = concept.note
    if !concept.isBinding { values[.binding] = "false" }
    if concept.replaces { values[.replace] = "true" }
    let terms = concept.languages.lazy.flatMap(\.terms)
    guard let first = terms.first else { return values }
    if let authority = first.authority, !authority.isEmpty, terms.allSatisfy({ $0.authority == authority }) {
      values[.authority] = authority
    }
    if let since = first.since, terms.allSatisfy({ $0.since == since }) { values[.since] = since.description }
    if let until = first.until, terms.allSatisfy({ $0.until == until }) { values[.until] = until.description }
    return values
  }

  private mutating func row(_ concept: Concept, _ values: [Field: String], _ languages: [LanguageTag]) -> [String] {
    var cells: [Column: String] = [:]
    for section in concept.languages {
      for (column, terms) in Self.cells(section) {
        if column.status == .preferred {
          losses.count("terms: preferred beside another, admitted here", terms.count - 1)
        }
        cells[column] = terms.map { value($0, values) }.joined(separator: " | ")
      }
      losses.count("things that other programs say of a language", section.extras.count)
    }
    losses.count("things that other programs say of a concept", concept.extras.count)
    if concept.languages.isEmpty { losses.count("concepts: no terms") }
    let order = concept.languages.compactMap { languages.firstIndex(of: $0.language) }
    if order != order.sorted() { losses.count("concepts: the order of their languages") }
    return [concept.id] + columns.map { cells[$0] ?? "" } + fields.map { values[$0] ?? "" }
  }

  /// A term with what the columns of the row do not say of it.
  private mutating func value(_ term: Term, _ row: [Field: String]) -> String {
    var attributes: [(key: String, value: String)] = []
    if let authority = term.authority, row[.authority] == nil { attributes.append(("authority", authority)) }
    if let since = term.since, row[.since] == nil { attributes.append(("since", since.description)) }
    if let until = term.until, row[.until] == nil { attributes.append(("until", until.description)) }
    if let pos = term.partOfSpeech { attributes.append(("pos", pos)) }
    if term.casing != .any { attributes.append(("casing", term.casing.rawValue)) }
    if !term.standsAlone { attributes.append(("alone", "false")) }
    if term.allowsParticles { attributes.append(("particles", "true")) }
    if term.allowsNumerals { attributes.append(("numerals", "true")) }
    if term.gap != 0 { attributes.append(("gap", "\(term.gap)")) }
    if let note = term.note { attributes.append(("note", note)) }
    losses.count("things that other programs say of a term", term.extras.count)
    // A term that ends as if something were said of it.
    if attributes.isEmpty, term.text.hasSuffix("]"), term.text.contains("=") { attributes = [("alone", "true")] }
    if term.text.contains("\\|") { losses.count("terms: a backslash before a bar") }
    let text = attributes.isEmpty ? term.text : "\(term.text) [\(AttributeText.text(attributes))]"
    return text.replacing("|", with: "\\|")
  }
}
