import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

@Suite("Settings")
struct LintSettingsTests {
  private func ids(_ settings: LintSettings) -> [String] { settings.rules.map { $0.description.id } }

  @Test("Rules are on by default, but for those that say otherwise")
  func defaults() {
    let settings = LintSettings()
    #expect(ids(settings) == BuiltInRules.all.filter { $0.description.isOnByDefault }.map { $0.description.id })
    #expect(settings.sourceLanguage == .chinese && settings.targetLanguage == nil && settings.date == nil)
  }

  @Test("Rules are chosen, left out, and both")
  func chooses() throws {
    var settings = LintSettings()
    try settings.choose(select: ["repeated-word", "number-mismatch"], ignore: [])
    #expect(ids(settings) == ["number-mismatch", "repeated-word"])
    try settings.choose(select: [], ignore: ["number-mismatch"])
    #expect(ids(settings) == ["repeated-word"])
    try settings.choose(select: ["omitted-text", "repeated-word"], ignore: ["repeated-word"])
    #expect(ids(settings) == ["omitted-text"])
    settings = LintSettings()
    try settings.choose(select: [], ignore: ["omitted-text"])
    #expect(!ids(settings).contains("omitted-text") && ids(settings).count >= 5)
  }

  @Test("A rule that is off by default can be chosen", arguments: BuiltInRules.ids)
  func choosesAny(_ id: String) throws {
    var settings = LintSettings()
    try settings.choose(select: [id], ignore: [])
    #expect(ids(settings) == [id])
  }

  @Test(
    "An id that no rule has is an error, with the one that was meant",
    arguments: [("repeated-words", "did you mean \"repeated-word\"?"), ("typos", "(\"glosslint rules\" lists them)")])
  func unknown(_ id: String, _ words: String) throws {
    for (select, ignore) in [([id], []), ([], [id])] as [([String], [String])] {
      var settings = LintSettings()
      let error = try #require(throws: UnknownRule.self) { try settings.choose(select: select, ignore: ignore) }
      #expect(error.id == id)
      #expect(error.description.hasPrefix("unknown rule \"\(id)\"") && error.description.contains(words))
      #expect(ids(settings) == ids(LintSettings()))
    }
  }

  @Test("A severity that is set takes the place of the rule's own")
  func severities() throws {
    var settings = LintSettings()
    settings.severities = ["repeated-word": .error]
    try settings.choose(select: ["repeated-word"], ignore: [])
    let document = try Documents.page(SourceFile(path: "a.txt", text: "We met in the the hall."))
    let own = LintSettings()
    for (settings, expected) in [(settings, Severity.error), (own, .warning)] {
      let found = try Linter(settings: settings, termbase: Termbase(layers: [])).check(document).diagnostics
      #expect(found.map(\.severity) == [expected])
      #expect(found.map(\.rule) == ["repeated-word"])
    }
  }

  @Test("Severities are ordered")
  func order() {
    #expect(Severity.info < .warning && Severity.warning < .error)
    #expect(Severity.allCases.sorted() == [.info, .warning, .error])
  }
}
