internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText
internal import Synchronization

/// How a page is read and checked.
struct PageSettings: Sendable {
  var lint = LintSettings()
  var read = ReadOptions()
  /// The same for the text that was translated.
  var sourceRead = ReadOptions()
  /// The date of the page when it gives none, where one is set for it; elsewhere it is today's.
  var date: PartialDate?
}

/// The settings of each page of a run, from the command line, the overrides of the configuration that are about the page,
/// the configuration, and the defaults, in this order.
///
/// Pages that the same overrides are about share theirs, which are settled once. All threads of a run share this.
final class PathSettings: Sendable {
  /// The settings of pages that no override is about.
  let general: PageSettings
  private let configuration: Configuration
  private let given: GivenSettings
  private let relativePath: RelativePath
  private let known: Mutex<Known>

  private struct Known {
    /// Which overrides are about a page, by its path.
    var overrides: [String: [Int]] = [:]
    var settings: [[Int]: PageSettings] = [:]
  }

  /// - Parameter given: what the command line says.
  init(_ configuration: Configuration, _ given: GivenSettings, _ console: Console) {
    (self.configuration, self.given) = (configuration, given)
    relativePath = RelativePath(root: configuration.folder, console)
    general = Self.settings(configuration, configuration.choices, given, relativePath)
    known = Mutex(Known(settings: [[]: general]))
  }

  /// Those of the page at `path`, as it is shown.
  func settings(of path: String) -> PageSettings {
    configuration.overrides.isEmpty ? general : settings(ofRelative: relativePath.path(path))
  }

  /// Those of the page at `path` from the folder of the configuration on.
  func settings(ofRelative path: String) -> PageSettings {
    guard !configuration.overrides.isEmpty else { return general }
    return known.withLock { known in
      let overrides = known.overrides[path] ?? configuration.overrides(about: path)
      known.overrides[path] = overrides
      if let settings = known.settings[overrides] { return settings }
      let settings = Self.settings(configuration, configuration.choices(with: overrides), given, relativePath)
      known.settings[overrides] = settings
      return settings
    }
  }

  private static func settings(
    _ configuration: Configuration, _ choices: PageChoices, _ given: GivenSettings, _ relativePath: RelativePath
  ) -> PageSettings {
    var lint = LintSettings()
    lint.narrow(
      select: given.select.isEmpty ? choices.select ?? [] : given.select, ignore: choices.ignore + given.ignore)
    lint.severities = choices.severities
    lint.suppressions = configuration.suppressions
    lint.relativePath = relativePath.path
    let date = given.date ?? choices.date
    lint.date = date ?? Today.date
    lint.sourceLanguage = given.sourceLanguage ?? choices.sourceLanguage ?? lint.sourceLanguage
    lint.targetLanguage = choices.targetLanguage
    lint.characters = configuration.characters ?? lint.characters
    var read = ReadOptions(sourceLanguage: lint.sourceLanguage, targetLanguage: lint.targetLanguage)
    read.encoding = given.encoding
    read.ignoredElements = choices.ignoredElements
    var sourceRead = read
    sourceRead.encoding = given.sourceEncoding
    return PageSettings(lint: lint, read: read, sourceRead: sourceRead, date: date)
  }
}
