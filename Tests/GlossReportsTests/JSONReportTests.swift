import Foundation
import GlossLint
import GlossReports
import Testing

@Suite("The JSON report, read by another parser")
struct JSONReportTests {
  private func parsed() throws -> [String: Any] {
    let report = ReportFormat.json.reporter.report(
      try SampleResult().make(), ReportOptions(toolVersion: "1.0.0", root: "site/"))
    return try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
  }

  @Test func topLevel() throws {
    let report = try parsed()
    #expect(Set(report.keys) == ["version", "tool", "findings", "summary"])
    #expect(report["version"] as? Int == 1)
    #expect(report["tool"] as? [String: String] == ["name": "glosslint", "version": "1.0.0"])
    #expect(
      report["summary"] as? [String: Int] == ["files": 3, "segments": 8, "errors": 1, "warnings": 5, "infos": 2])
  }

  @Test func everyFindingHasEveryKey() throws {
    let findings = try #require(try parsed()["findings"] as? [[String: Any]])
    let result = try SampleResult().make()
    #expect(findings.count == result.diagnostics.count)
    for (finding, diagnostic) in zip(findings, result.diagnostics) {
      #expect(
        Set(finding.keys) == [
          "rule", "severity", "message", "file", "part", "path", "range", "text", "counterpart", "concept", "glossary",
          "authority", "notes", "fixes", "fingerprint", "related",
        ])
      #expect(finding["message"] as? String == diagnostic.message)
      #expect(finding["file"] as? String == diagnostic.location.file)
      #expect(finding["text"] as? String == diagnostic.location.text)
      #expect(finding["part"] is NSNull && finding["path"] is NSNull)
      #expect((finding["concept"] is NSNull) == (diagnostic.concept == nil))
      #expect((finding["authority"] is NSNull) == (diagnostic.concept?.authority == nil))
      #expect((finding["counterpart"] is NSNull) == (diagnostic.counterpart == nil))
      #expect(finding["notes"] as? [String] == diagnostic.notes)
      try expectRange(finding["range"])
      if let counterpart = finding["counterpart"] as? [String: Any] {
        #expect(Set(counterpart.keys) == ["file", "part", "path", "range", "text"])
        try expectRange(counterpart["range"])
      }
    }
  }

  @Test func fixesHaveEditsWithPlaces() throws {
    let findings = try #require(try parsed()["findings"] as? [[String: Any]])
    let fixes = findings.compactMap { $0["fixes"] as? [[String: Any]] }.flatMap { $0 }
    #expect(fixes.count == 3)
    for fix in fixes {
      #expect(Set(fix.keys) == ["title", "applicability", "edits"])
      #expect(["safe", "unsafe", "display"].contains(fix["applicability"] as? String))
      for edit in try #require(fix["edits"] as? [[String: Any]]) {
        #expect(Set(edit.keys) == ["file", "part", "range", "replacement"])
        try expectRange(edit["range"])
      }
    }
  }

  private func expectRange(_ value: Any?) throws {
    let range = try #require(value as? [String: [String: Int]])
    #expect(Set(range.keys) == ["start", "end"])
    for position in range.values { #expect(Set(position.keys) == ["line", "column", "offset"]) }
  }

  @Test func stringsComeBackAsTheyWere() throws {
    let scalars = (UInt32(0)...0x2FFF).compactMap(Unicode.Scalar.init)
    var text = "\"\\/𠮷🙂\u{10FFFF}"
    text.unicodeScalars.append(contentsOf: scalars)
    let line = JSONValue.array([.string(text)]).text(isIndented: false)
    #expect(!line.contains("\n"))
    let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String]
    #expect(read.map { $0.map { Array($0.utf8) } } == [Array(text.utf8)])
  }

  @Test func valuesInOneLineAndInMany() {
    let value = JSONValue.object([("b", .number(-1)), ("a", .array([.null, .optional("x")])), ("e", .array([]))])
    #expect(value.text(isIndented: false) == #"{"b":-1,"a":[null,"x"],"e":[]}"#)
    #expect(value.text(isIndented: true) == "{\n  \"b\": -1,\n  \"a\": [\n    null,\n    \"x\"\n  ],\n  \"e\": []\n}")
  }
}
