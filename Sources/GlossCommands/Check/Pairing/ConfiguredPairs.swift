internal import Foundation
internal import GlossLint
internal import GlossText

/// The pairs that the configuration tells: by tables, then by paths and globs.
struct ConfiguredPairs {
  private let configuration: Configuration
  private let store: any PageStore
  /// Sources by their translations, as absolute paths.
  private var listed: [String: String] = [:]
  private let globs: [(target: Glob, source: Glob)]

  /// Reads the tables.
  ///
  /// - Parameter sourceLanguage: tells which column of a table holds the sources, where its header does.
  /// - Throws: `Failure` for a table that cannot be used, with the row.
  init(
    _ configuration: Configuration, sourceLanguage: LanguageTag, _ store: any PageStore, _ console: Console
  ) throws {
    (self.configuration, self.store) = (configuration, store)
    globs = configuration.pairs.map { (Glob(configuration.folder + $0.target), Glob($0.source)) }
    for path in configuration.pairTables {
      let table = try PairTable(configuration.path(path), sourceLanguage: sourceLanguage, console)
      for (target, source) in table.sources where listed[target] == nil { listed[target] = source }
    }
  }

  /// The source of the page at `path`, as it is to be shown.
  func source(of path: String) -> String? {
    let absolute = FilePath.resolved(store.absolute(path))
    if let source = listed[absolute], store.exists(source) { return store.shown(source) }
    for (target, source) in globs {
      if let captures = target.captures(absolute) {
        return store.shown(configuration.folder + source.filled(captures))
      }
    }
    return nil
  }
}
