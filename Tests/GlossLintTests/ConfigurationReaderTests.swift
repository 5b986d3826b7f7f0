import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

@Suite("glosslint.yml")
struct ConfigurationReaderTests {
  private func read(_ yaml: String) throws -> Configuration {
    try ConfigurationReader.read(SourceFile(path: "glosslint.yml", text: yaml), folder: "/site/")
  }

  @Test("Every key is read")
  func everyKey() throws {
    let configuration = try read(
      """
      glossaries: [terms/policy.yml, terms/city.tsv]
      add-glossaries: more.csv
      pairs:
        - {source: "zh/**.html", target: "en/**.html"}
        - source: 报告.md
          target: report.md
      exclude: ["drafts/**", "*.tmp.md"]
      select: [number-mismatch, omitted-text]
      ignore: repeated-word
      severity: {number-mismatch: info, omitted-text: error}
      fail-on: error
      date: 2016-03
      characters: distinct
      html: {ignore: [nav, "#footer > p"]}
      source-language: zh-Hant
      target-language: en-GB
      """)
    #expect(configuration.folder == "/site/")
    #expect(configuration.glossaries == ["terms/policy.yml", "terms/city.tsv"])
    #expect(configuration.additionalGlossaries == ["more.csv"])
    #expect(configuration.pairs.map(\.source) == ["zh/**.html", "报告.md"])
    #expect(configuration.pairs.map(\.target) == ["en/**.html", "report.md"])
    #expect(configuration.exclude == ["drafts/**", "*.tmp.md"])
    #expect(configuration.choices.select == ["number-mismatch", "omitted-text"])
    #expect(configuration.choices.ignore == ["repeated-word"])
    #expect(configuration.choices.severities == ["number-mismatch": .info, "omitted-text": .error])
    #expect(configuration.failOn == .error)
    #expect(configuration.choices.date == PartialDate("2016-03"))
    #expect(configuration.characters == .distinct)
    #expect(configuration.choices.ignoredElements == [try HTMLSelector("nav"), try HTMLSelector("#footer > p")])
    #expect(
      configuration.choices.sourceLanguage?.tag == "zh-Hant" && configuration.choices.targetLanguage?.tag == "en-GB")
  }

  @Test(
    "A file of nothing says nothing",
    arguments: ["", "\n", "# words\n", "---\n", "~\n", "\u{FEFF}", "select:\ndate: ~\nglossaries: null\npairs:\n"])
  func nothing(_ yaml: String) throws {
    let configuration = try read(yaml)
    #expect(configuration.glossaries == nil && configuration.failOn == nil && configuration.choices.date == nil)
    #expect(
      configuration.pairs.isEmpty && configuration.choices.select == nil && configuration.choices.severities.isEmpty)
    #expect(configuration.choices.sourceLanguage == nil && configuration.choices.targetLanguage == nil)
  }

  @Test("An empty list of glossaries is not the absence of one")
  func emptyList() throws {
    #expect(try read("glossaries: []\n").glossaries == [])
  }

  @Test(
    "An error says what and where",
    arguments: [
      ("- a\n", "1:1", "a configuration is lines of \"key: value\""),
      ("words\n", "1:1", "a configuration is lines of \"key: value\""),
      ("exlude: x\n", "1:1", "unknown key \"exlude\"; did you mean \"exclude\"?"),
      ("date: 2016\nfail_on: error\n", "2:1", "unknown key \"fail_on\"; did you mean \"fail-on\"?"),
      ("colour: red\n", "1:1", "unknown key \"colour\""),
      ("[a]: b\n", "1:1", "a key must be a single value"),
      ("glossaries: {a: b}\n", "1:13", "glossaries must be a single value"),
      ("exclude: [a, [b]]\n", "1:14", "exclude must be a single value"),
      ("pairs: x\n", "1:8", "pairs must be a list"),
      ("pairs:\n- {source: a}\n", "2:3", "a pair has the keys source and target, or the key table"),
      ("pairs:\n- {source: a, target: b, date: c}\n", "2:3", "a pair has the keys source and target, or the key table"),
      ("pairs:\n- {source: a, target: [b]}\n", "2:23", "target must be a single value"),
      (
        "select: [number-mismatch, omited-text]\n", "1:27",
        "unknown rule \"omited-text\"; did you mean \"omitted-text\"?"
      ),
      ("ignore:\n- colours\n", "2:3", "unknown rule \"colours\" (\"glosslint rules\" lists them)"),
      ("severity: error\n", "1:11", "severity must be lines of \"rule: severity\""),
      (
        "severity:\n  number-mismach: info\n", "2:3",
        "unknown rule \"number-mismach\"; did you mean \"number-mismatch\"?"
      ),
      ("severity:\n  number-mismatch: fatal\n", "2:20", "number-mismatch \"fatal\" is none of info, warning, error"),
      ("fail-on: nothing\n", "1:10", "fail-on \"nothing\" is none of never, info, warning, error"),
      ("date: soon\n", "1:7", "date must be such as 2016, 2016-03 or 2016-03-05"),
      ("source-language: Chinese\n", "1:18", "source-language must be a language tag, such as zh or en-GB"),
      ("target-language: [en]\n", "1:18", "target-language must be a single value"),
      ("html: nav\n", "1:7", "html has the key ignore, a list of CSS selectors, and no others"),
      ("html: {skip: nav}\n", "1:7", "html has the key ignore, a list of CSS selectors, and no others"),
      (
        "html:\n  ignore:\n  - nav\n  - p:hover\n", "4:5",
        "html.ignore \"p:hover\": of what starts with \":\" only :not() is known at character 2"
      ),
      ("date: 2016\ndate: 2017\n", "2:1", "the key date stands twice in one mapping"),
      ("select: [a\n", "2:1", "not valid YAML"),
    ])
  func errors(_ yaml: String, _ place: String, _ message: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try read(yaml) }
    #expect(error.message.hasPrefix(message), "said: \(error.message)")
    #expect(error.description == "glosslint.yml:\(place): \(error.message)")
  }

  @Test(
    "A level is reached by itself and what is worse",
    arguments: [
      (FailureLevel.never, [false, false, false]), (.info, [true, true, true]), (.warning, [false, true, true]),
      (.error, [false, false, true]),
    ])
  func levels(_ level: FailureLevel, _ reached: [Bool]) {
    #expect([Severity.info, .warning, .error].map { level.isReached(by: $0) } == reached)
  }
}
