import Testing

@testable import GlossAlignment

@Suite("A lexicon learned from links")
struct TranslationTableTests {
  private struct Lexicon {
    var sentences = Sentences()
    var source: [SentenceFeatures] = []
    var target: [SentenceFeatures] = []

    mutating func add(_ left: String, _ right: String) {
      source.append(sentences.features(left, .source))
      target.append(sentences.features(right, .target))
    }

    func learned() -> TranslationTable {
      TranslationTable(
        learning: source.indices.map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1) }, source: source, target: target,
        table: sentences.table)
    }

    mutating func forward(_ word: String, _ table: TranslationTable) -> [(word: Int32, probability: Float)] {
      let id = sentences.table.id(of: .sourceWord(Array(word.utf8)))
      return (table.forward[id] ?? []).sorted { $0.probability > $1.probability }.map { ($0.id, $0.probability) }
    }

    mutating func target(_ word: String) -> Int32 { sentences.table.id(of: .targetWord(Array(word.utf8))) }
  }

  @Test("Words that always meet translate each other, both ways")
  func obviousPair() throws {
    var lexicon = Lexicon()
    for (left, right) in [("kang", "port"), ("qiao", "bridge"), ("lu", "road"), ("he", "river")] {
      lexicon.add("shui \(left)", "water \(right)")
      lexicon.add("shan \(left)", "hill \(right)")
    }
    let table = lexicon.learned()
    for (left, right) in [("shui", "water"), ("shan", "hill"), ("qiao", "bridge")] {
      let best = try #require(lexicon.forward(left, table).first)
      #expect(best.word == lexicon.target(right), "\(left)")
      #expect(best.probability > 0.5)
      let id = lexicon.sentences.table.id(of: .sourceWord(Array(left.utf8)))
      let back = try #require(table.backward[id]?.max { $0.probability < $1.probability })
      #expect(back.id == lexicon.target(right) && back.probability > 0.5)
    }
  }

  @Test("One meeting proves nothing")
  func oneMeeting() {
    var lexicon = Lexicon()
    lexicon.add("gang", "port")
    #expect(lexicon.learned().forward.isEmpty && lexicon.learned().backward.isEmpty)
    lexicon.add("gang", "port")
    #expect(!lexicon.learned().forward.isEmpty)
  }

  @Test("Probabilities are probabilities")
  func probabilities() {
    var generator = Generator(seed: 12)
    var sentences = Sentences()
    let source = generator.sentences(80, .source, &sentences)
    let target = generator.sentences(80, .target, &sentences)
    let links = source.indices.map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1) }
    let table = TranslationTable(learning: links, source: source, target: target, table: sentences.table)
    #expect(!table.forward.isEmpty)
    for row in table.forward.values {
      #expect(row.allSatisfy { $0.probability > 0 && $0.probability <= 1.001 })
      #expect(row.reduce(0) { $0 + $1.probability } <= 1.001)
    }
  }

  @Test("Anchors need no lexicon, and links with an empty side teach nothing")
  func leftOut() {
    var lexicon = Lexicon()
    for _ in 0..<4 { lexicon.add("#2016 gang", "#2016 port") }
    let table = lexicon.learned()
    let anchor = lexicon.sentences.table.id(of: .latin(Array("#2016".utf8)))
    #expect(table.forward[anchor] == nil)
    #expect(table.forward.values.allSatisfy { row in row.allSatisfy { $0.id != anchor } })
    let nothing = TranslationTable(
      learning: [Link(source: 0..<2, target: 0..<0), Link(source: 2..<2, target: 0..<3)], source: lexicon.source,
      target: lexicon.target, table: lexicon.sentences.table)
    #expect(nothing.forward.isEmpty && nothing.backward.isEmpty)
  }
}
