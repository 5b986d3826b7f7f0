import GlossSegmentation
import GlossText
import Testing

/// Repeats itself, so that a failure does.
struct Generator: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}

@Suite("Segmentation of any text")
struct SegmentationPropertyTests {
  /// What rules look at, and random scalars among it.
  private func randomText(_ generator: inout Generator) -> [UInt8] {
    let pieces = [
      ".", "…", "!", "?", "。", "！", "？", "“", "”", "\"", "'", "(", ")", "（", "）", "《", "》", "「", "」", " ", "  ", "\n",
      "\r\n", "\u{A0}",
      "\u{3000}", "\u{200B}", "\u{2028}", "Mr", "U.S.", "No", "etc", "I", "the", "The", "word", "1", "2", "1.", "2)",
      "•", "-", "www.", "@", "中", "国",
      "说", "的", "é", "É", "e\u{301}", "😀", "：", "，", "p.m.", "·", "_",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...40, using: &generator) {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0:
        if let scalar = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &generator)) {
          bytes += Array(String(scalar).utf8)
        }
      case 1: bytes.append(UInt8.random(in: 0...255, using: &generator))
      default: bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
    }
    return bytes
  }

  @Test("Sentences and tokens cover the text in order", arguments: ["en", "zh", "zh-Hant", "fr", "ja"])
  func covers(_ tag: String) throws {
    let language = try #require(LanguageTag(tag))
    let (sentences, words) = try (SentenceSegmenter(language), WordSegmenter(language))
    var generator = Generator(state: 20_170_305)
    for _ in 0..<1_000 {
      let text = randomText(&generator)
      let start = min(text.count, Int.random(in: 0...3, using: &generator))
      let range = start..<max(start, text.count - Int.random(in: 0...3, using: &generator))
      var end = range.lowerBound
      for sentence in try sentences.sentences(in: text, range) {
        #expect(sentence.lowerBound == end && !sentence.isEmpty, "\(text) \(range)")
        end = sentence.upperBound
      }
      #expect(end == range.upperBound, "\(text) \(range)")
      var last = range.lowerBound
      for token in words.tokens(in: text, range) {
        #expect(token.range.lowerBound >= last && !token.range.isEmpty, "\(text) \(range)")
        last = token.range.upperBound
      }
      #expect(last <= range.upperBound, "\(text) \(range)")
    }
  }

  @Test(
    "Repetition does not blow up",
    arguments: ["Mr. ", "。", "(\"", "“", "《！", ".(", "。“", "a?", "a.B", "1. ", ") ", ". ", "\n", "“好。”", "• a "])
  func linear(_ unit: String) throws {
    // Quadratic behaviour would take minutes here, not a fraction of a second.
    let text = Array(String(repeating: unit, count: 20_000).utf8)
    for language in [LanguageTag.english, .chinese] {
      let found = try SentenceSegmenter(language).sentences(in: text, 0..<text.count)
      #expect(found.last?.upperBound == text.count)
    }
  }
}
