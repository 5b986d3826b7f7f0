internal import GlossFormats
internal import GlossLint
internal import GlossReports

/// What a run did with its pages.
struct CheckRun {
  private(set) var results: [PageResult] = []
  /// For each result the page and what it was held against.
  private(set) var jobs: [CheckJob] = []
  /// What was complained of, by the page that it was met at.
  private(set) var failures: [CheckResult.Failure] = []
  /// What fixing changes, for `--fix-diff`.
  private(set) var diff = ""
  private var fixed = 0
  private var fixedFiles = 0
  private var unfixed = 0

  /// Checks one page after the other in order of path, each once; one that cannot be read is said and passed over.
  init(_ jobs: [CheckJob], _ checker: PageChecker, _ console: Console) throws {
    let progress = Progress(total: jobs.count, console: console)
    var seen = Set<String>()
    for job in jobs.sorted(by: { $0.target < $1.target }) where seen.insert(job.target).inserted {
      var complaints: [String] = []
      do {
        let checked = try checker.check(job)
        complaints = checked.complaints
        add(checked)
      } catch let failure as Failure {
        complaints = [failure.description]
      } catch let error as ReadError {
        complaints = [error.description]
      }
      for complaint in complaints {
        progress.clear()
        console.complain(complaint)
        failures.append(.init(path: job.target, message: complaint))
      }
      progress.advance()
    }
    progress.clear()
  }

  private mutating func add(_ checked: PageChecker.Checked) {
    results.append(checked.result)
    jobs.append(checked.job)
    fixed += checked.fixed
    fixedFiles += checked.fixed > 0 ? 1 : 0
    unfixed += checked.unfixed
    diff += checked.diff
  }

  /// Says in one line how many fixes were made, where there were any to make.
  func tellFixes(_ console: Console) {
    guard fixed + unfixed > 0 else { return }
    var line = "glosslint: \(count(fixed, "fix", "fixes")) made in \(count(fixedFiles, "file", "files"))"
    if unfixed > 0 { line += "; \(unfixed) would change something else and were left" }
    console.note(line + "\n")
  }

  private func count(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}
