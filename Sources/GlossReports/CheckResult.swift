package import GlossLint

/// Everything that a run found, in the order of the report.
package struct CheckResult: Sendable {
  /// Ordered by path.
  package let pages: [PageResult]
  /// What could not be done, in the order it was met.
  package let failures: [Failure]

  /// A file that could not be read, or not be checked as it was asked for.
  package struct Failure: Sendable, Hashable {
    package let path: String
    /// In one line, with the path in it.
    package let message: String

    package init(path: String, message: String) {
      (self.path, self.message) = (path, message)
    }
  }

  package init(pages: [PageResult], failures: [Failure] = []) {
    (self.pages, self.failures) = (pages, failures)
  }

  package var diagnostics: [Diagnostic] { pages.flatMap(\.diagnostics) }

  package func count(_ severity: Severity) -> Int {
    pages.reduce(0) { $0 + $1.diagnostics.count { $0.severity == severity } }
  }
}
