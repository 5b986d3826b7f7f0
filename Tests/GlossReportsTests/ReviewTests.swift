import Foundation
import GlossLint
import GlossReports
import GlossText
import Testing

@Suite("The review report")
struct ReviewTests {
  private func elements(_ result: CheckResult) throws -> [(name: String, attributes: [String: String])] {
    try XMLCheck.expectWellFormed(ReportFormat.html.text(result)).elements
  }

  @Test("Loads nothing, runs nothing")
  func alone() throws {
    let report = try ReportFormat.html.text(SampleResult().make())
    #expect(report.contains("default-src 'none'") && !report.contains("<script") && !report.contains("http:"))
    #expect(!report.contains("https:") && !report.contains("url(") && !report.contains("@import"))
  }

  @Test("Every rule and severity has a box, and the style sheet knows it")
  func filters() throws {
    let result = try SampleResult().make()
    let report = try ReportFormat.html.text(result)
    let boxes = try elements(result).filter { $0.name == "input" }
    #expect(boxes.count { $0.attributes["class"] == "by-rule" } == Set(result.diagnostics.map(\.rule)).count)
    #expect(boxes.count { $0.attributes["class"] == "by-severity" } == 3)
    let cards = try elements(result).filter { $0.name == "article" }
    for box in boxes {
      let id = try #require(box.attributes["id"])
      let mark = id.replacing("show-", with: "")
      #expect(report.contains(":not(:has(#\(id):checked)) .finding.\(mark) { display: none; }"))
      #expect(cards.contains { ($0.attributes["class"] ?? "").split(separator: " ").contains(mark[...]) })
    }
    #expect(cards.count == result.diagnostics.count)
  }

  @Test("Links lead somewhere, ids are there once")
  func links() throws {
    let elements = try elements(SampleResult().make())
    let ids = elements.compactMap { $0.attributes["id"] }
    #expect(ids.count == Set(ids).count)
    let targets = elements.compactMap { $0.attributes["href"] }.map { String($0.dropFirst()) }
    let labels = elements.compactMap { $0.attributes["aria-labelledby"] ?? $0.attributes["for"] }
    #expect(!targets.isEmpty && Set(targets + labels).isSubset(of: ids))
  }

  @Test("Of an endless sentence the part around the words is shown")
  func endlessSentence() throws {
    let words = String(repeating: "字", count: 300_000)
    let text = SampleText("a.md", [words + "ab" + words])
    let place = try #require(text.place("ab"))
    let diagnostic = Diagnostic(rule: "spacing", severity: .info, message: "m", location: place)
    let page = PageResult(
      file: text.file, segments: 1, diagnostics: Array(repeating: diagnostic, count: 50))
    let report = try ReportFormat.html.text(CheckResult(pages: [page]))
    #expect(report.contains("字<mark>ab</mark>字") && report.utf8.count < 400_000)
  }

  @Test("A fix is shown as what goes and what comes, and in words where there would be nothing to see")
  func changes() throws {
    let text = SampleText("a.md", ["bay,strong R&amp;D"])
    let gap = try #require(text.gap(after: "bay,"))
    let word = try #require(text.place("R&amp;D"))
    let fixes = [(gap, " ", "put a space"), (word, "R&amp;S", "write")].map { place, replacement, title in
      Diagnostic(
        rule: "spacing", severity: .info, message: "m", location: place,
        fixes: [
          Fix(
            title: title, applicability: .safe,
            edits: [Edit(start: place.start, end: place.end, replacement: replacement)])
        ])
    }
    let report = try ReportFormat.html.text(
      CheckResult(pages: [PageResult(file: text.file, segments: 1, diagnostics: fixes)]))
    #expect(report.contains("<dd>put a space <span"))
    #expect(report.contains("<del>R&amp;amp;D</del> <span class=\"arrow\">→</span> <ins>R&amp;amp;S</ins>"))
  }

  @Test func nothingFound() throws {
    let clean = PageResult(file: SourceFile(path: "<b>.md", text: "x"), segments: 1, diagnostics: [])
    let report = try ReportFormat.html.text(CheckResult(pages: [clean]))
    #expect(report.contains("<h1>Review of <bdi>&lt;b&gt;.md</bdi></h1>") && report.contains("Nothing to review."))
  }
}
