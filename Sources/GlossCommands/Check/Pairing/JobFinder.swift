internal import Foundation
internal import GlossLint
internal import GlossText

/// Finds the pages to check and their sources: by `--source`, by the configuration's pairs, by names, by what pages in
/// HTML say of each other.
struct JobFinder {
  private let configuration: Configuration
  private let sourceLanguage: (String) -> LanguageTag
  private let console: Console
  private let store: any PageStore
  private let configured: ConfiguredPairs

  /// - Parameters:
  ///   - sourceLanguage: what the page at a path is translated from, or written in where it is a source.
  ///   - store: where the pages are, when not on disk.
  /// - Throws: `Failure` for a table of pairs that cannot be used.
  init(
    configuration: Configuration, sourceLanguage: @escaping (_ path: String) -> LanguageTag, console: Console,
    store: (any PageStore)? = nil
  ) throws {
    (self.configuration, self.sourceLanguage, self.console) = (configuration, sourceLanguage, console)
    self.store = store ?? DiskPages(console: console)
    configured = try ConfiguredPairs(
      configuration, sourceLanguage: configuration.choices.sourceLanguage ?? .chinese, self.store, console)
  }

  /// The page at `path`, or the pages of the folder there.
  ///
  /// - Throws: `Failure` for a folder without a page, and for a source that is a folder where the page is a file or the
  ///   other way round. That a file exists is found out when it is read.
  func jobs(at path: String, source: String?) throws -> [CheckJob] {
    if store.isFolder(path) { return try jobs(inFolder: path, source: source) }
    if let source, store.isFolder(source) {
      throw Failure("\(source): is a folder, but \(path) is a file; name the source file")
    }
    return [CheckJob(target: path, source: source ?? partner(ofFile: path))]
  }

  // MARK: Folders

  private func jobs(inFolder folder: String, source: String?) throws -> [CheckJob] {
    let pages = pages(in: folder)
    guard !pages.isEmpty else { throw Failure(PageFolder.problem(store.name(folder))) }
    if let source {
      guard store.isFolder(source) else {
        throw Failure("\(source): \(folder) is a folder, so its source must be one")
      }
      return pair(folder, pages, sourceFolder: source)
    }
    return jobs(of: pages, in: folder)
  }

  private func jobs(of pages: [String], in folder: String) -> [CheckJob] {
    var named: [String: String] = [:]
    for page in pages where isSource(page, in: folder) { named[LanguagePath(page).key] = join(folder, page) }
    var jobs = pages.map { page in
      let path = join(folder, page)
      if isSource(page, in: folder) { return CheckJob(target: path) }
      return CheckJob(target: path, source: configured.source(of: path) ?? named[LanguagePath(page).key])
    }
    let paired = Set(jobs.compactMap { $0.source.map(absolute) })
    let alternates = AlternatePairs(
      jobs.filter { $0.source == nil }.map { absolute($0.target) }.filter { !paired.contains($0) },
      SiteAddresses(configuration, checked: folder, store), sourceLanguage: { sourceLanguage(store.shown($0)) })
    for index in jobs.indices where jobs[index].source == nil {
      jobs[index].source = alternates.sources[absolute(jobs[index].target)].map { store.shown($0) }
    }
    // What is translated is looked at beside its translation.
    let translated = paired.union(alternates.sources.values)
    return zip(pages, jobs).compactMap { page, job in
      if job.source != nil { return job }
      if translated.contains(absolute(job.target)) { return nil }
      if isSource(page, in: folder) {
        console.complain("\(store.name(job.target)): no translation found; checked alone")
      }
      return job
    }
  }

  private func pair(_ folder: String, _ pages: [String], sourceFolder: String) -> [CheckJob] {
    var sources: [String: String] = [:]
    for page in self.pages(in: sourceFolder) { sources[LanguagePath(page).key] = page }
    return pages.map { page in
      let source = sources[LanguagePath(page).key].map { join(sourceFolder, $0) }
      if source == nil {
        console.complain("\(store.name(join(folder, page))): no source in \(sourceFolder); checked alone")
      }
      return CheckJob(target: join(folder, page), source: source)
    }
  }

  private func isSource(_ page: String, in folder: String) -> Bool {
    LanguagePath(page).language?.matches(sourceLanguage(join(folder, page))) ?? false
  }

  /// The pages below a folder but for those that the configuration excludes, by their paths from its folder on.
  private func pages(in folder: String) -> [String] {
    let excluded = configuration.exclude.map { Glob(configuration.folder + $0) }
    guard !excluded.isEmpty else { return store.pages(in: folder) }
    return store.pages(in: folder) { page in
      let path = FilePath.resolved(store.absolute(join(folder, page)))
      return excluded.contains { $0.matches(path) }
    }
  }

  // MARK: Files

  /// The source of a page that was named alone: by the configuration, by its name beside it (`x.zh.md` of `x.en.md`) or
  /// in a sister folder (`zh/x.md` of `en/x.md`), or by what the page says.
  private func partner(ofFile path: String) -> String? {
    configured.source(of: path) ?? namedPartner(ofFile: path)
      ?? AlternatePairs(
        [absolute(path)], SiteAddresses(configuration, checked: nil, store),
        sourceLanguage: { sourceLanguage(store.shown($0)) }
      ).sources[absolute(path)].map { store.shown($0) }
  }

  private func namedPartner(ofFile path: String) -> String? {
    let sourceLanguage = sourceLanguage(path)
    guard let own = LanguagePath(path).language, !own.matches(sourceLanguage) else { return nil }
    for tag in [sourceLanguage.tag, sourceLanguage.primary, "zh-Hans", "zh-CN", "zh-Hant"] {
      for separator in [".", "/"] {
        let candidate = Self.replacing(own.tag, by: tag, in: path, separator)
        if let candidate, candidate != path, LanguageTag(tag)?.matches(sourceLanguage) ?? false,
          store.exists(candidate)
        {
          return candidate
        }
      }
    }
    return nil
  }

  private static func replacing(_ own: String, by tag: String, in path: String, _ separator: String) -> String? {
    let (before, after) = separator == "." ? (".", ".") : ("/", "/")
    let haystack = separator == "/" ? "/" + path : path
    guard let range = haystack.range(of: before + own + after, options: .backwards) else { return nil }
    let replaced = haystack.replacingCharacters(in: range, with: before + tag + after)
    return separator == "/" ? String(replaced.dropFirst()) : replaced
  }

  private func absolute(_ path: String) -> String { FilePath.resolved(store.absolute(path)) }

  private func join(_ folder: String, _ page: String) -> String { PageFolder.join(folder, page) }
}
