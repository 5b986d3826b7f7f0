import GlossTerms
import GlossText
import Testing

@Suite("English terms with words in between")
struct GapMatcherTests {
  private func found(_ text: String, _ term: String) throws -> [Found] {
    try Found.all(in: text, "zh\ten\n词\t\(term)", .english).filter { !$0.isCovered }
  }

  @Test(
    "As many other words as the entry allows, in all",
    arguments: [
      ("They improve the local business environment.", 1, ["improve the local business environment"]),
      ("They improve our local business environment.", 1, []),
      ("They improve our local business environment.", 2, ["improve our local business environment"]),
      ("They improved our business and social environment.", 3, ["improved our business and social environment"]),
      ("They improved our business and social environment.", 2, []),
      ("They improve business, local environment", 9, []), ("They improve. Business environment", 9, []),
      ("improve the business environment", 2, ["improve the business environment"]),
    ])
  func gaps(_ text: String, _ gap: Int, _ words: [String]) throws {
    #expect(try found(text, "improve business environment [gap=\(gap)]").map(\.words) == words)
  }

  @Test("The words that stand between do not count for how near a place is")
  func fidelity() throws {
    #expect(
      try found("improve our business environment", "improve business environment [gap=2]").map(\.fidelity) == [.folded]
    )
    #expect(
      try found("improving our business environment", "improve business environment [gap=2]").map(\.fidelity) == [
        .inflected
      ])
  }

  @Test("Of a deprecated and an allowed term the nearer spelling decides, with words in between too")
  func status() throws {
    let table = "zh\ten\ten.deprecated\n词\tcut capacity [gap=2]\tcuts capacity [gap=2]"
    #expect(try Found.all(in: "cuts excess capacity", table, .english).map(\.terms) == [["cuts capacity"]])
    #expect(try Found.all(in: "cut excess capacity", table, .english).map(\.terms) == [["cut capacity"]])
  }

  @Test(
    "An abbreviation in brackets does not break a term",
    arguments: [
      ("the public-private partnership (PPP) model works", "public-private partnership model"),
      ("public-private partnerships (PPPs) models", "public-private partnership model"),
      ("the Belt and Road (B&R) Initiative", ""), ("the partnership (which is new) model", ""),
      ("the partnership (PPP", ""),
      ("the Group of 20 (G20) summit", "Group of 20 summit"),
      ("public-private partnership (PPP)", "public-private partnership"),
    ])
  func abbreviations(_ text: String, _ term: String) throws {
    let terms = term.isEmpty ? ["Belt and Road Initiative", "partnership model"] : [term]
    for listed in terms {
      let matches = try found(text, listed)
      #expect(matches.count == (term.isEmpty ? 0 : 1), "\(matches)")
      #expect(matches.allSatisfy { $0.fidelity >= .folded || !$0.words.contains("(") })
    }
  }

  @Test("Brackets that are listed are found as they are listed")
  func listedBrackets() throws {
    #expect(try found("the plan (PPP) model", "plan (PPP) model").map(\.fidelity) == [.exact])
  }
}
