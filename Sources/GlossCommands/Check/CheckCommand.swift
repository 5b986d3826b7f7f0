internal import ArgumentParser
internal import Foundation
internal import GlossAlignment
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

      Examples:
        glosslint check draft.en.md --source draft.zh.md
        glosslint check site/en --source site/zh --format concise
        glosslint check page.html --add-glossary our-terms.tsv --ignore spacing
        glosslint check site/ --format json --output findings.json --fail-on never
      """)

  @Argument(help: ArgumentHelp("Pages or folders to check.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("The text that was translated: a file, or a folder for a folder.", valueName: "path"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "Use this term list (.yml, .tsv, .csv, .xlsx) in place of those that ship; may be repeated.", valueName: "file"))
  var glossary: [String] = []

  @Option(help: ArgumentHelp("Use this term list on top of the others; may be repeated.", valueName: "file"))
  var addGlossary: [String] = []

  @Option(help: ArgumentHelp(SRXLoader.help, valueName: "file"))
  var srx: String?

  @Option(
    help: ArgumentHelp("Ask this rule only; may be repeated, or hold several ids with commas.", valueName: "rule"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Do not ask this rule; as --select.", valueName: "rule"))
  var ignore: [String] = []

  @Option(help: "Least severity that makes the exit status 1. (default: warning)")
  var failOn: FailureLevel?

  @Option(
    help: ArgumentHelp("The configuration file, in place of the glosslint.yml above the page.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The date of pages that give none: 2016, 2016-03, 2016-03-05.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp(DictionaryLoader.help, valueName: "file"))
  var dictionary: String?

  @Option(help: "How to write the findings.")
  var format: ReportFormat = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write the report here, not to standard output.", valueName: "file"))
  var output: String?

  func run(_ console: Console) throws -> ExitStatus {
    guard source == nil || paths.count == 1 else {
      throw Failure("--source goes with one page or one folder, not with \(paths.count)")
    }
    let loader = ConfigurationLoader(console: console)
    let configuration = try loader.configuration(config, for: paths[0])
    let settings = try settings(configuration)
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

    var failed = false
    let finder = JobFinder(
      configuration: configuration, sourceLanguage: settings.sourceLanguage, console: console)
    var jobs: [CheckJob] = []
    for path in paths {
      do {
        jobs += try finder.jobs(at: path, source: source)
      } catch let failure as Failure {
        console.complain(failure.description)
        failed = true
      }
    }
    let options = ReadOptions(sourceLanguage: settings.sourceLanguage, targetLanguage: settings.targetLanguage)
    let linter = Linter(
      settings: settings, termbase: termbase, segmentationRules: segmentationRules, calques: calques,
      dictionary: dictionaries.dictionary(from:to:))
    let (results, allDone) = try check(jobs, linter, options, console)
    if linter.lacksSpellingDictionary {
      console.note(
        "glosslint: note: no dictionary of English: spelling is not checked; Scripts/bootstrap installs one\n")
    }
    failed = failed || !allDone
    if let problem = ScriptFolding.problem { console.complain("note: \(problem)") }

    let result = CheckResult(
      pages: RepeatedFindings.merge(SiteConsistency.check(results, severities: settings.severities)))
    try write(result, root: configuration.folder, console)
    if failed { return .failure }
    let level = failOn ?? configuration.failOn ?? .warning
    return result.diagnostics.contains { level.isReached(by: $0.severity) } ? .findings : .success
  }

  private func settings(_ configuration: Configuration) throws -> LintSettings {
    var settings = LintSettings()
    do {
      let chosen = [select, ignore].map { $0.flatMap { $0.split(separator: ",").map(String.init) } }
      try settings.choose(
        select: chosen[0].isEmpty ? configuration.select : chosen[0], ignore: configuration.ignore + chosen[1])
    } catch {
      throw Failure(error.description)
    }
    settings.severities = configuration.severities
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

  /// Checks one page after the other in order of path, each once; one that cannot be read is said and passed over.
  private func check(
    _ jobs: [CheckJob], _ linter: Linter, _ options: ReadOptions, _ console: Console
  ) throws -> (results: [PageResult], allDone: Bool) {
    var results: [PageResult] = []
    var allDone = true
    let progress = Progress(total: jobs.count, console: console)
    var seen = Set<String>()
    for job in jobs.sorted(by: { $0.target < $1.target }) where seen.insert(job.target).inserted {
      do {
        let content = try FileLoader.content(job.target, console, options)
        guard case .page(let target) = content else {
          if case .pair(let pair) = content { results.append(try linter.check(pair)) }
          progress.advance()
          continue
        }
        let partner = job.source ?? AlternatePage.path(of: target, in: options.sourceLanguage, console)
        let source = partner.flatMap { path -> Document? in
          do {
            return try FileLoader.document(path, console, options)
          } catch {
            progress.clear()
            console.complain("\(error); \(job.target) is checked alone")
            allDone = false
            return nil
          }
        }
        if let source, target.format.isKeyed, source.format.isKeyed {
          let pair = BilingualDocument(pairing: target, with: source)
          if pair.target.blocks.isEmpty, !target.blocks.isEmpty {
            throw Failure("\(job.target): has no key in common with \(source.file.path)")
          }
          results.append(try linter.check(pair))
          progress.advance()
          continue
        }
        let result = try linter.check(target, source: source, named: LanguagePath(job.target).language)
        if let disagreement = result.disagreement, let partner {
          progress.clear()
          console.complain(Self.noTranslation(job.target, partner, disagreement))
          allDone = false
        }
        results.append(result)
      } catch let failure as Failure {
        progress.clear()
        console.complain(failure.description)
        allDone = false
      }
      progress.advance()
    }
    progress.clear()
    return (results, allDone)
  }

  private static func noTranslation(_ page: String, _ source: String, _ agreement: Agreement) -> String {
    "\(page): does not look like a translation of \(source) (\(agreement.shared) of \(agreement.anchors) numbers and "
      + "terms stand in both); checked alone"
  }

  private func write(_ result: CheckResult, root: String, _ console: Console) throws {
    let options = ReportOptions(
      toolVersion: Program.version, usesColor: output == nil && console.usesColor, width: console.width, root: root)
    let report = format.reporter.report(result, options)
    try OutputFile.write(report, to: output, console)
  }
}

extension FailureLevel: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
