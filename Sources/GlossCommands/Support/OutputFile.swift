/// Where a report goes: standard output, or a file that `--output` names.
enum OutputFile {
  /// Writes `text` to the file at `path`; to standard output when no path is given.
  ///
  /// - Throws: `Failure`.
  static func write(_ text: String, to path: String?, _ console: Console) throws {
    try write(Array(text.utf8), to: path, console)
  }

  /// The same of a report that may be no text, which then needs a path.
  ///
  /// - Throws: `Failure`.
  static func write(_ report: [UInt8], to path: String?, _ console: Console) throws {
    guard let path else { return console.print(String(decoding: report, as: UTF8.self)) }
    try AtomicFile.write(report, to: path, console)
  }
}
