import Foundation
import GlossLint
import GlossReports
import GlossText
import Testing

/// Findings whose every text tries to get out of the format, each read back by a parser that is not ours.
@Suite("Texts that look like markup, commands or escapes")
struct HostileReportTests {
  private static let texts = [
    "::error::owned", "a\n::error file=x::b", "\r\n::stop-commands::x", "##[group]x", "]]>", "%0A::error::%25",
    "\u{1B}[31mred\u{1B}]0;t\u{7}", "\u{0}\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{9B}", "\u{202E}\u{2066}\u{200F}\u{061C}",
    "\u{85}\u{2028}\u{2029}", "\"'<>&amp;", "<script>alert(1)</script>", "</style></title><!--", "[a](http://b) {0}",
    "\u{FFFE}\u{FFFF}\u{1FFFE}", "=HYPERLINK(\"x\")", "a,b:c=d::e", "\\\" \\u0041", "\u{FEFF}\u{E5E5}\u{10FFFF}", "",
  ]

  private static let result = CheckResult(
    pages: texts.map { text in
      PageResult(
        file: SourceFile(path: path(text), text: text), segments: 1, diagnostics: [diagnostic(text), inPart(text)])
    }, failures: texts.map { .init(path: "failed " + $0, message: $0) })

  private static func path(_ text: String) -> String { "site/\(text).md" }

  private static func place(_ text: String, part: String? = nil) -> Location {
    let file = SourceFile(path: "x", text: text)
    return Location(
      file: path(text), part: part, path: part, start: file.lines.position(of: 0),
      end: file.lines.position(of: text.utf8.count), text: text,
      excerpt: .init(text: text, highlight: 0..<text.utf8.count))
  }

  private static func diagnostic(_ text: String) -> Diagnostic {
    let place = place(text)
    return Diagnostic(
      rule: "spacing", severity: .warning, message: text, location: place, counterpart: place, related: [place],
      concept: .init(id: text, glossary: text, authority: text, rendering: text), notes: [text],
      fixes: [
        Fix(
          title: text, applicability: .safe,
          edits: [Edit(start: place.start, end: place.end, replacement: text)])
      ])
  }

  /// In a container, by a rule that no list has.
  private static func inPart(_ text: String) -> Diagnostic {
    Diagnostic(rule: "of-\(text)", severity: .error, message: text, location: place(text, part: text))
  }

  @Test(arguments: [ReportFormat.json, .sarif, .rdjson])
  func documents(_ format: ReportFormat) throws {
    let data = Data(try format.text(Self.result).utf8)
    let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let findings: [[String: Any]]?
    switch format {
    case .sarif: findings = (report["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]]
    case .rdjson: findings = (report["diagnostics"] as? [[String: Any]])?.suffix(Self.result.diagnostics.count)
    default: findings = report["findings"] as? [[String: Any]]
    }
    #expect(findings?.count == Self.result.diagnostics.count)
    if format == .json {
      let messages = findings?.map { Array(($0["message"] as? String ?? "").utf8) }
      #expect(messages == Self.result.diagnostics.map { Array($0.message.utf8) })
    }
  }

  @Test func jsonLines() throws {
    let lines = try ReportFormat.jsonl.text(Self.result).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == Self.result.diagnostics.count + 1)
    let findings = try lines.dropLast().map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    let found = findings.map { Array(($0?["text"] as? String ?? "").utf8) }
    #expect(found == Self.result.diagnostics.map { Array($0.location.text.utf8) })
  }

  @Test(arguments: [ReportFormat.checkstyle, .junit])
  func xml(_ format: ReportFormat) throws {
    let check = try XMLCheck.expectWellFormed(try format.text(Self.result))
    let (outer, file, inner) =
      format == .checkstyle
      ? (["checkstyle"], "file", ["error"]) : (["testsuites", "testsuite"], "testcase", ["failure", "error"])
    #expect(Set(check.elements.map(\.name)) == Set(outer + [file] + inner))
    let files = check.elements.filter { $0.name == file }.compactMap { $0.attributes["name"] }
    let paths = Self.texts.map { Self.path($0) } + Self.texts.map { "failed " + $0 }
    #expect(files == paths.map(Self.inXML))
  }

  /// What XML cannot hold is U+FFFD.
  private static func inXML(_ text: String) -> String {
    var written = ""
    for scalar in text.unicodeScalars {
      let isLost =
        (scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar)) || (0x7F...0x9F).contains(scalar.value)
        || (0xFDD0...0xFDEF).contains(scalar.value) || scalar.value & 0xFFFE == 0xFFFE
      written.unicodeScalars.append(isLost ? "\u{FFFD}" : scalar)
    }
    return written
  }

  @Test func commands() throws {
    let report = try ReportFormat.github.text(Self.result)
    // The runner ends a line at CR too, and other readers of logs at more.
    let lines = report.unicodeScalars.split { CharacterSet.newlines.contains($0) }.map(String.init)
    #expect(lines.count == Self.texts.count * 3)
    for (line, text) in zip(lines, Self.texts) { #expect(line.hasPrefix("::error file=failed "), "\(text)") }
    let files = try lines.dropFirst(Self.texts.count).map { line in
      let command = try #require(line.wholeMatch(of: /::(?:error|warning) file=([^,:]*),[^:]*::.*/), "\(line)")
      return command.1.replacing("%0A", with: "\n").replacing("%0D", with: "\r").replacing("%3A", with: ":")
        .replacing("%2C", with: ",").replacing("%25", with: "%")
    }
    let plain = Self.texts.filter { $0.unicodeScalars.allSatisfy { (0x20..<0x7F).contains($0.value) || $0 == "\n" } }
    for text in plain { #expect(files.count { $0 == Self.path(text) } == 2, "\(text)") }
  }

  @Test func review() throws {
    let report = try ReportFormat.html.text(Self.result)
    let check = try XMLCheck.expectWellFormed(report)
    let ours: Set = [
      "html", "head", "meta", "title", "style", "body", "a", "div", "header", "h1", "h2", "h3", "p", "span", "aside",
      "form", "fieldset", "legend", "label", "input", "button", "nav", "ul", "li", "bdi", "main", "section", "article",
      "figure", "figcaption", "blockquote", "mark", "dl", "dt", "dd", "b", "del", "ins", "footer",
    ]
    #expect(Set(check.elements.map(\.name)).subtracting(ours) == [])
    #expect(check.elements.count { $0.name == "article" } == Self.result.diagnostics.count)
    #expect(check.elements.count { $0.name == "style" } == 1)
    for scalar in report.unicodeScalars {
      #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
    }
  }
}
