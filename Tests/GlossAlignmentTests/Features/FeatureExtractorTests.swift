import GlossSegmentation
import GlossTerms
import GlossText
import Testing

@testable import GlossAlignment

@Suite("Features of sentences")
struct FeatureExtractorTests {
  /// Features of sentences of two languages, with one term list, numbers left out.
  private struct Pair {
    let source: LanguageTag
    let target: LanguageTag
    private let termbase: Termbase
    private var extractor: FeatureExtractor

    init(_ source: LanguageTag = .chinese, _ target: LanguageTag = .english) throws {
      (self.source, self.target) = (source, target)
      let list = try GlossaryFile.read(SourceFile(path: "x.tsv", text: "zh\ten\n众创空间\tmaker space"))
      termbase = Termbase(layers: [list])
      extractor = FeatureExtractor(source: source, target: target)
    }

    var table: FeatureTable { extractor.table }

    mutating func features(_ text: String, _ side: FeatureExtractor.Side) throws -> SentenceFeatures {
      let language = side == .source ? source : target
      let utf8 = Array(text.utf8)
      let tokens = try WordSegmenter(language).tokens(in: utf8, 0..<utf8.count)
      let terms = try TermMatcher(termbase, language: language).matches(in: utf8, 0..<utf8.count) { tokens[...] }
      return extractor.features(
        of: utf8, 0..<utf8.count, side: side, tokens: tokens, numbers: [], terms: terms, block: 3, isHeading: true)
    }

    /// What a sentence is made of: words as they are, what both sides share with `=` before it.
    mutating func words(_ text: String, _ side: FeatureExtractor.Side) throws -> [String] {
      try features(text, side).tokens.map { id in
        switch table.features[Int(id)] {
        case .sourceWord(let word), .targetWord(let word): String(decoding: word, as: UTF8.self)
        case .latin(let word): "=" + String(decoding: word, as: UTF8.self)
        case .number(let value): "=\(value)"
        case .concept(let concept): "=concept \(concept)"
        case .mark(let mark): "=" + String(Unicode.Scalar(mark))
        }
      }
    }
  }

  private func shared(_ chinese: String, _ english: String) throws -> Int {
    var pair = try Pair()
    let (left, right) = (try pair.features(chinese, .source), try pair.features(english, .target))
    return Set(left.tokens).intersection(right.tokens).count
  }

  @Test("Length counts characters that can be seen")
  func lengths() throws {
    var pair = try Pair()
    let (left, right) = (try pair.features("城市 建设。", .source), try pair.features("City building.", .target))
    #expect(left.length == 5 && right.length == 13)
    #expect(left.block == 3 && left.isHeading)
    let empty = try pair.features("", .source)
    #expect(empty.length == 0 && empty.tokens.isEmpty)
  }

  @Test(
    "What means the same on both sides is one feature",
    arguments: [
      ("众创空间", "maker spaces", 1), ("好吗？", "Is it?", 1), ("（一）", "(1)", 1), ("好！", "Good!", 1),
      ("说：“好”", "said: \"well\"", 2), ("「好」", "“well”", 1), ("『好』", "'well'", 1),
      ("城市", "city", 0), ("好。", "Good.", 0), ("好，", "Good,", 0),
    ])
  func anchors(_ chinese: String, _ english: String, _ count: Int) throws {
    #expect(try shared(chinese, english) == count)
  }

  @Test("Words of the target count in any of their forms")
  func stems() throws {
    var pair = try Pair()
    #expect(try pair.words("planted plants Planting", .target) == ["plant", "plant", "plant"])
    #expect(try pair.words("城市", .source) == ["城市"])
  }

  @Test("Latin strings among ideographs are the same string in the target, and no stem of it")
  func latin() throws {
    var pair = try Pair()
    #expect(try pair.words("采用LINUX系统", .source).contains("=linux"))
    #expect(try pair.words("the Linux systems", .target) == ["the", "=linux", "system"])
    #expect(try shared("华为P30", "Huawei's P30") == 1)
    // A single letter is an item of a list, or an initial, and stands in any text.
    #expect(try shared("a项", "a item") == 0)
  }

  @Test("A Latin string that the source does not have is a word of the target")
  func foreignOnly() throws {
    var pair = try Pair()
    _ = try pair.features("城市", .source)
    #expect(try pair.words("Windows", .target) == ["window"])
  }

  @Test("Chinese that is translated from English keeps its Latin strings, too")
  func latinTarget() throws {
    var pair = try Pair(.english, .chinese)
    #expect(try pair.words("systems", .source) == ["system"])
    #expect(try pair.words("Linux系统", .target) == ["=linux", "系统"])
  }

  @Test("A French source's words are words and no anchors, with stems of their own")
  func french() throws {
    var pair = try Pair(try #require(LanguageTag("fr")))
    #expect(try pair.words("Les questions nationales?", .source) == ["le", "question", "national", "=?"])
    #expect(try pair.words("National questions?", .target) == ["nation", "question", "=?"])
    let source = try pair.features("question", .source)
    #expect(source.tokens != (try pair.features("question", .target)).tokens)
    #expect(source.tokens.allSatisfy { !pair.table.isAnchor($0) })
  }

  @Test("Equal words are equal numbers, in whatever sentence")
  func numbers() throws {
    var pair = try Pair()
    let (first, second) = (try pair.features("城市？", .source), try pair.features("城市", .source))
    #expect(first.tokens.first == second.tokens.first)
    #expect(pair.table.count == 2)
  }
}
