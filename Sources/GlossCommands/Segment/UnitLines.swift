internal import GlossFormats
internal import GlossReports
internal import GlossText

/// The units of a file that holds a text and its translation, as a person or a script looks at what was read.
enum UnitLines {
  /// Prints a JSON object a line: the name of the unit, where its target starts, the texts of both sides, whether it is
  /// locked or open to edits, and what of it is not language.
  ///
  /// - Throws: `Failure` for a file that cannot be read or holds one text alone.
  static func print(_ path: String?, _ console: Console) throws -> ExitStatus {
    guard let path, path != "-" else { throw Failure("--format units needs a file, whose name tells its format") }
    guard case .pair(let pair) = try FileLoader.content(path, console) else {
      throw Failure("\(path): holds one text; --format units is for files that hold its translation too")
    }
    for (source, target) in zip(pair.source.blocks, pair.target.blocks) {
      let place = target.map.sourceRange(of: 0..<0).lowerBound
      let position = pair.target.position(in: target, textOffset: 0, source: place)
      let line = JSONValue.object([
        ("path", .optional(target.path)), ("line", .number(position.line)), ("column", .number(position.column)),
        ("source", .string(source.text.string(0..<source.text.count))),
        ("target", .string(target.text.string(0..<target.text.count))),
        ("state", .string(target.escaping == nil ? "locked" : "open")),
        ("protected", .array(target.protected.map { .string(target.text.string($0)) })),
      ])
      console.print(line.text(isIndented: false) + "\n")
    }
    return .success
  }
}
