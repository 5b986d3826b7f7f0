import Testing

@testable import GlossAlignment

@Suite("Words that match, cell by cell")
struct MatchTableTests {
  private struct Match: Hashable {
    let position: Int
    let probability: Float
  }

  private func matches(_ found: [MatchTable.Match], _ range: Range<Int>) -> [Match: Int] {
    found[range].reduce(into: [:]) { counts, match in
      counts[Match(position: Int(match.position), probability: match.probability), default: 0] += 1
    }
  }

  @Test("A cell of a band holds each rendering of each word that the target sentence has", arguments: 0..<40)
  func cells(_ seed: UInt64) throws {
    var generator = Generator(seed: seed &* 17 &+ 3)
    let texts = TextParts(&generator, upTo: 12)
    let targets = texts.target.sentences.count
    let band = generator.band(texts.source.sentences.count, targets)
    let table = texts.matches(band)
    #expect(table.cellCount == band.rows.reduce(0) { $0 + $1.count })
    var next = 0
    for row in texts.source.sentences {
      #expect(table.cells(row).count == band[row].count)
      for column in 0..<targets {
        guard band[row].contains(column) else {
          #expect(table.cell(row, column) == nil)
          continue
        }
        let cell = try #require(table.cell(row, column))
        #expect(cell == next)
        next += 1
        var expected: (target: [Match: Int], source: [Match: Int]) = ([:], [:])
        for (place, index) in texts.source.range(row).enumerated() {
          for entry in texts.lexicon[texts.source.tokens[index]] {
            for (other, token) in texts.target.range(column).enumerated() {
              guard texts.target.tokens[token] == entry.target else { continue }
              expected.target[Match(position: other, probability: entry.forward), default: 0] += 1
              expected.source[Match(position: place, probability: entry.backward), default: 0] += 1
            }
          }
        }
        #expect(matches(table.ofTarget, table.matches(cell)) == expected.target)
        #expect(matches(table.ofSource, table.matches(cell)) == expected.source)
      }
    }
  }

  @Test("An empty band has no cells")
  func empty() {
    let texts = TextParts(["#a", "#b"], ["#a"])
    let table = texts.matches(SearchBand(rows: [0..<0, 1..<1], targetCount: 1))
    #expect(table.cellCount == 0 && table.cell(0, 0) == nil && table.cells(1).isEmpty)
  }
}
