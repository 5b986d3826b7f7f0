import Foundation
import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

@Suite struct PhraseListTests {
  /// What a list finds in a text: the words and what to write.
  private func findings(_ list: String, in text: String) throws -> [String] {
    var settings = LintSettings()
    settings.targetLanguage = .english
    try settings.choose(select: ["calque"], ignore: [])
    let phrases = try PhraseList(SourceFile(path: "list.txt", text: list))
    let linter = Linter(settings: settings, termbase: Termbase(layers: []), calques: phrases)
    let page = try Documents.page(SourceFile(path: "page.en.txt", text: text))
    return try linter.check(page).diagnostics.map { "\($0.location.text): \($0.fixes.first?.title ?? "")" }
  }

  @Test func everyLineOfTheShippedListIsRead() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "../../Sources/GlossLint/Data/en.calques.txt")
    let text = try String(contentsOf: path, encoding: .utf8)
    let list = try PhraseList(SourceFile(path: "en.calques.txt", text: text))
    #expect(list.count >= 150)
    #expect(list.count == PhraseList.calques.count)
  }

  @Test func aWordStandsForItsForms() throws {
    let text = "We fastened the pace, are fastening the pace and fasten a seat belt."
    #expect(
      try findings("fasten the pace => quicken the pace", in: text) == [
        "fastened the pace: write \"quicken the pace\"", "fastening the pace: write \"quicken the pace\"",
      ])
    #expect(try findings("=fasten the pace", in: text) == [])
  }

  @Test func choicesAreQuotedInWhatToWrite() throws {
    #expect(
      try findings("make (=new|=great) =progresses [in] => make $1 progress", in: "Make new progresses in trade.") == [
        "Make new progresses in: write \"Make new progress\""
      ])
  }

  @Test func partsAndGaps() throws {
    let list = "=although .. , {=but} => (leave it out)"
    #expect(try findings(list, in: "Although trade is slow, but it grows.") == ["but: leave it out"])
    #expect(try findings(list, in: "Although trade, slow as it is, grew, but late.") == [])
    #expect(try findings("such as ... {and so on}", in: "Such as a, “b”, (c) and so on. It goes on.").count == 1)
    #expect(try findings("such as ... {and so on}", in: "Such as these; a, b and so on.") == [])
  }

  @Test func neighboursThatMustNotStandThere() throws {
    let list = "!(large|<number>) numbers of !them"
    #expect(try findings(list, in: "Numbers of people.").count == 1)
    #expect(try findings(list, in: "Large numbers of people. 5 numbers of it. Numbers of them.") == [])
  }

  @Test func hyphensDoNotPart() throws {
    #expect(try findings("grass root => grassroots", in: "The grass-root units.").count == 1)
    #expect(try findings("grass-root => grassroots", in: "The grass root units.").count == 1)
  }

  @Test(arguments: [
    ("a\n(b|c", 2), ("a (b", 1), ("a {}\n=", 2), ("# remark\n\nmake ! (a b)", 3), ("a!(b c)", 1), ("ok => x\na $", 2),
    ("(a|b)", 0), ("[a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] [a|b|c|d] x", 1), ("(a|)", 1), ("{}", 1),
  ])
  func whatIsWrongIsSaidWithItsLine(_ list: String, _ line: Int) throws {
    guard line > 0 else {
      #expect(try PhraseList(SourceFile(path: "list.txt", text: list)).count == 1)
      return
    }
    let error = #expect(throws: SourceError.self) { try PhraseList(SourceFile(path: "list.txt", text: list)) }
    #expect(error?.line == line)
  }

  @Test func aLineWithoutWordsCostsNothingMore() throws {
    let text = String(repeating: "such as a, ", count: 4_000)
    #expect(try findings("such as ... .. ... {and so on}", in: text) == [])
  }
}
