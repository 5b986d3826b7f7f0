import GlossSegmentation
import GlossTerms
import GlossText
import Testing

/// A text cut into words.
struct Tokens {
  let utf8: [UInt8]
  let tokens: [Token]

  init(_ text: String) throws {
    utf8 = Array(text.utf8)
    tokens = try WordSegmenter(.english).tokens(in: utf8, 0..<utf8.count)
  }
}

@Suite("Near misses")
struct NearMissFinderTests {
  private func found(_ text: String, _ terms: String...) throws -> [String] {
    let termbase = try Lists.termbase("zh\ten\n" + terms.enumerated().map { "词\($0)\t\($1)" }.joined(separator: "\n"))
    let page = try Tokens(text)
    return try NearMissFinder(termbase, language: .english).nearMisses(in: page.utf8, tokens: page.tokens)
      .map { "\(page.utf8.string($0.range)) \($0.difference)" }
  }

  @Test(
    "One word that is nearly the listed one",
    arguments: [
      ("supply-side structure reform", "supply-side structural reform"),
      ("supply-side structural reforming campaign", "supply-side structure reform campaign"),
      ("comprehensive law-based govenance", "comprehensive law-based governance"),
      ("the moderately prosperus society", "moderately prosperous society"),
    ])
  func similarWords(_ text: String, _ term: String) throws {
    let matches = try found("They spoke of \(text) today.", term)
    #expect(matches.count == 1)
    #expect(matches.first?.hasSuffix("similarWord") == true)
  }

  @Test("A name in forms that it does not take")
  func forms() throws {
    let name = "Three Stricts and Three Honests"
    #expect(try found("the Three Strict and Three Honest drive", name) == ["Three Strict and Three Honest forms"])
    #expect(try found("the Three Stricts and Three Honests drive", name) == [])
    #expect(try found("the “Two Study, One Action” drive", "Two Studies, One Action").count == 1)
  }

  @Test(
    "What is no near miss",
    arguments: [
      // The term itself, inflected at its end, in other order, and one word away from another word altogether.
      ("supply-side structural reform", "supply-side structural reform"),
      ("supply-side structural reforms", "supply-side structural reform"),
      ("reform of the structural supply side", "supply-side structural reform"),
      ("supply-side economic reform", "supply-side structural reform"),
      // Two words off.
      ("supply-side structure reforming", "demand-side structural reform"),
      // Too short to be sure.
      ("smart cite", "smart city"),
      // Numbers count other things.
      ("Seven Major Projects", "Seven Minor Projects"),
      ("four comprehensive strategies plan", "five comprehensive strategies plan"),
      ("", "supply-side structural reform"),
    ])
  func others(_ text: String, _ term: String) throws {
    #expect(try found(text, term) == [])
  }

  @Test("Light words may come and go")
  func lightWords() throws {
    #expect(
      try found("model of random inspection, and public releases now", "model of random inspection and public release")
        == [])
    #expect(
      try found("model for random inspektion and public release", "model of random inspection and public release").count
        == 1)
  }

  @Test("Deprecated renderings are no targets")
  func deprecated() throws {
    let termbase = try Lists.termbase("zh\ten\ten.deprecated\n词\tsmart traffic\twise urban traffic system")
    let page = try Tokens("the wise urban trafic system")
    #expect(try NearMissFinder(termbase, language: .english).nearMisses(in: page.utf8, tokens: page.tokens).isEmpty)
  }

  @Test("Near misses come in the order of the text")
  func order() throws {
    let matches = try found(
      "supply-side structure reform, then targeted poverti alleviation, then supply-side structure reform",
      "supply-side structural reform", "targeted poverty alleviation")
    #expect(matches.map { $0.prefix(6) } == ["supply", "target", "supply"])
  }
}
