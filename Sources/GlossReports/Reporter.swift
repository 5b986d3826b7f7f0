package import GlossLint

/// Turns the result of a check into text. Pure: no disk, clock or terminal.
package protocol Reporter {
  /// The whole report, with its last line end.
  func report(_ result: CheckResult, _ options: ReportOptions) -> String
}

/// Everything that a run found, in the order of the report.
package struct CheckResult: Sendable {
  /// Ordered by path.
  package let pages: [PageResult]

  package init(pages: [PageResult]) {
    self.pages = pages
  }

  package var diagnostics: [Diagnostic] { pages.flatMap(\.diagnostics) }

  package func count(_ severity: Severity) -> Int {
    pages.reduce(0) { $0 + $1.diagnostics.count { $0.severity == severity } }
  }
}

/// What a report needs to know of the world.
package struct ReportOptions: Sendable {
  package var toolVersion: String
  /// Whether escape sequences for colour may be used.
  package var usesColor: Bool
  /// Columns of the terminal, or what a page can take.
  package var width: Int
  /// The folder that fingerprints' paths are relative to; empty, or with a slash at its end.
  package var root: String

  package init(toolVersion: String, usesColor: Bool = false, width: Int = 100, root: String = "") {
    (self.toolVersion, self.usesColor, self.width, self.root) = (toolVersion, usesColor, width, root)
  }

  /// `path` from the root on, where it lies under it.
  package func relative(_ path: String) -> String {
    var path = path[...]
    if !root.isEmpty, path.hasPrefix(root) { path = path.dropFirst(root.count) }
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    return String(path)
  }
}

/// The formats of `check`.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, concise, json

  package var reporter: any Reporter {
    switch self {
    case .text: TextReporter()
    case .concise: ConciseReporter()
    case .json: JSONReporter()
    }
  }
}
