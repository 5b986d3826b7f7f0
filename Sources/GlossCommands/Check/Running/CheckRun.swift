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

  /// Checks each page once, on `threads` threads; one that cannot be read is said and passed over. All that is said and
  /// reported is in order of path, however many threads there are.
  ///
  /// - Parameter cache: where the results of pages are looked up and kept.
  /// - Throws: what keeps the run as a whole from going on.
  init(
    _ jobs: [CheckJob], _ tools: CheckTools, threads: Int, cache: PageCache? = nil, _ console: Console
  ) throws {
    var seen = Set<String>()
    let jobs = jobs.sorted { $0.target < $1.target }.filter { seen.insert($0.target).inserted }
    // What is written while it is read as the source of another page depends on who comes first.
    let threads = tools.fixes.writes && !CheckJob.areApart(jobs, console) ? 1 : threads
    let progress = Progress(total: jobs.count, console: console)
    var said = Set<String>()
    let place = console.place
    try Workers.run(jobs, on: threads) {
      let recorder = RecordingConsole(at: place)
      let checker = tools.checker(recorder.console)
      return { job in
        if let cache { return cache.work(on: job, checker, recorder) }
        let result = Result { try checker.check(PageInput(job, recorder.console)) }
        return CheckedWork(result: result, said: recorder.take())
      }
    } take: { work in
      for text in work.said where said.insert(text).inserted {
        progress.clear()
        console.note(text)
      }
      let job = jobs[progress.done]
      for complaint in try take(work.result) {
        progress.clear()
        console.complain(complaint)
        failures.append(.init(path: job.target, message: complaint))
      }
      progress.advance()
    }
    progress.clear()
  }

  /// - Returns: what is to be complained of.
  private mutating func take(_ result: Result<PageChecker.Checked, any Error>) throws -> [String] {
    do {
      let checked = try result.get()
      add(checked)
      return checked.complaints
    } catch let failure as Failure {
      return [failure.description]
    } catch let error as ReadError {
      return [error.description]
    }
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
