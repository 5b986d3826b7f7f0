internal import GlossCorpus
internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// Reads the periods that `drift` compares.
final class DriftReader {
  let termbase: Termbase
  let sourceLanguage: LanguageTag
  private let settings: Configuration
  private let reader: CorpusReader
  private let path: String?
  private let console: Console

  /// Whether something could not be read or used; each was said on standard error.
  var hasFailed: Bool { reader.hasFailed }

  /// - Throws: `Failure` for a configuration or a list that cannot be used.
  init(_ command: DriftCommand, _ console: Console) throws {
    let loader = ConfigurationLoader(console: console)
    let around = command.paths.last { FileLoader.exists($0, console) } ?? "."
    let settings = try loader.configuration(command.config, for: around)
    var corpus = command.corpus
    corpus.sourceLang = settings.choices.sourceLanguage ?? corpus.sourceLang
    let lists = ListPaths(settings, corpus.lists)
    termbase = Termbase(layers: try lists.termLists(console))
    sourceLanguage = corpus.sourceLang
    var options = corpus.readOptions
    options.ignoredElements = settings.choices.ignoredElements
    reader = CorpusReader(try lists.analyzer(termbase, console), options, console)
    (self.settings, path, self.console) = (settings, command.path, console)
  }

  // MARK: Two versions

  /// - Throws: `Failure` for what is neither a folder nor a revision, and for one without a page.
  func periods(old: String, new: String) throws -> [DriftPeriod] {
    let sides = try [(old, new), (new, old)].map { try side($0, beside: $1) }
    return try sides.map { side in
      let pages = try pages(at: side.folder, side.store).map { page in
        let path = page.page.document.file.path
        let key = side.folder.isEmpty || side.folder == "." ? path : String(path.dropFirst(side.folder.count))
        return DriftPage(page, key: key.hasPrefix("/") ? String(key.dropFirst()) : key, date: date(of: page))
      }
      return DriftPeriod(label: side.label, prefix: side.store.prefix, pages: pages)
    }
  }

  private struct Side {
    let label: String
    let store: any PageStore
    /// In the store.
    let folder: String
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
    for page in try paths.flatMap({ try pages(at: $0, store) }) {
      let date = PageDate.date(of: page)
      if let date, let label = interval.label(date) {
        groups[label, default: []].append(DriftPage(page, key: nil, date: date))
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

  private func pages(at path: String, _ store: any PageStore) throws -> [CorpusPage] {
    let finder = try JobFinder(
      configuration: settings, sourceLanguage: { [sourceLanguage] _ in sourceLanguage }, console: console, store: store)
    return try reader.pages(finder.jobs(at: path, source: nil), in: store)
  }

  private func date(of page: CorpusPage) -> PartialDate? {
    PageDate.date(of: page) ?? settings.choices.date ?? Today.date
  }
}
