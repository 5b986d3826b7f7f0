package import GlossFormats
package import GlossTerms
package import GlossText

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
  /// Paths that folders are read without; `*` and `**` as in globs.
  package var exclude: [String] = []
  /// Elements of HTML that are not read: menus, footers.
  package var ignoredElements: [HTMLSelector] = []
  package var select: [String] = []
  package var ignore: [String] = []
  package var severities: [String: Severity] = [:]
  /// What is silent in formats without comments.
  package var suppressions: [ListedSuppression] = []
  package var failOn: FailureLevel?
  package var date: PartialDate?
  package var sourceLanguage: LanguageTag?
  package var targetLanguage: LanguageTag?

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
