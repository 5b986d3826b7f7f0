import Testing

@testable import GlossAlignment

@Suite("Rows of a lexicon")
struct LexiconTests {
  private func entry(_ target: Int32) -> Lexicon.Entry { Lexicon.Entry(target: target, forward: 0.5, backward: 0.25) }

  @Test("Each feature has its own row, in the order it was given")
  func rows() {
    let rows = [[entry(9), entry(2)], [], [entry(4)], []]
    let lexicon = Lexicon(rows: rows)
    #expect(lexicon.features == 0..<4)
    #expect(lexicon.features.map { Array(lexicon[$0]) } == rows)
  }

  @Test("A table without features has none")
  func empty() {
    #expect(Lexicon(rows: []).features.isEmpty)
  }
}
