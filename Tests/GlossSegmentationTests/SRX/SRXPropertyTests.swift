import GlossSegmentation
import GlossText
import Testing

@Suite("SRX rules on any text")
struct SRXPropertyTests {
  private static let exceptions: [(before: String, after: String)] = [
    (#"\bMr\."#, #"\s"#), (#"\b(?:No|no|p{1,2}|[Vv]ol)\."#, #"\s?\d"#), (#"(?i)\bno\."#, ""),
    (#"\p{Lu}\."#, #"\s\p{Lu}"#),
    (#"(?<!\d)\d{1,3}\."#, #"\s"#), (#"(\p{L})\1?\.\s?"#, #"\p{Ll}|$"#), (#"^.{0,4}"#, ""), (#"(?=M).r\."#, ""),
    (#"中|😀|e\x{301}\."#, #".(?!中)"#), (#"(?:a|aa|aMr)\."#, ""), (#"\n|\r\n"#, #"\n"#), ("", #"\d"#),
  ]

  private func text(_ generator: inout some RandomNumberGenerator) -> [UInt8] {
    let pieces = [
      "Mr.", "No.", "no.", "pp.", "vol.", ".", ". ", " ", "?", "!", "A", "a", "1", "12", "中", "😀", "e\u{301}", "\n",
      "\r\n", "。",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...25, using: &generator) {
      if Int.random(in: 0..<20, using: &generator) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &generator))
      } else {
        bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
    }
    return bytes
  }

  private func segmenter(_ exception: (before: String, after: String)) throws -> SentenceSegmenter {
    var rules = SRXRules(path: "a.srx")
    rules.maps = [.init(pattern: ".*", rules: "all", line: 1, column: 1)]
    let breaks = [(#"[.?!]+"#, #"\s*"#), (#"[.。]\s?"#, ""), ("", #"\n"#), (#"😀?"#, #"[中\d]"#)]
    rules.rules["all"] =
      [.init(breaks: false, before: exception.before, after: exception.after, line: 1, column: 1)]
      + breaks.map { .init(breaks: true, before: $0.0, after: $0.1, line: 1, column: 1) }
    return try SentenceSegmenter(.english, rules: rules)
  }

  @Test("Sentences cover the text, and exceptions apply the same whether ICU can look behind or not")
  func covers() throws {
    var generator = Generator(state: 20_170_305)
    for exception in Self.exceptions {
      let bounded = try segmenter(exception)
      // The same pattern, with a way that matches nothing and has no bound.
      let unbounded = try segmenter(("(?:\(exception.before))|(?!)x*", exception.after))
      for _ in 0..<300 {
        let text = text(&generator)
        let start = min(text.count, Int.random(in: 0...2, using: &generator))
        let found = try bounded.sentences(in: text, start..<text.count)
        #expect(try unbounded.sentences(in: text, start..<text.count) == found, "\(exception) \(text)")
        var end = start
        for sentence in found {
          #expect(sentence.lowerBound == end && !sentence.isEmpty, "\(exception) \(text)")
          end = sentence.upperBound
        }
        #expect(end == text.count)
      }
    }
  }
}
