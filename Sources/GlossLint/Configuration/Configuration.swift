package import GlossTerms

/// What a `glosslint.yml` says. A key that is absent says nothing, so that layers can be told apart.
package struct Configuration: Sendable {
  /// The folder that its paths are relative to.
  package var folder: String
  /// Term lists in the place of those that ship.
  package var glossaries: [String]?
  /// Term lists on top of them.
  package var additionalGlossaries: [String] = []
  /// The SRX file that sentences are cut by.
  package var segmentationRules: String?
  /// The dictionary of the aligner: a path, or none.
  package var dictionary: String?
  /// Lists of wordings of translated Chinese, on top of the one that ships.
  package var calques: [String] = []
  /// Whether simplified and traditional characters are one where terms are looked for.
  package var characters: CharacterComparison?
  package var pairs: [Pair] = []
  /// Tables of pairs.
  package var pairTables: [String] = []
  /// Paths that folders are read without; `*` and `**` as in globs.
  package var exclude: [String] = []
  /// What holds for all pages, and what for some of them; later ones stand above earlier ones.
  package var choices = PageChoices()
  package var overrides: [Override] = []
  /// What is silent in formats without comments.
  package var suppressions: [ListedSuppression] = []
  package var failOn: FailureLevel?
  /// The folder of the cache; a path, or none.
  package var cache: String?
  /// Where the site is found: `https://www.example.org/`, so that addresses in its pages lead to its files.
  package var site: String?
  /// Its own text, by which it is known to be the same; empty where there is none.
  package var contents: [UInt8] = []

  /// Settings of the pages that one of the globs matches, from the folder of the configuration on.
  package struct Override: Sendable {
    package let files: [Glob]
    package let choices: PageChoices
  }

  /// A source and its translation: two paths, or two globs whose stars stand for the same.
  package struct Pair: Sendable, Hashable {
    package let source: String
    package let target: String
  }

  package init(folder: String) {
    self.folder = folder
  }
}

/// The least severity that fails a run.
package enum FailureLevel: String, Sendable, CaseIterable {
  case never, info, warning, error

  package func isReached(by severity: Severity) -> Bool {
    switch self {
    case .never: false
    case .info: true
    case .warning: severity >= .warning
    case .error: severity >= .error
    }
  }
}

/// A configuration that cannot be used: where and why.
package struct ConfigurationError: Error, Sendable, CustomStringConvertible {
  package let path: String
  package let line: Int
  package let column: Int
  package let message: String

  package var description: String { "\(path):\(line):\(column): \(message)" }
}

extension Configuration {
  /// Which of the overrides are about the file at `path`, from the folder of the configuration on.
  package func overrides(about path: String) -> [Int] {
    overrides.indices.filter { overrides[$0].files.contains { $0.matches(path) } }
  }

  /// What holds for pages that the overrides `indexes` are about.
  package func choices(with indexes: [Int]) -> PageChoices {
    var choices = choices
    for index in indexes { choices.lay(overrides[index].choices) }
    return choices
  }
}
