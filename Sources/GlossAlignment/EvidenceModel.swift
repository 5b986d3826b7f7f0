internal import Foundation
internal import GlossText

/// How much the words and anchors of two groups of sentences speak for their being translations.
///
/// For each word of a group the log-likelihood ratio of two stories: it was drawn as a translation of a word of the
/// other group (IBM model 1), or from the text at large. Summed over the words, both ways, halved (Moore 2002 combines
/// lengths and model 1; the ratio to the unigram is what makes beads of different size comparable).
struct EvidenceModel {
  /// Share of the words of a faithful translation that the tables can explain; the rest is style. Only its order of
  /// magnitude matters.
  private static let explained: Float = 0.4

  private let source: Side
  private let target: Side
  /// For each source sentence the matches of its words, ordered by target sentence.
  private let rows: [[Match]]
  /// For each source sentence where the matches with each target sentence start, from `lower[i]` on.
  private let starts: [[Int32]]
  private let lower: [Int]
  private var scratch: [Float]

  /// One text: its tokens, and how frequent each is.
  private struct Side {
    let tokens: [[Int32]]
    /// Beside each token its probability in the text at large.
    let chances: [[Float]]

    init(_ sentences: [SentenceFeatures]) {
      var counts: [Int32: Float] = [:]
      var total: Float = 0
      for token in sentences.lazy.flatMap(\.tokens) {
        counts[token, default: 0] += 1
        total += 1
      }
      tokens = sentences.map(\.tokens)
      chances = tokens.map { row in row.map { (counts[$0] ?? 1) / total } }
    }
  }

  private struct Match {
    let targetSentence: Int32
    let isOfTarget: Bool
    /// Of the explained token in its sentence.
    let position: Int32
    let probability: Float
  }

  /// - Parameter band: for each source sentence the target sentences it may be linked to.
  init(
    source: [SentenceFeatures], target: [SentenceFeatures], translations: TranslationTable, table: FeatureTable,
    band: [Range<Int>]
  ) {
    self.source = Side(source)
    self.target = Side(target)
    var postings: [Int32: [(sentence: Int32, position: Int32)]] = [:]
    for (index, sentence) in target.enumerated() {
      for (position, token) in sentence.tokens.enumerated() {
        postings[token, default: []].append((Int32(index), Int32(position)))
      }
    }
    var rows: [[Match]] = []
    var starts: [[Int32]] = []
    for (sentence, reach) in zip(source, band) {
      var row: [Match] = []
      for (position, token) in sentence.tokens.enumerated() {
        let isAnchor = table.isAnchor(token)
        let forward: TranslationTable.Row = isAnchor ? [(id: token, probability: Float(1))] : translations.forward[token] ?? []
        let backward: TranslationTable.Row = isAnchor ? [(id: token, probability: Float(1))] : translations.backward[token] ?? []
        for (id, probability) in forward {
          for place in Self.within(reach, postings[id]) {
            row.append(
              Match(
                targetSentence: place.sentence, isOfTarget: true, position: place.position, probability: probability))
          }
        }
        for (id, probability) in backward {
          for place in Self.within(reach, postings[id]) {
            row.append(
              Match(
                targetSentence: place.sentence, isOfTarget: false, position: Int32(position),
                probability: probability))
          }
        }
      }
      row.sort { $0.targetSentence < $1.targetSentence }
      var start = [Int32](repeating: 0, count: reach.count + 1)
      for match in row { start[Int(match.targetSentence) - reach.lowerBound + 1] += 1 }
      for index in 1..<max(start.count, 1) where index < start.count { start[index] += start[index - 1] }
      rows.append(row)
      starts.append(start)
    }
    self.rows = rows
    self.starts = starts
    lower = band.map(\.lowerBound)
    scratch = Array(repeating: 0, count: max(1, (source + target).map(\.tokens.count).max() ?? 1))
  }

  /// The log-likelihood ratio of a bead; greater is better. A side may be empty.
  mutating func evidence(_ sources: Range<Int>, _ targets: Range<Int>) -> Double {
    let sourceCount = Float(sources.reduce(0) { $0 + source.tokens[$1].count })
    let targetCount = Float(targets.reduce(0) { $0 + target.tokens[$1].count })
    var total: Float = 0
    for j in targets {
      for i in sources { add(i, j, ofTarget: true) }
      total += drain(target.chances[j], otherCount: sourceCount)
    }
    for i in sources {
      for j in targets { add(i, j, ofTarget: false) }
      total += drain(source.chances[i], otherCount: targetCount)
    }
    return Double(total) / 2
  }

  private mutating func add(_ i: Int, _ j: Int, ofTarget: Bool) {
    let column = j - lower[i]
    guard column >= 0, column + 1 < starts[i].count else { return }
    for index in Int(starts[i][column])..<Int(starts[i][column + 1]) {
      let match = rows[i][index]
      if match.isOfTarget == ofTarget { scratch[Int(match.position)] += match.probability }
    }
  }

  private mutating func drain(_ chances: [Float], otherCount: Float) -> Float {
    var total: Float = 0
    for (position, chance) in chances.enumerated() {
      let sum = scratch[position]
      if sum > 0 {
        total += logf((Self.explained * min(sum, 1) / max(otherCount, 1) + (1 - Self.explained) * chance) / chance)
        scratch[position] = 0
      } else {
        total += Self.unexplained
      }
    }
    return total
  }

  private static let unexplained = logf(1 - explained)

  /// The postings within `reach`; postings are ascending.
  private static func within(
    _ reach: Range<Int>, _ postings: [(sentence: Int32, position: Int32)]?
  ) -> ArraySlice<(sentence: Int32, position: Int32)> {
    guard let postings else { return [] }
    let start = postings.partitioningIndex { Int($0.sentence) >= reach.lowerBound }
    let end = postings.partitioningIndex { Int($0.sentence) >= reach.upperBound }
    return postings[start..<end]
  }
}
