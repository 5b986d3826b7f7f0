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

      Formats:
      \(formats)

      Examples:
        glosslint check draft.en.md --source draft.zh.md
        glosslint check site/en --source site/zh --format concise
        glosslint check page.html --add-glossary our-terms.tsv --ignore spacing
        glosslint check site/ --format json --output findings.json --fail-on never
        glosslint check draft.en.md --source draft.zh.md --format html --output review.html
      """)

  /// A line a format.
  private static let formats = ReportFormat.allCases.map { format in
    "  \(format.rawValue.padded(to: 10))  \(format.summary)"
  }.joined(separator: "\n")

  @Argument(help: ArgumentHelp("Pages or folders to check.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("The text that was translated: a file, or a folder for a folder.", valueName: "path"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      "Use this term list (.yml, .tsv, .csv) in place of those that ship; may be repeated.", valueName: "file"))
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

  @Option(help: "How to write the findings: one of the formats above.")
  var format: ReportFormat = .text

  @Option(name: .shortAndLong, help: ArgumentHelp("Write the report here, not to standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
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
    let options = ReadOptions(sourceLanguage: settings.sourceLanguage, targetLanguage: settings.targetLanguage)
    let linter = Linter(
      settings: settings, termbase: termbase, segmentationRules: segmentationRules, calques: calques,
      dictionary: dictionaries.dictionary(from:to:))
    let results = try check(jobs, linter, options, &failures, console)
    if linter.lacksSpellingDictionary {
      console.note(
        "glosslint: note: no dictionary of English: spelling is not checked; Scripts/bootstrap installs one\n")
    }
    if let problem = ScriptFolding.problem { console.complain("note: \(problem)") }

    let result = CheckResult(
      pages: RepeatedFindings.merge(SiteConsistency.check(results, severities: settings.severities)),
      failures: failures)
    let level = failOn ?? configuration.failOn ?? .warning
    try write(result, root: configuration.folder, level, console)
    if !failures.isEmpty { return .failure }
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

  /// Checks one page after the other in order of path, each once; one that cannot be read is said, kept in `failures`
  /// and passed over.
  private func check(
    _ jobs: [CheckJob], _ linter: Linter, _ options: ReadOptions, _ failures: inout [CheckResult.Failure],
    _ console: Console
  ) throws -> [PageResult] {
    var results: [PageResult] = []
    let progress = Progress(total: jobs.count, console: console)
    func fail(_ path: String, _ message: String) {
      progress.clear()
      console.complain(message)
      failures.append(.init(path: path, message: message))
    }
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
            fail(path, "\(error); \(job.target) is checked alone")
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
          fail(job.target, Self.noTranslation(job.target, partner, disagreement))
        }
        results.append(result)
      } catch let failure as Failure {
        fail(job.target, failure.description)
      }
      progress.advance()
    }
    progress.clear()
    return results
  }

  private static func noTranslation(_ page: String, _ source: String, _ agreement: Agreement) -> String {
    "\(page): does not look like a translation of \(source) (\(agreement.shared) of \(agreement.anchors) numbers and "
      + "terms stand in both); checked alone"
  }

  private func write(_ result: CheckResult, root: String, _ level: FailureLevel, _ console: Console) throws {
    let options = ReportOptions(
      toolVersion: Program.version, usesColor: output == nil && console.usesColor, width: console.width, root: root,
      workingDirectory: console.workingDirectory, failureLevel: level)
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
extension ReportFormat: ExpressibleByArgument {}
