internal import ArgumentParser
internal import Foundation
internal import GlossLint
internal import GlossReports

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
        glosslint check site/ --jobs 2 --cache .glosslint-cache
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

  @OptionGroup var lists: ListOptions

  @Option(
    help: ArgumentHelp("The configuration file, in place of the glosslint.yml above the page.", valueName: "file"),
    completion: .file())
  var config: String?

  @OptionGroup var settings: SettingOptions

  @OptionGroup var report: FindingsOptions

  @OptionGroup var fixes: FixOptions

  @OptionGroup var newOnly: NewOnlyOptions

  @Option(
    help: ArgumentHelp(
      "Write a copy of the Word document here, with a comment for each finding.", valueName: "file.docx"),
    completion: .file())
  var annotate: String?

  @Option(
    help: ArgumentHelp(
      "Check so many pages at once; the report is the same. (default: as many as the machine has cores)",
      valueName: "count"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Keep what is found in this folder, and check only pages that changed; none for none.", valueName: "folder"),
    completion: .directory)
  var cache: String?

  func validate() throws {
    if fixes.isAsked, newOnly.isAsked {
      throw ValidationError("fixes are made of all findings; leave out --since and --baseline")
    }
    if newOnly.showSuppressed, report.format != .sarif {
      throw ValidationError("--show-suppressed goes with --format sarif; other formats have no mark for it")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): at least one page must be checked at once") }
  }

  func run(_ console: Console) throws -> ExitStatus {
    guard source == nil || paths.count == 1 else {
      throw Failure("--source goes with one page or one folder, not with \(paths.count)")
    }
    let configuration = try ConfigurationLoader(console: console).configuration(config, for: paths[0])
    let settings = PathSettings(configuration, try self.settings.given(), console)
    let lists = ListPaths(configuration, lists)
    let tools = try CheckTools(settings, lists, fixes: fixes, isSourceGiven: source != nil, console)
    let cache = try openCache(configuration, lists, tools, console)
    var failures: [CheckResult.Failure] = []
    let pages = try foundJobs(configuration, settings, &failures, console)
    let copy = try annotate.map { try CommentedCopy(of: pages, output: $0, console) }
    let since = try newOnly.since.map { try SinceRevision($0, around: paths[0], console) }
    let run = try CheckRun(pages, tools, threads: jobs ?? Workers.coreCount, cache: cache, console)
    cache?.finish(configuration.folder, console)
    failures += run.failures
    let found = try newOnly.remainder(of: run, tools, configuration, since, console)
    let result = CheckResult(pages: RepeatedFindings.merge(found), failures: failures)
    if fixes.fixDiff {
      try report.destination.write(run.diff, console)
    } else {
      try report.write(result, configuration, showsSuppressed: newOnly.showSuppressed, console)
    }
    if fixes.writes { run.tellFixes(console) }
    try copy?.write(result.diagnostics, isFixed: fixes.writes, console)
    return report.status(of: result, configuration)
  }

  /// The cache that is asked for. Fixing needs what a cache does not hold.
  private func openCache(
    _ configuration: Configuration, _ lists: ListPaths, _ tools: CheckTools, _ console: Console
  ) throws -> PageCache? {
    let path = cache ?? configuration.cache.map(configuration.pathOrNone)
    guard let path, path != "none", !fixes.isAsked else { return nil }
    return try PageCache(at: path, configuration, self.settings, lists, tools, console)
  }

  /// The pages to check. What cannot be found is said, and added to `failures`.
  private func foundJobs(
    _ configuration: Configuration, _ settings: PathSettings, _ failures: inout [CheckResult.Failure],
    _ console: Console
  ) throws -> [CheckJob] {
    let finder = try JobFinder(
      configuration: configuration, sourceLanguage: { settings.settings(of: $0).lint.sourceLanguage },
      console: console)
    var jobs: [CheckJob] = []
    for path in paths {
      do {
        jobs += try finder.jobs(at: path, source: source)
      } catch {
        console.complain("\(error)")
        failures.append(.init(path: path, message: "\(error)"))
      }
    }
    return jobs
  }
}
