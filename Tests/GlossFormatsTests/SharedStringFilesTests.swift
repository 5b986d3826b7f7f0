import Foundation
import GlossFormats
import GlossTables
import GlossText
import Testing

private let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  .appending(path: "../../../shared/formats").standardized

/// PO, tables and strings of other projects: read with true places, or refused in one line that names the file.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: folder.path), "no folder `shared` beside the project"))
struct SharedStringFilesTests {
  @Test(arguments: [("po", "po"), ("tsv", "table"), ("blns", "json")])
  func everyFile(_ name: String, _ format: String) throws {
    let format = try #require(DocumentFormat(rawValue: format))
    var (read, refused) = (0, 0)
    let files = FileManager.default.enumerator(at: folder.appending(path: name), includingPropertiesForKeys: nil)
    while let url = files?.nextObject() as? URL {
      let wanted = ["po": ["po", "pot"], "table": ["csv", "txt"], "json": ["json"]][format.rawValue] ?? []
      guard wanted.contains(url.pathExtension) else { continue }
      let bytes = Array(try Data(contentsOf: url))
      do {
        for document in try Documents.read(path: url.path, bytes: bytes, as: format).documents {
          #expect(problems(of: document) == [], "\(url.lastPathComponent)")
        }
        read += 1
      } catch {
        #expect(error.description.hasPrefix(url.path) && !error.description.contains("\n"), "\(error)")
        refused += 1
      }
    }
    #expect(read > 0)
    try Measure.note("\(name): \(read) read, \(refused) refused")
  }
}

/// Writes what readers make of the files of a folder, for a script that holds it against other readers. Only where
/// `GLOSSLINT_UNITS_IN` names the folder and `GLOSSLINT_UNITS_OUT` the file to write.
private enum Measure {
  static let input = ProcessInfo.processInfo.environment["GLOSSLINT_UNITS_IN"]
  static let output = ProcessInfo.processInfo.environment["GLOSSLINT_UNITS_OUT"]

  static func note(_ line: String) throws { if output != nil { print(line) } }
}

@Suite(.enabled(if: Measure.input != nil && Measure.output != nil, "only for Scripts/measure-formats-tables"))
struct MeasuredUnitsTests {
  private struct File: Encodable {
    let path: String
    var units: [[String]] = []
    /// Of a table, whatever its columns hold: each cell with a text by its column.
    var rows: [[Int: String]] = []
    var error: String?
  }

  @Test func units() throws {
    let input = URL(filePath: try #require(Measure.input))
    var lines: [String] = []
    let files = FileManager.default.enumerator(at: input, includingPropertiesForKeys: nil)
    while let url = files?.nextObject() as? URL {
      let isTable = ["csv", "txt", "tsv"].contains(url.pathExtension)
      guard let format = isTable ? .table : DocumentFormat(path: url.path) else { continue }
      guard url.hasDirectoryPath == false, [.po, .table, .json, .yaml, .workbook].contains(format) else { continue }
      var file = File(path: url.path)
      if isTable, let source = try? SourceFile(path: url.path, bytes: Array(try Data(contentsOf: url))) {
        file.rows = DelimitedTable.read(source).rows.map { row in
          Dictionary(uniqueKeysWithValues: row.cells.map { ($0.index, $0.text) })
        }
      }
      do {
        let content = try Documents.read(path: url.path, bytes: Array(try Data(contentsOf: url)), as: format)
        switch content {
        case .page(let page): file.units = page.blocks.map { [$0.path ?? "", $0.string] }
        case .pair(let pair): file.units = zip(pair.source.blocks, pair.target.blocks).map { [$0.string, $1.string] }
        }
      } catch {
        file.error = "\(error)"
      }
      lines.append(String(decoding: try JSONEncoder().encode(file), as: UTF8.self))
    }
    let text = lines.sorted().joined(separator: "\n") + "\n"
    try text.write(toFile: try #require(Measure.output), atomically: true, encoding: .utf8)
  }
}
