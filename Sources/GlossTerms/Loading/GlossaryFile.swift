internal import CShippedLists
package import GlossText

/// Reads a term list in any of the forms there are, by the name of the file.
package enum GlossaryFile {
  /// - Throws: `GlossaryError` with every problem of form, each at its line and column.
  package static func read(_ file: SourceFile) throws(GlossaryError) -> Glossary {
    switch file.path.split(separator: ".").last?.lowercased() {
    case "yml", "yaml":
      return try YAMLGlossaryReader.read(file)
    case "tsv", "tab", "txt":
      return try TableGlossaryReader.read(file, separator: UInt8(ascii: "\t"))
    case "csv":
      return try TableGlossaryReader.read(file, separator: UInt8(ascii: ","))
    default:
      let place = TermLocation(path: file.path, line: 1, column: 1)
      throw GlossaryError([
        GlossaryProblem("not a term list that can be read: name it .yml, .tsv or .csv", at: place)
      ])
    }
  }

  /// Whether the name of a file is that of a list in YAML.
  package static func isYAML(_ path: String) -> Bool {
    ["yml", "yaml"].contains(path.split(separator: ".").last?.lowercased())
  }

  /// The name of a list that gives itself none: its file's, without folder and extension.
  static func name(ofPath path: String) -> String {
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
