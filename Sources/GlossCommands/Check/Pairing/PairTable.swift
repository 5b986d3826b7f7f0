internal import Foundation
internal import GlossTables
internal import GlossText

/// A table of pages: two columns, a page and its translation, with paths from the folder of the table on. A header of
/// language tags may say which is which.
struct PairTable {
  /// Sources by their translations, as absolute paths.
  private(set) var sources: [String: String] = [:]
  private let path: String
  private let console: Console

  /// - Parameter path: of a file in CSV, TSV or XLSX, of which the first sheet counts.
  /// - Throws: `Failure` with the place, for the first thing that is wrong.
  init(_ path: String, sourceLanguage: LanguageTag, _ console: Console) throws {
    (self.path, self.console) = (FilePath.shown(path, console), console)
    let table = try read()
    if let problem = table.problems.first { throw Failure(problem.description) }
    var rows = table.rows.filter { row in row.cells.contains { !$0.text.isEmpty } }[...]
    var columns = (source: 0, target: 1)
    if let header = rows.first, let tags = Self.tags(of: header) {
      rows.removeFirst()
      if !tags[0].matches(sourceLanguage), tags[1].matches(sourceLanguage) { columns = (1, 0) }
    }
    var lines: [String: Int] = [:]
    for row in rows {
      let source = try file(row, columns.source)
      let target = try file(row, columns.target)
      if let line = lines[target] {
        throw error("\"\(row[columns.target]?.text ?? "")\" has a source in row \(line) already", row, columns.target)
      }
      lines[target] = row.number
      sources[target] = source
    }
  }

  private func read() throws -> Table {
    guard path.lowercased().hasSuffix(".xlsx") else {
      return DelimitedTable.read(try FileLoader.sourceFile(path, console))
    }
    do {
      let workbook = try XLSXWorkbook(path: path, bytes: FileLoader.bytes(path, console))
      guard let sheet = workbook.sheets.first else { throw Failure("\(path): has no sheet") }
      return sheet
    } catch let error as SourceError {
      throw Failure(error.description)
    }
  }

  /// Nil for a row of paths.
  private static func tags(of row: Table.Row) -> [LanguageTag]? {
    let tags = (0...1).compactMap { index in
      row[index].flatMap { $0.text.contains { "./".contains($0) } ? nil : LanguageTag($0.text) }
    }
    return tags.count == 2 ? tags : nil
  }

  private func file(_ row: Table.Row, _ column: Int) throws -> String {
    guard let text = row[column]?.text, !text.isEmpty else {
      throw error("a pair needs two paths, and this row has one", row, column)
    }
    let folder = FilePath.folder(of: FileLoader.absolute(path, console))
    let file = FilePath.resolved(text.hasPrefix("/") ? text : folder + text)
    guard FileLoader.exists(file, console) else { throw error("\"\(text)\": no such file", row, column) }
    return file
  }

  private func error(_ message: String, _ row: Table.Row, _ column: Int) -> Failure {
    let cell = row[column] ?? row.cells.first
    return Failure("\(path):\(cell?.line ?? row.number):\(cell?.column ?? 1): \(message)")
  }
}
