import Foundation
import GlossFormats
import GlossTables
import Testing

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
    "xlf", "xliff", "tmx", "po", "csv", "tsv", "xlsx",
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

  /// The case in a folder of its own, with the files in it that are archives and so are made here.
  private func scratch(_ folder: URL) throws -> Scratch {
    let scratch = try Scratch()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try scratch.write(name, bytes: Array(try Data(contentsOf: folder.appending(path: name))))
    }
    let lines = try ["source.zh.txt", "page.en.txt"].map {
      try scratch.read($0).split(separator: "\n").map(String.init)
    }
    try scratch.write("page.en.docx", bytes: ZippedText.word(lines[1]))
    let rows = zip(lines[0], lines[1]).map { [XLSXWriter.Cell($0), XLSXWriter.Cell($1)] }
    try scratch.write(
      "page.en.xlsx", bytes: XLSXWriter.bytes([.init(name: "News", header: ["zh", "en"], rows: rows)]))
    return scratch
  }

  private func pages(_ scratch: Scratch) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).filter { $0.hasPrefix("page") }.sorted()
  }

  /// What `check` is given besides the page.
  private func arguments(for page: String, _ scratch: Scratch, rules: some Collection<String>) -> [String] {
    let ending = String(page.split(separator: ".").last ?? "")
    let own = "source.zh.\(ending)"
    let source = Self.bilingual.contains(ending) ? [] : ["--source", scratch.exists(own) ? own : "source.zh.txt"]
    return ["--select", rules.sorted().joined(separator: ","), "--glossary", "list.tsv", "--dictionary", "none"]
      + source
  }

  @Test(arguments: try cases())
  func sameFindings(_ folder: URL) throws {
    let expected = try expected(folder)
    let scratch = try scratch(folder)
    let pages = try pages(scratch)
    #expect(Set(pages) == Set(expected.keys), "every page has lines in findings.tsv, every line a page")
    let words = Set(expected.values.map { $0.map { "\($0.rule) \($0.words)" }.sorted() })
    #expect(words.count == 1, "the findings of all pages are the same")
    for page in pages {
      let found = try findings(of: page, scratch, rules: Set(expected.values.joined().map(\.rule)))
      let wanted = expected[page]?.sorted { $0.place < $1.place }
      #expect(found.sorted { $0.place < $1.place } == wanted, "\(page)")
    }
  }

  private func findings(of page: String, _ scratch: Scratch, rules: Set<String>) throws -> [Finding] {
    let run = scratch.run(["check", page, "--format", "json"] + arguments(for: page, scratch, rules: rules))
    #expect(run.status == 1 && run.error.isEmpty, "\(page): \(run)")
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let findings = try #require(report?["findings"] as? [[String: Any]], "\(page): \(run)")
    return findings.compactMap { finding in
      guard let start = (finding["range"] as? [String: Any])?["start"] as? [String: Any],
        let line = start["line"] as? Int, let column = start["column"] as? Int,
        let rule = finding["rule"] as? String, let text = finding["text"] as? String
      else { return nil }
      return Finding(place: "\(line):\(column)", rule: rule, words: text)
    }
  }

  /// Pages with markup or line ends inside the words of some slips, which no fix goes over.
  private static let marked: Set<String> = ["html", "md", "tmx", "xlf", "xliff"]

  @Test("Fixed, every page says the same, but for words with markup in them", arguments: try cases())
  func sameFixes(_ folder: URL) throws {
    let rules = Set(try expected(folder).values.joined().map(\.rule))
    let scratch = try scratch(folder)
    let slips = try texts(of: "page.en.txt", scratch)
    let pages = try pages(scratch)
    let before = try pages.map { try Data(contentsOf: scratch.folder.appending(path: $0)) }
    let runs = pages.map { page in
      scratch.run(["check", page, "--unsafe-fixes"] + arguments(for: page, scratch, rules: rules))
    }
    let mended = try texts(of: "page.en.txt", scratch)
    #expect(zip(slips, mended).count { $0 != $1 } == 3)
    for (page, (old, run)) in zip(pages, zip(before, runs)) {
      if page.hasSuffix(".xlsx") {
        #expect(try Data(contentsOf: scratch.folder.appending(path: page)) == old)
        #expect(run.error == "glosslint: \(page): fixes are not made in XLSX; make them there, or save it as CSV\n")
        continue
      }
      let isMarked = Self.marked.contains(String(page.split(separator: ".").last ?? ""))
      let texts = try texts(of: page, scratch)
      #expect(texts.count == mended.count, "\(page)")
      for (index, text) in texts.enumerated() where text != mended[index] {
        // In Markdown a line ends between the two words.
        let isLineEnd = index == 2 && text == mended[2].replacing("the best", with: "the the best")
        #expect(isMarked && (text == slips[index] && index != 2 || isLineEnd), "\(page): \(text)\n\(run)")
      }
    }
  }

  private func texts(of page: String, _ scratch: Scratch) throws -> [String] {
    let bytes = Array(try Data(contentsOf: scratch.folder.appending(path: page)))
    let format = try #require(DocumentFormat(path: page))
    return try Documents.read(path: page, bytes: bytes, as: format).target.blocks.map {
      String(decoding: $0.text, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }
}
