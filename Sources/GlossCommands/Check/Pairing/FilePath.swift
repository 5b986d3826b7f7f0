/// Paths as texts. No file is looked at.
enum FilePath {
  /// An absolute path without `.` and `..`; what would lead above the root stays at it.
  static func resolved(_ path: String) -> String {
    guard path.contains("/.") || path.contains("//") else { return path }
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// An absolute path as a user of `console` would write it.
  static func shown(_ absolute: String, _ console: Console) -> String {
    absolute.hasPrefix(console.workingDirectory)
      ? String(absolute.dropFirst(console.workingDirectory.count)) : absolute
  }

  /// The folder of an absolute path; ends with a slash.
  static func folder(of path: String) -> String { String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) }
}
