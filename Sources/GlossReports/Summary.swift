internal import GlossLint

/// The last line of the report for people: `12 findings: 1 error, 9 warnings, 2 infos in 3 files`.
enum Summary {
  static func line(_ result: CheckResult) -> String {
    let pages = result.pages
    guard !pages.isEmpty else { return "no files were checked" }
    guard !result.diagnostics.isEmpty else {
      let segments = pages.reduce(0) { $0 + $1.segments }
      return "no findings in \(counted(pages.count, "file")) (\(counted(segments, "segment")))"
    }
    let withFindings = pages.count { !$0.diagnostics.isEmpty }
    let files = withFindings < pages.count ? "\(withFindings) of \(pages.count) files" : counted(pages.count, "file")
    return "\(counted(result.diagnostics)) in \(files)"
  }

  /// `12 findings: 1 error, 9 warnings, 2 infos`.
  static func counted(_ diagnostics: [Diagnostic]) -> String {
    let kinds = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = diagnostics.count { $0.severity == severity }
      return count > 0 ? counted(count, severity.rawValue) : nil
    }
    return "\(counted(diagnostics.count, "finding")): \(kinds.joined(separator: ", "))"
  }

  /// `1 file`, `2 files`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
