internal import Foundation

/// A page to check, and its source if it has one; paths as they are shown.
struct CheckJob: Hashable {
  let target: String
  var source: String?

  /// Whether no page of `jobs` is another one's source, or another one under a second name.
  static func areApart(_ jobs: [CheckJob], _ console: Console) -> Bool {
    let targets = jobs.map { file($0.target, console) }
    let sources = jobs.compactMap { $0.source.map { file($0, console) } }
    return Set(targets).count == targets.count && Set(targets).isDisjoint(with: sources)
  }

  /// The file that a path leads to, through links.
  private static func file(_ path: String, _ console: Console) -> String {
    let absolute = FileLoader.absolute(path, console)
    guard let real = realpath(absolute, nil) else { return absolute }
    defer { free(real) }
    return String(cString: real)
  }
}
