internal import Foundation

/// Where a report goes: standard output, or a file that `--output` names.
enum OutputFile {
  /// Writes `text` to the file at `path`; to standard output when no path is given.
  ///
  /// - Throws: `Failure`.
  static func write(_ text: String, to path: String?, _ console: Console) throws {
    guard let path else { return console.print(text) }
    try write(Array(text.utf8), to: path, console)
  }

  /// Writes `bytes` to the file at `path`, whole or not at all.
  ///
  /// - Throws: `Failure`.
  static func write(_ bytes: [UInt8], to path: String, _ console: Console) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: FileLoader.absolute(path, console)), options: .atomic)
    } catch {
      throw Failure("\(path): cannot be written")
    }
  }
}
