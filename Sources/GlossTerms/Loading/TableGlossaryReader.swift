internal import GlossTables
internal import GlossText

/// Reads the table form of a term list, for people who keep spreadsheets: a header row, then one concept a row.
///
/// A column named by a language tag holds preferred terms, `en.admitted` and its like the others; many values in a
/// cell are parted by `|`, and a value may end in a bracket such as `[authority=…; since=…; gap=2]`.
struct TableGlossaryReader {
  private enum Column {
    case term(LanguageTag, TermStatus)
    case id, subject, authority, since, until, note, definition, binding, replace
  }

  private let file: SourceFile
  private let name: String
  private var problems: [GlossaryProblem] = []
  /// A row with none of these asks for nothing.
  private var columns: [Column?] = []

  static func read(_ file: SourceFile, separator: UInt8) throws(GlossaryError) -> Glossary {
    var reader = TableGlossaryReader(file: file, name: GlossaryFile.name(ofPath: file.path))
    let glossary = reader.glossary(DelimitedTable(file, separator: separator))
    guard reader.problems.isEmpty else { throw GlossaryError(reader.problems) }
    return glossary
  }

  /// Whether half the cells of the first row or more are names of columns, one of them a language of two letters.
  static func hasHeader(_ file: SourceFile, separator: UInt8) -> Bool {
    guard let range = file.lines.range(ofLine: 1) else { return false }
    let line = SourceFile(path: file.path, text: file.utf8.string(range))
    guard let header = DelimitedTable(line, separator: separator).rows.first else { return true }
    var reader = TableGlossaryReader(file: file, name: "")
    let cells = header.cells.filter { !$0.text.isEmpty }
    let columns = cells.compactMap { reader.column($0) }
    let hasLanguage = columns.contains { column in
      if case .term(let language, _) = column { language.primary.utf8.count == 2 } else { false }
    }
    return hasLanguage && columns.count * 2 >= cells.count
  }

  private init(file: SourceFile, name: String) {
    (self.file, self.name) = (file, name)
  }

  private mutating func glossary(_ table: DelimitedTable) -> Glossary {
    if let offset = table.unclosedQuote { report("the quotation mark that opens this cell is never closed", offset) }
    guard let header = table.rows.first else { return Glossary(name: name, path: file.path, concepts: []) }
    for cell in header.cells { columns.append(column(cell)) }
    if problems.isEmpty, !columns.contains(where: { if case .term = $0 { true } else { false } }) {
      report("no column is named by a language, such as zh or en: is the header row missing?", header.offset)
    }
    guard problems.isEmpty else { return Glossary(name: name, path: file.path, concepts: []) }
    let concepts = table.rows.dropFirst().compactMap { concept($0) }
    return Glossary(name: name, path: file.path, concepts: concepts)
  }

  private mutating func column(_ cell: DelimitedTable.Cell) -> Column? {
    let title = Self.trimmed(cell.text)
    switch title.lowercased() {
    case "": return nil
    case "中文": return .term(.chinese, .preferred)
    case "英文": return .term(.english, .preferred)
    case "备注", "note": return .note
    case "来源", "authority": return .authority
    case "id": return .id
    case "subject": return .subject
    case "definition": return .definition
    case "since": return .since
    case "until": return .until
    case "binding": return .binding
    case "replace": return .replace
    default: break
    }
    let parts = title.split(separator: ".", maxSplits: 1).map(String.init)
    if let language = LanguageTag(parts[0]) {
      if parts.count == 1 { return .term(language, .preferred) }
      if let status = TermStatus(rawValue: parts[1].lowercased()) { return .term(language, status) }
    }
    let known = ["id", "subject", "definition", "authority", "since", "until", "note", "binding", "replace"]
    let statuses = TermStatus.allCases.map { "\(parts[0]).\($0.rawValue)" }
    let hint = closest(to: title, among: known + statuses).map { "; did you mean \"\($0)\"?" } ?? ""
    report("unknown column \"\(title)\"\(hint)", cell.offset)
    return nil
  }

  private mutating func concept(_ row: DelimitedTable.Row) -> Concept? {
    if row.cells.count > columns.count, row.cells[columns.count...].contains(where: { !$0.text.isEmpty }) {
      report(
        "the row has \(row.cells.count) cells, the header only \(columns.count)", row.cells[columns.count].offset)
      return nil
    }
    var fields: [String: String] = [:]
    var defaults = Attributes()
    var (isBinding, replaces) = (true, false)
    for (column, cell) in zip(columns, row.cells) where !cell.text.isEmpty {
      let text = Self.trimmed(FormulaGuard.read(cell.text))
      switch column {
      case .id: fields["id"] = text
      case .subject: fields["subject"] = text
      case .definition: fields["definition"] = text
      case .note: fields["note"] = text
      case .authority: defaults.authority = text
      case .since: defaults.since = date(text, "since", cell.offset)
      case .until: defaults.until = date(text, "until", cell.offset)
      case .binding: isBinding = flag(text, "binding", cell.offset)
      case .replace: replaces = flag(text, "replace", cell.offset)
      case .term, nil: break
      }
    }
    var sections: [Concept.LanguageSection] = []
    for (column, cell) in zip(columns, row.cells) {
      guard case .term(let language, let status) = column else { continue }
      let terms = values(cell, status: status, defaults: defaults)
      if let index = sections.firstIndex(where: { $0.language == language }) {
        sections[index].terms += terms
      } else {
        sections.append(.init(language: language, terms: terms))
      }
    }
    guard let first = sections.lazy.flatMap(\.terms).first else { return nil }
    return Concept(
      id: fields["id"] ?? first.text, subject: fields["subject"], definition: fields["definition"],
      note: fields["note"], replaces: replaces, isBinding: isBinding, languages: sections.filter { !$0.terms.isEmpty },
      location: location(row.offset))
  }

  // MARK: Values

  private struct Attributes {
    var authority: String?
    var since: PartialDate?
    var until: PartialDate?
    var alone = true
    var particles = false
    var numerals = false
    var gap = 0
    var casing = Casing.any
    var pos: String?
    var note: String?

    static let known = [
      "authority", "since", "until", "alone", "particles", "numerals", "gap", "casing", "pos", "note",
    ]
  }

  /// The terms of a cell: the values between bars. A second preferred value is admitted: one standard a language.
  private mutating func values(_ cell: DelimitedTable.Cell, status: TermStatus, defaults: Attributes) -> [Term] {
    var terms: [Term] = []
    for value in Self.split(FormulaGuard.read(cell.text)) {
      var attributes = defaults
      var text = value
      if let (rest, bracket) = Self.trailingBracket(value), let own = parse(bracket, defaults, cell.offset) {
        (text, attributes) = (Self.trimmed(rest), own)
      }
      guard !text.isEmpty else { continue }
      guard text.utf8.count <= Term.longest else {
        report(Term.tooLong, cell.offset)
        continue
      }
      terms.append(
        Term(
          text: text, status: status == .preferred && !terms.isEmpty ? .admitted : status,
          authority: attributes.authority, since: attributes.since, until: attributes.until,
          partOfSpeech: attributes.pos, casing: attributes.casing, standsAlone: attributes.alone,
          allowsParticles: attributes.particles, allowsNumerals: attributes.numerals, gap: attributes.gap,
          note: attributes.note, glossary: name, location: location(cell.offset)))
    }
    return terms
  }

  /// Nil when the bracket holds no `key=value`: then it is part of the term.
  private mutating func parse(_ bracket: String, _ defaults: Attributes, _ offset: Int) -> Attributes? {
    var result = defaults
    guard let fields = AttributeText.fields(bracket) else { return nil }
    for (key, value) in fields {
      switch key {
      case "authority": result.authority = value
      case "since": result.since = date(value, "since", offset)
      case "until": result.until = date(value, "until", offset)
      case "alone": result.alone = flag(value, "alone", offset)
      case "particles": result.particles = flag(value, "particles", offset)
      case "numerals": result.numerals = flag(value, "numerals", offset)
      case "pos": result.pos = value
      case "note": result.note = value
      case "casing":
        if let casing = Casing(rawValue: value) {
          result.casing = casing
        } else {
          report("casing \"\(value)\" is none of \(Casing.allCases.map(\.rawValue).joined(separator: ", "))", offset)
        }
      case "gap":
        if let gap = Int(value), Term.gaps.contains(gap) {
          result.gap = gap
        } else {
          report("gap \"\(value)\" is no number from \(Term.gaps.lowerBound) to \(Term.gaps.upperBound)", offset)
        }
      default:
        report(
          "unknown attribute \"\(key)\"; known are \(Attributes.known.joined(separator: ", "))", offset)
        return nil
      }
    }
    return result
  }

  private mutating func flag(_ text: String, _ key: String, _ offset: Int) -> Bool {
    if text != "true", text != "false" { report("\(key) \"\(text)\" is neither true nor false", offset) }
    return text == "true"
  }

  private mutating func date(_ text: String, _ key: String, _ offset: Int) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    report("\(key) \"\(text)\" is no date such as 2016, 2016-03 or 2016-03-05", offset)
    return nil
  }

  private static func trailingBracket(_ value: String) -> (rest: String, bracket: String)? {
    guard value.last == "]" else { return nil }
    var last = value.lastIndex(of: "[")
    while let index = last, index > value.startIndex, value[value.index(before: index)] == "\\" {
      last = value[..<index].lastIndex(of: "[")
    }
    guard let open = last, value[open...].contains("=") else { return nil }
    return (String(value[..<open]), String(value[value.index(after: open)...].dropLast()))
  }

  /// Splits at `|`; `\|` is a bar.
  private static func split(_ text: String) -> [String] {
    var values = [""]
    var isEscaped = false
    for character in text {
      if character == "|", !isEscaped {
        values.append("")
      } else {
        if isEscaped, character != "|" { values[values.count - 1].append("\\") }
        if character != "\\" || isEscaped { values[values.count - 1].append(character) }
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if isEscaped { values[values.count - 1].append("\\") }
    return values.map(trimmed)
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return bytes.string((0..<bytes.count).trimmed(in: bytes))
  }

  // MARK: Places

  private mutating func report(_ message: String, _ offset: Int) {
    problems.append(GlossaryProblem(message, at: location(offset)))
  }

  private func location(_ offset: Int) -> TermLocation {
    let position = file.lines.position(of: offset)
    return TermLocation(path: file.path, line: position.line, column: position.column)
  }
}
