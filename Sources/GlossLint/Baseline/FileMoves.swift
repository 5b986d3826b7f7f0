/// Guesses which file of a baseline a new page was, when the file is no more.
struct FileMoves {
  private struct Kind: Hashable {
    let rule: String
    let message: String
  }

  /// Which files had findings of a kind, and how many; in order of name.
  private let files: [Kind: [(file: String, count: Int)]]
  /// How many findings each had.
  private let counts: [String: Int]
  private var taken = Set<String>()

  /// - Parameter entries: those of files that are no more.
  init(_ entries: [Baseline.Entry]) {
    counts = Dictionary(grouping: entries, by: \.file).mapValues(\.count)
    files = Dictionary(grouping: entries) { Kind(rule: $0.rule, message: $0.message) }.mapValues { entries in
      Dictionary(grouping: entries, by: \.file).map { ($0.key, $0.value.count) }.sorted { $0.0 < $1.0 }
    }
  }

  /// In how many files a kind of finding is looked up, so that a site that moved as a whole takes no longer.
  private static let mostFiles = 100

  /// The file that shares more than half of its findings, and of the page's, with a page: it was renamed. Each is given
  /// once; of equals the first by name.
  ///
  /// - Complexity: a step for each finding and each of the files that had one of its kind.
  mutating func takeOrigin(of diagnostics: [Diagnostic]) -> String? {
    guard !files.isEmpty else { return nil }
    var shared: [String: Int] = [:]
    for (kind, found) in Dictionary(grouping: diagnostics, by: { Kind(rule: $0.rule, message: $0.message) }) {
      var seen = 0
      for (file, count) in files[kind] ?? [] where seen < Self.mostFiles && !taken.contains(file) {
        shared[file, default: 0] += min(count, found.count)
        seen += 1
      }
    }
    let likely = shared.filter { $0.value * 2 > max(diagnostics.count, counts[$0.key] ?? 0) }
    guard let best = likely.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
    taken.insert(best)
    return best
  }
}
