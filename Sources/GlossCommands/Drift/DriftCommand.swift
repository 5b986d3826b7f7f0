internal import ArgumentParser
internal import GlossCorpus
internal import GlossLint
internal import GlossReports
internal import GlossTerms

/// `glosslint drift`: what renders each concept, before and after.
struct DriftCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "drift",
    abstract: "Compare how two versions of a site, or the pages of several years, render the same terms.",
    discussion: """
      OLD and NEW are folders where there are such, else revisions of the git repository around the working directory. \
      Of a revision the folder is read that --path names, else the one given beside it, else the working directory; the \
      work tree is not touched. With --by, the pages of the paths are grouped by their own dates, or by years in the \
      names of their files, and each year is held against those before it.

      Pages are paired with their sources by glosslint.yml and by names, as by "check". What its overrides say of pages \
      holds for both versions: of what "check" is silent about there nothing is told.

      Formats:
      \(formats)
      The last six hold what the exit status is about, and counts that changed, at places of NEW.

      Examples:
        glosslint drift old-site/ new-site/
        glosslint drift origin/main HEAD --path site/
        glosslint drift HEAD~10 . --format sarif --output drift.sarif
        glosslint drift --by date reports/ --format html --output drift.html

      Exit codes: 1 when a concept gains a non-standard rendering or changes its majority rendering, other than to a \
      standard one from one that is not; 2 when something could not be done; else 0.
      """)

  /// A line a format.
  private static let formats = DriftFormat.allCases.map { format in
    "  \(format.rawValue.padded(to: 10))  \(format.summary)"
  }.joined(separator: "\n")

  @Argument(help: ArgumentHelp("OLD and NEW; with --by, pages or folders.", valueName: "path"), completion: .file())
  var paths: [String]

  @Option(help: "Group pages by the years (date) or the months (month) of their dates.")
  var by: DriftInterval?

  @Option(help: ArgumentHelp("The folder to read of a revision.", valueName: "folder"), completion: .directory)
  var path: String?

  @OptionGroup var corpus: CorpusOptions

  @Option(
    help: ArgumentHelp("The configuration file, in place of the glosslint.yml above the pages.", valueName: "file"),
    completion: .file())
  var config: String?

  @Option(help: "How to write the report: one of the formats above.")
  var format: DriftFormat = .text

  @OptionGroup var destination: OutputOptions

  func validate() throws {
    if by == nil {
      guard paths.count == 2 else {
        throw ValidationError(
          paths.count == 1
            ? "\"\(paths[0])\" is OLD or NEW; name the other one too, or group one folder's pages with --by date"
            : "two are compared, OLD and NEW, and \(paths.count) are named; several paths go with --by date")
      }
    } else if path != nil {
      throw ValidationError("--path goes with revisions, not with --by")
    }
  }

  func run(_ console: Console) throws -> ExitStatus {
    let reader = try DriftReader(self, console)
    let periods = try by.map { try reader.periods(paths, by: $0) } ?? reader.periods(old: paths[0], new: paths[1])
    let drift = DriftStudy(reader.termbase, sourceLanguage: reader.sourceLanguage).drift(periods)
    let options = ReportOptions(
      toolVersion: Program.version, usesColor: destination.usesColor(console), width: console.width,
      workingDirectory: console.workingDirectory, failureLevel: .info)
    let report: [UInt8]
    do {
      report = try format.report(drift, options)
    } catch {
      throw Failure("--format \(format.rawValue): \(error)")
    }
    try destination.write(report, console)
    if reader.hasFailed { return .failure }
    return drift.isFailure ? .findings : .success
  }
}

/// What pages are grouped by.
enum DriftInterval: String, CaseIterable, ExpressibleByArgument {
  case date, month

  /// What a period is called; nil for a date that does not tell.
  func label(_ date: PartialDate) -> String? {
    switch self {
    case .date: "\(date.year)"
    case .month: PartialDate(year: date.year, month: date.month).flatMap { $0.month == nil ? nil : $0.description }
    }
  }
}

extension DriftFormat: ExpressibleByArgument {}
