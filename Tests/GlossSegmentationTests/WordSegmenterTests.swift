import GlossSegmentation
import GlossText
import Testing

@Suite("Words")
struct WordSegmenterTests {
  /// Tokens as text, each with a letter for its kind.
  private func words(_ text: String, _ language: LanguageTag) throws -> String {
    let utf8 = Array(text.utf8)
    return try WordSegmenter(language).tokens(in: utf8, 0..<utf8.count).map { token in
      let kind =
        switch token.kind {
        case .word: "w"
        case .number: "n"
        case .ideographs: "i"
        case .mark: "m"
        }
      return utf8.string(token.range) + "/" + kind
    }.joined(separator: " ")
  }

  @Test(
    "English",
    arguments: [
      ("people's don’t Xi'an", "people's/w don’t/w Xi'an/w"),
      ("well-off and/or 2010–15", "well/w -/m off/w and/w //m or/w 2010/n –/m 15/n"),
      ("in the U.S. today.", "in/w the/w U.S./w today/w ./m"),
      ("at 3 p.m.", "at/w 3/n p.m./w"), ("U.S.The", "U.S./w The/w"), ("A. Li", "A/w ./m Li/w"),
      ("done.The example.com", "done/w ./m The/w example/w ./m com/w"),
      ("1,253.5% $7", "1,253.5/n %/m $/m 7/n"), ("3D 4G COVID-19", "3D/w 4G/w COVID/w -/m 19/n"),
      ("pro\u{200B}vince", "pro\u{200B}vince/w"), ("ab\u{AD}cd", "ab\u{AD}cd/w"), ("a\u{A0}b\tc", "a/w b/w c/w"),
      ("a_b 9:30", "a/w _/m b/w 9/n :/m 30/n"), ("", ""), (" \u{200B}\n", ""), ("e\u{301}t\u{E9}", "e\u{301}t\u{E9}/w"),
    ])
  func english(_ text: String, _ expected: String) throws {
    #expect(try words(text, .english) == expected)
  }

  @Test(
    "Chinese",
    arguments: [
      ("经济增长", "经济/i 增长/i"), ("A股2017年G20会议", "A/w 股/i 2017/n 年/i G20/w 会议/i"),
      ("《论语》。", "《/m 论语/i 》/m 。/m"), ("３，４和5，000", "３/n ，/m ４/n 和/i 5，000/n"),
    ])
  func chinese(_ text: String, _ expected: String) throws {
    #expect(try words(text, .chinese) == expected)
  }
}
