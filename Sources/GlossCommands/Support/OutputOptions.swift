internal import ArgumentParser

/// Where a report goes.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write here, not to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  /// - Throws: `Failure`.
  func write(_ text: String, _ console: Console) throws { try write(Array(text.utf8), console) }

  /// The same of a report that may be no text, which then needs a file.
  ///
  /// - Throws: `Failure`.
  func write(_ report: [UInt8], _ console: Console) throws {
    guard let output else { return console.print(String(decoding: report, as: UTF8.self)) }
    try AtomicFile.write(report, to: output, console)
  }

  /// Whether a reader of the report sees colours.
  func usesColor(_ console: Console) -> Bool { output == nil && console.usesColor }
}
