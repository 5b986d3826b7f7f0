internal import GlossSegmentation
internal import GlossTables
internal import GlossTerms
internal import GlossText

/// Reads the glossaries of OmegaT: source term, target term and comment, tab-separated with `#` for comments, or as
/// CSV.
///
/// They do not name their languages: those are given, or told by what the columns hold. A source term with several
/// lines has several targets, the first of which is preferred.
struct OmegaTReader {
  private var builder: GlossaryBuilder
  /// What parts the columns, in words.
  private let parting: String
  private var rows: [(source: Field, target: Field, comment: String?)] = []

  /// The first line whose columns are parted by blanks.
  private var lined: Int?

  private struct Field {
    let text: String
    let offset: Int
  }

  /// - Parameter separator: tab or comma.
  static func read(
    _ file: SourceFile, separator: UInt8, languages: TermbaseLanguages?
  ) throws(GlossaryError) -> Glossary {
    var reader = OmegaTReader(
      builder: GlossaryBuilder(file), parting: separator == UInt8(ascii: ",") ? "commas part" : "tabs part")
    if separator == UInt8(ascii: ",") {
      // Spreadsheets of some countries write semicolons.
      let table = DelimitedTable.read(file)
      for problem in table.problems { reader.builder.report(problem) }
      for row in table.rows {
        let cells = (0...(row.cells.last?.index ?? 0)).map { row[$0] }
        reader.row(cells.map { Field(text: $0?.text ?? "", offset: $0?.source.lowerBound ?? 0) })
      }
    } else {
      TabbedLines(file: file).forEach { _, fields in
        guard fields.first?.text.hasPrefix("#") == false else { return }
        let fields = fields.map { Field(text: $0.text, offset: $0.offset) }
        reader.row(fields.count == 1 ? reader.partedByBlanks(fields[0]) : fields)
      }
    }
    reader.sayBlanks()
    reader.makeConcepts(languages)
    return try reader.builder.finished()
  }

  /// A line without a tab, as someone types it who lines up columns: two or more blanks part them.
  private mutating func partedByBlanks(_ line: Field) -> [Field] {
    let bytes = Array(line.text.utf8)
    let blanks = bytes.indices.dropLast().first { bytes[$0] == 0x20 && bytes[$0 + 1] == 0x20 }
    guard let blanks else { return [line] }
    if lined == nil { lined = line.offset }
    let rest = (blanks..<bytes.count).trimmed(in: bytes)
    return [
      Field(text: bytes.string(0..<blanks), offset: line.offset),
      Field(text: bytes.string(rest), offset: line.offset + rest.lowerBound),
    ]
  }

  private mutating func sayBlanks() {
    if let lined { builder.remark("columns are parted by blanks, here and maybe below; a tab is meant", lined) }
  }

  private mutating func row(_ fields: [Field]) {
    guard let source = fields.first, fields.contains(where: { !$0.text.isEmpty }) else { return }
    guard !source.text.isEmpty, fields.count > 1, !fields[1].text.isEmpty else {
      builder.report(
        "the line has no \(source.text.isEmpty ? "source" : "target") term; \(parting) them", source.offset)
      return
    }
    let comment = fields.count > 2 && !fields[2].text.isEmpty ? fields[2].text : nil
    rows.append((source, fields[1], comment))
  }

  private mutating func makeConcepts(_ given: TermbaseLanguages?) {
    guard let first = rows.first else { return }
    if isHeader(first) {
      builder.remark("taken for the titles of the columns and passed over", first.source.offset)
      rows.removeFirst()
    }
    let source = given?.source ?? language(of: rows.lazy.map(\.source.text))
    let target = given?.target ?? language(of: rows.lazy.map(\.target.text))
    guard let source, let target, given != nil || !source.matches(target) else {
      builder.report(
        "this kind of file does not name its languages, and those of the terms are uncertain; name the columns in a "
          + "first line (zh, en), or import it with --source-lang and --target-lang",
        first.source.offset)
      return
    }
    if given == nil {
      builder.remark("taken for a glossary of OmegaT with terms in \(source) and \(target)", first.source.offset)
    }
    var gatherer = PairGatherer()
    for row in rows {
      guard let from = builder.term(row.source.text, .preferred, row.source.offset),
        var to = builder.term(row.target.text, .preferred, row.target.offset)
      else { continue }
      to.note = row.comment
      gatherer.add(from.term, in: source, to: to.term, in: target)
    }
    gatherer.finish(&builder)
  }

  /// Whether a row has the titles of a spreadsheet's columns and no terms: those of the two sides, or of two languages.
  private func isHeader(_ row: (source: Field, target: Field, comment: String?)) -> Bool {
    switch (ColumnTitle(row.source.text), ColumnTitle(row.target.text)) {
    case (.source, .target): true
    case (.language(let one), .language(let other)): !one.matches(other)
    default: false
    }
  }

  /// What the detector says of a column; terms in Latin script of which it is uncertain are taken for English, since
  /// too few small words stand in terms for it to tell.
  private func language(of terms: some Sequence<String>) -> LanguageTag? {
    let text = Array(terms.joined(separator: "\n").utf8)
    if let found = LanguageDetector.detect(text) { return found.language }
    let letters = text.count { $0 >= 0x80 || $0.isASCIILetter }
    let latin = text.count { $0.isASCIILetter }
    return letters > 0 && latin * 20 >= letters * 19 ? .english : nil
  }
}
