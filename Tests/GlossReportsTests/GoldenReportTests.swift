import GlossReports
import Testing

@Suite("Reports of one result in each format")
struct GoldenReportTests {
  private func report(_ format: ReportFormat, color: Bool = false, width: Int = 90) throws -> String {
    let options = ReportOptions(toolVersion: "1.0.0", usesColor: color, width: width)
    return try format.text(SampleResult().make(), options)
  }

  @Test func textInColor() throws { try Golden.expect(report(.text, color: true), "text-color.txt") }
  @Test func textInFewColumns() throws { try Golden.expect(report(.text, width: 40), "text-narrow.txt") }

  @Test(
    arguments: [
      (.text, "text.txt"), (.concise, "concise.txt"), (.json, "json.json"), (.jsonl, "jsonl.jsonl"),
      (.sarif, "sarif.sarif"), (.github, "github.txt"), (.checkstyle, "checkstyle.xml"), (.junit, "junit.xml"),
      (.rdjson, "rdjson.json"), (.html, "review.html"),
    ] as [(ReportFormat, String)])
  func golden(_ format: ReportFormat, _ name: String) throws { try Golden.expect(report(format), name) }

  @Test func suppressed() throws {
    let options = ReportOptions(toolVersion: "1.0.0", showsSuppressed: true)
    try Golden.expect(ReportFormat.sarif.text(SampleResult().make(), options), "sarif-suppressed.sarif")
  }

  @Test("What is silenced is in no report that is not asked to show it", arguments: ReportFormat.allCases)
  func silenced(_ format: ReportFormat) throws {
    if format.isText { #expect(try !report(format).contains("was silenced")) }
  }

  /// Files in the sample hold escape sequences, ordering characters and the commands of CI logs.
  @Test(arguments: ReportFormat.allCases.filter(\.isText))
  func nothingOfAFileReachesTheTerminalRaw(_ format: ReportFormat) throws {
    let report = try report(format)
    for scalar in report.unicodeScalars {
      #expect(scalar == "\n" || scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
    }
    if format == .github { return }
    for line in report.split(separator: "\n") { #expect(!line.drop { $0 == " " }.hasPrefix("::"), "\(line)") }
    if [.text, .concise].contains(format) { #expect(!report.contains("##[") && !report.contains("##vso[")) }
  }

  @Test func conciseIsOneLineAFinding() throws {
    let result = try SampleResult().make()
    #expect(try report(.concise).split(separator: "\n").count == result.diagnostics.count)
  }

  @Test func colorAddsNothingButEscapeSequences() throws {
    let plain = try report(.text, color: true).replacing(#/\x1B\[[0-9;]+m/#, with: "")
    #expect(try plain == report(.text))
  }

  @Test func nothingFound() throws {
    let result = CheckResult(pages: [])
    #expect(try ReportFormat.text.text(result) == "no files were checked\n")
    #expect(try ReportFormat.concise.text(result).isEmpty && ReportFormat.jsonl.text(result).isEmpty)
    #expect(try ReportFormat.github.text(result).isEmpty)
  }
}
