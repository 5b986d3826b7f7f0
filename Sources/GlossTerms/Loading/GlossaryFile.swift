internal import CShippedLists
internal import GlossTables
package import GlossText

/// Reads a term list in any of the forms there are, by the name of the file.
package enum GlossaryFile {
  /// Reads the list in `bytes`, which may be a text file or a workbook. `path` is for messages and places.
  ///
  /// - Parameter names: what columns are that a table names in another way.
  /// - Throws: `GlossaryError`, also for bytes that are no text.
  package static func read(
    path: String, bytes: [UInt8], names: ColumnNames = ColumnNames()
  ) throws(GlossaryError) -> Glossary {
    if path.lowercased().hasSuffix(".xlsx") {
      let workbook: XLSXWorkbook
      do {
        workbook = try XLSXWorkbook(path: path, bytes: bytes)
      } catch {
        let place = TermLocation(path: error.path, line: error.line, column: error.column)
        throw GlossaryError([GlossaryProblem(error.message, at: place)])
      }
      var list = try TableGlossaryReader.read(workbook.sheets, path: path, names: names)
      let place = TermLocation(path: path, line: 1, column: 1)
      list.remarks += workbook.hiddenSheets.map {
        GlossaryProblem("the sheet \"\($0)\" is hidden and left out", severity: .info, at: place)
      }
      return list
    }
    return try read(text(path: path, bytes: bytes), names: names)
  }

  /// The text of a list in a file that is one.
  ///
  /// - Throws: `GlossaryError` with the line that cannot be decoded.
  package static func text(path: String, bytes: [UInt8]) throws(GlossaryError) -> SourceFile {
    do {
      return try SourceFile(path: path, bytes: bytes)
    } catch {
      let place = TermLocation(path: path, line: error.line, column: 1)
      throw GlossaryError([GlossaryProblem(error.description, at: place)])
    }
  }

  /// - Throws: `GlossaryError` with every problem of form, each at its line and column.
  package static func read(
    _ file: SourceFile, names: ColumnNames = ColumnNames()
  ) throws(GlossaryError) -> Glossary {
    switch file.path.split(separator: ".").last?.lowercased() {
    case "yml", "yaml":
      return try YAMLGlossaryReader.read(file)
    case "tsv", "tab", "txt", "utf8":
      return try TableGlossaryReader.read(file, separator: UInt8(ascii: "\t"), names: names)
    case "csv":
      return try TableGlossaryReader.read(file, names: names)
    default:
      let place = TermLocation(path: file.path, line: 1, column: 1)
      throw GlossaryError([
        GlossaryProblem("not a term list that can be read: name it .yml, .tsv, .csv or .xlsx", at: place)
      ])
    }
  }

  /// Whether the first row of a table names columns, one of them by a language: that is how a table is told from a list
  /// of pairs without a header.
  ///
  /// - Parameter separator: nil where the file is to tell.
  package static func hasHeader(
    _ file: SourceFile, separator: UInt8?, names: ColumnNames = ColumnNames()
  ) -> Bool {
    TableGlossaryReader.hasHeader(file, separator: separator, names: names)
  }

  /// Whether the name of a file is that of a list in YAML.
  package static func isYAML(_ path: String) -> Bool {
    ["yml", "yaml"].contains(path.split(separator: ".").last?.lowercased())
  }

  /// The name of a list that gives itself none: its file's, without folder and extension.
  package static func name(ofPath path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.split(separator: ".").first.map(String.init) ?? file
  }
}

/// The lists that come with the program, in force when nothing else is asked for.
package enum ShippedGlossaries {
  /// Read anew at each call, .05 s for 1.4 MB. They are tested to be free of problems.
  package static func load() throws(GlossaryError) -> [Glossary] {
    var lists: [Glossary] = []
    for index in 0..<gl_shipped_list_count() {
      let list = gl_shipped_list_at(index)
      let text = String(decoding: UnsafeBufferPointer(start: list.bytes, count: list.length), as: UTF8.self)
      let path = "glossaries/\(String(cString: list.name))"
      lists.append(try YAMLGlossaryReader.read(SourceFile(path: path, text: text)))
    }
    return lists
  }
}
