internal import Foundation
internal import GlossLint
internal import Synchronization

/// The results of pages that were checked before, shared by the threads of a run.
///
/// A page has one entry, known by a digest of everything that its result depends on; what does not agree, or is
/// damaged, is as good as none. Two processes may use one folder: entries are replaced whole.
final class PageCache: Sendable {
  private let folder: CacheFolder
  /// Digest of what all pages of the run depend on.
  private let run: [UInt8]
  private let settings: PathSettings
  private let state = Mutex(State())

  private struct State {
    var used = Set<String>()
    var problem: String?
  }

  init(_ folder: CacheFolder, run: [UInt8], _ settings: PathSettings) {
    (self.folder, self.run, self.settings) = (folder, run, settings)
  }

  /// What is known of the page of `job`, or what checking it gives, which is then known.
  func work(on job: CheckJob, _ checker: PageChecker, _ recorder: RecordingConsole) -> CheckedWork {
    let input: PageInput
    do {
      input = try PageInput(job, recorder.console)
    } catch {
      return CheckedWork(result: .failure(error), said: recorder.take())
    }
    let lint = settings.settings(of: job.target).lint
    let page = lint.relativePath(job.target)
    let name = ContentDigest.hexadecimal(ContentDigest.of(Array(page.utf8)))
    let key = key(of: input, page: page)
    _ = state.withLock { $0.used.insert(name) }
    let path = folder.entry(name)
    if let bytes = FileManager.default.contents(atPath: FileLoader.absolute(path, recorder.console)),
      let entry = CacheEntry(Array(bytes)), entry.key == key, let known = entry.work(input, lint)
    {
      return known
    }
    let work = CheckedWork(result: Result { try checker.check(input) }, said: recorder.take())
    if case .success(let checked) = work.result,
      let bytes = CacheEntry.bytes(page: page, key: key, checked, said: work.said, input)
    {
      do {
        try AtomicFile.write(bytes, to: path, isFlushed: false, recorder.console)
      } catch {
        state.withLock { $0.problem = $0.problem ?? "\(error)" }
      }
    }
    return work
  }

  private func key(of input: PageInput, page: String) -> [UInt8] {
    var digest = ContentDigest()
    digest.add(run)
    for name in [page, input.job.target, input.job.source ?? ""] { digest.addField(name) }
    digest.addField(input.target)
    if case .success(let source)? = input.source { digest.addField(source) }
    return digest.bytes()
  }

  /// Removes the entries of pages that are no more, and says if any could not be written.
  func finish(_ root: String, _ console: Console) {
    let (used, problem) = state.withLock { ($0.used, $0.problem) }
    for name in folder.entries(console) where !used.contains(name) {
      let bytes = FileManager.default.contents(atPath: FileLoader.absolute(folder.entry(name), console))
      let page = bytes.flatMap { CacheEntry(Array($0)) }?.page
      let isThere = page.map { FileLoader.exists($0.hasPrefix("/") ? $0 : root + $0, console) } ?? false
      if !isThere { folder.remove(name, console) }
    }
    if let problem { console.note("glosslint: note: \(problem); not all results are kept for the next run\n") }
  }
}
