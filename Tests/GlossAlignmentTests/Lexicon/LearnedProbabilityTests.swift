import Testing

@testable import GlossAlignment

@Suite("Learned probabilities")
struct LearnedProbabilityTests {
  private func lesson(_ seed: UInt64) -> Lesson {
    let lesson = Lesson()
    var generator = Generator(seed: seed)
    for _ in 0..<Int.random(in: 2...25, using: &generator) {
      lesson.add(generator.words(5, of: 12), generator.words(5, of: 12))
    }
    for _ in 0..<6 {
      lesson.tell(
        generator.words(1, of: 12), generator.words(1, of: 12), forward: Float.random(in: 0...1, using: &generator),
        backward: Float.random(in: 0...1, using: &generator))
    }
    return lesson
  }

  @Test("They are probabilities", arguments: 0..<20)
  func bounds(_ seed: UInt64) {
    let lexicon = lesson(seed).learned()
    for row in lexicon.rows {
      #expect(row.allSatisfy { (0...1.001).contains($0.forward) && (0...1.001).contains($0.backward) })
      #expect(Set(row.map(\.target)).count == row.count)
    }
  }

  /// A pair of words: one that is explained, and what explains it.
  private struct Pair: Hashable {
    let given: Int32
    let word: Int32
    var turned: Pair { Pair(given: word, word: given) }
  }

  /// IBM model 1 as it is in the books: in each link a word's count is shared out among the words of the other side.
  private func expected(_ links: [(given: Set<Int32>, words: Set<Int32>)], start: [Pair: Double]) -> [Pair: Double] {
    var probability = start
    for _ in 0..<4 {
      var counts: [Pair: Double] = [:]
      for link in links {
        for word in link.words {
          let pairs = link.given.map { Pair(given: $0, word: word) }
          // A thousandth for words that come from nowhere.
          let total = pairs.reduce(0.001) { $0 + probability[$1, default: 1] }
          for pair in pairs { counts[pair, default: 0] += probability[pair, default: 1] / total }
        }
      }
      var totals: [Int32: Double] = [:]
      for (pair, count) in counts { totals[pair.given, default: 0] += count }
      probability = counts.reduce(into: [:]) { $0[$1.key] = $1.value / (totals[$1.key.given] ?? 1) }
    }
    return probability
  }

  @Test("They are those of a slow and simple model 1", arguments: 0..<20)
  func model(_ seed: UInt64) {
    let lesson = lesson(seed)
    let dictionary = lesson.dictionary
    let links = zip(lesson.source, lesson.target).map { (given: Set($0.tokens), words: Set($1.tokens)) }
    var starts: (forward: [Pair: Double], backward: [Pair: Double]) = ([:], [:])
    for source in dictionary.features {
      for entry in dictionary[source] {
        starts.forward[Pair(given: source, word: entry.target)] = 1 + 5 * Double(entry.forward)
        starts.backward[Pair(given: entry.target, word: source)] = 1 + 5 * Double(entry.backward)
      }
    }
    let forward = expected(links, start: starts.forward)
    let backward = expected(links.map { ($0.words, $0.given) }, start: starts.backward)
    let learned = lesson.learned()
    for (pair, probability) in forward where dictionary[pair.given].isEmpty {
      let meetings = links.count { $0.given.contains(pair.given) && $0.words.contains(pair.word) }
      let back = backward[pair.turned] ?? 0
      let entry = learned[pair.given].first { $0.target == pair.word }
      if meetings < 2 {
        #expect(entry == nil)
      } else {
        expect(entry?.forward, probability)
        expect(entry?.backward, back)
      }
    }
  }

  /// Whether a probability is as expected, or 0 where it is too low to keep; about the limit it may be either.
  private func expect(_ found: Float?, _ expected: Double, sourceLocation: SourceLocation = #_sourceLocation) {
    let found = Double(found ?? 0)
    if expected < 0.249 { #expect(found == 0, sourceLocation: sourceLocation) }
    if expected > 0.251 { #expect(abs(found - expected) < 0.001, sourceLocation: sourceLocation) }
  }
}
