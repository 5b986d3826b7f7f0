import GlossAlignment
import GlossSegmentation
import GlossTerms
import GlossText
import Testing

@Suite("Features of sentences")
struct FeatureExtractorTests {
  /// The features of a pair of sentences with one term list, numbers left out.
  private func features(_ chinese: String, _ english: String) throws -> (SentenceFeatures, SentenceFeatures) {
    let list = try GlossaryFile.read(SourceFile(path: "x.tsv", text: "zh\ten\n众创空间\tmaker space"))
    let termbase = Termbase(layers: [list])
    var extractor = FeatureExtractor(termbase: termbase)
    func make(_ text: String, _ language: LanguageTag, _ side: FeatureExtractor.Side) throws -> SentenceFeatures {
      let utf8 = Array(text.utf8)
      let tokens = try WordSegmenter(language).tokens(in: utf8, 0..<utf8.count)
      let terms = try TermMatcher(termbase, language: language).matches(in: utf8, 0..<utf8.count) { tokens[...] }
      return extractor.features(
        of: utf8, 0..<utf8.count, side: side, tokens: tokens, numbers: [], terms: terms, block: 3, isHeading: true)
    }
    return (try make(chinese, .chinese, .source), try make(english, .english, .target))
  }

  private func shared(_ chinese: String, _ english: String) throws -> Int {
    let (left, right) = try features(chinese, english)
    return Set(left.tokens).intersection(right.tokens).count
  }

  @Test("Length counts characters that can be seen")
  func lengths() throws {
    let (left, right) = try features("城市 建设。", "City building.")
    #expect(left.length == 5 && right.length == 13)
    #expect(left.block == 3 && left.isHeading)
    let (empty, _) = try features("", "x")
    #expect(empty.length == 0 && empty.tokens.isEmpty)
  }

  @Test(
    "What means the same on both sides is one feature",
    arguments: [
      ("众创空间", "maker spaces", 1), ("好吗？", "Is it?", 1), ("（一）", "(1)", 1), ("好！", "Good!", 1),
      ("说：“好”", "said: \"well\"", 2),
      ("城市", "city", 0), ("好。", "Good.", 0), ("好，", "Good,", 0),
    ])
  func anchors(_ chinese: String, _ english: String, _ count: Int) throws {
    #expect(try shared(chinese, english) == count)
  }

  @Test("Words count in any of their forms")
  func stems() throws {
    let (_, one) = try features("x", "planted plants planting")
    #expect(one.tokens.count == 3)
    #expect(Set(one.tokens).count == 1)
  }
}
