import GlossNumbers
import GlossText
import Testing

@testable import GlossAlignment

@Suite("Numbers as features")
struct NumberFeatureTests {
  /// The values that a text of these numbers is anchored by.
  private func values(_ numbers: [NumberMention]) -> [Double] {
    var extractor = FeatureExtractor(source: .chinese, target: .english)
    let features = extractor.features(
      of: [], 0..<0, side: .source, tokens: [], numbers: numbers, terms: [], block: 0, isHeading: false)
    return features.tokens.compactMap { id in
      if case .number(let value) = extractor.table.features[Int(id)] { value } else { nil }
    }
  }

  private func mentions(_ text: String, _ language: String) throws -> [NumberMention] {
    try #require(NumberReader(tag: language)).mentions(in: Array(text.utf8))
  }

  @Test("A value is one feature however it is written")
  func value() throws {
    #expect(values(try mentions("共67座", "zh")) == [67])
    #expect(values(try mentions("六十七座", "zh")) == [67])
    #expect(values(try mentions("sixty-seven bridges", "en")) == [67])
  }

  @Test("One, two and three anchor nothing, halves do", arguments: [("1 2 3 4", [4.0]), ("0.5 2.5 3.0", [0.5, 2.5])])
  func small(_ text: String, _ expected: [Double]) throws {
    #expect(values(try mentions(text, "en")) == expected)
  }

  @Test("An item of a list goes on, whatever it starts with")
  func listItem() {
    var extractor = FeatureExtractor(source: .chinese, target: .english)
    let text = Array("Roads".utf8)
    func startsInside(_ isListItem: Bool) -> Bool {
      extractor.features(
        of: text, 0..<text.count, side: .target, tokens: [], numbers: [], terms: [], block: 0, isHeading: false,
        isListItem: isListItem
      ).form.startsInside
    }
    #expect(!startsInside(false))
    #expect(startsInside(true))
  }
}
