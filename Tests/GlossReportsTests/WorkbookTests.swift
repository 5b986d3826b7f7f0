import GlossLint
import GlossTables
import GlossText
import Testing

@testable import GlossReports

@Suite("The review workbook, read back")
struct WorkbookTests {
  private func sheets(_ result: CheckResult) throws -> [Table] {
    let bytes = try ReportFormat.xlsx.reporter.bytes(result, ReportOptions(toolVersion: "1.0.0"))
    return try XLSXWorkbook(path: "review.xlsx", bytes: bytes).sheets
  }

  private func texts(_ row: Table.Row, _ count: Int) -> [String] { (0..<count).map { row[$0]?.text ?? "" } }

  @Test("A row a finding, with what an editor has to know")
  func findings() throws {
    let result = try SampleResult().make()
    let sheets = try sheets(result)
    #expect(sheets.map(\.name) == ["Findings", "Summary"])
    let rows = sheets[0].rows.map { texts($0, 11) }
    #expect(rows.count == result.diagnostics.count + 1)
    #expect(
      rows[0] == [
        "File", "Place", "Severity", "Rule", "Chinese", "English", "Finding", "Standard rendering", "Set by", "Note",
        "Change",
      ])
    let row = try #require(rows.first { $0[3] == "deprecated-rendering" })
    #expect(Array(row[0...3]) == ["site/en/draft.en.md", "1:64", "Warning", "deprecated-rendering"])
    #expect(row[4].contains("在所有村开展⟦精准扶贫⟧，确保"))
    #expect(row[5].contains("to carry out ⟦precision poverty alleviation⟧ in all villages"))
    #expect(row[7] == "targeted poverty alleviation")
    #expect(row[8] == "Report on the Work of the Government (2016) (china-policy)")
    #expect(row[9] == "\"precision\" is said of measurement")
    #expect(
      row[10].split(separator: "\n") == [
        "precision poverty alleviation → targeted poverty alleviation (safe)",
        "precision poverty alleviation → targeted poverty reduction (safe)",
      ])
    let gap = try #require(rows.first { $0[3] == "omitted-text" })
    #expect(gap[5].contains("repaired⟦⟧."))
  }

  @Test("Counts by rule and file, and what could not be done")
  func summary() throws {
    let result = try SampleResult().make()
    let rows = try sheets(result)[1].rows.map { texts($0, 7) }
    #expect(rows.filter { $0[0] == "Rule" }.compactMap { Int($0[2]) }.reduce(0, +) == result.diagnostics.count)
    #expect(rows.filter { $0[0] == "File" }.count == result.pages.count)
    let counts = rows.map { Array($0[0...5]) }
    #expect(counts.contains(["File", "site/en/draft.en.md", "7", "1", "4", "2"]))
    let last = try #require(rows.last)
    #expect(Array(last[0...1]) == ["Not done", "site/en/torn.en.md:2: not valid UTF-8 at byte 6"])
  }

  @Test("Nothing is a formula, whatever it looks like; hidden characters are shown")
  func hostile() throws {
    let texts = ["=HYPERLINK(\"http://a\")", "+1", "@x", "a\u{0}b\u{202E}c", "<f>1</f>", "_x0041_", "\u{FFFE}]]>"]
    let pages = try texts.map { text in
      let sample = SampleText(text, [text])
      let place = try #require(sample.place(text))
      let diagnostic = Diagnostic(
        rule: "spacing", severity: .error, message: text, location: place, counterpart: place,
        concept: .init(id: text, glossary: text, authority: text, rendering: text), notes: [text])
      return PageResult(file: sample.file, segments: 1, diagnostics: [diagnostic])
    }
    let rows = try sheets(CheckResult(pages: pages))[0].rows
    #expect(rows.count == texts.count + 1)
    #expect(!rows.contains { $0.cells.contains(where: \.isFormula) })
    let messages = rows.dropFirst().map { self.texts($0, 7)[6] }
    #expect(messages.contains("a<U+0000>b<U+202E>c"))
    #expect(messages[0] == texts[0] && messages[5] == texts[5])
  }

  @Test(
    "Rows are as high as their fullest cell",
    arguments: [([""], 1), (["a", "b\nc\nd"], 3), (["字字字字字字"], 2), (["abcdefgh", "abcdefghi"], 2)])
  func lines(_ texts: [String], _ count: Int) {
    let row = texts.map { XLSXWriter.Cell($0) }
    #expect(max(1, WorkbookReporter.lines(row, [10, 10])) == count)
  }

  @Test func nothingFound() throws {
    let sheets = try sheets(CheckResult(pages: []))
    #expect(sheets.map { $0.rows.count } == [1, 2])
  }

  @Test("Equal results give equal bytes")
  func deterministic() throws {
    let result = try SampleResult().make()
    let options = ReportOptions(toolVersion: "1.0.0")
    let first = try ReportFormat.xlsx.reporter.bytes(result, options)
    #expect(try ReportFormat.xlsx.reporter.bytes(result, options) == first)
  }
}
