internal import GlossText

/// The findings that are known and to be silent: as many of each kind as there were.
package struct Baseline: Sendable {
  /// A known finding. What it says beside the fingerprint is for people who read the file.
  package struct Entry: Sendable, Hashable {
    package let fingerprint: String
    package let rule: String
    /// From the folder of the configuration on.
    package let file: String
    package let message: String

    package init(fingerprint: String, rule: String, file: String, message: String) {
      (self.fingerprint, self.rule, self.file, self.message) = (fingerprint, rule, file, message)
    }
  }

  /// In order of file, rule, fingerprint.
  package let entries: [Entry]

  package init(_ entries: [Entry]) {
    self.entries = entries.sorted {
      ($0.file, $0.rule, $0.fingerprint, $0.message) < ($1.file, $1.rule, $1.fingerprint, $1.message)
    }
  }

  /// What is found on pages, which must have their fingerprints.
  package init(of pages: [PageResult], relativePath: (String) -> String) {
    self.init(
      pages.flatMap(\.diagnostics).map {
        Entry(
          fingerprint: $0.fingerprint, rule: $0.rule, file: relativePath($0.location.file), message: $0.message)
      })
  }

  /// What is left when the known findings are taken away.
  package struct Remainder: Sendable {
    package var pages: [PageResult]
    /// The known findings that occur no more.
    package let gone: [Entry]
  }

  /// Takes away the known findings of `pages`. A page that has none of its own has those of a file that is no more,
  /// where they are the same: it was renamed.
  ///
  /// - Parameters:
  ///   - relativePath: as entries name files.
  ///   - exists: whether the file of an entry is still there.
  ///   - isAsked: whether the rule of an entry was asked of its file. Entries of others, and of files that are there and were not checked, may
  ///     still occur.
  package func remainder(
    of pages: [PageResult], relativePath: (String) -> String, exists: (String) -> Bool, isAsked: (Entry) -> Bool
  ) -> Remainder {
    var left = Dictionary(grouping: entries.indices, by: { entries[$0].fingerprint }).mapValues { Array($0.reversed()) }
    var matched = Set<Int>()
    func take(_ fingerprint: String) -> Bool {
      guard let index = left[fingerprint]?.popLast() else { return false }
      matched.insert(index)
      return true
    }
    var pages = pages
    for index in pages.indices {
      pages[index].silence(known: pages[index].diagnostics.map { take($0.fingerprint) })
    }
    let checked = Set(pages.map { relativePath($0.file.path) })
    let files = Set(entries.map(\.file))
    let lost = files.subtracting(checked).filter { !exists($0) }
    var moves = FileMoves(entries.filter { lost.contains($0.file) })
    let strange = pages.indices.filter { !files.contains(relativePath(pages[$0].file.path)) }
    // The page with most findings is the surest to be known again.
    for index in strange.sorted(by: { pages[$0].diagnostics.count > pages[$1].diagnostics.count }) {
      guard let old = moves.takeOrigin(of: pages[index].diagnostics) else { continue }
      let fingerprints = Fingerprint.all(of: pages[index].diagnostics) { _ in old }
      pages[index].silence(known: fingerprints.map(take))
    }
    let gone = entries.indices.filter { index in
      let entry = entries[index]
      return !matched.contains(index) && isAsked(entry)
        && (checked.contains(entry.file) || lost.contains(entry.file))
    }
    return Remainder(pages: pages, gone: gone.map { entries[$0] })
  }
}
