import Foundation
import Testing

@testable import GlossCommands

/// The cases of `Tests/Cases/positions`: one text in every format, with the same findings, each at its own place.
@Suite("The same findings in every format")
struct PositionCaseTests {
  struct Finding: Hashable, CustomStringConvertible {
    let place: String
    let rule: String
    let words: String

    var description: String { "\(place) \(rule) \"\(words)\"" }
  }

  private static let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../Cases/positions").standardized

  /// Formats that hold the source beside the translation.
  private static let bilingual: Set<String> = [
    "xlf", "xliff", "sdlxliff", "mqxliff", "tmx", "po", "csv", "tsv", "xlsx",
  ]

  static func cases() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: [.isDirectoryKey])
      .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
      .sorted { $0.path < $1.path }
  }

  /// What `findings.tsv` says of each page.
  private func expected(_ folder: URL) throws -> [String: [Finding]] {
    let table = try String(contentsOf: folder.appending(path: "findings.tsv"), encoding: .utf8)
    var findings: [String: [Finding]] = [:]
    for line in table.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: "\t").map(String.init)
      try #require(cells.count == 4, "\(line)")
      findings[cells[0], default: []].append(Finding(place: cells[1], rule: cells[2], words: cells[3]))
    }
    return findings
  }

  @Test(arguments: try cases())
  func sameFindings(_ folder: URL) throws {
    let expected = try expected(folder)
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("page") }
    #expect(Set(pages) == Set(expected.keys), "every page has lines in findings.tsv, every line a page")
    let rules = Set(expected.values.joined().map(\.rule)).sorted().joined(separator: ",")
    let words = Set(expected.values.map { $0.map { "\($0.rule) \($0.words)" }.sorted() })
    #expect(words.count == 1, "the findings of all pages are the same")
    for page in pages.sorted() {
      let ending = String(page.split(separator: ".").last ?? "")
      let source = Self.bilingual.contains(ending) ? [] : ["--source", "source.zh.txt"]
      let found = try findings(of: page, in: folder, ["--select", rules, "--glossary", "list.tsv"] + source)
      #expect(found.sorted { $0.place < $1.place } == expected[page]?.sorted { $0.place < $1.place }, "\(page)")
    }
  }

  private func findings(of page: String, in folder: URL, _ arguments: [String]) throws -> [Finding] {
    var (output, errors) = ("", "")
    let console = Console(
      output: { output += $0 }, error: { errors += $0 }, readLine: { nil }, environment: [:],
      workingDirectory: folder.path)
    let status = Program.run(["check", page, "--format", "json", "--dictionary", "none"] + arguments, console)
    #expect(status == 1, "\(page): \(errors)")
    let report = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
    let findings = try #require(report?["findings"] as? [[String: Any]])
    return findings.compactMap { finding in
      guard let start = (finding["range"] as? [String: Any])?["start"] as? [String: Any],
        let line = start["line"] as? Int, let column = start["column"] as? Int,
        let rule = finding["rule"] as? String, let text = finding["text"] as? String
      else { return nil }
      return Finding(place: "\(line):\(column)", rule: rule, words: text)
    }
  }
}
