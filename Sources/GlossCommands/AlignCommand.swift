internal import ArgumentParser
internal import GlossLint
internal import GlossReports
internal import GlossTerms
internal import GlossText

/// `glosslint align`: links the sentences of a text to those of its translation.
struct AlignCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Link the sentences of a text to those of its translation.",
    discussion: """
      Formats, each with a confidence from 0 to 1 for every link but links:
        tsv    a link a line: source, tab, translation, tab, confidence
        links  sentence numbers from 0, as 0,1:2
        jsonl  a JSON object a line, with the sentences, their numbers and places
        tmx    a translation memory, without the sentences that have no counterpart
        html   a page to read side by side, with doubtful links marked

      With --jsonl it is a worker: it reads {"id","source","target"} lines from standard input, each side a text or an \
      array of sentences, and answers each with {"id","links":[{"source","target","confidence"}]} and the sentences of \
      the texts that it cut.

      Examples:
        glosslint align report.zh.md report.en.md
        glosslint align report.zh.md report.en.md --format html --output review.html
        glosslint align a.zh.md a.en.md --source-lang zh-CN --format tmx > memory.tmx
        glosslint align --presegmented --format links a.zh a.en
        glosslint align report.zh.md report.en.md --dictionary words.tsv
        glosslint align --jsonl --source-lang zh --target-lang en < pairs.jsonl
      """)

  @Argument(help: ArgumentHelp("The text.", valueName: "source"), completion: .file())
  var source: String?

  @Argument(help: ArgumentHelp("Its translation.", valueName: "target"), completion: .file())
  var target: String?

  @Option(help: ArgumentHelp("The source's language; found out when absent.", valueName: "tag"))
  var sourceLang: LanguageTag?

  @Option(help: ArgumentHelp("The translation's language; found out when absent.", valueName: "tag"))
  var targetLang: LanguageTag?

  @Option(help: "How to write the links.")
  var format: AlignmentFormat = .tsv

  @OptionGroup var destination: OutputOptions

  @Flag(help: "Read and write a JSON document a line.")
  var jsonl = false

  @Flag(help: "The files hold one sentence a line; empty lines are sentences too.")
  var presegmented = false

  @OptionGroup var lists: ListOptions

  func validate() throws {
    if !jsonl { _ = try paths() }
  }

  func run(_ console: Console) throws -> ExitStatus {
    let lists = ListPaths(lists)
    let analyzer = try lists.analyzer(Termbase(layers: lists.termLists(console)), console)
    if jsonl { return try worker(analyzer).run(console) }
    let files = try files(console)
    let sourcePage = try files.source.page(analyzer)
    let targetPage = try files.target.page(analyzer)
    let pages = try BilingualPage(source: sourcePage, target: targetPage, analyzer: analyzer)
    let texts = AlignedTexts(source: AlignedText(sourcePage), target: AlignedText(targetPage), links: pages.links)
    var remarks = AlignRemarks.of(texts, as: format)
    // Of texts that are no pair for a plainer reason the links say nothing more.
    if AlignRemarks.slip(texts) == nil { remarks += StructureRemarks.of(texts, moves: pages.moves) }
    if let problem = ScriptFolding.problem { remarks.append("note: \(problem)") }
    for remark in remarks { console.complain(remark) }
    let report = format.writer(toolVersion: Program.version).text(of: texts)
    try destination.write(report, console)
    return .success
  }

  /// The two files, which all but the worker need.
  private func paths() throws -> (source: String, target: String) {
    guard let source else { throw ValidationError("Missing expected argument '<source>'") }
    guard let target else { throw ValidationError("Missing expected argument '<target>'") }
    return (source, target)
  }

  private func files(_ console: Console) throws -> AlignFiles {
    let (source, target) = try paths()
    let files = try AlignFiles(
      source: .read(source, sourceLang, option: "--source-lang", isPresegmented: presegmented, console),
      target: .read(target, targetLang, option: "--target-lang", isPresegmented: presegmented, console))
    try files.check(output: destination.output, console)
    return files
  }

  private func worker(_ analyzer: Analyzer) throws -> AlignWorker {
    guard source == nil else { throw Failure("--jsonl reads standard input, and no files") }
    guard destination.output == nil else { throw Failure("--jsonl writes to standard output, and not to --output") }
    guard !presegmented else {
      throw Failure("--jsonl needs no --presegmented; give arrays of sentences in place of texts")
    }
    guard let sourceLang, let targetLang else {
      throw Failure("--jsonl needs --source-lang and --target-lang, such as zh and en")
    }
    return AlignWorker(analyzer: analyzer, source: sourceLang, target: targetLang)
  }
}

extension AlignmentFormat: ExpressibleByArgument {}
