import GlossText
import Testing

@Suite("Language tags")
struct LanguageTagTests {
  @Test(
    "A tag is read as it stands; its language in lower case",
    arguments: [
      ("zh", "zh", "zh"), ("zh-Hans", "zh-Hans", "zh"), ("zh_CN", "zh-CN", "zh"), ("EN-us", "EN-us", "en"),
      ("yue", "yue", "yue"), ("zh-Hans-CN", "zh-Hans-CN", "zh"), ("de-1996", "de-1996", "de"),
    ])
  func reads(_ text: String, _ tag: String, _ primary: String) throws {
    let language = try #require(LanguageTag(text))
    #expect(language.tag == tag)
    #expect(language.primary == primary)
    #expect("\(language)" == tag)
  }

  @Test(
    "What has not the form of a tag is none",
    arguments: [
      "", "e", "e1", "english", "zh-", "-zh", "zh--CN", "zh-toolongpart", "中文", "en US", "en.admitted", "zh-中",
    ])
  func refuses(_ text: String) {
    #expect(LanguageTag(text) == nil)
  }

  @Test("Region and script do not keep a text from serving")
  func matches() throws {
    let american = try #require(LanguageTag("en-US"))
    let traditional = try #require(LanguageTag("zh-Hant"))
    #expect(american.matches(.english) && LanguageTag.english.matches(american))
    #expect(traditional.matches(.chinese))
    #expect(!traditional.matches(.english))
    #expect(american != .english)
    #expect(LanguageTag("zh") == .chinese)
  }

  @Test("Capitals do not tell two tags apart")
  func capitals() throws {
    #expect(LanguageTag("ZH") == .chinese && LanguageTag("EN-us") == LanguageTag("en-US"))
    #expect(Set([LanguageTag("zh-hant"), LanguageTag("zh-Hant"), LanguageTag("zh")]).count == 2)
  }

  @Test(
    "A language is told by its name",
    arguments: [
      ("Chinese", "zh"), (" english ", "en"), ("Traditional Chinese", "zh-Hant"), ("Chinese (Simplified)", "zh-Hans"),
      ("繁體中文", "zh-Hant"), ("法语", "fr"), ("Chinese notes", nil), ("English source text", nil), ("Klingon", nil),
      ("", nil), ("zh", nil),
    ])
  func names(_ name: String, _ tag: String?) {
    #expect(LanguageTag(name: name)?.tag == tag)
  }

  @Test("Some languages part no words", arguments: [("zh-Hant", true), ("ja", true), ("ko", false), ("en", false)])
  func unspaced(_ tag: String, _ isUnspaced: Bool) throws {
    #expect(try #require(LanguageTag(tag)).isUnspaced == isUnspaced)
  }
}
