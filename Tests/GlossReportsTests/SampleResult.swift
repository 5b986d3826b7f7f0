import GlossLint
import GlossReports
import GlossText
import Testing

/// What the golden reports are made from: findings of each shape, and a page that tries to get at the terminal.
struct SampleResult {
  private let english = SampleText(
    "site/en/draft.en.md",
    [
      "First, we will continue to coordinate all efforts to carry out precision poverty alleviation in all villages and "
        + "to see that no household is left behind, as the plan of the province asks.",
      "Investment grew to 67.7 billion yuan.",
      "Schools were repaired.",
      "The café of 甲乙 sells e\u{301}clairs at the the station.",
      "The\u{A0}Three Stricts\tand\u{200B}Three Earnests.",
    ])
  private let chinese = SampleText(
    "site/zh/draft.zh.md",
    [
      "一是要继续统筹各方面力量，按照省里的规划，在所有村开展精准扶贫，确保不落下一户一人，让全体人民共享改革发展成果，同时加强督促检查，确保各项政策措施落到实处、见到实效。",
      "投资增长到67.7万亿元。",
      "学校得到修缮，道路得到拓宽。",
    ])
  private let hostile = SampleText(
    "::error::name\nof \u{1B}[31mfile.md",
    [
      "::error::file=a,line=1::owned ##[stop-commands]x ##vso[task.setvariable]y",
      "Before \u{1B}]0;title\u{7}\u{9B}2J\u{202E}after\u{2066}, <b>&amp;]]> \u{FEFF}%0A \u{E5E5}.",
    ])
  private let clean = SampleText("site/en/clean.en.md", ["Nothing is wrong here."])
  private let container = SourceFile(path: "site/en/年度 report 50%#1.docx", text: "")

  func make() throws -> CheckResult {
    let pages = [
      page(hostile.file, segments: 2, try hostileFindings()),
      page(clean.file, segments: 1, []),
      page(
        english.file, source: .chinese, segments: 5,
        try termFindings() + accuracyFindings() + typographyFindings() + nameFindings(),
        silenced: try silencedFindings()),
      page(container, source: .chinese, segments: 3, containerFindings()),
    ]
    return CheckResult(
      pages: pages,
      failures: [.init(path: "site/en/torn.en.md", message: "site/en/torn.en.md:2: not valid UTF-8 at byte 6")])
  }

  private func page(
    _ file: SourceFile, source: LanguageTag? = nil, segments: Int, _ diagnostics: [Diagnostic],
    silenced: [SilencedFinding] = []
  ) -> PageResult {
    var page = PageResult(
      file: file, segments: segments, language: .english, sourceLanguage: source,
      diagnostics: diagnostics.sorted(by: Diagnostic.isOrdered), silenced: silenced)
    page.markFingerprints { $0.hasPrefix("site/") ? String($0.dropFirst(5)) : $0 }
    return page
  }

  /// What no report shows that is not asked to.
  private func silencedFindings() throws -> [SilencedFinding] {
    func finding(_ words: String) throws -> Diagnostic {
      Diagnostic(
        rule: "name-variant", severity: .warning, message: "\"\(words)\" was silenced",
        location: try #require(english.place(words)))
    }
    return [
      SilencedFinding(
        diagnostic: try finding("Schools"), reason: "the printer's \u{1B}[31mown\u{202E}\n::error::x", isInFile: true),
      SilencedFinding(diagnostic: try finding("Investment"), reason: "in all tables", isInFile: false),
      SilencedFinding(diagnostic: try finding("villages"), reason: nil, isInFile: false),
    ]
  }

  private func termFindings() throws -> [Diagnostic] {
    let words = "precision poverty alleviation"
    let place = try #require(english.place(words))
    return [
      Diagnostic(
        rule: "deprecated-rendering", severity: .warning, message: "\"\(words)\" is deprecated for 精准扶贫",
        location: try #require(english.place(words)), counterpart: chinese.place("精准扶贫"),
        concept: .init(
          id: "targeted-poverty-alleviation", glossary: "china-policy",
          authority: "Report on the Work of the Government (2016)", rendering: "targeted poverty alleviation"),
        notes: ["\"precision\" is said of measurement", "\"precision\" is said of measurement"],
        fixes: ["targeted poverty alleviation", "targeted poverty reduction"].map { rendering in
          Fix(
            title: "write \"\(rendering)\"", applicability: .safe,
            edits: [Edit(start: place.start, end: place.end, replacement: rendering)])
        })
    ]
  }

  private func accuracyFindings() throws -> [Diagnostic] {
    [
      Diagnostic(
        rule: "number-mismatch", severity: .error, message: "\"67.7 billion yuan\" for 67.7万亿元",
        location: try #require(english.place("67.7 billion yuan")), counterpart: chinese.place("67.7万亿元")),
      Diagnostic(
        rule: "omitted-text", severity: .info, message: "nothing here says \"道路得到拓宽\"",
        location: try #require(english.gap(after: "repaired")), counterpart: chinese.place("道路得到拓宽")),
    ]
  }

  private func typographyFindings() throws -> [Diagnostic] {
    [
      Diagnostic(
        rule: "repeated-word", severity: .warning, message: "\"the the\"",
        location: try #require(english.place("the the"))),
      Diagnostic(
        rule: "invisible-character", severity: .warning, message: "U+00A0 in \"The\u{A0}Three Stricts\"",
        location: try #require(english.place("\u{A0}")),
        concept: .init(id: "three-stricts", glossary: "house", authority: nil)),
      Diagnostic(
        rule: "near-miss-rendering", severity: .info, message: "\"Stricts\tand\u{200B}Three\" is nearly a term",
        location: try #require(english.place("Stricts\tand\u{200B}Three"))),
    ]
  }

  private func nameFindings() throws -> [Diagnostic] {
    let place = try #require(english.place("province"))
    return [
      Diagnostic(
        rule: "name-variant", severity: .warning, message: "\"province\" here, \"villages\" elsewhere", location: place,
        related: [english.place("villages"), chinese.place("所有村")].compactMap { $0 },
        fixes: [
          Fix(
            title: "write \"Province\"", applicability: .unsafe,
            edits: [Edit(start: place.start, end: place.end, replacement: "Province")]),
          Fix(title: "name the province", applicability: .display, edits: []),
        ])
    ]
  }

  /// In a container, whose lines are paragraphs.
  private func containerFindings() -> [Diagnostic] {
    func place(_ file: String, _ column: Int, _ words: String, _ sentence: String) -> Location {
      let start = sentence.utf8.count - words.utf8.count
      return Location(
        file: file, part: "word/document.xml", path: "body/p[12]",
        start: SourcePosition(line: 12, column: column, offset: 2040),
        end: SourcePosition(line: 12, column: column + words.unicodeScalars.count, offset: 2040 + words.utf8.count),
        text: words, excerpt: .init(text: sentence, highlight: start..<sentence.utf8.count))
    }
    let words = place(container.path, 9, "wisdom cities", "Of three wisdom cities")
    return [
      Diagnostic(
        rule: "near-miss-rendering", severity: .warning, message: "\"wisdom cities\" for 智慧城市", location: words,
        counterpart: place("site/zh/年度.docx", 2, "智慧城市", "三个智慧城市"),
        fixes: [
          Fix(
            title: "write \"smart cities\"", applicability: .unsafe,
            edits: [Edit(start: words.start, end: words.end, replacement: "smart cities")])
        ])
    ]
  }

  private func hostileFindings() throws -> [Diagnostic] {
    [
      Diagnostic(
        rule: "added-text", severity: .warning, message: "\"x\"\n::error::owned\r\u{1B}[2J",
        location: try #require(hostile.place("::error::file=a,line=1::owned ##[stop-commands]x")),
        concept: .init(id: "a\nb", glossary: "list\u{1B}c", authority: "\n::warning::nobody"),
        notes: ["\n::notice::note\u{2028}"],
        fixes: [Fix(title: "write \"\r\n::debug::\u{85}\"", applicability: .display, edits: [])]),
      Diagnostic(
        rule: "added-text", severity: .warning, message: "\"\u{202E}after\u{2066}\" was added",
        location: try #require(hostile.place("\u{1B}]0;title\u{7}\u{9B}2J\u{202E}after\u{2066}"))),
    ]
  }
}
