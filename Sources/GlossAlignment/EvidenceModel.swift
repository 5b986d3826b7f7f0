internal import Foundation
internal import GlossText

/// How much the words and anchors of two groups of sentences speak for their being translations.
///
/// For each word of a group the log-likelihood ratio of two stories: it was drawn as a translation of a word of the
/// other group (IBM model 1), or from the text at large. Summed over the words, both ways, halved (Moore 2002 combines
/// lengths and model 1; the ratio to the unigram is what makes beads of different size comparable).
struct EvidenceModel {
  /// How much the tables are trusted against chance, of 1: a word that should be explained and is not costs
  /// -log(1 - trust). From .4 to .9 strict F1 rose on hand-aligned reports, news and novels alike (docs/accuracy.md).
  private static let explained: Float = 0.9

  private let source: Side
  private let target: Side
  /// The matches of all cells, row by row; a cell is a source and a target sentence within the band.
  private let ofTarget: Cells
  private let ofSource: Cells
  /// Sums by position in the sentence at hand, and the positions that are not zero.
  private var sums: [Float]
  private var touched: [Int32] = []

  /// One text: its tokens, and how frequent each is.
  private struct Side {
    /// For each token of each sentence its probability in the text at large.
    let chances: [[Float]]
    /// A text is a sample of its language: in a notice of thirty words each is rarer than one in thirty.
    private static let background: Float = 2000
    /// How many tokens stand before each sentence, and at the end.
    private let before: [Int]

    init(_ sentences: [SentenceFeatures]) {
      var counts: [Int32: Float] = [:]
      var total: Float = 0
      for token in sentences.lazy.flatMap(\.tokens) {
        counts[token, default: 0] += 1
        total += 1
      }
      chances = sentences.map { sentence in sentence.tokens.map { (counts[$0] ?? 1) / (total + Self.background) } }
      before = sentences.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.tokens.count) }
    }

    /// The number, in the whole text, of the token at `position` of a sentence.
    func position(_ position: Int, of sentence: Int) -> Int { before[sentence] + position }

    /// Tokens in a stretch of sentences.
    func count(_ sentences: Range<Int>) -> Int { before[sentences.upperBound] - before[sentences.lowerBound] }
  }

  /// The matches of words, in flat arrays: those of a cell stand in a row.
  private struct Cells {
    /// Position of the explained token in its sentence, and with what probability it is explained.
    private(set) var positions: [Int32] = []
    private(set) var probabilities: [Float] = []
    private var starts: [Int32] = [0]
    private var rowStarts: [Int] = []
    private var lower: [Int] = []

    /// Adds a row: for the target sentences of `reach` the matches of a source sentence, in any order.
    mutating func append(_ matches: [(target: Int32, position: Int32, probability: Float)], reach: Range<Int>) {
      rowStarts.append(starts.count - 1)
      lower.append(reach.lowerBound)
      let sorted = matches.sorted { $0.target < $1.target }
      var next = 0
      for target in reach {
        while next < sorted.count, Int(sorted[next].target) == target {
          positions.append(sorted[next].position)
          probabilities.append(sorted[next].probability)
          next += 1
        }
        starts.append(Int32(positions.count))
      }
    }

    /// The matches of source sentence `i` with target sentence `j`; none outside the band.
    func range(_ i: Int, _ j: Int) -> Range<Int> {
      let cell = rowStarts[i] + j - lower[i]
      let rowEnd = i + 1 < rowStarts.count ? rowStarts[i + 1] : starts.count - 1
      guard j >= lower[i], cell < rowEnd else { return 0..<0 }
      return Int(starts[cell])..<Int(starts[cell + 1])
    }
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
    var (ofTarget, ofSource) = (Cells(), Cells())
    for (sentence, reach) in zip(source, band) {
      var targetMatches: [(target: Int32, position: Int32, probability: Float)] = []
      var sourceMatches = targetMatches
      for (position, token) in sentence.tokens.enumerated() {
        let itself: TranslationTable.Row? = table.isAnchor(token) ? [(id: token, probability: Float(1))] : nil
        for (id, probability) in itself ?? translations.forward[token] ?? [] {
          for place in Self.within(reach, postings[id]) {
            targetMatches.append((place.sentence, place.position, probability))
          }
        }
        for (id, probability) in itself ?? translations.backward[token] ?? [] {
          for place in Self.within(reach, postings[id]) {
            sourceMatches.append((place.sentence, Int32(position), probability))
          }
        }
      }
      ofTarget.append(targetMatches, reach: reach)
      ofSource.append(sourceMatches, reach: reach)
    }
    (self.ofTarget, self.ofSource) = (ofTarget, ofSource)
    sums = Array(repeating: 0, count: max(1, (source + target).map(\.tokens.count).max() ?? 1))
  }

  /// The log-likelihood ratio of a bead; greater is better. A side may be empty. Costs the matches of its words.
  mutating func evidence(_ sources: Range<Int>, _ targets: Range<Int>) -> Double {
    let sourceCount = Float(source.count(sources))
    let targetCount = Float(target.count(targets))
    var total = (sourceCount + targetCount) * Self.unexplained
    for j in targets {
      for i in sources { add(ofTarget, i, j) }
      total += drain(target.chances[j], otherCount: sourceCount)
    }
    for i in sources {
      for j in targets { add(ofSource, i, j) }
      total += drain(source.chances[i], otherCount: targetCount)
    }
    return Double(total) / 2
  }

  /// For each source sentence of a link how many target words it alone explains, for a word of its own.
  func ownShares(_ sources: Range<Int>, _ targets: Range<Int>) -> [Double] {
    var explainers: [Int: [Int]] = [:]
    for i in sources {
      for j in targets {
        for position in Set(ofTarget.range(i, j).map { ofTarget.positions[$0] }) {
          explainers[target.position(Int(position), of: j), default: []].append(i)
        }
      }
    }
    return sources.map { i in
      let own = explainers.values.count { $0 == [i] }
      return Double(own) / Double(max(source.count(i..<i + 1), 1))
    }
  }

  private mutating func add(_ cells: Cells, _ i: Int, _ j: Int) {
    for index in cells.range(i, j) {
      let position = cells.positions[index]
      if sums[Int(position)] == 0 { touched.append(position) }
      sums[Int(position)] += cells.probabilities[index]
    }
  }

  /// What the explained words of a sentence add to the ratio. Clears the sums.
  private mutating func drain(_ chances: [Float], otherCount: Float) -> Float {
    var total: Float = 0
    for position in touched {
      let (sum, chance) = (min(sums[Int(position)], 1), chances[Int(position)])
      total += logf((Self.explained * sum / otherCount + (1 - Self.explained) * chance) / chance) - Self.unexplained
      sums[Int(position)] = 0
    }
    touched.removeAll(keepingCapacity: true)
    return total
  }

  /// What a word costs that the other side does not explain.
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
