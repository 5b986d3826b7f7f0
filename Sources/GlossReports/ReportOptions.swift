package import GlossLint

/// What a report needs to know of the world.
package struct ReportOptions: Sendable {
  package var toolVersion: String
  /// Whether escape sequences for colour may be used.
  package var usesColor: Bool
  /// Columns of the terminal, or what a page can take.
  package var width: Int
  /// Where relative paths start: CI systems want paths from there. Empty, or with a slash at its end.
  package var workingDirectory: String
  /// What fails a run, and so a test case.
  package var failureLevel: FailureLevel
  /// Whether what was silenced is in a report that can mark it as such.
  package var showsSuppressed: Bool

  package init(
    toolVersion: String, usesColor: Bool = false, width: Int = 100, workingDirectory: String = "",
    failureLevel: FailureLevel = .warning, showsSuppressed: Bool = false
  ) {
    (self.toolVersion, self.usesColor, self.width) = (toolVersion, usesColor, width)
    (self.workingDirectory, self.failureLevel) = (workingDirectory, failureLevel)
    self.showsSuppressed = showsSuppressed
  }

  /// `path` from the working directory on, where it lies under it.
  package func workingPath(_ path: String) -> String {
    var path = path[...]
    if !workingDirectory.isEmpty, path.hasPrefix(workingDirectory) { path = path.dropFirst(workingDirectory.count) }
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}
