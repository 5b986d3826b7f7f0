internal import ArgumentParser
internal import Foundation
internal import GlossFormats
internal import GlossLint
internal import GlossReports
internal import GlossTerms
internal import GlossText

/// `glosslint check`: lints pages and folders.
struct CheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check pages and folders, alone or beside the text they translate.",
    discussion: """
      Without --source, pairs come from "pairs" in glosslint.yml, then from names: report.zh.md and report.en.md, \
      zh/report.md and en/report.md, then from <link rel="alternate" hreflang> in HTML. A page without a source is \
      checked alone.

      Formats:
      \(formats)

      Examples:
        glosslint check draft.en.md --source draft.zh.md
        glosslint check site/en --source site/zh --format concise
        glosslint check page.html --add-glossary our-terms.tsv --ignore spacing
        glosslint check draft.en.docx --source draft.zh.docx --fix
        glosslint check draft.xlf --unsafe-fixes --fix-diff
        glosslint check site/ --format json --output findings.json --fail-on never
        glosslint check a.en.md --source a.zh.md --format html --output review.html
        glosslint check draft.docx --source draft.zh.docx --annotate commented.docx
        glosslint check site/ --since origin/main
        glosslint check site/ --baseline known.json --update-baseline
      """)

  /// A line a format.
  private static let formats = ReportFormat.allCases.map { format in
    "  \(format.rawValue.padded(to: 10))  \(format.summary)"
  }.joined(separator: "\n")

  @Argument(help: ArgumentHelp("Pages or folders to check.", valueName: "path"), completion: .file())
  var paths: [String]

  @Option(
    help: ArgumentHelp("The text that was translated: a file, or a folder for a folder.", valueName: "path"),
    completion: .file())
  var source: String?

  @Option(
    help: ArgumentHelp(
      "Use this term list (.yml, .tsv, .csv, .xlsx) in place of those that ship; may be repeated.", valueName: "file"),
    completion: .file())
  var glossary: [String] = []

  @Option(
    help: ArgumentHelp("Use this term list on top of the others; may be repeated.", valueName: "file"),
    completion: .file())
  var addGlossary: [String] = []

  @Option(help: ArgumentHelp(SRXLoader.help, valueName: "file"), completion: .file())
  var srx: String?

  @Option(
    help: ArgumentHelp("Ask this rule only; may be repeated, or hold several ids with commas.", valueName: "rule"),
    completion: .pageRules)
  var select: [String] = []

  @Option(help: ArgumentHelp("Do not ask this rule; as --select.", valueName: "rule"), completion: .pageRules)
  var ignore: [String] = []

  @Option(help: "Least severity that makes the exit status 1. (default: warning)")
  var failOn: FailureLevel?

  @Option(
    help: ArgumentHelp("The configuration file, in place of the glosslint.yml above the page.", valueName: "file"),
    completion: .file())
  var config: String?

  @Option(help: ArgumentHelp("The date of pages that give none: 2016, 2016-03, 2016-03-05.", valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of the pages, whatever they say themselves: UTF-8, UTF-16LE, GB18030, Big5.", valueName: "label"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp("The encoding of their sources.", valueName: "label"))
  var sourceEncoding: TextEncoding?

  @Option(help: ArgumentHelp(DictionaryLoader.help, valueName: "file"), completion: .file())
  var dictionary: String?

  @Option(help: "How to write the findings: one of the formats above.")
  var format: ReportFormat = .text

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Write the report here, not to standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @OptionGroup var fixes: FixOptions

  @OptionGroup var newOnly: NewOnlyOptions

  @Option(
    help: ArgumentHelp(
      "Write a copy of the Word document here, with a comment for each finding.", valueName: "file.docx"),
    completion: .file())
  var annotate: String?

  func validate() throws {
    if fixes.isAsked, newOnly.isAsked {
      throw ValidationError("fixes are made of all findings; leave out --since and --baseline")
    }
    if newOnly.showSuppressed, format != .sarif {
      throw ValidationError("--show-suppressed goes with --format sarif; other formats have no mark for it")
    }
    guard format.isText || output != nil else {
      let name = format.rawValue
      throw ValidationError("--format \(name) writes a file; name it with --output findings.\(name)")
    }
  }

  func run(_ console: Console) throws -> ExitStatus {
    guard source == nil || paths.count == 1 else {
      throw Failure("--source goes with one page or one folder, not with \(paths.count)")
    }
    let loader = ConfigurationLoader(console: console)
    let configuration = try loader.configuration(config, for: paths[0])
    let settings = try settings(configuration, console)
    let termbase = try Termbase(
      layers: TermbaseLoader.glossaries(
        glossary.isEmpty ? loader.paths(configuration.glossaries ?? [], of: configuration) : glossary,
        additional: loader.paths(configuration.additionalGlossaries, of: configuration) + addGlossary, console))

    let segmentationRules = try SRXLoader.rules(
      srx ?? configuration.segmentationRules.map { loader.path($0, of: configuration) }, console)

    let dictionaries = DictionaryLoader(
      path: dictionary ?? configuration.dictionary.map { $0 == "none" ? $0 : loader.path($0, of: configuration) },
      console)

    let calques = try loader.paths(configuration.calques, of: configuration).reduce(PhraseList.calques) { list, path in
      try list.adding(PhraseList(FileLoader.sourceFile(path, console)))
    }

    var failures: [CheckResult.Failure] = []
    let finder = JobFinder(
      configuration: configuration, sourceLanguage: settings.sourceLanguage, console: console)
    var jobs: [CheckJob] = []
    for path in paths {
      do {
        jobs += try finder.jobs(at: path, source: source)
      } catch let failure as Failure {
        console.complain(failure.description)
        failures.append(.init(path: path, message: failure.description))
      }
    }
    let original = try annotate.map { output in
      let path = try CommentedCopy.original(of: jobs, output: output, console)
      return (path: path, bytes: try FileLoader.bytes(path, console))
    }
    var options = ReadOptions(sourceLanguage: settings.sourceLanguage, targetLanguage: settings.targetLanguage)
    options.encoding = encoding
    options.ignoredElements = configuration.ignoredElements
    var sourceOptions = options
    sourceOptions.encoding = sourceEncoding
    let linter = Linter(
      settings: settings, termbase: termbase, segmentationRules: segmentationRules, calques: calques,
      dictionary: dictionaries.dictionary(from:to:))
    let checker = PageChecker(
      linter: linter, options: options, sourceOptions: sourceOptions, fixes: fixes, isSourceGiven: source != nil,
      console: console)
    let since = try newOnly.since.map { try SinceRevision($0, around: paths[0], console) }
    let run = try CheckRun(jobs, checker, console)
    if linter.lacksSpellingDictionary {
      console.note(
        "glosslint: note: no dictionary of English: spelling is not checked; install Debian's hunspell-en-us\n")
    }
    failures += run.failures
    if let problem = ScriptFolding.problem { console.complain("note: \(problem)") }

    var pages = linter.finish(run.results)
    tellUnused(linter.unusedSuppressions(pages), console)
    if let since { pages = try since.remainder(of: pages, run, checker, settings) }
    if let path = newOnly.baseline {
      let known = KnownFindings(path: path, settings: settings, root: configuration.folder, console: console)
      if newOnly.updateBaseline { try known.update(with: pages) }
      pages = try known.remainder(of: pages)
    }
    let result = CheckResult(pages: RepeatedFindings.merge(pages), failures: failures)
    let level = failOn ?? configuration.failOn ?? .warning
    if fixes.fixDiff {
      try OutputFile.write(run.diff, to: output, console)
    } else {
      try write(result, level, console)
    }
    if fixes.writes { run.tellFixes(console) }
    if let annotate, let original {
      // What was fixed is another document now.
      let bytes = fixes.writes ? try FileLoader.bytes(original.path, console) : original.bytes
      try CommentedCopy.write(bytes, of: original.path, with: result.diagnostics, to: annotate, console)
    }
    if !failures.isEmpty { return .failure }
    return result.diagnostics.contains { level.isReached(by: $0.severity) } ? .findings : .success
  }

  private func settings(_ configuration: Configuration, _ console: Console) throws -> LintSettings {
    var settings = LintSettings()
    do {
      let chosen = [select, ignore].map { $0.flatMap { $0.split(separator: ",").map(String.init) } }
      try settings.choose(
        select: chosen[0].isEmpty ? configuration.select : chosen[0], ignore: configuration.ignore + chosen[1])
    } catch {
      throw Failure(error.description)
    }
    settings.severities = configuration.severities
    settings.suppressions = configuration.suppressions
    settings.relativePath = RelativePath(root: configuration.folder, console).path
    settings.date = configuration.date ?? Today.date
    if let date {
      guard let given = PartialDate(date) else {
        throw Failure("--date \"\(date)\" is no date such as 2016, 2016-03 or 2016-03-05")
      }
      settings.date = given
    }
    settings.sourceLanguage = configuration.sourceLanguage ?? settings.sourceLanguage
    settings.targetLanguage = configuration.targetLanguage
    settings.characters = configuration.characters ?? settings.characters
    return settings
  }

  private func tellUnused(_ suppressions: [ListedSuppression], _ console: Console) {
    for suppression in suppressions {
      console.note("glosslint: note: \(suppression.place): suppresses nothing; take it out\n")
    }
  }

  private func write(_ result: CheckResult, _ level: FailureLevel, _ console: Console) throws {
    let options = ReportOptions(
      toolVersion: Program.version, usesColor: output == nil && console.usesColor, width: console.width,
      workingDirectory: console.workingDirectory, failureLevel: level, showsSuppressed: newOnly.showSuppressed)
    let report: [UInt8]
    do {
      report = try format.reporter.bytes(result, options)
    } catch {
      throw Failure("--format \(format.rawValue): \(error)")
    }
    if let output { return try AtomicFile.write(report, to: output, console) }
    console.print(String(decoding: report, as: UTF8.self))
  }
}

extension FailureLevel: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
  package init?(argument: String) { self.init(label: argument) }
}

extension ReportFormat: ExpressibleByArgument {}
