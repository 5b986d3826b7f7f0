import Foundation
import GlossLint
import GlossText
import Testing

@testable import GlossReports

@Suite("Reports for servers: places, paths and limits")
struct AnnotationTests {
  private func finding(
    _ text: SampleText, _ words: String, _ severity: Severity = .warning, replacement: String? = nil
  ) throws -> Diagnostic {
    let place = try #require(text.place(words))
    let fixes = replacement.map {
      [
        Fix(
          title: "write", applicability: .safe, edits: [Edit(start: place.start, end: place.end, replacement: $0)])
      ]
    }
    return Diagnostic(rule: "spacing", severity: severity, message: "m", location: place, fixes: fixes ?? [])
  }

  private func object(_ format: ReportFormat, _ result: CheckResult, _ options: ReportOptions? = nil) throws
    -> [String: Any]
  {
    let report = try format.text(result, options ?? ReportOptions(toolVersion: "1"))
    return try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
  }

  private func results(_ result: CheckResult, _ options: ReportOptions? = nil) throws -> [[String: Any]] {
    let runs = try #require(try object(.sarif, result, options)["runs"] as? [[String: Any]])
    return try #require(runs[0]["results"] as? [[String: Any]])
  }

  @Test("Columns of rdjson count bytes of the line, a byte order mark among them")
  func byteColumns() throws {
    let text = SampleText("a.md", ["\u{FEFF}甲 ab", "é🙂cd"])
    let page = PageResult(
      file: text.file, segments: 2,
      diagnostics: [try finding(text, "ab", replacement: "x"), try finding(text, "cd")])
    let diagnostics = try #require(
      try object(.rdjson, CheckResult(pages: [page]))["diagnostics"] as? [[String: Any]])
    let ranges = diagnostics.map { ($0["location"] as? [String: Any])?["range"] as? [String: [String: Int]] }
    #expect(
      ranges == [
        ["start": ["line": 1, "column": 8], "end": ["line": 1, "column": 10]],
        ["start": ["line": 2, "column": 7], "end": ["line": 2, "column": 9]],
      ])
    let suggestions = try #require(diagnostics[0]["suggestions"] as? [[String: Any]])
    #expect(suggestions.map { $0["text"] as? String } == ["x"])
    #expect(suggestions.map { $0["range"] as? [String: [String: Int]] } == [ranges[0]])
    #expect(diagnostics[1]["suggestions"] == nil)
  }

  @Test("Of a file in another encoding no offset is told and no suggestion made")
  func otherEncodings() throws {
    // 甲a乙 in GBK, declared.
    let bytes = Array("<meta charset=gbk><p>".utf8) + [0xBC, 0xD7, 0x61, 0xD2, 0xD2]
    let file = try SourceFile(path: "a.html", bytes: bytes)
    try #require(file.encoding == .gb18030)
    let start = SourcePosition(line: 1, column: 23, offset: 24)
    let end = SourcePosition(line: 1, column: 24, offset: 25)
    let place = Location(
      file: "a.html", start: start, end: end, text: "a", excerpt: .init(text: "甲a乙", highlight: 3..<4))
    let diagnostic = Diagnostic(
      rule: "spacing", severity: .error, message: "m", location: place,
      fixes: [Fix(title: "t", applicability: .safe, edits: [Edit(start: start, end: end, replacement: "b")])])
    let result = CheckResult(pages: [PageResult(file: file, segments: 1, diagnostics: [diagnostic])])
    let diagnostics = try #require(try object(.rdjson, result)["diagnostics"] as? [[String: Any]])
    #expect(diagnostics.count == 1 && diagnostics[0]["suggestions"] == nil)
    #expect(!(try ReportFormat.sarif.text(result).contains("byteOffset")))
    #expect(try results(result)[0]["fixes"] != nil)
  }

  @Test(
    "Paths become references, relative to where the run started",
    arguments: [
      ("./a b%#?.md", "a%20b%25%23%3F.md"), ("年/甲.md", "%E5%B9%B4/%E7%94%B2.md"), ("/srv/site/a.md", "site/a.md"),
      ("/other/a b.md", "file:///other/a%20b.md"), ("http://x/a.md", "http%3A//x/a.md"), ("-a\n.md", "-a%0A.md"),
    ])
  func references(_ path: String, _ reference: String) throws {
    let text = SampleText(path, ["ab"])
    let page = PageResult(file: text.file, segments: 1, diagnostics: [try finding(text, "ab")])
    let result = try results(
      CheckResult(pages: [page]), ReportOptions(toolVersion: "1", workingDirectory: "/srv/"))[0]
    let location = (result["locations"] as? [[String: Any]])?[0]["physicalLocation"] as? [String: Any]
    let artifact = location?["artifactLocation"] as? [String: String]
    #expect(artifact?["uri"] == reference)
    #expect(artifact?["uriBaseId"] == (reference.hasPrefix("file:") ? nil : "%SRCROOT%"))
  }

  @Test("A place in a container has its name, and no lines of a file")
  func containers() throws {
    let sample = try SampleResult().make()
    let result = try #require(try results(sample).first { "\($0["locations"] ?? "")".contains("docx") })
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    #expect((location["physicalLocation"] as? [String: Any])?["region"] == nil)
    let names = (location["logicalLocations"] as? [[String: Any]])?.map { $0["fullyQualifiedName"] as? String }
    #expect(names == ["word/document.xml#body/p[12]"])
    #expect(result["fixes"] == nil)
    let command = try ReportFormat.github.text(sample).split(separator: "\n").first { $0.contains("docx,") }
    #expect(command.map { $0.contains(",line=") } == false)
    let check = try XMLCheck.expectWellFormed(ReportFormat.checkstyle.text(sample))
    let error = check.elements.first { $0.attributes["message"]?.contains("body/p[12]") == true }
    #expect(error?.name == "error" && error?.attributes["line"] == nil)
  }

  @Test("A run holds as many results as GitHub takes, the gravest")
  func limit() throws {
    let text = SampleText("a.md", ["ab"])
    let kinds = try [Severity.info, .error, .warning].map { try finding(text, "ab", $0) }
    let many = (0..<9_000).flatMap { _ in kinds }
    #expect(SARIFReporter.gravest(Array(many.prefix(25_000))).count == 25_000)
    let kept = SARIFReporter.gravest(many)
    #expect(kept.count == 25_000 && kept == kept.sorted())
    #expect(kept.count { many[$0].severity == .info } == 7_000)
  }

  @Test(
    "A test case fails where the run does",
    arguments: [(.never, 0), (.info, 3), (.warning, 2), (.error, 1)] as [(FailureLevel, Int)])
  func testCases(_ level: FailureLevel, _ failures: Int) throws {
    let pages = try [("a", .info), ("b", .warning), ("c", .error)].map { name, severity in
      let text = SampleText(name, ["ab"])
      return PageResult(file: text.file, segments: 1, diagnostics: [try finding(text, "ab", severity)])
    }
    let clean = PageResult(file: SourceFile(path: "d", text: "x"), segments: 1, diagnostics: [])
    let result = CheckResult(
      pages: pages + [clean],
      failures: [.init(path: "e", message: "e: no such file"), .init(path: "d", message: "d: ?")])
    let report = try ReportFormat.junit.text(result, ReportOptions(toolVersion: "1", failureLevel: level))
    let elements = try XMLCheck.expectWellFormed(report).elements
    let counts = elements.filter { $0.name.hasPrefix("testsuite") }
    #expect(counts.map { $0.attributes["failures"] } == ["\(failures)", "\(failures)"])
    #expect(counts.map { $0.attributes["tests"] } == ["5", "5"] && counts[0].attributes["errors"] == "2")
    #expect(elements.filter { $0.name == "testcase" }.map { $0.attributes["name"] } == ["a", "b", "c", "d", "e"])
    #expect(elements.count { $0.name == "failure" } == failures)
    #expect(elements.count { $0.name == "system-out" } == 3 - failures)
    #expect(elements.count { $0.name == "error" } == 2)
  }
}
