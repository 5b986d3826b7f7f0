import GlossTerms
import GlossText
import Testing

@Suite("Terms in English")
struct TokenMatcherTests {
  private func found(_ text: String, _ table: String) throws -> [Found] {
    try Found.all(in: text, "zh\ten\ten.admitted\ten.deprecated\n" + table, .english)
  }

  private func fidelity(_ text: String, _ term: String) throws -> TermMatch.Fidelity? {
    try found(text, "词\t\(term)").first?.fidelity
  }

  @Test(
    "How far a text is from the listed spelling",
    arguments: [
      ("sponge city", "sponge city", .exact), ("Sponge City", "sponge city", .cased),
      ("sponge\u{A0}city", "sponge city", .exact), ("sponge  city", "sponge city", .exact),
      ("sponge-city", "sponge city", .folded), ("“sponge” city", "sponge city", .folded),
      ("sponge cities", "sponge city", .inflected), ("sponge city's", "sponge city", .inflected),
      ("high-quality growth", "high-quality growth", .exact), ("high quality growth", "high-quality growth", .folded),
      ("subdistrict", "sub-district", .folded), ("sub district", "sub-district", .folded),
      ("people\u{2019}s livelihood", "people's livelihood", .exact),
      ("people livelihood", "people's livelihood", .inflected),
      ("centre for the arts", "center for the arts", .inflected), ("labour unions", "labor union", .inflected),
      ("building the market", "build a market", .inflected), ("built markets", "build a market", .inflected),
      ("Three Strict and Three Honest", "Three Stricts and Three Honests", .inflected),
      ("science & technology", "science and technology", .folded),
      ("strategy of reform and of opening", "the strategy of reform and of opening", .exact),
      ("red, white and blue", "red, white, and blue", .folded), ("red white and blue", "red, white, and blue", .folded),
      ("organisation", "organization", .inflected), ("ＰＰＰ model", "PPP model", .folded),
    ] as [(String, String, TermMatch.Fidelity)])
  func fidelities(_ text: String, _ term: String, _ expected: TermMatch.Fidelity) throws {
    #expect(try fidelity("We speak of \(text) here.", term) == expected)
  }

  @Test(
    "What is no match",
    arguments: [
      ("The website closed.", "site"), ("sponge. City life", "sponge city"), ("sponge; city", "sponge city"),
      ("sponge (city", "sponge city"), ("sponge green city", "sponge city"), ("city sponge", "sponge city"),
      ("organization", "organ"), ("planner", "plan"), ("sponges city-wide citizens", "sponge citizen act"),
      ("us", "U.S."), ("new", "news"), ("one", "ones"),
    ])
  func noMatch(_ text: String, _ term: String) throws {
    #expect(try found(text, "词\t\(term)").map(\.words) == [])
  }

  @Test(
    "What a term is found in does not hang on what else is listed, though two words share a form",
    arguments: [
      ("base stations", "basis station", "base camp"), ("old-age car", "old-age care", "private car"),
      ("a plane for work", "plan for work", "plane ticket"), ("a better life", "better living", "lives"),
    ])
  func strangers(_ text: String, _ term: String, _ other: String) throws {
    #expect(try found(text, "词\t\(term)\n别\t\(other)").filter { $0.terms == [term] } == [])
  }

  @Test(
    "A form of two words is either", arguments: [("bases", "base"), ("bases", "basis"), ("caring", "care")])
  func shared(_ text: String, _ term: String) throws {
    #expect(try found("\(text) camp", "词\t\(term) camp\n别\tbase\n他\tbasis\n车\tcar").first?.terms == ["\(term) camp"])
  }

  @Test("The exact spelling goes before the folded, so that a hyphen can decide", arguments: ["", "s"])
  func exactFirst(_ ending: String) throws {
    let table = "词\thigh-quality product\t\thigh quality product"
    let allowed = try found("high-quality product\(ending)", table)
    let deprecated = try found("high quality product", table)
    #expect(allowed.map(\.terms) == [["high-quality product"]])
    #expect(deprecated.map(\.terms) == [["high quality product"]])
    #expect(deprecated.map(\.fidelity) == [.exact])
    #expect(try found("High Quality Product", table).map(\.terms) == [["high quality product"]])
  }

  @Test("At equal distance the allowed term stands")
  func allowedFirst() throws {
    let matches = try found("smart cities", "甲\tsmart city\t\t\n乙\tclever town\t\tsmart city")
    #expect(matches.map(\.terms) == [["smart city"]])
    let reversed = try found("smart cities", "乙\tclever town\t\tsmart city\n甲\tsmart city\t\t")
    #expect(reversed.count == 1)
    #expect(reversed.map(\.fidelity) == [.inflected])
  }

  @Test("A rendering of two concepts is both")
  func shared() throws {
    #expect(try found("the hall", "甲\thall\n乙\thall").map(\.terms) == [["hall", "hall"]])
  }

  @Test("The longest term stands, those within it are covered")
  func longest() throws {
    let matches = try found(
      "the office building economy grew", "甲\toffice building\n乙\toffice building economy\n丙\tbuilding economy")
    #expect(matches.map(\.words) == ["office building economy", "office building", "building economy"])
    #expect(matches.map(\.isCovered) == [false, true, true])
  }

  @Test("A term where casing counts is found in its own letters only")
  func casing() throws {
    let list = try Lists.yaml("concepts:\n- terms: {zh: 党, en: {text: the Party, casing: exact}}\n")
    let termbase = Termbase(layers: [list])
    func count(_ text: String) throws -> Int {
      let utf8 = Array(text.utf8)
      let page = try Tokens(text)
      return try TokenMatcher(termbase, language: .english).matches(in: utf8, tokens: page.tokens).count
    }
    #expect(try count("members of the Party") == 1)
    #expect(try count("guests of the party") == 0)
    #expect(try count("THE PARTY") == 0)
  }

  @Test("A match runs from its first word to its last, marks and articles about it left out")
  func ranges() throws {
    #expect(
      try found("(“the Sponge\u{A0}City” plan)", "词\tthe sponge city").map(\.words) == ["Sponge\u{A0}City"])
    #expect(try found("a sub-district's office", "词\tsub-district").map(\.words) == ["sub-district's"])
  }

  @Test("A term of articles and marks alone is never found")
  func nothing() throws {
    #expect(try found("a “the” - an", "词\tthe\n字\t-") == [])
    #expect(try found("", "词\tterm") == [])
  }

  @Test("Repeated terms are found each time")
  func repeated() throws {
    let text = String(repeating: "smart city and ", count: 50)
    #expect(try found(text, "词\tsmart city").count == 50)
  }
}
