import GlossText
import Testing

@testable import GlossLint

@Suite("One defect, one finding")
struct PrecedenceTests {
  private func resolve(_ diagnostics: Diagnostic...) -> [String] {
    Precedence.resolve(diagnostics).map {
      "\($0.rule) \($0.location.range)\($0.notes.isEmpty ? "" : " +\($0.notes.count)")"
    }
  }

  @Test("A deprecated rendering explains why the standard one is missing")
  func deprecatedAndMissing() throws {
    let left = Precedence.resolve([
      Findings.make("missing-rendering", 0..<67, concept: "smart-city", message: "no standard rendering of 智慧城市 here"),
      Findings.make("deprecated-rendering", 4..<20, concept: "smart-city"),
    ])
    let winner = try #require(left.first)
    #expect(left.count == 1)
    #expect(winner.rule == "deprecated-rendering")
    #expect(winner.notes == ["also missing-rendering: no standard rendering of 智慧城市 here"])
  }

  @Test("Concepts are told apart")
  func otherConcepts() {
    #expect(
      resolve(
        Findings.make("deprecated-rendering", 4..<20, concept: "smart-city"),
        Findings.make("missing-rendering", 0..<67, concept: "old-city"))
        == ["missing-rendering 0..<67", "deprecated-rendering 4..<20"])
  }

  @Test("Findings of one concept in two sentences are two, unless they touch")
  func otherSentences() {
    let elsewhere = Findings.make("missing-rendering", 40..<60, concept: "smart-city", excerpt: "Another sentence.")
    #expect(resolve(Findings.make("deprecated-rendering", 4..<20, concept: "smart-city"), elsewhere).count == 2)
    #expect(resolve(Findings.make("deprecated-rendering", 45..<50, concept: "smart-city"), elsewhere).count == 1)
  }

  @Test("Two bad forms of one concept in a sentence are two findings")
  func twoBadForms() {
    #expect(
      resolve(
        Findings.make("near-miss-rendering", 4..<20, concept: "smart-city"),
        Findings.make("deprecated-rendering", 30..<40, concept: "smart-city")
      ).count == 2)
  }

  @Test(
    "Among rules of a concept the one that says most speaks",
    arguments: [
      ("deprecated-rendering", "near-miss-rendering"), ("near-miss-rendering", "missing-rendering"),
      ("missing-rendering", "inconsistent-rendering"), ("deprecated-rendering", "inconsistent-rendering"),
      ("near-miss-rendering", "shared-rendering"), ("shared-rendering", "missing-rendering"),
    ])
  func order(_ winner: String, _ loser: String) {
    for (first, second) in [(4..<20, 0..<67), (0..<67, 4..<20)] as [(ByteRange, ByteRange)] {
      #expect(
        resolve(Findings.make(loser, first, concept: "x"), Findings.make(winner, second, concept: "x"))
          == ["\(winner) \(second) +1"])
    }
  }

  @Test("About the same words the stronger rule speaks, concept or none")
  func sameWords() {
    #expect(
      resolve(Findings.make("repeated-word", 26..<33), Findings.make("deprecated-rendering", 21..<41, concept: "x"))
        == ["deprecated-rendering 21..<41 +1"])
    #expect(
      resolve(Findings.make("number-mismatch", 26..<33), Findings.make("stale-year", 26..<33))
        == ["stale-year 26..<33 +1"])
  }

  @Test(
    "A remark never hides a warning",
    arguments: [("x", "shared-rendering", "missing-rendering"), (nil, "term-casing", "casing-variant")])
  func remark(_ concept: String?, _ strong: String, _ weak: String) {
    let remark = Findings.make(strong, 4..<20, concept: concept, severity: .info)
    let warning = Findings.make(weak, 4..<20, concept: concept)
    #expect(resolve(remark, warning) == ["\(weak) 4..<20 +1"])
    let remarks = Findings.make(weak, 4..<20, concept: concept, severity: .info)
    #expect(resolve(remark, remarks) == ["\(strong) 4..<20 +1"])
  }

  @Test("Words that only overlap are two defects")
  func overlap() {
    #expect(
      resolve(Findings.make("repeated-word", 26..<33), Findings.make("deprecated-rendering", 30..<41, concept: "x"))
        .count == 2)
    #expect(
      resolve(Findings.make("repeated-word", 26..<33), Findings.make("deprecated-rendering", 33..<41, concept: "x"))
        .count == 2)
  }

  @Test("Findings of one rule, and of rules that do not compete, all stand")
  func noCompetition() {
    #expect(resolve(Findings.make("number-mismatch", 4..<9), Findings.make("number-mismatch", 4..<20)).count == 2)
    #expect(resolve(Findings.make("omitted-text", 20..<20), Findings.make("deprecated-rendering", 4..<33)).count == 2)
    #expect(resolve() == [])
  }

  @Test("The order of the findings does not matter")
  func anyOrder() {
    let all = [
      Findings.make("missing-rendering", 0..<67, concept: "x"),
      Findings.make("deprecated-rendering", 4..<20, concept: "x"),
      Findings.make("repeated-word", 26..<33), Findings.make("number-mismatch", 50..<52),
    ]
    let expected = Precedence.resolve(all)
    #expect(expected.map(\.rule) == ["deprecated-rendering", "repeated-word", "number-mismatch"])
    #expect(Precedence.resolve(all.reversed()) == expected)
    #expect(Precedence.resolve([all[2], all[0], all[3], all[1]]) == expected)
  }

  @Test("Wording competes with terminology, not with a slip of spacing inside it")
  func wording() {
    #expect(
      resolve(Findings.make("calque", 4..<20), Findings.make("deprecated-rendering", 8..<20))
        == ["deprecated-rendering 8..<20 +1"])
    #expect(resolve(Findings.make("calque", 4..<20), Findings.make("invisible-character", 8..<9)).count == 2)
    #expect(resolve(Findings.make("calque", 4..<20), Findings.make("number-style", 4..<8)) == ["calque 4..<20 +1"])
  }

  @Test("Of several that speak for a finding the first has its note, and each speaks for those it touches")
  func severalWinners() {
    #expect(
      resolve(
        Findings.make("spacing", 4..<20), Findings.make("near-miss-rendering", 4..<20, concept: "x"),
        Findings.make("deprecated-rendering", 0..<30, concept: "y"), Findings.make("spacing", 24..<26),
        Findings.make("spacing", 40..<42))
        == ["deprecated-rendering 0..<30 +3", "spacing 40..<42"])
  }
}
