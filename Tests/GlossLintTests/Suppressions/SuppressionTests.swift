import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

@Suite("Comments that silence")
struct SuppressionTests {
  /// What is found by three rules: `rule@line`, in order.
  private func findings(_ text: String, _ format: DocumentFormat, _ settings: LintSettings? = nil) throws -> [String] {
    var all = LintSettings()
    try all.choose(select: ["repeated-word", "spacing", "unused-suppression"], ignore: [])
    all.targetLanguage = .english
    return try result(text, format, settings ?? all).diagnostics.map { "\($0.rule)@\($0.location.start.line)" }
  }

  private func result(_ text: String, _ format: DocumentFormat, _ settings: LintSettings) throws -> PageResult {
    let linter = Linter(settings: settings, termbase: Termbase(layers: []))
    let file = SourceFile(path: "a.en.\(try #require(format.extensions.first))", text: text)
    let result =
      switch try Documents.read(file, as: format) {
      case .page(let page): try linter.check(page)
      case .pair(let pair): try linter.check(pair)
      }
    return try #require(SiteReview { _ in settings }.finish([result]).first)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    var format = DocumentFormat.markdown
    let text: String
    let left: [String]

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "the next line, and not the one after",
      text: "<!-- glosslint:disable-next-line repeated-word -->\nIt is the the plan.\nIt was the the plan.\n",
      left: ["repeated-word@3"]),
    Case(
      name: "the next line that has text",
      text: "<!-- glosslint:disable-next-line repeated-word -->\n\n\nIt is the the plan.\n", left: []),
    Case(
      name: "inside a paragraph",
      text: "A plan. <!-- glosslint:disable-next-line -->\nIt is the the plan.\n\nThe the.\n",
      left: ["repeated-word@4"]),
    Case(
      name: "this line",
      text: "It is the the plan. <!-- glosslint:disable-line repeated-word -- a song -->\nThe the.\n",
      left: ["repeated-word@2"]),
    Case(
      name: "two comments for one line",
      text: "<!-- glosslint:disable-next-line repeated-word -->\n<!-- glosslint:disable-next-line spacing -->\n"
        + "The the  a ,b.\n",
      left: []),
    Case(
      name: "several rules", text: "<!-- glosslint:disable-next-line spacing, repeated-word -->\nThe the plan ,and.\n",
      left: []),
    Case(
      name: "another rule", text: "<!-- glosslint:disable-next-line spacing -->\nThe the plan.\n",
      left: ["unused-suppression@1", "repeated-word@2"]),
    Case(
      name: "a region",
      text: """
        The the.

        <!-- glosslint:disable repeated-word -->
        The the.

        The the.

        <!-- glosslint:enable repeated-word -->
        The the.

        """, left: ["repeated-word@1", "repeated-word@9"]),
    Case(
      name: "a region without an end", text: "The the.\n\n<!-- glosslint:disable -->\n\nThe the.\n\nThe the.\n",
      left: ["repeated-word@1"]),
    Case(
      name: "the file, from anywhere in it", text: "The the.\n\n<!-- glosslint:disable-file repeated-word -->\n",
      left: []),
    Case(
      name: "HTML", format: .html,
      text: "<p>The the.</p>\n<!-- glosslint:disable-next-line\n  repeated-word\n -->\n"
        + "<p>The the.</p>\n<p>The the.</p>\n",
      left: ["repeated-word@1", "repeated-word@6"]),
    Case(
      name: "a string of PO, whose translation stands lines below", format: .po,
      text: """
        msgid ""
        msgstr "Language: en\\n"

        # glosslint:disable-next-line repeated-word -- sung
        #: song.c:1
        msgid "歌"
        msgstr ""
        "A song\\n"
        "The the song"

        msgid "书"
        msgstr "The the book"

        """, left: ["repeated-word@12"]),
    Case(
      name: "a string of YAML", format: .yaml,
      text: "# glosslint:disable-next-line repeated-word\na: The the song\nb: The the book\n", left: ["repeated-word@3"]
    ),
    Case(
      name: "a unit of XLIFF", format: .xliff,
      text: """
        <?xml version="1.0"?>
        <xliff version="1.2"><file source-language="zh" target-language="en" datatype="plaintext" original="a"><body>
        <!-- glosslint:disable-next-line repeated-word -->
        <trans-unit id="1">
        <source>歌</source>
        <target>The the song</target>
        </trans-unit>
        <trans-unit id="2"><source>书</source><target>The the book</target></trans-unit>
        </body></file></xliff>
        """, left: ["repeated-word@8"]),
    Case(
      name: "text has no comments", format: .text,
      text: "<!-- glosslint:disable-file repeated-word -->\nThe the plan.\n", left: ["repeated-word@2"]),
    Case(
      name: "a misspelled rule silences nothing", text: "<!-- glosslint:disable-file repeated-wrd -->\nThe the plan.\n",
      left: ["unused-suppression@1", "repeated-word@2"]),
    Case(
      name: "an unknown command", text: "<!-- glosslint:disabel repeated-word -->\nThe the plan.\n",
      left: ["unused-suppression@1", "repeated-word@2"]),
    Case(name: "no command", text: "<!-- glosslint: -->\nThe plan.\n", left: ["unused-suppression@1"]),
    Case(
      name: "nothing to enable", text: "The plan. <!-- glosslint:enable spacing -->\n", left: ["unused-suppression@1"]),
    Case(
      name: "the second of two that do the same",
      text: "<!-- glosslint:disable-file spacing -->\n<!-- glosslint:disable-file spacing -->\nThe plan ,and.\n",
      left: ["unused-suppression@1"]),
    Case(
      name: "silence about silence",
      text: "<!-- glosslint:disable-file unused-suppression -->\nA plan.<!-- glosslint:disable-line spacing -->\n",
      left: []),
    Case(
      name: "a comment without an end", text: "<!-- glosslint:disable-file\n\nThe the plan.\n",
      left: []),
    Case(name: "another program's", text: "<!-- lint:disable-file -->\nThe the plan.\n", left: ["repeated-word@2"]),
  ]

  @Test(arguments: cases)
  func silences(_ example: Case) throws {
    let prefixes = example.format == .markdown ? ["", "\u{FEFF}"] : [""]
    for prefix in prefixes {
      let left = try findings(prefix + example.text, example.format)
      #expect(left == example.left)
    }
  }

  @Test("What is silent is kept with its reason")
  func reason() throws {
    var settings = LintSettings()
    try settings.choose(select: ["repeated-word"], ignore: [])
    let page = try result(
      "<!-- glosslint:disable-file repeated-word -- the name of a band -->\nThe the.\n", .markdown, settings)
    #expect(page.silenced.map(\.reason) == ["the name of a band"])
    #expect(page.silenced.map(\.diagnostic.rule) == ["repeated-word"])
  }

  @Test("A rule that was not asked, or that lacks the source, is not told to be silent for nothing")
  func notJudged() throws {
    var settings = LintSettings()
    try settings.choose(select: ["spacing", "number-mismatch", "unused-suppression"], ignore: [])
    let text = """
      <!-- glosslint:disable-file repeated-word -->
      <!-- glosslint:disable-file number-mismatch -->
      <!-- glosslint:disable-file -->
      <!-- glosslint:disable-file spacing -->
      """
    #expect(try findings(text, .markdown, settings) == ["unused-suppression@4"])
  }

  @Test("Many comments about many findings take no longer than their number")
  func hostile() throws {
    var settings = LintSettings()
    try settings.choose(select: ["repeated-word", "unused-suppression"], ignore: [])
    let unit = "<!-- glosslint:disable repeated-word -->\n\nThe the.\n\n<!-- glosslint:enable spacing -->\n\n"
    let start = ContinuousClock.now
    let page = try result(String(repeating: unit, count: 3_000), .markdown, settings)
    #expect(page.silenced.count == 3_000)
    // A region that starts within another silences in its place; those before are told, as is each wrong end.
    #expect(page.diagnostics.count >= 3_000)
    _ = try result(String(repeating: "<!-- glosslint:disable ", count: 30_000), .markdown, settings)
    #expect(ContinuousClock.now - start < .seconds(60))
  }
}
