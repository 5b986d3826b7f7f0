import GlossSegmentation
import GlossTerms
import GlossText
import Testing

@Suite("Chinese terms in more forms than one")
struct VariantMatcherTests {
  private func words(_ text: String, _ term: String) throws -> [String] {
    let table = "zh\ten\n\(term)\tx"
    return try Found.all(in: text, table, .chinese).filter { !$0.isCovered }.map(\.words)
  }

  @Test(
    "Particles and marks come and go inside",
    arguments: [
      ("推进放管服的改革", "放管服改革", "放管服的改革"), ("落实三去、一降、一补任务", "三去一降一补", "三去、一降、一补"),
      ("落实三去，一降，一补任务", "三去一降一补", "三去，一降，一补"), ("坚持“三去·一降·一补”", "三去一降一补", "三去·一降·一补"),
      ("改革开放和现代化建设", "改革开放现代化建设", "改革开放和现代化建设"), ("推进放管服改革", "放管服的改革", "放管服改革"),
      ("富强、民主与和谐", "富强民主和谐", "富强、民主与和谐"), ("坚守主的阵地。", "主阵地", "主的阵地"),
    ])
  func particles(_ text: String, _ term: String, _ found: String) throws {
    #expect(try words(text, term + " [particles=true]") == [found])
  }

  @Test(
    "No other word stands inside, and none at the ends",
    arguments: [
      ("放管服新改革", "放管服改革"), ("放管服的、和改革", "放管服改革"), ("放管服。改革", "放管服改革"), ("主阵", "主阵地"),
    ])
  func noParticles(_ text: String, _ term: String) throws {
    #expect(try words(text, term + " [particles=true]") == [])
  }

  @Test("Without leave nothing comes between")
  func exact() throws {
    #expect(try words("放管服的改革", "放管服改革") == [])
    #expect(try words("4个全面", "四个全面") == [])
  }

  @Test(
    "Numerals of one value are equal",
    arguments: [
      ("协调推进4个全面", "四个全面", "4个全面"), ("两个100年奋斗目标", "两个一百年", "两个100年"), ("２个一百年", "两个一百年", "２个一百年"),
      ("二个一百年", "两个100年", "二个一百年"), ("“四个全面”", "4个全面", "四个全面"), ("新修订的一百二十条", "120条", "一百二十条"),
    ])
  func numerals(_ text: String, _ term: String, _ found: String) throws {
    #expect(try words(text, term + " [numerals=true]") == [found])
  }

  @Test(
    "Numerals of another value are not, nor a part of a longer one",
    arguments: [("14个全面", "四个全面"), ("3个全面", "四个全面"), ("两个1000年", "两个一百年"), ("五十四个全面", "四个全面")])
  func otherNumerals(_ text: String, _ term: String) throws {
    // As written it would be found: that is the business of the exact match.
    let isWritten = text.contains(term)
    #expect(try words(text, term + " [numerals=true]") == (isWritten ? [term] : []))
  }

  @Test("Both may be asked for")
  func both() throws {
    #expect(try words("3去、1降、1补", "三去一降一补 [particles=true; numerals=true]") == ["3去、1降、1补"])
  }

  @Test("What is found to the letter is found once")
  func once() throws {
    let matches = try Found.all(in: "三去一降一补", "zh\ten\n三去一降一补 [particles=true; numerals=true]\tx", .chinese)
    #expect(matches.map(\.fidelity) == [.exact])
  }

  @Test("The keys of the YAML form say the same")
  func yaml() throws {
    let list = try Lists.yaml(
      """
      concepts:
      - terms: {zh: {text: 三去一降一补, particles: true, numerals: true}, en: {text: cut capacity, gap: 2}}
      """)
    let concept = try #require(list.concepts.first)
    let chinese = try #require(concept.terms(in: .chinese).first)
    #expect(chinese.allowsParticles && chinese.allowsNumerals)
    #expect(concept.terms(in: .english).map(\.gap) == [2])
    #expect(
      try Lists.problems("concepts:\n- terms: {zh: 词, en: {text: a, gap: many}}\n").map(\.message) == [
        "gap must be a number from 0 to 9"
      ])
    #expect(
      try Lists.problems("concepts:\n- terms: {zh: {text: 词, numerals: 1}, en: a}\n").map(\.message) == [
        "numerals must be true or false"
      ])
  }

  @Test("The marks of titles and straight quotation marks are passed over too", arguments: ["《", "〈", "\"", "'", "「"])
  func marks(_ mark: String) throws {
    #expect(try words("学习\(mark)十四五》规划纲要", "十四五规划") == ["十四五》规划"])
    #expect(try words("学习十四五规划纲要", "\(mark)十四五\(mark)规划") == ["十四五规划"])
  }

  @Test(
    "Radicals that look like ideographs are read as these", arguments: [("\u{2EA0}生", "民生"), ("宫\u{FA11}县", "宫崎县")])
  func radicals(_ text: String, _ term: String) throws {
    #expect(try words(text, term) == [text])
    #expect(try words(term, text) == [term])
  }
}
