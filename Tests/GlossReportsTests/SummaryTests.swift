import GlossLint
import GlossText
import Testing

@testable import GlossReports

@Suite("The last line of the report")
struct SummaryTests {
  private func page(_ severities: Severity..., segments: Int = 1) -> PageResult {
    let file = SourceFile(path: "a.md", text: "")
    let start = SourcePosition(line: 1, column: 1, offset: 0)
    let place = Location(file: "a.md", start: start, end: start, text: "", excerpt: .init(text: "", highlight: 0..<0))
    return PageResult(
      file: file, segments: segments,
      diagnostics: severities.map { Diagnostic(rule: "spacing", severity: $0, message: "m", location: place) })
  }

  private func line(_ pages: PageResult...) -> String { Summary.line(CheckResult(pages: pages)) }

  @Test func findingsAreCountedByKind() {
    #expect(
      line(page(.info, .error, .info), page(.warning)) == "4 findings: 1 error, 1 warning, 2 infos in 2 files")
    #expect(line(page(.warning)) == "1 finding: 1 warning in 1 file")
  }

  @Test func filesWithoutFindingsAreTold() {
    #expect(line(page(.error, .error), page(), page()) == "2 findings: 2 errors in 1 of 3 files")
  }

  @Test func noFindings() {
    #expect(line(page(segments: 200), page(segments: 12)) == "no findings in 2 files (212 segments)")
    #expect(line(page()) == "no findings in 1 file (1 segment)")
    #expect(line() == "no files were checked")
  }
}
