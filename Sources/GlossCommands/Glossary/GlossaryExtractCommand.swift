internal import ArgumentParser
internal import GlossCorpus
internal import GlossFormats
internal import GlossLint
internal import GlossReports
internal import GlossTerms
internal import GlossText

/// `glosslint glossary extract`: candidates for a term list, from texts and their translations.
struct GlossaryExtractCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Find candidates for terms in texts and their translations.",
    discussion: """
      Files come in pairs, a text and its translation; so do folders, whose pages are paired by name. A folder alone is \
      one in which names tell the pairs, as for "check"; a file that holds both texts (XLIFF, TMX) stands alone.

      The table is ticked off in a spreadsheet: a row with a mark in the column "keep" is a concept when the table is \
      used as a term list, any other is passed over. What the lists in force have is left out.

      Examples:
        glosslint glossary extract report.zh.txt report.en.txt --output candidates.tsv
        glosslint glossary extract zh/ en/ --min-count 5 --limit 200
        glosslint glossary extract site/ --glossary none --format json
      """)

  @Argument(
    help: ArgumentHelp("Texts and their translations, in turn; or a folder of both.", valueName: "path"),
    completion: .file())
  var paths: [String]

  @OptionGroup var corpus: CorpusOptions

  @Flag(help: "Keep what the lists have.")
  var known = false

  @Option(help: ArgumentHelp("How often a candidate must come, 2 or more.", valueName: "count"))
  var minCount = 3

  @Option(help: ArgumentHelp("How many candidates to write.", valueName: "count"))
  var limit = 500

  @Option(help: "How to write the candidates; told by the extension of the output without it, else tsv.")
  var format: CandidateFormat?

  @OptionGroup var destination: OutputOptions

  func validate() throws {
    guard minCount >= 2 else { throw ValidationError("--min-count \(minCount) is less than 2") }
    guard limit >= 1 else { throw ValidationError("--limit \(limit) is less than 1") }
  }

  func run(_ console: Console) throws -> ExitStatus {
    let lists = ListPaths(corpus.lists)
    let termbase = Termbase(layers: try lists.termLists(console))
    let jobs = try PairFinder(sourceLanguage: corpus.sourceLanguage, console: console).jobs(paths)
    let reader = CorpusReader(try lists.analyzer(termbase, console), console)
    let pages = try reader.pages(jobs) { _ in corpus.readOptions }.compactMap { page -> BilingualPage? in
      if page.pair == nil {
        console.complain("\(page.page.document.file.path): has no translation beside it; left out")
      }
      return page.pair
    }
    guard let first = pages.first else { throw Failure("nothing to extract from: no text with its translation") }
    let candidates = TermMiner(least: minCount, includesListed: known).candidates(in: pages, limit: limit)
    let format = format ?? destination.output.flatMap { CandidateFormat(path: $0) }
    let text = (format ?? .tsv).text(candidates, source: first.source.language, target: first.target.language)
    try destination.write(text, console)
    return reader.hasFailed ? .failure : .success
  }
}

extension CandidateFormat: ExpressibleByArgument {
  /// The format that the extension of a file asks for.
  fileprivate init?(path: String) {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    self.init(rawValue: ending == "yml" ? "yaml" : ending)
  }
}
