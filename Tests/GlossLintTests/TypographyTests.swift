import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

/// What the examples of the typographic rules cannot show: other formats, other languages, very long lines.
@Suite struct TypographyTests {
  private func findings(
    _ text: String, path: String = "page.en.txt", language: LanguageTag = .english, source: String? = nil
  ) throws -> [Diagnostic] {
    var settings = LintSettings()
    settings.targetLanguage = language
    let rules = [
      "fullwidth-punctuation", "invisible-character", "quote-mismatch", "spacing", "untranslated-text",
    ]
    try settings.choose(select: rules, ignore: [])
    let linter = Linter(settings: settings, termbase: Termbase(layers: []))
    let target = try Documents.page(SourceFile(path: path, text: text))
    let original = try source.map { try Documents.page(SourceFile(path: "page.zh.txt", text: $0)) }
    return try linter.check(target, source: original).diagnostics
  }

  @Test func chineseIsAskedOnlyForWhatConcernsIt() throws {
    let text = "我们要建设“智慧城市”，加快 发展（2016）。\u{A0}全区 ,工作.\n他说“好\"。"
    #expect(try findings(text, language: .chinese).map(\.rule) == ["quote-mismatch"])
  }

  @Test func spacesThatMarkdownCollapsesAreFoundInTheFile() throws {
    let found = try #require(try findings("# Plan\n\nWe plant  800 trees.\n", path: "page.en.md").first)
    #expect(found.rule == "spacing")
    #expect(found.location.range == 11..<21)
    #expect(found.fixes.first?.edits.map(\.range) == [16..<18])
  }

  @Test func spacesInTheSourceOfHTMLAreLayout() throws {
    #expect(try findings("<p>We plant  800\n  trees.</p>", path: "page.en.html").isEmpty)
  }

  @Test func noBreakSpacesAreMendedAsEntities() throws {
    let found = try #require(try findings("<p>A smart&nbsp;city.</p>", path: "page.en.html").first)
    #expect(found.message == "U+00A0 (no-break space) between \"smart\" and \"city\"")
    let edit = try #require(found.fixes.first?.edits.first)
    #expect(edit.range == 10..<16 && edit.replacement == " ")
  }

  @Test func aBilingualPageIsMeantToHaveChinese() throws {
    let text = "The plan is good.\n计划很好。\nThe work is done.\n工作完成了。\n"
    #expect(try findings(text).isEmpty)
    #expect(try findings(text, source: "计划很好。\n工作完成了。").count == 2)
  }

  @Test(arguments: ["“word\" ", "\"", "“", "(", "a\u{A0}", "the，and ", "de\u{200B}l", "网格化 the ", " ,", "x."])
  func longLinesEnd(_ piece: String) throws {
    // One finding a piece, and a few where the pieces meet the words about them.
    let text = String(repeating: piece, count: 5_000)
    #expect(try findings("The " + text + " end.").count <= 5_010)
  }
}
