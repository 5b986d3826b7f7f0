internal import GlossAlignment
internal import GlossCorpus
internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// Reads bodies of texts for commands that look at many pages together.
final class CorpusReader {
  private let analyzer: Analyzer
  private let console: Console
  /// Whether something could not be read or used; each was said on standard error.
  private(set) var hasFailed = false
  /// What was read, so that what is the same in two versions of a site is read and aligned once.
  private var known: [Version: CorpusPage] = [:]

  private struct Version: Hashable {
    let target: String
    let bytes: [UInt8]
    let source: [UInt8]?
  }

  init(_ analyzer: Analyzer, _ console: Console) {
    (self.analyzer, self.console) = (analyzer, console)
  }

  /// The pages of `jobs`, in order of path, each once; one that cannot be read is said and passed over. A page that is
  /// plainly no translation of its source stands alone.
  ///
  /// - Parameters:
  ///   - store: where the pages are, when not on disk.
  ///   - options: how the page at a path and its source are read; for one path always the same.
  func pages(
    _ jobs: [CheckJob], in store: (any PageStore)? = nil, _ options: (_ path: String) -> ReadOptions
  ) throws -> [CorpusPage] {
    let store = store ?? DiskPages(console: console)
    var pages: [CorpusPage] = []
    var seen = Set<String>()
    for job in jobs.sorted(by: { $0.target < $1.target }) where seen.insert(job.target).inserted {
      do {
        pages.append(try page(job, store, options(job.target)))
      } catch let failure as Failure {
        console.complain(store.prefix + failure.description)
        hasFailed = true
      }
    }
    return pages
  }

  private func page(_ job: CheckJob, _ store: any PageStore, _ options: ReadOptions) throws -> CorpusPage {
    let bytes = try store.bytes(job.target)
    let version = Version(target: job.target, bytes: bytes, source: try job.source.map { try store.bytes($0) })
    if let page = known[version] { return page }
    switch try FileLoader.content(job.target, bytes, options) {
    case .pair(let pair):
      let page = CorpusPage.pair(
        try BilingualPage(
          source: Page(
            pair.source, language: pair.source.metadata.language ?? options.sourceLanguage, analyzer: analyzer),
          target: Page(
            pair.target,
            language: pair.target.metadata.language ?? options.targetLanguage
              ?? pair.target.detectedLanguage(named: nil), analyzer: analyzer),
          areUnits: true, analyzer: analyzer))
      known[version] = page
      return page
    case .page(let document):
      let language =
        options.targetLanguage ?? document.detectedLanguage(named: LanguagePath(job.target).language)
      let page = try Page(document, language: language, analyzer: analyzer)
      guard let path = job.source, let source = version.source else {
        known[version] = .alone(page)
        return .alone(page)
      }
      let paired = try paired(page, path, source, store, options)
      known[version] = paired
      return paired
    }
  }

  private func paired(
    _ page: Page, _ path: String, _ bytes: [UInt8], _ store: any PageStore, _ options: ReadOptions
  ) throws -> CorpusPage {
    let source = try FileLoader.document(path, bytes, options)
    let pages = try BilingualPage(
      source: Page(source, language: options.sourceLanguage, analyzer: analyzer), target: page, analyzer: analyzer)
    guard pages.agreement.isNoTranslation else { return .pair(pages) }
    console.complain(
      "\(store.name(page.document.file.path)): does not look like a translation of \(path); taken alone")
    hasFailed = true
    return .alone(page)
  }
}
