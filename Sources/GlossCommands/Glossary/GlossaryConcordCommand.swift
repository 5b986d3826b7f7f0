internal import ArgumentParser
internal import GlossCorpus
internal import GlossLint
internal import GlossReports
internal import GlossTerms
internal import GlossText

/// `glosslint glossary concord`: every place of a term, and how it is rendered.
struct GlossaryConcordCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "concord", abstract: "Show every place of a term with its translation, and count its renderings.",
    discussion: """
      The term is one of a list, in any language, the id of a concept, or any other words. Pages are paired as by \
      "check": by --source or by names. A page without a source has places where a listed rendering stands.

      Years are those that pages give as their date, or that the names of their files hold.

      Examples:
        glosslint glossary concord 一带一路 site/
        glosslint glossary concord "smart city" en/ --source zh/
        glosslint glossary concord 新发展理念 reports/ --format html --output places.html
      """)

  @Argument(help: ArgumentHelp("A term, or the id of a concept.", valueName: "term"))
  var term: String

  @Argument(help: ArgumentHelp("Pages or folders to look in.", valueName: "path"), completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp("The text that was translated: a file, or a folder for a folder.", valueName: "path"),
    completion: .file())
  var source: String?

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "How to write the concordance.")
  var format: ConcordanceFormat = .text

  @OptionGroup var destination: OutputOptions

  func validate() throws {
    guard !term.allSatisfy(\.isWhitespace) else { throw ValidationError("the term is empty") }
    guard source == nil || paths.count == 1 else {
      throw ValidationError("--source goes with one page or one folder, not with \(paths.count)")
    }
  }

  func run(_ console: Console) throws -> ExitStatus {
    let lists = ListPaths(corpus.lists)
    let asked = ConcordanceTerm(
      term, in: try lists.termLists(console), source: corpus.sourceLanguage, target: .english)
    let finder = try JobFinder(
      configuration: Configuration(folder: console.workingDirectory), sourceLanguage: { _ in corpus.sourceLanguage },
      console: console)
    let jobs = try paths.flatMap { try finder.jobs(at: $0, source: source) }
    let reader = CorpusReader(try lists.analyzer(asked.termbase, console), console)
    let concordance = Concordancer(asked).concordance(of: try reader.pages(jobs) { _ in corpus.readOptions })
    let options = ReportOptions(
      toolVersion: Program.version, usesColor: destination.usesColor(console), width: console.width)
    try destination.write(format.report(concordance, options), console)
    return reader.hasFailed ? .failure : .success
  }
}

extension ConcordanceFormat: ExpressibleByArgument {}
