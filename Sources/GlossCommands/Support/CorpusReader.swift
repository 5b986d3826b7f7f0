internal import GlossAlignment
internal import GlossCorpus
internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// Reads bodies of texts for commands that look at many pages together.
final class CorpusReader {
  private let analyzer: Analyzer
  private let options: ReadOptions
  private let console: Console
  /// Whether something could not be read or used; each was said on standard error.
  private(set) var hasFailed = false

  init(_ termbase: Termbase, dictionary: DictionaryLoader, sourceLanguage: LanguageTag, _ console: Console) {
    analyzer = Analyzer(termbase: termbase, dictionary: dictionary.dictionary(from:to:))
    options = ReadOptions(sourceLanguage: sourceLanguage, targetLanguage: nil)
    self.console = console
  }

  /// The pages of `jobs`, in order of path, each once; one that cannot be read is said and passed over. A page that is
  /// plainly no translation of its source stands alone.
  func pages(_ jobs: [CheckJob]) throws -> [CorpusPage] {
    var pages: [CorpusPage] = []
    var seen = Set<String>()
    for job in jobs.sorted(by: { $0.target < $1.target }) where seen.insert(job.target).inserted {
      do {
        pages.append(try page(job))
      } catch let failure as Failure {
        console.complain(failure.description)
        hasFailed = true
      }
    }
    return pages
  }

  private func page(_ job: CheckJob) throws -> CorpusPage {
    switch try FileLoader.content(job.target, console, options) {
    case .pair(let pair):
      return .pair(
        try BilingualPage(
          source: Page(
            pair.source, language: pair.source.metadata.language ?? options.sourceLanguage, analyzer: analyzer),
          target: Page(
            pair.target, language: pair.target.metadata.language ?? pair.target.detectedLanguage(named: nil),
            analyzer: analyzer),
          areUnits: true, analyzer: analyzer))
    case .page(let document):
      let named = LanguagePath(job.target).language
      let page = try Page(document, language: document.detectedLanguage(named: named), analyzer: analyzer)
      guard let path = job.source else { return .alone(page) }
      let source = try FileLoader.document(path, console, options)
      let pages = try BilingualPage(
        source: Page(source, language: options.sourceLanguage, analyzer: analyzer), target: page, analyzer: analyzer)
      guard pages.agreement.isNoTranslation else { return .pair(pages) }
      console.complain("\(job.target): does not look like a translation of \(path); taken alone")
      hasFailed = true
      return .alone(page)
    }
  }
}
