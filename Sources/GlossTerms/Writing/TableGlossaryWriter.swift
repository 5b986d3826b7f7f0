internal import GlossText

/// Writes a term list in its table form: a header row, then a concept a row. What one row or cell cannot say is
/// counted.
package struct TableGlossaryWriter {
  /// The header and the rows, ready for any kind of spreadsheet; all rows have as many cells as the header.
  package private(set) var rows: [[String]] = []
  package private(set) var losses = Losses()

  /// Columns of terms in the order of their first occurrence: language by language, statuses from preferred on.
  private var columns: [Column] = []
  /// Where the columns of a language stand.
  private var indices: [LanguageTag: [TermStatus: Int]] = [:]
  private var fields: [Field] = []

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
    findColumns(glossary)
    let values = Concurrently.map(stretchesOf: glossary.concepts) { [self] in $0.map(fieldValues) }.flatMap { $0 }
    fields = Field.allCases.filter { field in values.contains { $0[field] != nil } }
    rows = [["id"] + columns.map(\.title) + fields.map(\.rawValue)]
    let parts = Concurrently.map(stretchesOf: glossary.concepts) { [self] concepts in
      var writer = self
      writer.rows = zip(concepts, values[concepts.indices]).map { writer.row($0, $1) }
      return (writer.rows, writer.losses)
    }
    for (rows, losses) in parts {
      self.rows += rows
      self.losses.add(losses)
    }
    if glossary.title != nil || glossary.note != nil { losses.count("list: its title and note") }
    losses.count("things that other programs say of the list", glossary.extras.count)
  }

  private mutating func findColumns(_ glossary: Glossary) {
    var languages: [LanguageTag] = []
    var used: [LanguageTag: Set<TermStatus>] = [:]
    for section in glossary.concepts.lazy.flatMap(\.languages) {
      if used[section.language] == nil { languages.append(section.language) }
      for term in section.terms { used[section.language, default: [.preferred]].insert(term.status) }
    }
    for language in languages {
      for status in TermStatus.allCases where used[language]?.contains(status) == true {
        indices[language, default: [:]][status] = columns.count
        columns.append(Column(language: language, status: status))
      }
    }
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

  private mutating func row(_ concept: Concept, _ values: [Field: String]) -> [String] {
    var cells = [String](repeating: "", count: columns.count)
    var order: [Int] = []
    for section in concept.languages {
      losses.count("things that other programs say of a language", section.extras.count)
      guard let indices = indices[section.language] else { continue }
      order.append(indices[.preferred] ?? 0)
      for term in section.terms {
        guard let index = indices[term.status] else { continue }
        let value = value(term, values)
        if cells[index].isEmpty {
          cells[index] = value
        } else {
          cells[index] += " | \(value)"
          // Of several standards in a cell the first is read back as one.
          if term.status == .preferred { losses.count("terms: preferred beside another, admitted here") }
        }
      }
    }
    losses.count("things that other programs say of a concept", concept.extras.count)
    if concept.languages.isEmpty { losses.count("concepts: no terms") }
    if order != order.sorted() { losses.count("concepts: the order of their languages") }
    return [concept.id] + cells + fields.map { values[$0] ?? "" }
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
    if attributes.isEmpty, term.text.utf8.last == UInt8(ascii: "]"), term.text.contains("=") {
      attributes = [("alone", "true")]
    }
    let text = attributes.isEmpty ? term.text : "\(term.text) [\(AttributeText.text(attributes))]"
    guard text.utf8.contains(UInt8(ascii: "|")) else { return text }
    if term.text.contains("\\|") { losses.count("terms: a backslash before a bar") }
    return text.replacing("|", with: "\\|")
  }
}
