internal import GlossFormats
internal import GlossTerms
internal import GlossText

/// Loads the term lists that a run is to use.
enum TermbaseLoader {
  /// The lists: those at `paths`, or the ones that ship when there are none; `additional` on top. A single `none` in
  /// place of a path is no list at all.
  ///
  /// - Throws: `Failure` that holds every problem of the first list that has any, each with file:line:column.
  static func glossaries(_ paths: [String], additional: [String], _ console: Console) throws -> [Glossary] {
    let shipped = paths.isEmpty ? try self.shipped() : []
    let inPlace = paths == ["none"] ? [] : paths
    return try shipped + (inPlace + additional).map { try glossary($0, console) }
  }

  /// The lists that come with the program.
  static func shipped() throws -> [Glossary] {
    try reporting { () throws(GlossaryError) in try ShippedGlossaries.load() }
  }

  /// The list in a file, in any of the forms there are.
  static func glossary(
    _ path: String, languages: TermbaseLanguages? = nil, columns: ColumnNames = ColumnNames(), _ console: Console
  ) throws -> Glossary {
    try glossary(path, FileLoader.bytes(path, console), languages: languages, columns: columns)
  }

  /// The same of bytes that are called `path`.
  static func glossary(
    _ path: String, _ bytes: [UInt8], languages: TermbaseLanguages? = nil, columns: ColumnNames = ColumnNames()
  ) throws -> Glossary {
    try reporting { () throws(GlossaryError) in
      try Termbases.read(path: path, bytes: bytes, languages: languages, columns: columns)
    }
  }

  private static func reporting<Value>(_ read: () throws(GlossaryError) -> Value) throws -> Value {
    do {
      return try read()
    } catch {
      let problems = error.problems
      let first = problems.first.map { "\($0.location.path):\($0.location.line):\($0.location.column): \($0.message)" }
      let more = problems.count > 1 ? " (and \(problems.count - 1) more; \"glosslint glossary lint\" lists them)" : ""
      throw Failure((first ?? "a term list cannot be read") + more)
    }
  }
}
