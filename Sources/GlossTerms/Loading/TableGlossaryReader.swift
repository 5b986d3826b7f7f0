internal import GlossTables
internal import GlossText

/// Reads the table form of a term list, for people who keep spreadsheets: a header row, then one concept a row.
///
/// A column named by a language tag holds preferred terms, `en.admitted` and its like the others; many values in a
/// cell are parted by `|`, and a value may end in a bracket such as `[authority=…; since=…; gap=2]`.
struct TableGlossaryReader {
  private enum Column: Hashable {
    case term(LanguageTag, TermStatus)
    case id, subject, authority, since, until, note, definition, binding, replace
    /// A mark in it keeps the row: a table of candidates that an editor ticks off.
    case keep
  }

  private let path: String
  private let name: String
  private var problems: [GlossaryProblem] = []
  /// What the columns hold, by index; one that the header leaves blank asks for nothing.
  private var columns: [Column?] = []
  /// Whether one of them says which rows to keep.
  private var hasMarks = false
  /// The columns in order.
  private var indexes: [Int] = []
  /// Whether the cells are those of a sheet, which need no apostrophe against formulas.
  private var isSheet = false
  /// Where the ids stand that the rows give themselves.
  private var ids: [String: TermLocation] = [:]

  /// The list in a text file.
  static func read(_ file: SourceFile, separator: UInt8? = nil) throws(GlossaryError) -> Glossary {
    try read([DelimitedTable.read(file, separator: separator)], path: file.path)
  }

  /// Whether half the cells of the first row or more are names of columns, one of them a language of two letters.
  static func hasHeader(_ file: SourceFile, separator: UInt8?) -> Bool {
    // A line that declares the separator may stand before it.
    guard let end = file.lines.range(ofLine: min(2, file.lines.lineCount))?.upperBound else { return false }
    let head = SourceFile(path: file.path, text: file.utf8.string(min(file.textStart, end)..<end))
    guard let header = DelimitedTable.read(head, separator: separator).rows.first else { return true }
    let titles = header.cells.map { $0.text.trimmed }.filter { !$0.isEmpty }
    let columns = titles.compactMap { column($0) }
    let hasLanguage = columns.contains { column in
      if case .term(let language, _) = column { language.primary.utf8.count == 2 } else { false }
    }
    return hasLanguage && columns.count * 2 >= titles.count
  }

  /// The list in `tables`: the sheets of a workbook, or the only table of a text file. Of several, those without a
  /// column named by a language are notes and none of the list.
  ///
  /// - Throws: every problem with its row; then nothing is read.
  static func read(_ tables: [Table], path: String) throws(GlossaryError) -> Glossary {
    let lists = tables.filter { table in table.rows.first.map(hasLanguage) ?? false }
    var reader = TableGlossaryReader(path: path, name: GlossaryFile.name(ofPath: path))
    let concepts = (lists.isEmpty ? Array(tables.prefix(1)) : lists).flatMap { reader.concepts($0) }
    guard reader.problems.isEmpty else { throw GlossaryError(reader.problems.sorted { $0.location < $1.location }) }
    return Glossary(name: reader.name, path: path, concepts: concepts)
  }

  private init(path: String, name: String) {
    (self.path, self.name) = (path, name)
  }

  private static func hasLanguage(_ header: Table.Row) -> Bool {
    header.cells.contains { if case .term = column($0.text.trimmed) { true } else { false } }
  }

  private mutating func concepts(_ table: Table) -> [Concept] {
    for problem in table.problems {
      problems.append(
        GlossaryProblem(problem.message, at: TermLocation(path: path, line: problem.line, column: problem.column)))
    }
    (columns, indexes, hasMarks) = ([], [], false)
    isSheet = table.part != nil
    guard let header = table.rows.first else { return [] }
    for cell in header.cells where !cell.text.trimmed.isEmpty { readTitle(cell) }
    if problems.isEmpty, !columns.contains(where: { if case .term = $0 { true } else { false } }) {
      let place = header.cells.first.map(location) ?? TermLocation(path: path, line: 1, column: 1)
      problems.append(
        GlossaryProblem("no column is named by a language, such as zh or en: is the header row missing?", at: place))
    }
    for merge in table.merges where indexes.contains(where: merge.columns.contains) {
      problems.append(
        GlossaryProblem(
          "the cells \(merge.reference) are merged; unmerge them, so that each row and column has its own",
          at: TermLocation(path: path, line: merge.rows.lowerBound + 1, column: merge.columns.lowerBound + 1)))
    }
    guard problems.isEmpty else { return [] }
    return table.rows.dropFirst().compactMap { concept($0, width: (indexes.last ?? 0) + 1) }
  }

  /// Notes what the column under a title holds.
  private mutating func readTitle(_ cell: Table.Cell) {
    let title = cell.text.trimmed
    guard let column = Self.column(title) else {
      let known = ["id", "subject", "definition", "authority", "since", "until", "note", "binding", "replace", "keep"]
      let language = title.split(separator: ".").first ?? ""
      let statuses = TermStatus.allCases.map { "\(language).\($0.rawValue)" }
      let hint = closest(to: title, among: known + statuses).map { "; did you mean \"\($0)\"?" } ?? ""
      return report("unknown column \"\(title)\"\(hint)", cell)
    }
    if columns.contains(column) { report("another column is named \"\(title)\" already", cell) }
    columns += [Column?](repeating: nil, count: cell.index + 1 - columns.count)
    columns[cell.index] = column
    indexes.append(cell.index)
    if column == .keep { hasMarks = true }
  }

  /// What the column of a cell holds.
  private func column(of cell: Table.Cell) -> Column? { cell.index < columns.count ? columns[cell.index] : nil }

  private static func column(_ title: String) -> Column? {
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
    case "keep": return .keep
    default: break
    }
    let parts = title.split(separator: ".", maxSplits: 1).map(String.init)
    if let language = LanguageTag(parts[0]) {
      if parts.count == 1 { return .term(language, .preferred) }
      if let status = TermStatus(rawValue: parts[1].lowercased()) { return .term(language, status) }
    }
    return nil
  }

  private mutating func concept(_ row: Table.Row, width: Int) -> Concept? {
    let beyond = row.cells.filter { $0.index >= width && !$0.text.trimmed.isEmpty }
    if let cell = beyond.first, let last = beyond.last {
      report("the row has \(last.index + 1) cells, the header only \(width)", cell)
      return nil
    }
    let isTicked = hasMarks && row.cells.contains { column(of: $0) == .keep && !$0.text.trimmed.isEmpty }
    guard isTicked || !hasMarks else { return nil }
    var id, subject, definition, note: String?
    var defaults = Attributes()
    var (isBinding, replaces) = (true, false)
    for cell in row.cells where !cell.text.isEmpty {
      let text = text(cell).trimmed
      switch column(of: cell) {
      case .id: id = text
      case .subject: subject = text
      case .definition: definition = text
      case .note: note = text
      case .authority: defaults.authority = text
      case .since: defaults.since = date(text, "since", cell)
      case .until: defaults.until = date(text, "until", cell)
      case .binding: isBinding = flag(text, "binding", cell)
      case .replace: replaces = flag(text, "replace", cell)
      case .term, .keep, nil: break
      }
    }
    var sections: [Concept.LanguageSection] = []
    for cell in row.cells {
      guard case .term(let language, let status) = column(of: cell) else { continue }
      let terms = values(cell, status: status, defaults: defaults)
      if let index = sections.firstIndex(where: { $0.language == language }) {
        sections[index].terms += terms
      } else {
        sections.append(.init(language: language, terms: terms))
      }
    }
    guard let first = sections.lazy.flatMap(\.terms).first, let start = row.cells.first else { return nil }
    let place = TermLocation(path: path, line: start.line, column: 1)
    if let id, let taken = ids.updateValue(place, forKey: id) {
      report(
        "the id \"\(id)\" stands in line \(taken.line) already",
        row.cells.first { $0.text.trimmed == id } ?? start)
    }
    return Concept(
      id: id ?? first.text, subject: subject, definition: definition, note: note, replaces: replaces,
      isBinding: isBinding, languages: sections.filter { !$0.terms.isEmpty }, location: place)
  }

  // MARK: Values

  private func text(_ cell: Table.Cell) -> String { isSheet ? cell.text : FormulaGuard.read(cell.text) }

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
  private mutating func values(_ cell: Table.Cell, status: TermStatus, defaults: Attributes) -> [Term] {
    var terms: [Term] = []
    for value in Self.split(self.text(cell)) {
      var attributes = defaults
      var text = value
      if let (rest, bracket) = Self.trailingBracket(value), let own = parse(bracket, defaults, cell) {
        (text, attributes) = (rest.trimmed, own)
      }
      guard !text.isEmpty else { continue }
      guard text.utf8.count <= Term.longest else {
        report(Term.tooLong, cell)
        continue
      }
      terms.append(
        Term(
          text: text, status: status == .preferred && !terms.isEmpty ? .admitted : status,
          authority: attributes.authority, since: attributes.since, until: attributes.until,
          partOfSpeech: attributes.pos, casing: attributes.casing, standsAlone: attributes.alone,
          allowsParticles: attributes.particles, allowsNumerals: attributes.numerals, gap: attributes.gap,
          note: attributes.note, glossary: name, location: location(cell)))
    }
    return terms
  }

  /// Nil when the bracket holds no `key=value`: then it is part of the term.
  private mutating func parse(_ bracket: String, _ defaults: Attributes, _ cell: Table.Cell) -> Attributes? {
    var result = defaults
    guard let fields = AttributeText.fields(bracket) else { return nil }
    for (key, value) in fields {
      switch key {
      case "authority": result.authority = value
      case "since": result.since = date(value, "since", cell)
      case "until": result.until = date(value, "until", cell)
      case "alone": result.alone = flag(value, "alone", cell)
      case "particles": result.particles = flag(value, "particles", cell)
      case "numerals": result.numerals = flag(value, "numerals", cell)
      case "pos": result.pos = value
      case "note": result.note = value
      case "casing":
        if let casing = Casing(rawValue: value) {
          result.casing = casing
        } else {
          report("casing \"\(value)\" is none of \(Casing.allCases.map(\.rawValue).joined(separator: ", "))", cell)
        }
      case "gap":
        if let gap = Int(value), Term.gaps.contains(gap) {
          result.gap = gap
        } else {
          report("gap \"\(value)\" is no number from \(Term.gaps.lowerBound) to \(Term.gaps.upperBound)", cell)
        }
      default:
        report(
          "unknown attribute \"\(key)\"; known are \(Attributes.known.joined(separator: ", "))", cell)
        return nil
      }
    }
    return result
  }

  private mutating func flag(_ text: String, _ key: String, _ cell: Table.Cell) -> Bool {
    if text != "true", text != "false" { report("\(key) \"\(text)\" is neither true nor false", cell) }
    return text == "true"
  }

  private mutating func date(_ text: String, _ key: String, _ cell: Table.Cell) -> PartialDate? {
    if let date = PartialDate(text) { return date }
    report("\(key) \"\(text)\" is no date such as 2016, 2016-03 or 2016-03-05", cell)
    return nil
  }

  private static func trailingBracket(_ value: String) -> (rest: String, bracket: String)? {
    guard value.utf8.last == UInt8(ascii: "]"), value.last == "]" else { return nil }
    var last = value.lastIndex(of: "[")
    while let index = last, index > value.startIndex, value[value.index(before: index)] == "\\" {
      last = value[..<index].lastIndex(of: "[")
    }
    guard let open = last, value[open...].contains("=") else { return nil }
    return (String(value[..<open]), String(value[value.index(after: open)...].dropLast()))
  }

  /// Splits at `|`; `\|` is a bar.
  private static func split(_ text: String) -> [String] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\\") }) else {
      return [text.trimmed]
    }
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
    return values.map(\.trimmed)
  }

  // MARK: Places

  private mutating func report(_ message: String, _ cell: Table.Cell) {
    problems.append(GlossaryProblem(message, at: location(cell)))
  }

  private func location(_ cell: Table.Cell) -> TermLocation {
    TermLocation(path: path, line: cell.line, column: cell.column)
  }
}
