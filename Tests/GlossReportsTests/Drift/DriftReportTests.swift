import Foundation
import GlossCorpus
import GlossLint
import GlossReports
import Testing

@Suite("Reports of drift")
struct DriftReportTests {
  private func report(_ format: DriftFormat, _ drift: Drift? = nil, width: Int = 90) throws -> String {
    let options = ReportOptions(toolVersion: "1.0.0", width: width, failureLevel: .info)
    return String(decoding: try format.report(drift ?? SampleDrift().make(), options), as: UTF8.self)
  }

  @Test(
    arguments: [(.text, "text.txt"), (.json, "json.json"), (.sarif, "sarif.sarif"), (.html, "page.html")]
      as [(DriftFormat, String)])
  func golden(_ format: DriftFormat, _ name: String) throws {
    try Golden.expect(report(format), name, in: "drift")
  }

  @Test("Nothing of a file reaches the terminal raw", arguments: DriftFormat.allCases)
  func hostile(_ format: DriftFormat) throws {
    let report = try report(format)
    for scalar in report.unicodeScalars {
      #expect(scalar == "\n" || scalar.properties.generalCategory != .control)
      #expect(!(0x202A...0x202E).contains(scalar.value))
    }
    guard format != .github else { return }
    for line in report.split(separator: "\n") { #expect(!line.drop { $0 == " " }.hasPrefix("::"), "\(line)") }
  }

  @Test("The page is well-formed, loads nothing and runs nothing")
  func page() throws {
    let report = try report(.html)
    let elements = try XMLCheck.expectWellFormed(report).elements
    #expect(!elements.contains { ["script", "b i", "i"].contains($0.name) })
    #expect(report.contains("default-src 'none'") && !report.contains("http:") && !report.contains("https:"))
    let bars = elements.filter { $0.name == "svg" && $0.attributes["role"] == "img" }
    #expect(bars.count == 4 * 2)
    #expect(bars.allSatisfy { !($0.attributes["aria-label"] ?? "").isEmpty })
  }

  @Test("Programs are told what the exit status is about, and counts, at places of the later pages")
  func findings() throws {
    let value = try JSONSerialization.jsonObject(with: Data(report(.sarif).utf8)) as? [String: Any]
    let run = try #require((value?["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["drift-majority", "drift-count", "drift-gained"])
    #expect(results.map { $0["level"] as? String } == ["note", "warning", "warning"])
    let text = String(describing: results)
    #expect(text.contains("site/en/gate.md") && !text.contains("v1:site"))
  }

  @Test("Nothing changed")
  func nothing() throws {
    let drift = Drift(periods: [.init(label: "a", pages: 1), .init(label: "b", pages: 1)], subjects: [], changes: [])
    #expect(try report(.text, drift).hasSuffix("nothing changed\n"))
    #expect(try report(.concise, drift).isEmpty)
    try XMLCheck.expectWellFormed(report(.html, drift))
  }
}
