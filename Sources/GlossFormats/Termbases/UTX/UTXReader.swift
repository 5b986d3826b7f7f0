internal import GlossTerms
internal import GlossText

/// Reads UTX, the tab-separated term lists of the Asia-Pacific Association for Machine Translation: version 1.00 to
/// 1.20.
///
/// The first line names version and languages, the last line of comments before the entries the columns. Rows of one
/// concept id are a concept; where there is no such column, rows of one source term are.
struct UTXReader {
  private var builder: GlossaryBuilder
  private var languages: (source: LanguageTag, target: LanguageTag)?
  private var columns = ["src", "tgt", "src:pos"]
  private var rows: [Row] = []

  private struct Row {
    let source: Term
    let target: Term?
    /// Whether the file says the status of the target.
    let isStated: Bool
    let concept: String?
    let offset: Int
  }

  /// Whether a file starts as one.
  static func isUTX(_ file: SourceFile) -> Bool {
    file.utf8[file.textStart...].starts(with: Array("#UTX".utf8))
  }

  static func read(_ file: SourceFile) throws(GlossaryError) -> Glossary {
    var reader = UTXReader(builder: GlossaryBuilder(file))
    TabbedLines(file: file).forEach { line, fields in reader.line(line, fields) }
    if let languages = reader.languages {
      reader.makeConcepts(languages)
    } else if !reader.rows.isEmpty, reader.builder.problems.isEmpty {
      reader.builder.report("the first line names no two languages, as \"#UTX 1.20; zh-CN/en-US\" does", file.textStart)
    }
    return try reader.builder.finished()
  }

  private mutating func line(_ number: Int, _ fields: [TabbedLines.Field]) {
    guard let first = fields.first else { return }
    guard first.text.hasPrefix("#") else {
      row(fields)
      return
    }
    if number == 1 {
      header(first)
    } else if fields.contains(where: { Self.plain($0.text) == "src" }), fields.contains(where: { $0.text == "tgt" }) {
      columns = fields.map { Self.plain($0.text) }
    }
  }

  /// `#src` of the first column; columns are named in either case.
  private static func plain(_ text: String) -> String {
    (text.hasPrefix("#") ? String(text.dropFirst()) : text).lowercased()
  }

  /// `#UTX 1.20; zh-CN/en-US; 2026-11-22T00:00:00Z; …`
  private mutating func header(_ field: TabbedLines.Field) {
    let parts = field.text.split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
    let tags = (parts.count > 1 ? parts[1] : "").split(separator: "/").map(String.init)
    guard tags.count >= 2, let source = LanguageTag(tags[0]), let target = LanguageTag(tags[1]) else {
      builder.report("the first line names no two languages, as \"#UTX 1.20; zh-CN/en-US\" does", field.offset)
      return
    }
    languages = (source, target)
  }

  private mutating func row(_ fields: [TabbedLines.Field]) {
    var values: [String: TabbedLines.Field] = [:]
    for (column, field) in zip(columns, fields) where !field.text.isEmpty && field.text != "-" {
      values[column] = field
    }
    guard let source = values["src"] else {
      builder.report("the row has no source term", fields.first?.offset ?? 0)
      return
    }
    guard fields.count <= columns.count || fields[columns.count...].allSatisfy({ $0.text.isEmpty }) else {
      builder.report(
        "the row has \(fields.count) cells, the columns are \(columns.count)", fields[columns.count].offset)
      return
    }
    var status = TermStatus.preferred
    if let field = values["term status"] {
      guard let known = UTXStatus(field.text) else {
        builder.report("term status \"\(field.text)\" is none of \(UTXStatus.names)", field.offset)
        return
      }
      status = known.status
    }
    guard var sourceTerm = builder.term(source.text, .preferred, source.offset) else { return }
    sourceTerm.partOfSpeech = values["src:pos"]?.text
    sourceTerm.note = values["src:comment"]?.text
    var targetTerm: TermDraft?
    if let target = values["tgt"] {
      targetTerm = builder.term(target.text, status, target.offset)
      targetTerm?.partOfSpeech = values["tgt:pos"]?.text
      targetTerm?.note = values["tgt:comment"]?.text
    }
    for (column, field) in values where !UTXReader.columns.contains(column) {
      targetTerm?.extras.append(ForeignData(element: "admin", type: column, value: field.text))
    }
    targetTerm?.extras.sort { ($0.type ?? "") < ($1.type ?? "") }
    rows.append(
      Row(
        source: sourceTerm.term, target: targetTerm?.term, isStated: values["term status"] != nil,
        concept: values["concept id"]?.text, offset: source.offset))
  }

  static let columns: Set<String> = [
    "src", "tgt", "src:pos", "tgt:pos", "src:comment", "tgt:comment", "term status", "concept id",
  ]

  // MARK: Concepts

  private mutating func makeConcepts(_ languages: (source: LanguageTag, target: LanguageTag)) {
    var groups: [String: Int] = [:]
    var members: [[Row]] = []
    for row in rows {
      let key = row.concept.map { "#" + $0 } ?? "=" + row.source.text
      if let group = groups[key] {
        members[group].append(row)
      } else {
        groups[key] = members.count
        members.append([row])
      }
    }
    for rows in members { add(rows, languages) }
  }

  private mutating func add(_ rows: [Row], _ languages: (source: LanguageTag, target: LanguageTag)) {
    var source = Concept.LanguageSection(language: languages.source, terms: [])
    var target = Concept.LanguageSection(language: languages.target, terms: [])
    for row in rows {
      if !source.terms.contains(where: { $0.text == row.source.text }) {
        var term = row.source
        term.status = source.terms.isEmpty ? .preferred : .admitted
        source.terms.append(term)
      }
      guard var term = row.target, !target.terms.contains(where: { $0.text == term.text }) else { continue }
      if term.status == .preferred, let first = target.terms.first(where: { $0.status == .preferred }) {
        // With an id the rows are one concept, which has one standard; without one they may be several meanings.
        if row.isStated, row.concept != nil {
          builder.report(
            "a second approved term of concept \(row.concept ?? ""); the first is at line \(first.location.line)",
            row.offset)
        }
        term.status = .admitted
      }
      target.terms.append(term)
    }
    guard let first = rows.first else { return }
    builder.add(
      Concept(
        id: first.concept ?? first.source.text, languages: [source, target].filter { !$0.terms.isEmpty },
        location: builder.location(first.offset)),
      id: nil, first.offset)
  }
}

/// The values of the column `term status`, and the status that each stands for.
enum UTXStatus: String, CaseIterable {
  case provisional, approved
  case nonStandard = "non-standard"
  case forbidden, rejected

  init?(_ text: String) { self.init(rawValue: text.lowercased()) }

  init(_ status: TermStatus) {
    switch status {
    case .preferred: self = .approved
    case .admitted: self = .provisional
    case .superseded: self = .nonStandard
    case .deprecated, .forbidden: self = .forbidden
    }
  }

  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }

  var status: TermStatus {
    switch self {
    case .provisional: .admitted
    case .approved: .preferred
    case .nonStandard: .superseded
    case .forbidden, .rejected: .deprecated
    }
  }
}
