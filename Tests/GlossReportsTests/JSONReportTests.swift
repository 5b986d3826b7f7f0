import Foundation
import GlossLint
import GlossReports
import Testing

@Suite("The JSON report, read by another parser")
struct JSONReportTests {
  private func parsed() throws -> [String: Any] {
    let report = try ReportFormat.json.text(SampleResult().make())
    return try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
  }

  @Test func topLevel() throws {
    let report = try parsed()
    #expect(Set(report.keys) == ["version", "tool", "findings", "failures", "summary"])
    #expect(report["version"] as? Int == 1)
    #expect(report["tool"] as? [String: String] == ["name": "glosslint", "version": "1.0.0"])
    #expect(
      report["summary"] as? [String: Int] == ["files": 4, "segments": 11, "errors": 1, "warnings": 7, "infos": 2])
  }

  @Test func everyFindingHasEveryKey() throws {
    let findings = try #require(try parsed()["findings"] as? [[String: Any]])
    let result = try SampleResult().make()
    #expect(findings.count == result.diagnostics.count)
    for (finding, diagnostic) in zip(findings, result.diagnostics) {
      #expect(
        Set(finding.keys) == [
          "rule", "severity", "message", "file", "part", "path", "range", "text", "counterpart", "concept", "glossary",
          "authority", "rendering", "notes", "fixes", "fingerprint", "related",
        ])
      #expect(finding["message"] as? String == diagnostic.message)
      #expect(finding["file"] as? String == diagnostic.location.file)
      #expect(finding["text"] as? String == diagnostic.location.text)
      #expect(finding["part"] as? String == diagnostic.location.part)
      #expect(finding["path"] as? String == diagnostic.location.path)
      #expect(finding["rendering"] as? String == diagnostic.concept?.rendering)
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

  @Test func linesHoldTheSameFindings() throws {
    let lines = try ReportFormat.jsonl.text(SampleResult().make()).split(separator: "\n")
    let findings = try lines.map { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary }
    #expect(try findings == parsed()["findings"] as? [NSDictionary])
  }

  @Test func whatCouldNotBeReadIsTold() throws {
    let failures = try #require(try parsed()["failures"] as? [[String: String]])
    #expect(
      failures == [["file": "site/en/torn.en.md", "message": "site/en/torn.en.md:2: not valid UTF-8 at byte 6"]])
  }

  @Test func fixesHaveEditsWithPlaces() throws {
    let findings = try #require(try parsed()["findings"] as? [[String: Any]])
    let fixes = findings.compactMap { $0["fixes"] as? [[String: Any]] }.flatMap { $0 }
    #expect(fixes.count == 6)
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
