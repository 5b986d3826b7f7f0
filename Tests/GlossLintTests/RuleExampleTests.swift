import Foundation
import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

/// The contract of a rule: it finds what its examples mark, and nothing else; its findings follow the text when a byte
/// order mark, other line ends or astral characters come before it.
@Suite struct RuleExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let number: Int
    let example: RuleExample

    var testDescription: String {
      "\(rule) #\(number) (\(example.filePath.split(separator: "/").last ?? ""):\(example.line))"
    }
  }

  static let cases: [Case] = BuiltInRules.all.flatMap { rule in
    rule.description.examples.enumerated().map { Case(rule: rule.description.id, number: $0 + 1, example: $1) }
  }

  @Test(arguments: cases)
  func findsWhatIsMarked(_ example: Case) throws {
    let (text, marks) = try ExampleLinter.unmarked(example.example.text)
    let findings = try ExampleLinter.findings(of: example.rule, in: text, example.example)
    #expect(findings.map(\.location.range) == marks, "found: \(findings.map { ($0.location.text, $0.message) })")
  }

  @Test(arguments: cases)
  func findingsFollowTheText(_ example: Case) throws {
    let (text, marks) = try ExampleLinter.unmarked(example.example.text)
    for prefix in ["\u{FEFF}", "😀\r\n\r\n", "👩‍👩‍👧 e\u{301}\n"] {
      let findings = try ExampleLinter.findings(
        of: example.rule, in: prefix + text, example.example, sourcePrefix: prefix)
      let moved = marks.map { $0.lowerBound + prefix.utf8.count..<$0.upperBound + prefix.utf8.count }
      #expect(findings.map(\.location.range) == moved, "with the prefix \(prefix.debugDescription)")
    }
  }

  @Test(arguments: BuiltInRules.ids)
  func isDocumented(_ id: String) throws {
    let rule = try #require(BuiltInRules.rule(named: id)).description
    #expect(!rule.summary.isEmpty && rule.summary.last != ".")
    #expect(rule.rationale.count > 80)
    #expect(rule.examples.count { $0.isFlagged } >= 2)
    #expect(rule.examples.count { !$0.isFlagged } >= 2)
  }

  @Test(arguments: cases.filter(\.example.isFlagged))
  func safeFixesMendWhatIsFlagged(_ example: Case) throws {
    let (text, _) = try ExampleLinter.unmarked(example.example.text)
    let findings = try ExampleLinter.findings(of: example.rule, in: text, example.example)
    let edits = findings.compactMap { $0.fixes.first { $0.applicability == .safe } }.flatMap(\.edits)
    guard !edits.isEmpty, edits.count >= findings.count else { return }
    var bytes = Array(text.utf8)
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    let fixed = String(decoding: bytes, as: UTF8.self)
    let left = try ExampleLinter.findings(of: example.rule, in: fixed, example.example)
    #expect(left.isEmpty, "still found in \(fixed.debugDescription): \(left.map(\.message))")
  }

  /// One file a rule, and each in the registry.
  @Test func registryHoldsEveryRule() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/GlossLint/Rules")
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var rules: [String] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: /struct ([A-Za-z]+): (?:Block|Page|Suppression|Unit)Rule/) {
        rules.append(String(match.1))
      }
    }
    #expect(rules.sorted() == BuiltInRules.all.map { "\($0)" })
    #expect(BuiltInRules.ids == BuiltInRules.ids.sorted())
  }
}

/// Runs one rule over an example.
enum ExampleLinter {
  /// The text without markers, and the byte ranges they enclose.
  static func unmarked(_ text: String) throws -> (text: String, marks: [ByteRange]) {
    var plain = ""
    var marks: [ByteRange] = []
    var start: Int?
    for character in text {
      switch character {
      case "⟦": start = plain.utf8.count
      case "⟧":
        marks.append(try #require(start)..<plain.utf8.count)
        start = nil
      default: plain.append(character)
      }
    }
    try #require(start == nil, "an opening marker without its end")
    return (plain, marks)
  }

  /// - Parameter sourcePrefix: stands before the source's text, as a like one does before the checked text.
  static func findings(
    of rule: String, in text: String, _ example: RuleExample, sourcePrefix: String = ""
  ) throws -> [Diagnostic] {
    var settings = LintSettings()
    settings.targetLanguage = .english
    settings.date = PartialDate("2020-01-01")
    try settings.choose(select: [rule] + example.beside, ignore: [])
    var layers: [Glossary] = []
    if let table = example.glossary { layers = [try GlossaryFile.read(SourceFile(path: "list.tsv", text: table))] }
    let linter = Linter(settings: settings, termbase: Termbase(layers: layers))
    let name = "example.en.\(try #require(example.format.extensions.first))"
    let target = try Documents.page(SourceFile(path: name, bytes: Array(text.utf8)), as: example.format)
    let source = try example.source.map {
      try Documents.page(SourceFile(path: "example.zh.txt", text: sourcePrefix + $0))
    }
    return try linter.check(target, source: source).diagnostics
  }
}
