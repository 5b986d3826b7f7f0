internal import GlossLint
internal import GlossText

/// Takes the findings of a baseline from those of a run, and keeps the file up to date.
struct KnownFindings {
  let path: String
  let settings: PathSettings
  /// The folder that files of entries are relative to.
  let root: String
  let console: Console

  /// What is left of `pages`. Entries that no longer occur are told in one line.
  ///
  /// - Throws: `Failure`.
  func remainder(of pages: [PageResult]) throws -> [PageResult] {
    let found = try BaselineFile.read(path, console).remainder(
      of: pages, relativePath: settings.general.lint.relativePath, exists: exists, isAsked: isAsked)
    let gone = found.gone.count
    if gone > 0 {
      let (known, them) = gone == 1 ? ("1 known finding occurs", "it") : ("\(gone) known findings occur", "them")
      console.note("glosslint: note: \(path): \(known) no more; --update-baseline takes \(them) out\n")
    }
    return found.pages
  }

  /// Writes what is found on `pages`. Entries that this run can say nothing of stay: those of pages that were not
  /// checked and of rules that were not asked.
  ///
  /// - Throws: `Failure`, also where the file is something else than a baseline.
  func update(with pages: [PageResult]) throws {
    let relativePath = settings.general.lint.relativePath
    var entries = Baseline(of: pages, relativePath: relativePath).entries
    if FileLoader.exists(path, console) {
      let checked = Set(pages.map { relativePath($0.file.path) })
      entries += try BaselineFile.read(path, isReplaced: true, console).entries.filter {
        exists($0.file) && !(checked.contains($0.file) && isAsked($0))
      }
    }
    try BaselineFile.write(Baseline(entries), to: path, console)
    console.note("glosslint: note: \(path): \(entries.count) known finding\(entries.count == 1 ? "" : "s")\n")
  }

  private func isAsked(_ entry: Baseline.Entry) -> Bool {
    settings.settings(ofRelative: entry.file).lint.asks(entry.rule)
  }

  private func exists(_ file: String) -> Bool {
    FileLoader.exists(file.hasPrefix("/") ? file : root + file, console)
  }
}
