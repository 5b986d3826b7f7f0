internal import GlossLint

/// Leaves of the findings of a run those that came since a revision: since the commit from which the work tree and that
/// revision went apart.
///
/// Pages that have changed are checked as they were then, under the name they have now. What was found then is known, so
/// that lines that moved and files that were renamed are silent.
struct SinceRevision {
  private let repository: GitRepository
  private let base: String
  /// The files of then, and for what is new or changed the path it had.
  private let files: Set<String>
  private let origins: [String: String]

  /// - Parameter path: a page or folder of the run, in whose repository the revision is.
  /// - Throws: `Failure` in one line.
  init(_ revision: String, around path: String, _ console: Console) throws {
    let folder =
      FileLoader.isFolder(path, console)
      ? path : path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let place = FileLoader.absolute(folder, console)
    repository = try GitRepository(
      around: FileLoader.isFolder(place, console) ? place : console.workingDirectory, console)
    base = try repository.mergeBase(with: revision)
    files = try repository.files(of: base)
    origins = try repository.changes(since: base)
  }

  /// What is left of `pages`, which come from `run`. A page is silent when neither it nor its source has changed.
  ///
  /// - Throws: `Failure`.
  func remainder(
    of pages: [PageResult], _ run: CheckRun, _ tools: CheckTools, _ console: Console
  ) throws -> [PageResult] {
    // What there is to say was said of the pages as they are now.
    let checker = tools.checker(RecordingConsole(at: console.place).console)
    let review = SiteReview { tools.settings.settings(of: $0).lint }
    let relativePath = tools.settings.general.lint.relativePath
    var earlier: [PageResult] = []
    var isChanged: [Bool] = []
    for (job, result) in zip(run.jobs, run.results) {
      let states = [job.target, job.source].compactMap { $0.map(state) }
      isChanged.append(states.contains { $0 != .unchanged })
      if isChanged.last == false {
        earlier.append(result)
      } else if let target = try bytes(job.target), let then = try checker.result(job, target, source: bytes) {
        earlier.append(then)
      }
    }
    let known = Baseline(of: review.finish(earlier), relativePath: relativePath)
    var left = known.remainder(
      of: pages, relativePath: relativePath, exists: { _ in true }, isAsked: { _ in true }
    ).pages
    for (index, isChanged) in zip(left.indices, isChanged) where !isChanged {
      left[index].silence(known: left[index].diagnostics.map { _ in true })
    }
    return left
  }

  private enum State: Equatable {
    case unchanged
    /// Nil where there was no such file.
    case changed(from: String?)
  }

  private func state(_ file: String) -> State {
    guard let path = repository.path(of: file) else { return .changed(from: nil) }
    if let origin = origins[path] { return .changed(from: files.contains(origin) ? origin : nil) }
    // What git ignores is in no commit, and new each time.
    return files.contains(path) ? .unchanged : .changed(from: nil)
  }

  /// The file as it was; nil where there was none.
  private func bytes(_ file: String) throws -> [UInt8]? {
    switch state(file) {
    case .changed(from: nil): return nil
    case .changed(from: let origin?): return try repository.bytes(of: origin, in: base)
    case .unchanged:
      guard let path = repository.path(of: file) else { return nil }
      return try repository.bytes(of: path, in: base)
    }
  }
}
