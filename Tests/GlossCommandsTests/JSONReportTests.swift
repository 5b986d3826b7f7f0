import Foundation
import Testing

@Suite("The JSON report of a run")
struct JSONReportTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
  }

  private func report(_ arguments: String...) throws -> (run: Scratch.Run, json: [String: Any]) {
    let run = scratch.run(["check", "--glossary", "list.tsv", "--format", "json"] + arguments)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return (run, try #require(object as? [String: Any]))
  }

  @Test("It has the keys that docs/design.md names, null where nothing is known")
  func keys() throws {
    try scratch.write("a.zh.md", "建设3座智慧城市。\n")
    try scratch.write("a.en.md", "Three wisdom cities were built in the the north.\n")
    let (run, json) = try report("a.en.md")
    #expect(run.status == 1)
    #expect(json.keys.sorted() == ["failures", "findings", "summary", "tool", "version"])
    #expect(json["version"] as? Int == 1)
    let tool = try #require(json["tool"] as? [String: Any])
    #expect(tool["name"] as? String == "glosslint" && tool["version"] is String)
    let findings = try #require(json["findings"] as? [[String: Any]])
    let keys = [
      "authority", "concept", "counterpart", "file", "fingerprint", "fixes", "glossary", "message", "notes", "part",
      "path", "range", "related", "rendering", "rule", "severity", "text",
    ]
    for finding in findings { #expect(finding.keys.sorted() == keys) }
    let first = try #require(findings.first { $0["rule"] as? String == "deprecated-rendering" })
    #expect(first["file"] as? String == "a.en.md" && first["text"] as? String == "wisdom cities")
    #expect(first["concept"] as? String == "smart-city" && first["glossary"] as? String == "list")
    #expect(first["authority"] as? String == "City Office" && first["part"] is NSNull && first["path"] is NSNull)
    let counterpart = try #require(first["counterpart"] as? [String: Any])
    #expect(counterpart.keys.sorted() == ["file", "part", "path", "range", "text"])
    #expect(counterpart["text"] as? String == "智慧城市" && counterpart["file"] as? String == "a.zh.md")
    let fixes = try #require(first["fixes"] as? [[String: Any]])
    #expect(try #require(fixes.first).keys.sorted() == ["applicability", "edits", "title"])
    let second = try #require(findings.first { $0["rule"] as? String == "repeated-word" })
    #expect(second["counterpart"] is NSNull && second["concept"] is NSNull && second["glossary"] is NSNull)
    let summary = try #require(json["summary"] as? [String: Any])
    #expect(summary.keys.sorted() == ["errors", "files", "infos", "segments", "warnings"])
    #expect(summary["files"] as? Int == 1 && summary["warnings"] as? Int == 2)
  }

  @Test("Places are lines and scalars from 1 and bytes from 0, with a mark, CRLF and characters off the basic plane")
  func places() throws {
    try scratch.write("b.md", "\u{FEFF}# 😀\r\n\r\n😀 Three wisdom cities.\r\n")
    let (_, json) = try report("b.md")
    let finding = try #require((json["findings"] as? [[String: Any]])?.first)
    let range = try #require(finding["range"] as? [String: [String: Int]])
    // 3 bytes of mark, 8 of the first line, 2 of the second, then 4 + 1 + 6.
    #expect(range["start"] == ["line": 3, "column": 9, "offset": 24])
    #expect(range["end"] == ["line": 3, "column": 22, "offset": 37])
    let bytes = Array(try Data(contentsOf: scratch.folder.appending(path: "b.md")))
    #expect(String(decoding: bytes[24..<37], as: UTF8.self) == "wisdom cities")
  }

  @Test("A run without findings is a report too")
  func nothing() throws {
    try scratch.write("c.md", "Fine.\n")
    let (run, json) = try report("c.md")
    #expect(run.status == 0 && (json["findings"] as? [Any])?.isEmpty == true)
  }

  @Test("A file that cannot be read leaves the report whole")
  func failure() throws {
    try scratch.write("d.md", Scratch.badPage)
    let (run, json) = try report("missing.md", "d.md")
    #expect(run.status == 2 && (json["findings"] as? [Any])?.count == 1)
  }

  @Test("The same bytes come out each time, and fingerprints outlive edits elsewhere")
  func stable() throws {
    try scratch.write("e.md", Scratch.badPage)
    let (first, json) = try report("e.md")
    #expect(try report("e.md").run.output == first.output)
    try scratch.write("e.md", "A new start.\n\n" + Scratch.badPage)
    let (moved, later) = try report("e.md")
    #expect(moved.output != first.output)
    func prints(_ json: [String: Any]) -> [String] {
      (json["findings"] as? [[String: Any]] ?? []).compactMap { $0["fingerprint"] as? String }
    }
    #expect(prints(json) == prints(later) && prints(json).count == 1)
  }
}
