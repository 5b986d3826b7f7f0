internal import GlossLint

/// The last line of the report for people: `12 findings: 1 error, 9 warnings, 2 infos in 3 files`.
enum Summary {
  static func line(_ result: CheckResult) -> String {
    let pages = result.pages
    guard !pages.isEmpty else { return "no files were checked" }
    let found = result.diagnostics.count
    guard found > 0 else {
      let segments = pages.reduce(0) { $0 + $1.segments }
      return "no findings in \(counted(pages.count, "file")) (\(counted(segments, "segment")))"
    }
    let kinds = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = result.count(severity)
      return count > 0 ? counted(count, severity.rawValue) : nil
    }
    let withFindings = pages.count { !$0.diagnostics.isEmpty }
    let files = withFindings < pages.count ? "\(withFindings) of \(pages.count) files" : counted(pages.count, "file")
    return "\(counted(found, "finding")): \(kinds.joined(separator: ", ")) in \(files)"
  }

  /// `1 file`, `2 files`.
  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}
