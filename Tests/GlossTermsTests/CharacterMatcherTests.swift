import GlossTerms
import GlossText
import Testing

@Suite("Terms in Chinese")
struct CharacterMatcherTests {
  private func found(_ text: String, _ terms: String...) throws -> [Found] {
    try Found.all(in: text, "zh\ten\n" + terms.map { "\($0)\tx" }.joined(separator: "\n"), .chinese)
  }

  private func words(_ text: String, _ terms: String...) throws -> [String] {
    try Found.all(in: text, "zh\ten\n" + terms.map { "\($0)\tx" }.joined(separator: "\n"), .chinese).map(\.words)
  }

  @Test("A term is found wherever it stands, as often as it stands")
  func everywhere() throws {
    #expect(try words("智慧城市，建设智慧城市。智慧城市", "智慧城市") == ["智慧城市", "智慧城市", "智慧城市"])
    #expect(try words("城市有智慧", "智慧城市") == [])
    #expect(try words("", "智慧城市") == [])
  }

  @Test("The longest term stands, those within it are covered")
  func longest() throws {
    let matches = try found("推进供给侧结构性改革试点", "改革", "结构性改革", "供给侧结构性改革", "改革试点")
    #expect(matches.map(\.words) == ["供给侧结构性改革", "结构性改革", "改革试点", "改革"])
    #expect(matches.map(\.isCovered) == [false, true, true, true])
  }

  @Test("Of terms that overlap the first stands")
  func overlaps() throws {
    let matches = try found("长江流域治理", "长江流域", "流域治理")
    #expect(matches.map(\.words) == ["长江流域", "流域治理"])
    #expect(matches.map(\.isCovered) == [false, true])
  }

  @Test("Terms side by side both stand")
  func neighbours() throws {
    #expect(try found("网格化管理社区服务", "网格化管理", "社区服务").map(\.isCovered) == [false, false])
  }

  @Test(
    "Quotation marks in a term may come and go",
    arguments: ["“十三五”规划", "十三五规划", "「十三五」规划", "‘十三五’规划", "『十三五』规划"])
  func quotes(_ words: String) throws {
    for listed in ["“十三五”规划", "十三五规划"] {
      let matches = try found("落实\(words)纲要", listed)
      #expect(matches.count == 1)
      #expect(matches.first.map { words.hasSuffix($0.words) || $0.words == words } == true)
      #expect(matches.first?.words.hasSuffix("规划") == true)
    }
  }

  @Test("A longer word of the dictionary has its part to itself")
  func dictionary() throws {
    #expect(try words("走上高速公路", "公路") == [])
    #expect(try words("走上公路", "公路") == ["公路"])
    #expect(try words("中国人的节日", "中国") == [])
    #expect(try words("中国的节日", "中国") == ["中国"])
    // Cut into pieces by the dictionary, listed as one.
    #expect(try words("人类命运共同体", "命运共同体") == ["命运共同体"])
    #expect(try words("老年人", "老年人") == ["老年人"])
  }

  @Test("A term that ends inside a word of the dictionary is none")
  func acrossWords() throws {
    #expect(try words("发展中国家的城市", "中国") == [])
    // A list that has the longer word says so itself.
    #expect(try found("发展中国家的城市", "中国", "发展中国家").first?.words == "发展中国家")
    #expect(try found("发展中国家的城市", "中国", "发展中国家").dropFirst().allSatisfy(\.isCovered))
  }

  @Test("Letters and digits at the edge of a term must end there")
  func edges() throws {
    #expect(try words("推广PPP模式", "PPP") == ["PPP"])
    #expect(try words("推广PPPs", "PPP") == [])
    #expect(try words("2PPP项目", "PPP") == [])
    #expect(try words("365工作体系", "365工作体系") == ["365工作体系"])
    #expect(try words("1365工作体系", "365工作体系") == [])
    #expect(try words("滨河e家小程序", "滨河e家") == ["滨河e家"])
  }

  @Test(
    "Width, case, compatibility forms and zero-width characters make no difference",
    arguments: ["ＰＰＰ模式", "ppp模式", "PPP\u{200B}模式", "P\u{2060}PP模式", "PPP模式"])
  func folded(_ words: String) throws {
    let matches = try found("推广\(words)。", "PPP模式")
    #expect(matches.map(\.words) == [words])
    #expect(try found("推广PPP模式。", words).map(\.words) == ["PPP模式"])
  }

  @Test("Compatibility ideographs and radicals are the characters they stand for")
  func compatibility() throws {
    #expect(try words("\u{F9F4}长制", "林长制") == ["\u{F9F4}长制"])
    #expect(try words("\u{2F20}", "士") == ["\u{2F20}"])
  }

  @Test("Terms of several concepts at one place are all named, the most welcome first")
  func shared() throws {
    let table = "id\tzh\tzh.deprecated\ten\na\t\t“365”体系\tx\nb\t365体系\t\ty"
    let matches = try Found.all(in: "“365”体系", table, .chinese)
    #expect(matches.map(\.terms) == [["365体系", "“365”体系"]])
  }

  @Test("A range of a text is searched, not what stands about it")
  func ranges() throws {
    let termbase = try Lists.termbase("zh\ten\n智慧城市\tx")
    let utf8 = Array("智慧城市智慧城市".utf8)
    let matches = CharacterMatcher(termbase, language: .chinese).matches(in: utf8, 3..<24) { [] }
    #expect(matches.map(\.range) == [12..<24])
  }
}
