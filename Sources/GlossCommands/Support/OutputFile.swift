/// Where a report goes: standard output, or a file that `--output` names.
enum OutputFile {
  /// Writes `text` to the file at `path`; to standard output when no path is given.
  ///
  /// - Throws: `Failure`.
  static func write(_ text: String, to path: String?, _ console: Console) throws {
    guard let path else { return console.print(text) }
    try AtomicFile.write(Array(text.utf8), to: path, console)
  }
}
