import GlossSegmentation
import GlossTerms
import GlossText
import Testing

/// The matchers against a search that looks at every place for every term.
@Suite("Random terms and texts")
struct RandomTermTests {
  /// Numbers that are the same in every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test("Every Chinese term is found at every place, and nothing else is", arguments: [3, 40, 2_000])
  func chinese(_ termCount: Int) throws {
    var generator = Generator(state: UInt64(termCount))
    // Few characters, so that terms overlap and share beginnings.
    let alphabet = (0..<(termCount > 100 ? 600 : 5)).compactMap { Unicode.Scalar(0x4E00 + $0) }.map(Character.init)
    func word(_ lengths: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: lengths, using: &generator)).map { _ in
          alphabet[Int.random(in: alphabet.indices, using: &generator)]
        })
    }
    let terms = Set((0..<termCount).map { _ in word(1...6) })
    let termbase = try Lists.termbase("zh\ten\n" + terms.sorted().map { "\($0)\tx" }.joined(separator: "\n"))
    let matcher = CharacterMatcher(termbase, language: .chinese, characters: .distinct)
    let text = word(800...800)
    let utf8 = Array(text.utf8)
    var expected: [ByteRange] = []
    let characters = Array(text)
    for start in characters.indices {
      for end in (start + 1...min(start + 6, characters.count)).reversed()
      where start < end && terms.contains(String(characters[start..<end])) {
        expected.append(start * 3..<end * 3)
      }
    }
    #expect(matcher.matches(in: utf8, 0..<utf8.count) { [] }.map(\.range) == expected)
  }

  @Test("Every English term is found at every place, and nothing else is", arguments: [3, 40, 2_000])
  func english(_ termCount: Int) throws {
    var generator = Generator(state: UInt64(termCount))
    // No two of them are forms of one word.
    let letters = Array("bcdfgjklmnpqtvzw")
    let words = (0..<(termCount > 100 ? 400 : 5)).map { number in
      "q" + String(String(number, radix: 16).map { letters[$0.hexDigitValue ?? 0] }) + "q"
    }
    func phrase(_ lengths: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: lengths, using: &generator)).map { _ in
        words[Int.random(in: words.indices, using: &generator)]
      }
    }
    let terms = Set((0..<termCount).map { _ in phrase(1...5) })
    let table = terms.map { $0.joined(separator: " ") }.sorted().map { "词\($0)\t\($0)" }.joined(separator: "\n")
    let termbase = try Lists.termbase("zh\ten\n" + table)
    let matcher = try TokenMatcher(termbase, language: .english)
    let text = phrase(600...600)
    let page = try Tokens(text.joined(separator: " "))
    var expected: [String] = []
    for start in text.indices {
      for end in (start + 1...min(start + 5, text.count)).reversed() where terms.contains(Array(text[start..<end])) {
        expected.append(text[start..<end].joined(separator: " "))
      }
    }
    #expect(matcher.matches(in: page.utf8, tokens: page.tokens).map { page.utf8.string($0.range) } == expected)
  }
}
