internal import GlossLint
internal import GlossText

/// JUnit's XML: each file is a test case, which fails where the run would fail for it, and is an error where it could
/// not be read. What is too slight to fail stands in the output of the case. There are no times.
struct JUnitReporter: StringReporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let cases = Self.cases(result, options.failureLevel)
    let counts: [(String, String?)] = [
      ("name", "glosslint"), ("tests", String(cases.count)), ("failures", String(cases.count { $0.isFailure })),
      ("errors", String(cases.count { !$0.errors.isEmpty })),
    ]
    let content = cases.map { "\n    \($0.text(options))" }.joined()
    let suite = Markup.element("testsuite", counts + [("skipped", "0")], content + "\n  ")
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      + Markup.element("testsuites", counts, "\n  \(suite)\n") + "\n"
  }

  /// The pages in their order, then what could not be read.
  private static func cases(_ result: CheckResult, _ level: FailureLevel) -> [TestCase] {
    let errors = Dictionary(grouping: result.failures, by: \.path)
    let pages = result.pages.map { page in
      TestCase(
        path: page.file.path, diagnostics: page.diagnostics, level: level, errors: errors[page.file.path] ?? [])
    }
    var seen = Set(result.pages.map(\.file.path))
    return pages
      + result.failures.compactMap { failure in
        guard seen.insert(failure.path).inserted else { return nil }
        return TestCase(path: failure.path, diagnostics: [], level: level, errors: errors[failure.path] ?? [])
      }
  }
}

/// What was found in one file.
private struct TestCase {
  let path: String
  let diagnostics: [Diagnostic]
  let level: FailureLevel
  let errors: [CheckResult.Failure]

  /// Not where it is an error: a case is one or the other.
  var isFailure: Bool { errors.isEmpty && !failing.isEmpty }

  private var failing: [Diagnostic] { diagnostics.filter { level.isReached(by: $0.severity) } }

  func text(_ options: ReportOptions) -> String {
    let path = options.workingPath(path)
    var children = errors.map { error in
      Markup.element("error", [("message", VisibleText.line(error.message)), ("type", "glosslint")])
    }
    let failing = isFailure ? failing : []
    if let gravest = failing.map(\.severity).max() {
      children.append(
        Markup.element(
          "failure", [("message", Summary.counted(failing)), ("type", gravest.rawValue)], Self.lines(failing)))
    }
    let rest = isFailure ? diagnostics.filter { !level.isReached(by: $0.severity) } : diagnostics
    if !rest.isEmpty { children.append(Markup.element("system-out", [], Self.lines(rest))) }
    let content = children.map { "\n      \($0)" }.joined()
    return Markup.element(
      "testcase", [("classname", "glosslint"), ("name", path), ("file", path)],
      content.isEmpty ? "" : content + "\n    ")
  }

  private static func lines(_ diagnostics: [Diagnostic]) -> String {
    Markup.escaped(diagnostics.map { ConciseReporter.line($0) + "\n" }.joined())
  }
}
