import Foundation
import Testing

@testable import GlossAlignment

@Suite("The evidence of words")
struct BeadScorerTests {
  /// For each word of either group the log-likelihood ratio of its being a translation of a word of the other group to
  /// chance, summed, halved. Cells outside the band give none.
  private func expected(
    _ texts: TextParts, _ band: SearchBand, _ sources: Range<Int>, _ targets: Range<Int>
  ) -> Double {
    var total = 0.0
    for column in targets {
      for index in texts.target.range(column) {
        let word = texts.target.tokens[index]
        var probability = 0.0
        for row in sources where band[row].contains(column) {
          for other in texts.source.range(row) {
            for entry in texts.lexicon[texts.source.tokens[other]] where entry.target == word {
              probability += Double(entry.forward)
            }
          }
        }
        total += log(
          1 + Double(texts.targetWeights[word]) * min(probability, 1) / Double(max(texts.source.count(sources), 1)))
      }
    }
    for row in sources {
      for index in texts.source.range(row) {
        let word = texts.source.tokens[index]
        var probability = 0.0
        for entry in texts.lexicon[word] {
          for column in targets where band[row].contains(column) {
            let count = texts.target.range(column).count { texts.target.tokens[$0] == entry.target }
            probability += Double(entry.backward) * Double(count)
          }
        }
        total += log(
          1 + Double(texts.sourceWeights[word]) * min(probability, 1) / Double(max(texts.target.count(targets), 1)))
      }
    }
    return total / 2
  }

  private func close(_ left: Float, _ right: Double) -> Bool { abs(Double(left) - right) < 0.001 * max(right, 1) }

  @Test("It is that of the slow formula, and never above its bound", arguments: 0..<30)
  func formula(_ seed: UInt64) {
    var generator = Generator(seed: seed &* 101 &+ 7)
    let texts = TextParts(&generator, upTo: 8)
    let band = generator.band(texts.source.sentences.count, texts.target.sentences.count)
    var scorer = texts.scorer(band)
    for first in texts.source.sentences {
      for column in texts.target.sentences {
        for sources in 1...min(3, texts.source.sentences.count - first) {
          for targets in 1...min(3, texts.target.sentences.count - column) {
            let (left, right) = (first..<first + sources, column..<column + targets)
            let evidence = scorer.evidence(left, right)
            #expect(close(evidence, expected(texts, band, left, right)))
            #expect(evidence <= scorer.bound(left, right) + 0.001)
          }
        }
      }
    }
  }

  @Test("Growing a bead sentence by sentence comes to the same, and ends with the band", arguments: 0..<30)
  func growing(_ seed: UInt64) {
    var generator = Generator(seed: seed &* 7 &+ 2)
    let texts = TextParts(&generator, upTo: 8)
    let band = generator.band(texts.source.sentences.count, texts.target.sentences.count)
    var scorer = texts.scorer(band)
    for row in texts.source.sentences {
      for column in texts.target.sentences {
        var counts: [Int] = []
        scorer.growTarget(row, column) { count, evidence in
          counts.append(count)
          #expect(close(evidence, expected(texts, band, row..<row + 1, column..<column + count)))
          return true
        }
        let reach = band[row].contains(column) ? band[row].upperBound - column : 0
        #expect(counts == Array(0..<reach).map { $0 + 1 })
        counts = []
        scorer.growSource(row, column) { count, evidence in
          counts.append(count)
          #expect(close(evidence, expected(texts, band, row..<row + count, column..<column + 1)))
          return count < 3
        }
        let rows = band.rows[row...].prefix { $0.contains(column) }.count
        #expect(counts == Array([2, 3].prefix(max(rows - 1, 0))))
      }
    }
  }

  @Test("Sums too large for one product are still finite")
  func large() {
    let sentence = (0..<500).map { "#a\($0)" }.joined(separator: " ")
    let texts = TextParts([sentence], [sentence])
    var scorer = texts.scorer(texts.wholeBand)
    let evidence = scorer.evidence(0..<1, 0..<1)
    #expect(evidence.isFinite)
    #expect(close(evidence, expected(texts, texts.wholeBand, 0..<1, 0..<1)))
  }

  @Test("A source sentence owns the target words that it alone explains")
  func ownShares() {
    let texts = TextParts(["#a #b x", "#b #c", "y"], ["#a #b", "#c #c"])
    let shares = texts.scorer(texts.wholeBand).ownShares(0..<3, 0..<2)
    #expect(shares == [1.0 / 3, 1, 0])
  }
}
