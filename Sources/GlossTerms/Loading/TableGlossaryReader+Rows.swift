internal import GlossTables
internal import GlossText

extension TableGlossaryReader {
  /// What a row, or the bracket behind a value, says of terms.
  struct Attributes {
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

  mutating func concept(_ row: Table.Row, width: Int) -> Concept? {
    let beyond = row.cells.filter { $0.index >= width && !$0.text.trimmed.isEmpty }
    if let cell = beyond.first, let last = beyond.last {
      report("the row has \(last.index + 1) cells, the header only \(width)", cell)
      return nil
    }
    var id, subject, definition, note: String?
    var defaults = Attributes()
    var (isBinding, replaces) = (true, false)
    for cell in row.cells where !cell.text.isEmpty {
      guard case .field(let field) = column(cell.index) else { continue }
      let text = self.text(cell).trimmed
      switch field {
      case .id: id = text
      case .subject: subject = text
      case .definition: definition = text
      case .note: note = text
      case .authority: defaults.authority = text
      case .since: defaults.since = date(text, "since", cell)
      case .until: defaults.until = date(text, "until", cell)
      case .binding: isBinding = flag(text, "binding", cell) ?? true
      case .replace: replaces = flag(text, "replace", cell) ?? false
      }
    }
    var sections: [Concept.LanguageSection] = []
    for cell in row.cells {
      guard case .term(let language, let status) = column(cell.index) else { continue }
      let terms = values(cell, status: status, defaults: defaults)
      if let index = sections.firstIndex(where: { $0.language == language }) {
        sections[index].terms += terms
      } else {
        sections.append(.init(language: language, terms: terms))
      }
    }
    guard let first = sections.lazy.flatMap(\.terms).first, let start = row.cells.first else { return nil }
    let place = rowStart(start)
    if let id, let taken = ids.updateValue(place, forKey: id) {
      report(
        "the id \"\(id)\" stands in line \(taken.line)\(taken.path == place.path ? "" : " of \(taken.path)") already",
        row.cells.first { $0.text.trimmed == id } ?? start)
    }
    return Concept(
      id: id ?? first.text, subject: subject, definition: definition, note: note, replaces: replaces,
      isBinding: isBinding, languages: sections.filter { !$0.terms.isEmpty }, location: place)
  }

  // MARK: Values

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
      if text.contains(where: \.isNewline) {
        remark(
          "the term has a line end in it: is a quotation mark missing, or a bar between two terms?",
          severity: .warning, location(cell))
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

  /// Nil when the bracket is part of the term: one that does not start as an attribute does.
  private mutating func parse(_ bracket: String, _ defaults: Attributes, _ cell: Table.Cell) -> Attributes? {
    var result = defaults
    guard let fields = AttributeText.fields(bracket) else {
      let key = String(bracket.prefix { $0 != "=" }).trimmed
      if Attributes.known.contains(key) {
        report("\"[\(bracket)]\" has a part without an equals sign; \"\\;\" is a semicolon in a value", cell)
      }
      return nil
    }
    for (key, value) in fields {
      switch key {
      case "authority": result.authority = value
      case "since": result.since = date(value, "since", cell)
      case "until": result.until = date(value, "until", cell)
      case "alone": result.alone = flag(value, "alone", cell) ?? true
      case "particles": result.particles = flag(value, "particles", cell) ?? false
      case "numerals": result.numerals = flag(value, "numerals", cell) ?? false
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

  private mutating func flag(_ text: String, _ key: String, _ cell: Table.Cell) -> Bool? {
    let value = TruthValue.read(text)
    if value == nil { report("\(key) \"\(text)\" is neither true nor false", cell) }
    return value
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
}
