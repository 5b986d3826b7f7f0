internal import GlossTables
internal import GlossText

/// Tables with a text in one column and its translation in another: CSV, TSV and XLSX.
///
/// A row is a translation unit; one that is blank on either side is left out. Blocks are named as spreadsheets name
/// cells: `B12`, `Sheet1!B12`. See ``BilingualColumns`` for which columns are taken.
enum TableReader {
  static func read(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> DocumentContent {
    let table = DelimitedTable.read(file)
    if let problem = table.problems.first { throw ReadError(problem) }
    let columns: BilingualColumns
    do {
      columns = try BilingualColumns.find(in: table, options)
    } catch {
      throw ReadError(
        SourceError(error.message, path: file.path, line: table.rows.first?.cells.first?.line ?? 1, column: 1))
    }
    let sides = rows(of: table, columns).map { row, source, target in
      (block(source, row, file, isTarget: false), block(target, row, file, isTarget: true))
    }
    return pair(sides, file, .table, [columns])
  }

  /// Reads a workbook: each sheet that has a text and its translation. The others are notes and none of the text.
  static func read(path: String, workbook bytes: [UInt8], _ options: ReadOptions) throws(ReadError) -> DocumentContent {
    let workbook: XLSXWorkbook
    do {
      workbook = try XLSXWorkbook(path: path, bytes: bytes)
    } catch {
      throw ReadError(error)
    }
    var sides: [(Block?, Block?)] = []
    var taken: [BilingualColumns] = []
    var silent: String?
    for sheet in workbook.sheets {
      do {
        let columns = try BilingualColumns.find(in: sheet, options)
        taken.append(columns)
        sides += rows(of: sheet, columns).map { _, source, target in
          (block(source, of: sheet, isTarget: false), block(target, of: sheet, isTarget: true))
        }
      } catch {
        let message = "sheet \"\(sheet.name ?? "")\": \(error.message)"
        guard error.isSilent else { throw ReadError(message, path: path) }
        silent = silent ?? message
      }
    }
    if taken.isEmpty, let silent { throw ReadError(silent, path: path) }
    return pair(sides, SourceFile(path: path, text: ""), .workbook, taken)
  }

  private static func rows(
    of table: Table, _ columns: BilingualColumns
  ) -> [(row: Table.Row, source: Table.Cell, target: Table.Cell)] {
    table.rows.dropFirst(columns.hasHeader ? 1 : 0).compactMap { row in
      guard let source = row[columns.source], let target = row[columns.target] else { return nil }
      return (row, source, target)
    }
  }

  private static func pair(
    _ sides: [(Block?, Block?)], _ file: SourceFile, _ format: DocumentFormat, _ columns: [BilingualColumns]
  ) -> DocumentContent {
    let units = sides.compactMap { source, target in source.flatMap { source in target.map { (source, $0) } } }
    func document(_ blocks: [Block], _ languages: [LanguageTag?]) -> Document {
      var metadata = DocumentMetadata()
      // Of sheets in several languages none is that of the file.
      if let first = languages.first, languages.allSatisfy({ $0 == first }) { metadata.language = first }
      return Document(file: file, format: format, blocks: blocks, metadata: metadata)
    }
    let target = document(units.map(\.1), columns.map(\.targetLanguage))
    guard
      let pair = BilingualDocument(
        source: document(units.map(\.0), columns.map(\.sourceLanguage)), target: target)
    else { return .page(target) }
    return .pair(pair)
  }

  // MARK: Cells

  private static func block(_ cell: Table.Cell, _ row: Table.Row, _ file: SourceFile, isTarget: Bool) -> Block? {
    var text = StringText(bytes: file.utf8)
    let (pieces, isQuoted) = DelimitedTable.pieces(of: cell.source, in: file.utf8)
    for piece in pieces {
      switch piece {
      case .verbatim(let range): text.append(range)
      case .quotationMark(let range): text.append(decoded: [UInt8(ascii: "\"")], from: range)
      }
    }
    return text.block(
      escaping: isTarget ? isQuoted ? .quotedCell : .bareCell(in: file.path) : nil,
      path: CellReference(row: row.number - 1, column: cell.index).description, role: .tableCell)
  }

  /// A cell of a sheet, whose text stands elsewhere in the workbook: the cell as a whole is its place, and it is not
  /// edited.
  private static func block(_ cell: Table.Cell, of sheet: Table, isTarget: Bool) -> Block? {
    let bytes = Array(cell.text.utf8)
    let solid = (0..<bytes.count).trimmed(in: bytes)
    guard !solid.isEmpty else { return nil }
    var map = OffsetMap()
    map.append(length: solid.count, source: cell.source, kind: .decoded)
    let text = Array(bytes[solid])
    let reference = CellReference(row: cell.line - 1, column: cell.index).description
    return Block(
      text: text, map: map, role: .tableCell, protected: Placeholders.markup.ranges(in: text), escaping: nil,
      path: sheet.name.map { "\($0)!\(reference)" } ?? reference,
      container: Block.Container(part: sheet.part ?? "", line: cell.line))
  }
}

extension Escaping {
  /// Between the quotation marks of CSV and TSV.
  static let quotedCell = Escaping { $0.replacing("\"", with: "\"\"") }

  /// A cell without quotation marks: nothing that would end it, or begin to quote it. Where the name of the file does
  /// not say what parts its cells, all that may part them.
  static func bareCell(in path: String) -> Escaping {
    let isTabbed = [".tsv", ".tab"].contains { path.lowercased().hasSuffix($0) }
    let marks = isTabbed ? "\t\"\n\r" : ",;\t\"\n\r"
    return Escaping { text in text.utf8.contains(where: marks.utf8.contains) ? nil : text }
  }
}
