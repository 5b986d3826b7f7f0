import GlossReports
import Testing

@Suite("Reports of one result in each format")
struct GoldenReportTests {
  private func report(_ format: ReportFormat, color: Bool = false, width: Int = 90) throws -> String {
    let options = ReportOptions(toolVersion: "1.0.0", usesColor: color, width: width, root: "site/")
    return format.reporter.report(try SampleResult().make(), options)
  }

  @Test func text() throws { try Golden.expect(report(.text), "text.txt") }
  @Test func textInColor() throws { try Golden.expect(report(.text, color: true), "text-color.txt") }
  @Test func textInFewColumns() throws { try Golden.expect(report(.text, width: 40), "text-narrow.txt") }
  @Test func concise() throws { try Golden.expect(report(.concise), "concise.txt") }
  @Test func json() throws { try Golden.expect(report(.json), "json.json") }

  /// Files in the sample hold escape sequences, ordering characters and the commands of CI logs.
  @Test(arguments: [ReportFormat.text, .concise, .json])
  func nothingOfAFileReachesTheTerminalRaw(_ format: ReportFormat) throws {
    let report = try report(format)
    for scalar in report.unicodeScalars {
      #expect(scalar == "\n" || scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
    }
    for line in report.split(separator: "\n") { #expect(!line.drop { $0 == " " }.hasPrefix("::"), "\(line)") }
    if format != .json { #expect(!report.contains("##[") && !report.contains("##vso[")) }
  }

  @Test func conciseIsOneLineAFinding() throws {
    let result = try SampleResult().make()
    #expect(try report(.concise).split(separator: "\n").count == result.diagnostics.count)
  }

  @Test func colorAddsNothingButEscapeSequences() throws {
    let plain = try report(.text, color: true).replacing(#/\x1B\[[0-9;]+m/#, with: "")
    #expect(try plain == report(.text))
  }

  @Test func nothingFound() {
    let options = ReportOptions(toolVersion: "1.0.0")
    #expect(ReportFormat.text.reporter.report(CheckResult(pages: []), options) == "no files were checked\n")
    #expect(ReportFormat.concise.reporter.report(CheckResult(pages: []), options).isEmpty)
  }
}
