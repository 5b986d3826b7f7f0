internal import GlossTables
internal import GlossText

/// Reads the table form of a term list, for people who keep spreadsheets: a header row, then one concept a row.
///
/// A column named by a language tag holds preferred terms, `en.admitted` and its like the others; many values in a
/// cell are parted by `|`, and a value may end in a bracket such as `[authority=…; since=…; gap=2]`.
struct TableGlossaryReader {
  private enum Column {
    case term(LanguageTag, TermStatus)
    case id, subject, authority, since, until, note, definition
    /// A mark in it keeps the row: a table of candidates that an editor ticks off.
    case keep
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
    case "keep": return .keep
    default: break
    }
    let parts = title.split(separator: ".", maxSplits: 1).map(String.init)
    if let language = LanguageTag(parts[0]) {
      if parts.count == 1 { return .term(language, .preferred) }
      if let status = TermStatus(rawValue: parts[1].lowercased()) { return .term(language, status) }
    }
    let known = ["id", "subject", "definition", "authority", "since", "until", "note", "keep"]
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
    if let keep = columns.firstIndex(where: { if case .keep = $0 { true } else { false } }),
      keep >= row.cells.count || Self.trimmed(row.cells[keep].text).isEmpty
    {
      return nil
    }
    var fields: [String: String] = [:]
    var defaults = Attributes()
    for (column, cell) in zip(columns, row.cells) where !cell.text.isEmpty {
      let text = Self.trimmed(cell.text)
      switch column {
      case .id: fields["id"] = text
      case .subject: fields["subject"] = text
      case .definition: fields["definition"] = text
      case .note: fields["note"] = text
      case .authority: defaults.authority = text
      case .since: defaults.since = date(text, "since", cell.offset)
      case .until: defaults.until = date(text, "until", cell.offset)
      case .term, .keep, nil: break
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
      note: fields["note"], languages: sections.filter { !$0.terms.isEmpty }, location: location(row.offset))
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
  }

  /// The terms of a cell: the values between bars. A second preferred value is admitted: one standard a language.
  private mutating func values(_ cell: DelimitedTable.Cell, status: TermStatus, defaults: Attributes) -> [Term] {
    var terms: [Term] = []
    for value in Self.split(cell.text) {
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
          standsAlone: attributes.alone, allowsParticles: attributes.particles, allowsNumerals: attributes.numerals,
          gap: attributes.gap,
          glossary: name, location: location(cell.offset)))
    }
    return terms
  }

  /// Nil when the bracket holds no `key=value`: then it is part of the term.
  private mutating func parse(_ bracket: String, _ defaults: Attributes, _ offset: Int) -> Attributes? {
    var result = defaults
    for field in bracket.split(separator: ";") {
      let parts = field.split(separator: "=", maxSplits: 1).map { Self.trimmed(String($0)) }
      guard parts.count == 2 else { return nil }
      switch parts[0] {
      case "authority": result.authority = parts[1]
      case "since": result.since = date(parts[1], "since", offset)
      case "until": result.until = date(parts[1], "until", offset)
      case "alone": result.alone = flag(parts[1], "alone", offset)
      case "particles": result.particles = flag(parts[1], "particles", offset)
      case "numerals": result.numerals = flag(parts[1], "numerals", offset)
      case "gap":
        if let gap = Int(parts[1]), Term.gaps.contains(gap) {
          result.gap = gap
        } else {
          report("gap \"\(parts[1])\" is no number from \(Term.gaps.lowerBound) to \(Term.gaps.upperBound)", offset)
        }
      default:
        report(
          "unknown attribute \"\(parts[0])\"; authority, since, until, alone, particles, numerals and gap are known",
          offset)
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
    guard value.last == "]", let open = value.lastIndex(of: "["), value[open...].contains("=") else { return nil }
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
