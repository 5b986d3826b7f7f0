import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

@Suite("Case files")
struct CaseFileTests {
  @Test("Every file can be read")
  func readable() {
    #expect(CaseFile.all.count >= 8)
    for problem in CaseFile.all.flatMap(\.problems) {
      Issue.record("\(problem)", sourceLocation: Self.location(problem.path, problem.line))
    }
  }

  @Test("What a case says is found, and nothing else", arguments: CaseFile.all.flatMap(\.cases))
  func findings(_ example: RuleCase) throws {
    let result = try Self.check(example)
    let found = result.diagnostics
    var differences = Self.differences(example, found)
    // Silence would prove nothing.
    if result.disagreement != nil { differences.append("the two texts are not taken for translations of each other") }
    if example.isKnownFailure {
      withKnownIssue("\(example.testDescription)") { #expect(differences.isEmpty) }
      return
    }
    for difference in differences {
      Issue.record(
        "\(example.path):\(example.findingsLine): \(example.title): \(difference)",
        sourceLocation: Self.location(example.path, example.findingsLine))
    }
    guard let fixed = example.fixed else { return }
    let text = Self.fixed(example.target.text, found)
    if text != fixed.text {
      Issue.record(
        "\(example.path):\(fixed.line): \(example.title): the fixes make it \(text.debugDescription)",
        sourceLocation: Self.location(example.path, fixed.line))
    }
  }

  // MARK: Running

  private static func check(_ example: RuleCase) throws -> PageResult {
    var settings = LintSettings()
    settings.targetLanguage = .english
    settings.date = example.date
    try settings.choose(select: example.rules, ignore: [])
    let linter = Linter(settings: settings, termbase: Termbase(layers: example.glossaries))
    let target = try document(example.target, "page.en")
    return try linter.check(target, source: example.source.map { try document($0, "page.zh") })
  }

  private static func document(_ fence: CaseFile.Fence, _ name: String) throws -> Document {
    try Documents.page(SourceFile(path: "\(name).\(fence.form ?? "txt")", text: fence.text))
  }

  // MARK: Comparing

  /// What is missing and what is too much, a line each. A finding answers one line.
  private static func differences(_ example: RuleCase, _ found: [Diagnostic]) -> [String] {
    var left = found
    var differences: [String] = []
    for expectation in example.expected {
      if let index = left.firstIndex(where: { meets($0, expectation) }) {
        left.remove(at: index)
      } else {
        differences.append("not found: \(expectation)")
      }
    }
    differences += left.map {
      "found too: \($0.rule) \"\($0.location.text)\" \($0.severity.rawValue) (\($0.message))"
    }
    return differences
  }

  private static func meets(_ finding: Diagnostic, _ expectation: RuleCase.Expectation) -> Bool {
    finding.rule == expectation.rule && finding.location.text == expectation.text
      && (expectation.severity ?? finding.severity) == finding.severity
  }

  /// The text with the first fix of each finding that is meant to be applied.
  private static func fixed(_ text: String, _ found: [Diagnostic]) -> String {
    var bytes = Array(text.utf8)
    let edits = found.compactMap { $0.fixes.first { $0.applicability != .display } }.flatMap(\.edits)
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func location(_ path: String, _ line: Int) -> SourceLocation {
    SourceLocation(fileID: "GlossLintTests/\(path)", filePath: path, line: line, column: 1)
  }
}

@Suite("Mistakes in case files")
struct CaseFileMistakeTests {
  private static let good = """
    ```en
    Words.
    ```
    ```findings
    spacing "Words" info
    "Words"
    ```
    """

  @Test("A case has what its blocks say")
  func parts() throws {
    let file = CaseFile("Intro\n\n## One\n\n\(Self.good)\n\n## Two\n\(Self.good)", rule: "spacing", path: "x.md")
    #expect(file.problems.isEmpty)
    #expect(file.cases.map(\.title) == ["One", "Two"] && file.cases.map(\.line) == [3, 13])
    let first = try #require(file.cases.first)
    #expect(first.target.text == "Words." && first.source == nil && first.rules == ["spacing"])
    #expect(first.expected.map(\.description) == ["spacing \"Words\" info", "spacing \"Words\""])
  }

  @Test(
    "A mistake is named with its line",
    arguments: [
      ("Words", "x.md:1: no case in the file"),
      ("## One", "x.md:1: no block \"en\""),
      ("## One\n```en\nA.\n```", "x.md:1: no block \"findings\"; leave it empty where nothing is to be found"),
      ("## One\n```en\nA.\n```\n```en\nB.\n```", "x.md:5: a second block \"en\""),
      (
        "## One\n```english\nA.\n```",
        "x.md:2: unknown block \"english\"; there are zh, en, glossary, config, findings, fixed"
      ),
      ("## One\n\(good)\n```en", "x.md:9: a block without its end"),
      (
        "## One\n```en\nA.\n```\n```findings\n\nspacing A\n```",
        "x.md:7: a finding is written: rule \"the words\" severity, of which rule and severity may be left out"
      ),
      ("## One\n\(good)\n```config\ndate: soon\n```", "x.md:10: no date: soon"),
      (
        "## One\n\(good)\n```config\ncolour: red\n```",
        "x.md:10: a line of config is \"rules: …\", \"date: …\" or \"expect: fail\""
      ),
      ("## One\n\(good)\n```glossary\nzh,en,status\n中,a,b\n```", "x.md:10: "),
    ])
  func mistakes(_ text: String, _ message: String) throws {
    let problem = try #require(CaseFile(text, rule: "spacing", path: "x.md").problems.first)
    #expect("\(problem)".hasPrefix(message), "said: \(problem)")
  }
}
