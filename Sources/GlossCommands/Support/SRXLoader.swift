internal import GlossSegmentation

/// Loads the SRX file that a run is to cut sentences by.
enum SRXLoader {
  /// What `--srx` says in every command that cuts sentences.
  static let help = "Cut sentences by this SRX file, for the languages it has rules for."

  /// The rules of the file at `path`; nil when no path is given.
  ///
  /// - Throws: `Failure` when it cannot be read; `SourceError` with the place when it is not SRX.
  static func rules(_ path: String?, _ console: Console) throws -> SRXRules? {
    try path.map { try SRXReader.read(FileLoader.sourceFile($0, console)) }
  }
}
