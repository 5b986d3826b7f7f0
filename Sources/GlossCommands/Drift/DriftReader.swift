internal import GlossCorpus
internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// Reads the periods that `drift` compares.
final class DriftReader {
  let termbase: Termbase
  private let configuration: Configuration
  private let settings: PathSettings
  private let reader: CorpusReader
  private let path: String?
  private let console: Console

  /// Whether something could not be read or used; each was said on standard error.
  var hasFailed: Bool { reader.hasFailed }

  /// The language that pages are translated from where nothing else is said of them.
  var sourceLanguage: LanguageTag { settings.general.lint.sourceLanguage }

  /// - Throws: `Failure` for a configuration or a list that cannot be used.
  init(_ command: DriftCommand, _ console: Console) throws {
    let around = ([command.path].compactMap(\.self) + command.paths.reversed()).first { FileLoader.exists($0, console) }
    var configuration = try ConfigurationLoader(console: console).configuration(command.config, for: around ?? ".")
    let language = command.corpus.sourceLang
    configuration.choices.sourceLanguage = language ?? configuration.choices.sourceLanguage
    settings = PathSettings(configuration, GivenSettings(sourceLanguage: language), console)
    let lists = ListPaths(configuration, command.corpus.lists)
    termbase = Termbase(layers: try lists.termLists(console))
    let characters = settings.general.lint.characters
    reader = CorpusReader(try lists.analyzer(termbase, characters: characters, console), console)
    (self.configuration, path, self.console) = (configuration, command.path, console)
  }

  // MARK: Two versions

  /// - Throws: `Failure` for what is neither a folder nor a revision, and for one without a page.
  func periods(old: String, new: String) throws -> [DriftPeriod] {
    let sides = try (old: side(old, beside: new), new: side(new, beside: old))
    return try [sides.old, sides.new].map { side in
      // Both versions of a page are judged by what is set for the new one.
      func settingsOf(_ path: String) -> PageSettings {
        settings.settings(of: sides.new.absolute(side.key(of: path), or: path))
      }
      let pages = try pages(at: side.folder, side.store, settingsOf).map { page in
        let path = page.page.document.file.path
        let lint = settingsOf(path).lint
        return DriftPage(page, key: side.key(of: path), date: PageDate.date(of: page) ?? lint.date, settings: lint)
      }
      return DriftPeriod(label: side.label, prefix: side.store.prefix, pages: pages)
    }
  }

  private struct Side {
    let label: String
    let store: any PageStore
    /// In the store.
    let folder: String

    /// The path of a page from the folder on; nil for one that lies elsewhere.
    func key(of path: String) -> String? {
      guard !folder.isEmpty, folder != "." else { return path }
      guard path.hasPrefix(folder) else { return nil }
      let key = path.dropFirst(folder.count)
      return String(key.hasPrefix("/") ? key.dropFirst() : key)
    }

    /// The absolute path of the page that has a key, or of another.
    func absolute(_ key: String?, or path: String) -> String {
      store.absolute(key.map { PageFolder.join(folder, $0) } ?? path)
    }
  }

  private func side(_ name: String, beside other: String) throws -> Side {
    if FileLoader.isFolder(name, console) { return Side(label: name, store: DiskPages(console: console), folder: name) }
    let (repository, store): (GitRepository, CommitPages)
    do {
      repository = try GitRepository(around: console.workingDirectory, console)
      store = try CommitPages(name, in: repository)
    } catch let failure as Failure {
      let kind = FileLoader.exists(name, console) ? "is a file, and folders are compared" : "no such folder"
      throw Failure("\(name): \(kind); as a revision: \(failure.description)")
    }
    let place = path ?? (FileLoader.isFolder(other, console) ? other : ".")
    guard let folder = repository.folder(place) else {
      throw Failure("\(place): is not in the repository of \"\(name)\"; name the folder to read with --path")
    }
    guard store.isFolder(folder) else { throw Failure("\(store.name(folder)): no such folder in this revision") }
    return Side(label: name, store: store, folder: folder)
  }

  // MARK: By date

  /// The pages of `paths`, by their dates. Pages without one are told and left out.
  ///
  /// - Throws: `Failure` where there are not two periods.
  func periods(_ paths: [String], by interval: DriftInterval) throws -> [DriftPeriod] {
    let store = DiskPages(console: console)
    var groups: [String: [DriftPage]] = [:]
    for page in try paths.flatMap({ try pages(at: $0, store, settings.settings(of:)) }) {
      let settings = settings.settings(of: page.page.document.file.path)
      let date = PageDate.date(of: page) ?? settings.date
      if let date, let label = interval.label(date) {
        groups[label, default: []].append(DriftPage(page, key: nil, date: date, settings: settings.lint))
      } else {
        let lack = date == nil ? "no date, in the page or in its name" : "no month in its date"
        console.note("glosslint: note: \(page.page.document.file.path): \(lack); left out\n")
      }
    }
    guard groups.count > 1 else {
      let found = groups.keys.first.map { "all that have one are of \($0)" } ?? "no page has one"
      throw Failure("nothing to compare by date: \(found)")
    }
    return groups.sorted { $0.key < $1.key }.map { DriftPeriod(label: $0, pages: $1) }
  }

  // MARK: Pages

  /// - Parameter settingsOf: gives the settings of the page at a path in the store.
  private func pages(
    at path: String, _ store: any PageStore, _ settingsOf: @escaping (String) -> PageSettings
  ) throws -> [CorpusPage] {
    let finder = try JobFinder(
      configuration: configuration, sourceLanguage: { settingsOf($0).lint.sourceLanguage }, console: console,
      store: store)
    return try reader.pages(finder.jobs(at: path, source: nil), in: store) { settingsOf($0).read }
  }
}
