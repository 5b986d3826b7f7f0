import GlossText
import Testing

@testable import GlossAlignment

@Suite("What goes into a dictionary comes out")
struct DictionaryRoundTripTests {
  /// Entries by chance: few letters, so that words and stems meet often.
  private func table(_ chance: inout Chance) -> [(word: String, translations: [String])] {
    let ideographs = ["经", "济", "发", "展", "区", "𠀀"]
    let words = ["alpha", "beta", "gamma", "delta", "epsilon", "été"]
    return (0..<Int.random(in: 0...40, using: &chance)).map { _ in
      let length = Int.random(in: 1...3, using: &chance)
      let word = (0..<length).map { _ in ideographs.randomElement(using: &chance) ?? "" }.joined()
      return (word, (0..<2).map { _ in words.randomElement(using: &chance) ?? "" })
    }
  }

  @Test("Every word is found with all its translations; texts are sorted; numbers lead back", arguments: 0..<60)
  func roundTrip(_ seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let table = table(&chance)
    let text = table.map { "\($0.word)\t\($0.translations.joined(separator: "; "))" }.joined(separator: "\n")
    let dictionary = try Dictionaries.open(text)
    var expected: [String: Set<String>] = [:]
    for line in table { expected[line.word, default: []].formUnion(line.translations) }
    #expect(dictionary.headwordCount == expected.count)
    for (word, translations) in expected { #expect(dictionary.stems(word)?.count == translations.count) }
    let headwords = (0..<dictionary.headwordCount).map { dictionary.text(ofHeadword: $0) }
    #expect(zip(headwords, headwords.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    for (number, headword) in headwords.enumerated() { #expect(dictionary.headword(headword) == number) }
    let keys = (0..<dictionary.keyCount).map { dictionary.text(ofKey: $0) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }

  @Test("The same text gives the same bytes; lines in another order the same rows")
  func deterministic() throws {
    var chance = Chance(seed: 7)
    let lines = table(&chance).map { "\($0.word)\t\($0.translations.joined(separator: "; "))" }
    let bytes = try Dictionaries.bytes(lines.joined(separator: "\n"))
    #expect(try Dictionaries.bytes(lines.joined(separator: "\n")) == bytes)
    let dictionary = try BilingualDictionary(bytes: bytes)
    let other = try Dictionaries.open(lines.shuffled(using: &chance).joined(separator: "\n"))
    for number in 0..<dictionary.headwordCount {
      let word = String(decoding: dictionary.text(ofHeadword: number), as: UTF8.self)
      #expect(dictionary.weights(word) == other.weights(word))
    }
  }

  @Test("A weight keeps two digits", arguments: [1, 0.5, 0.333, 0.1, 0.05, 0.02, 0.01] as [Float])
  func weight(_ weight: Float) {
    #expect(abs(WeightCode.weight(WeightCode.code(weight)) - weight) <= max(weight * 0.04, 0.002))
  }

  @Test("No weight is lost", arguments: [0, 1e-9, 2, -1, .infinity] as [Float])
  func extremes(_ weight: Float) {
    #expect((Float(0).nextUp...1).contains(WeightCode.weight(WeightCode.code(weight))))
  }
}
