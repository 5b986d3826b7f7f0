internal import Foundation
internal import GlossLint
internal import GlossText

/// Finds the pages to check and their sources: by `--source`, by the configuration's pairs, by names.
struct JobFinder {
  let configuration: Configuration
  /// What the page at a path is translated from, or written in where it is a source.
  let sourceLanguage: (_ path: String) -> LanguageTag
  let console: Console

  /// The page at `path`, or the pages of the folder there.
  ///
  /// - Throws: `Failure` for a folder without a page, and for a source that is a folder where the page is a file or the
  ///   other way round. That a file exists is found out when it is read.
  func jobs(at path: String, source: String?) throws -> [CheckJob] {
    if FileLoader.isFolder(path, console) { return try jobs(inFolder: path, source: source) }
    if let source, FileLoader.isFolder(source, console) {
      throw Failure("\(source): is a folder, but \(path) is a file; name the source file")
    }
    return [CheckJob(target: path, source: source ?? partner(ofFile: path))]
  }

  // MARK: Folders

  private func jobs(inFolder folder: String, source: String?) throws -> [CheckJob] {
    let pages = pages(in: folder)
    guard !pages.isEmpty else { throw Failure("\(folder): no page in this folder (.txt, .md, .html)") }
    if let source {
      guard FileLoader.isFolder(source, console) else {
        throw Failure("\(source): \(folder) is a folder, so its source must be one")
      }
      return pair(folder, pages, sourceFolder: source)
    }
    var sources: [String: String] = [:]
    for page in pages where isSource(page, in: folder) { sources[LanguagePath(page).key] = page }
    var jobs: [CheckJob] = []
    var translated = Set<String>()
    for page in pages where !isSource(page, in: folder) {
      let job = configuredPartner(of: join(folder, page)) ?? sources[LanguagePath(page).key].map { join(folder, $0) }
      if let job { translated.insert(job) }
      jobs.append(CheckJob(target: join(folder, page), source: job))
    }
    for page in pages where isSource(page, in: folder) && !translated.contains(join(folder, page)) {
      console.complain("\(join(folder, page)): no translation found; checked alone")
      jobs.append(CheckJob(target: join(folder, page)))
    }
    return jobs
  }

  private func pair(_ folder: String, _ pages: [String], sourceFolder: String) -> [CheckJob] {
    var sources: [String: String] = [:]
    for page in self.pages(in: sourceFolder) { sources[LanguagePath(page).key] = page }
    return pages.map { page in
      let source = sources[LanguagePath(page).key].map { join(sourceFolder, $0) }
      if source == nil { console.complain("\(join(folder, page)): no source in \(sourceFolder); checked alone") }
      return CheckJob(target: join(folder, page), source: source)
    }
  }

  private func isSource(_ page: String, in folder: String) -> Bool {
    LanguagePath(page).language?.matches(sourceLanguage(join(folder, page))) ?? false
  }

  private func pages(in folder: String) -> [String] {
    PageFolder.pages(in: folder, excluding: configuration.exclude.map(Glob.init), console)
  }

  // MARK: Files

  /// The source of a page that was named alone: by the configuration, or by its name beside it (`x.zh.md` of
  /// `x.en.md`) or in a sister folder (`zh/x.md` of `en/x.md`).
  private func partner(ofFile path: String) -> String? {
    if let configured = configuredPartner(of: path) { return configured }
    let sourceLanguage = sourceLanguage(path)
    guard let own = LanguagePath(path).language, !own.matches(sourceLanguage) else { return nil }
    for tag in [sourceLanguage.tag, sourceLanguage.primary, "zh-Hans", "zh-CN", "zh-Hant"] {
      for separator in [".", "/"] {
        let candidate = Self.replacing(own.tag, by: tag, in: path, separator)
        if let candidate, candidate != path, LanguageTag(tag)?.matches(sourceLanguage) ?? false,
          FileLoader.exists(candidate, console)
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

  private func configuredPartner(of path: String) -> String? {
    let absolute = FileLoader.absolute(path, console)
    for pair in configuration.pairs {
      let target = Glob(configuration.folder + pair.target)
      if let captures = target.captures(absolute) {
        return configuration.folder + Glob(pair.source).filled(captures)
      }
    }
    return nil
  }

  private func join(_ folder: String, _ page: String) -> String { PageFolder.join(folder, page) }
}
