import GlossSegmentation
import GlossText
import Testing

@Suite("Language detection")
struct LanguageDetectorTests {
  @Test(
    "By script and frequent words",
    arguments: [
      ("我们国家的经济发展很快。", "zh-Hans"), ("我們國家的經濟發展很快。", "zh-Hant"), ("人大代表", "zh"),
      ("这是 GDP 和 WTO 的报告。", "zh"), ("The growth of the economy was fast.", "en"),
      ("Le produit intérieur brut augmente.", nil), ("Dalian Forest Zoo", nil), ("これは日本の本です。", "ja"),
      ("Это книга о реке.", nil), ("", nil), ("1234 !", nil),
      ("The growth of the economy was fast. 经济的增长速度很快。", nil),
    ] as [(String, String?)])
  func detect(_ text: String, _ expected: String?) {
    #expect(LanguageDetector.detect(Array(text.utf8))?.language.tag == expected)
  }
}
