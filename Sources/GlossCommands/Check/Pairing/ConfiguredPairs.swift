internal import Foundation
internal import GlossLint
internal import GlossText

/// The pairs that the configuration tells: by tables, then by paths and globs.
struct ConfiguredPairs {
  private let configuration: Configuration
  private let console: Console
  /// Sources by their translations, as absolute paths.
  private var listed: [String: String] = [:]
  private let globs: [(target: Glob, source: Glob)]

  /// Reads the tables.
  ///
  /// - Parameter sourceLanguage: tells which column of a table holds the sources, where its header does.
  /// - Throws: `Failure` for a table that cannot be used, with the row.
  init(_ configuration: Configuration, sourceLanguage: LanguageTag, _ console: Console) throws {
    (self.configuration, self.console) = (configuration, console)
    globs = configuration.pairs.map { (Glob(configuration.folder + $0.target), Glob($0.source)) }
    for path in configuration.pairTables {
      let table = try PairTable(configuration.path(path), sourceLanguage: sourceLanguage, console)
      for (target, source) in table.sources where listed[target] == nil { listed[target] = source }
    }
  }

  /// The source of the page at `path`, as it is to be shown.
  func source(of path: String) -> String? {
    let absolute = FilePath.resolved(FileLoader.absolute(path, console))
    if let source = listed[absolute] { return FilePath.shown(source, console) }
    for (target, source) in globs {
      if let captures = target.captures(absolute) {
        return FilePath.shown(configuration.folder + source.filled(captures), console)
      }
    }
    return nil
  }
}
