internal import GlossTables
internal import GlossText

/// Reads the table form of a term list, for people who keep spreadsheets: a header row, then one concept a row.
///
/// A column named by a language tag holds preferred terms, `en.admitted` and its like the others; many values in a
/// cell are parted by `|`, and a value may end in a bracket such as `[authority=…; since=…; gap=2]`.
struct TableGlossaryReader {
  let name: String
  private let names: ColumnNames
  private let path: String
  private var problems: [GlossaryProblem] = []
  private var remarks: [GlossaryProblem] = []
  /// What places of the table at hand name as their file.
  private var placePath: String
  /// What the columns hold, by index; one that the header leaves blank asks for nothing.
  private var columns: [TableColumn?] = []
  /// The columns in order, those that are passed over too.
  private var indexes: [Int] = []
  /// Whether the cells are those of a sheet, which need no apostrophe against formulas.
  private var isSheet = false
  /// Where the ids stand that the rows give themselves.
  var ids: [String: TermLocation] = [:]

  /// How many remarks of one list are told.
  private static let mostRemarks = 100

  /// The list in a text file.
  static func read(
    _ file: SourceFile, separator: UInt8? = nil, names: ColumnNames = ColumnNames()
  ) throws(GlossaryError) -> Glossary {
    try read([DelimitedTable.read(file, separator: separator)], path: file.path, names: names)
  }

  /// Whether half the cells of the first row or more are names of columns, one of them a language of two letters. A
  /// language that is not named by its tag needs another column beside it: alone it may be a term like any other.
  static func hasHeader(_ file: SourceFile, separator: UInt8?, names: ColumnNames = ColumnNames()) -> Bool {
    // A line that declares the separator may stand before it.
    guard let end = file.lines.range(ofLine: min(2, file.lines.lineCount))?.upperBound else { return false }
    let head = SourceFile(path: file.path, text: file.utf8.string(min(file.textStart, end)..<end))
    guard let header = DelimitedTable.read(head, separator: separator).rows.first else { return true }
    let titles = header.cells.map { $0.text.trimmed }.filter { !$0.isEmpty }
    let columns = titles.compactMap { names.column($0) }
    let languages = zip(titles, titles.map { names.column($0)?.language }).filter { $0.1?.primary.utf8.count == 2 }
    let tagged = languages.filter { title, _ in
      LanguageTag(String(title.prefix { $0 != "." })) != nil || names.knows(title)
    }
    let isNamed = !tagged.isEmpty || (!languages.isEmpty && columns.count > 1 && Set(columns).count == columns.count)
    return isNamed && titles.count { names.knows($0) || names.column($0) != nil } * 2 >= titles.count
  }

  /// The list in `tables`: the sheets of a workbook, or the only table of a text file. Of several, those without a
  /// column named by a language are notes and none of the list.
  ///
  /// - Throws: every problem with its row; then nothing is read.
  static func read(
    _ tables: [Table], path: String, names: ColumnNames = ColumnNames()
  ) throws(GlossaryError) -> Glossary {
    var reader = TableGlossaryReader(path: path, names: names)
    let lists = tables.filter { $0.rows.first.map(reader.hasLanguage) ?? false }
    let read = lists.isEmpty ? Array(tables.prefix(1)) : lists
    for name in tables.filter({ table in !read.contains { $0.part == table.part } }).compactMap(\.name) {
      reader.remark("the sheet \"\(name)\" has no column named by a language and is left out", reader.top)
    }
    let concepts = read.flatMap { reader.concepts($0, among: read.count) }
    reader.remarkOnNames(read)
    guard reader.problems.isEmpty else { throw GlossaryError(reader.problems.sorted { $0.location < $1.location }) }
    return Glossary(name: reader.name, path: path, concepts: concepts, remarks: reader.remarks)
  }

  private init(path: String, names: ColumnNames) {
    (self.path, placePath, self.names) = (path, path, names)
    name = GlossaryFile.name(ofPath: path)
  }

  // MARK: Header

  private func hasLanguage(_ header: Table.Row) -> Bool {
    header.cells.contains { names.column($0.text.trimmed)?.language != nil }
  }

  private mutating func concepts(_ table: Table, among count: Int) -> [Concept] {
    placePath = count > 1 ? table.name.map { "\(path)!\($0)" } ?? path : path
    for problem in table.problems {
      problems.append(
        GlossaryProblem(problem.message, at: TermLocation(path: path, line: problem.line, column: problem.column)))
    }
    (columns, indexes) = ([], [])
    isSheet = table.part != nil
    guard let header = table.rows.first else { return [] }
    for cell in header.cells where !cell.text.trimmed.isEmpty { readTitle(cell) }
    if problems.isEmpty, !columns.contains(where: { $0?.language != nil }) {
      let place = header.cells.first.map(location) ?? top
      problems.append(
        GlossaryProblem("no column is named by a language, such as zh or en: is the header row missing?", at: place))
    }
    for merge in table.merges where merge.columns.contains(where: { column($0) != nil }) {
      problems.append(
        GlossaryProblem(
          "the cells \(merge.reference) are merged; unmerge them, so that each row and column has its own",
          at: TermLocation(path: placePath, line: merge.rows.lowerBound + 1, column: merge.columns.lowerBound + 1)))
    }
    for cell in table.lostCells where column(cell.index) != nil {
      problems.append(
        GlossaryProblem(cell.reason, at: TermLocation(path: placePath, line: cell.line, column: cell.index + 1)))
    }
    guard problems.isEmpty else { return [] }
    remarkOnNumbers(table, header)
    let rows = kept(table.rows.dropFirst(), header)
    return rows.compactMap { concept($0, width: (indexes.last ?? 0) + 1) }
  }

  /// Notes what the column under a title holds.
  private mutating func readTitle(_ cell: Table.Cell) {
    let title = cell.text.trimmed
    indexes.append(cell.index)
    guard let column = names.column(title) else {
      if !names.knows(title) { report("unknown column \"\(title)\"; \(TableColumn.advice(on: title))", cell) }
      return
    }
    if columns.contains(column) { report("another column is named \"\(title)\" already", cell) }
    columns += [TableColumn?](repeating: nil, count: max(0, cell.index + 1 - columns.count))
    columns[cell.index] = column
  }

  /// What the column at an index holds.
  func column(_ index: Int) -> TableColumn? { index < columns.count ? columns[index] : nil }

  /// The rows with a mark where there is a column for marks, else all.
  private mutating func kept(_ rows: ArraySlice<Table.Row>, _ header: Table.Row) -> [Table.Row] {
    guard let mark = columns.firstIndex(of: .keep) else { return Array(rows) }
    let kept = rows.filter { row in
      // A box that is not ticked is a truth value, too.
      row[mark].map { $0.text.trimmed }.map { !$0.isEmpty && TruthValue.read($0) != false } ?? false
    }
    if kept.count < rows.count, let title = header[mark] {
      let left = rows.count - kept.count
      remark("\(left) row\(left == 1 ? "" : "s") without a mark in this column passed over", location(title))
    }
    return kept
  }

  /// Tells columns of numbers that are read as terms: the title of one that counts the rows may well be `No`, which is
  /// Norwegian.
  private mutating func remarkOnNumbers(_ table: Table, _ header: Table.Row) {
    for title in header.cells {
      guard let language = column(title.index)?.language else { continue }
      let texts = table.rows.dropFirst().lazy.compactMap { $0[title.index]?.text }
      guard !texts.isEmpty, texts.allSatisfy({ !$0.contains(where: \.isLetter) }) else { continue }
      let name = title.text.trimmed
      remark(
        "the column \"\(name)\" is read as terms in the language \(language) and has no word in it; "
          + "\"glossary import --column \(name)=\" passes it over", severity: .warning, location(title))
    }
  }

  /// Says which of the names that were given no table has.
  private mutating func remarkOnNames(_ tables: [Table]) {
    let titles = Set(tables.compactMap(\.rows.first).flatMap(\.cells).map { $0.text.trimmed.lowercased() })
    for title in names.titles where !titles.contains(title.lowercased()) {
      remark("no column is named \"\(title)\"", severity: .warning, top)
    }
  }

  // MARK: Cells

  /// The text of a cell, without the apostrophe that keeps it from being a formula.
  mutating func text(_ cell: Table.Cell) -> String {
    if isSheet { return cell.text }
    if cell.text.hasPrefix("=") {
      remark(
        "looks like a formula and is read as a text; put its result there, or an apostrophe before it",
        severity: .warning, location(cell))
    }
    return FormulaGuard.read(cell.text)
  }

  // MARK: Places

  mutating func report(_ message: String, _ cell: Table.Cell) {
    problems.append(GlossaryProblem(message, at: location(cell)))
  }

  mutating func remark(
    _ message: String, severity: GlossaryProblem.Severity = .info, _ place: TermLocation
  ) {
    guard remarks.count < Self.mostRemarks else { return }
    remarks.append(GlossaryProblem(message, severity: severity, at: place))
  }

  func location(_ cell: Table.Cell) -> TermLocation {
    TermLocation(path: placePath, line: cell.line, column: cell.column)
  }

  /// Where the row of a cell starts.
  func rowStart(_ cell: Table.Cell) -> TermLocation { TermLocation(path: placePath, line: cell.line, column: 1) }

  private var top: TermLocation { TermLocation(path: placePath, line: 1, column: 1) }
}
