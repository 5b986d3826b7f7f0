internal import Foundation

/// Names files from a folder on, so that they are called the same on another machine, and wherever a run starts.
struct RelativePath: Sendable {
  private let root: String
  private let workingDirectory: String

  /// - Parameter root: an absolute path; ends with a slash.
  init(root: String, _ console: Console) {
    self.root = root
    workingDirectory = console.workingDirectory
  }

  /// `path` from the root on; absolute where it lies elsewhere.
  @Sendable func path(_ path: String) -> String {
    let absolute = path.hasPrefix("/") ? path : workingDirectory + path
    // Names without dots, as most are, are what they are.
    let plain = absolute.contains("/.") ? URL(fileURLWithPath: absolute).standardized.path : absolute
    return plain.hasPrefix(root) ? String(plain.dropFirst(root.count)) : plain
  }
}
