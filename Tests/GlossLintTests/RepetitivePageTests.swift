import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

/// Pages no one wrote: what goes wrong in them is told within the text, and nothing stops the program.
@Suite("Repetitive pages")
struct RepetitivePageTests {
  private static let list = """
    zh\ten\ten.admitted\ten.deprecated
    一带一路\tBelt and Road Initiative\tBelt and Road\tOne Belt, One Road
    经济特区\tspecial economic zone\tSEZ\teconomy zone
    三严三实\tThree Stricts and Three Honests\t\t
    """

  private func check(_ target: String, _ source: String) throws -> [Diagnostic] {
    var settings = LintSettings()
    settings.targetLanguage = .english
    try settings.choose(select: [], ignore: [])
    let termbase = Termbase(layers: [try GlossaryFile.read(SourceFile(path: "list.tsv", text: Self.list))])
    return try Linter(settings: settings, termbase: termbase).check(
      try Documents.page(SourceFile(path: "a.en.txt", text: target)),
      source: try Documents.page(SourceFile(path: "a.zh.txt", text: source))
    ).diagnostics
  }

  private static let targets = [
    "One Belt, One Road ", "The special economic zone (SEZ) of the SEZ met ", "the “Five Ones” and the Four Pillars ",
    "Three Strict and Three Honest ", "“", "“”", "((", "a's ", "5% 5 percent 10,0000 ", "belt and road initiative. ",
    "reform ", "\u{301}", "A",
  ]
  private static let sources = ["“、，”", "“六稳”三严三实", "一带一路", "经济特区建设。", "三", "“", "的", "7"]

  @Test("Places are inside the page, whatever stands beside it", arguments: targets)
  func places(_ target: String) throws {
    let page = String(repeating: target, count: 60)
    for source in Self.sources {
      for found in try check(page, String(repeating: source, count: 60)) {
        #expect(found.location.range.upperBound <= page.utf8.count, "\(found.rule) beside \(source)")
        #expect(found.related.count <= 20)
      }
    }
  }

  @Test("A paragraph full of brackets has a few findings")
  func brackets() throws {
    let found = try check(String(repeating: "(a ", count: 500), "三")
    #expect((1...20).contains(found.count { $0.rule == "unbalanced-bracket" }))
  }

  @Test("A deprecated rendering is found in each of a hundred equal sentences")
  func sentences() throws {
    let found = try check(
      String(repeating: "We build One Belt, One Road.\n", count: 100), String(repeating: "建设一带一路。\n", count: 100))
    #expect(found.count { $0.rule == "deprecated-rendering" } == 100)
  }
}
