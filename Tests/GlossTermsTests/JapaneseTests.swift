import GlossTerms
import GlossText
import Testing

@Suite("Terms in Japanese")
struct JapaneseTests {
  private func found(_ text: String, _ terms: String...) throws -> [Found] {
    let table = "ja\ten\n" + terms.map { "\($0)\tx" }.joined(separator: "\n")
    return try Found.all(in: text, table, try #require(LanguageTag("ja")))
  }

  @Test(
    "Terms of ideographs, kana and both",
    arguments: [
      ("「一帯一路」構想を進める。", "一帯一路構想", "一帯一路」構想"), ("サプライチェーンの強靱化", "サプライチェーン", "サプライチェーン"),
      ("ｻﾌﾟﾗｲﾁｪｰﾝの強靱化", "サプライチェーン", "ｻﾌﾟﾗｲﾁｪｰﾝ"), ("質の高い発展を促す", "質の高い発展", "質の高い発展"),
      ("か\u{3099}くしゅう会", "がくしゅう会", "か\u{3099}くしゅう会"), ("ＧＤＰの成長率", "GDP", "ＧＤＰ"),
    ])
  func forms(_ text: String, _ term: String, _ words: String) throws {
    #expect(try found(text, term).map(\.words) == [words])
  }

  @Test("A longer word of the dictionary has its part to itself", arguments: [("東京都民の声", "京都")])
  func dictionary(_ text: String, _ term: String) throws {
    #expect(try found(text, term).map(\.words) == [])
  }

  @Test("The longest term stands")
  func longest() throws {
    #expect(
      try found("人類運命共同体の構築", "運命共同体", "人類運命共同体").filter { !$0.isCovered }.map(\.words) == ["人類運命共同体"])
  }
}
