internal import Foundation

/// How much the words of two groups of sentences speak for their being translations.
///
/// For each word of a group the log-likelihood ratio of two stories: it was drawn as a translation of a word of the
/// other group (IBM model 1), or from the text at large. Summed over the words, both ways, halved (Moore 2002 combines
/// lengths and model 1; the ratio to the unigram is what makes beads of different size comparable).
///
/// The logarithm is taken of the product over the words, not of each factor: it is what costs.
struct BeadScorer {
  /// One text as the scorer sees it.
  private struct Side {
    let tokens: FlatTokens
    /// For each token the odds of translation over chance.
    let odds: [Float]
    /// For each cell what the words of this side's sentence say when the other sentence alone explains them.
    var alone: [Float] = []

    init(_ tokens: FlatTokens, _ weights: WordWeights) {
      self.tokens = tokens
      odds = tokens.tokens.map { weights[$0] }
    }
  }

  private let matches: MatchTable
  private var source: Side
  private var target: Side
  /// By position in the sentence at hand how far its tokens are explained, and the positions that are.
  private var sums: [Float]
  private var touched: [Int32] = []

  init(
    source: FlatTokens, target: FlatTokens, matches: MatchTable, band: SearchBand, sourceWeights: WordWeights,
    targetWeights: WordWeights
  ) {
    self.matches = matches
    self.source = Side(source, sourceWeights)
    self.target = Side(target, targetWeights)
    sums = [Float](repeating: 0, count: max(source.longest, target.longest, 1))
    self.source.alone.reserveCapacity(matches.cellCount)
    self.target.alone.reserveCapacity(matches.cellCount)
    for row in source.sentences {
      for (cell, column) in zip(matches.cells(row), band[row]) {
        if matches.matches(cell).isEmpty {
          self.target.alone.append(0)
          self.source.alone.append(0)
          continue
        }
        add(matches.ofTarget, cell)
        self.target.alone.append(value(self.target, column, others: source.count(row..<row + 1)))
        clear()
        add(matches.ofSource, cell)
        self.source.alone.append(value(self.source, row, others: target.count(column..<column + 1)))
        clear()
      }
    }
  }

  /// Words of a source sentence and of a target sentence.
  func wordCount(source index: Int) -> Int { source.tokens.count(index..<index + 1) }
  func wordCount(target index: Int) -> Int { target.tokens.count(index..<index + 1) }

  // MARK: Beads

  /// The evidence for source sentence `row` and 1, 2, ... target sentences from `column` on, until `body` answers
  /// false or the band ends. Each costs the words explained so far.
  mutating func growTarget(_ row: Int, _ column: Int, _ body: (_ count: Int, _ evidence: Float) -> Bool) {
    var ofTarget: Float = 0
    var count = 0
    while let cell = cell(row, column + count) {
      // What explains a target word is the one source sentence, so these add up.
      ofTarget += target.alone[cell]
      count += 1
      add(matches.ofSource, cell)
      let ofSource =
        count == 1
        ? source.alone[cell] : value(source, row, others: target.tokens.count(column..<column + count))
      if !body(count, (ofTarget + ofSource) / 2) { break }
    }
    clear()
  }

  /// The evidence for 2, 3, ... source sentences from `row` on and target sentence `column`, likewise.
  mutating func growSource(_ row: Int, _ column: Int, _ body: (_ count: Int, _ evidence: Float) -> Bool) {
    var ofSource: Float = 0
    var count = 0
    while let cell = cell(row + count, column) {
      ofSource += source.alone[cell]
      count += 1
      add(matches.ofTarget, cell)
      guard count > 1 else { continue }
      let ofTarget = value(target, column, others: source.tokens.count(row..<row + count))
      if !body(count, (ofTarget + ofSource) / 2) { break }
    }
    clear()
  }

  /// The evidence for any bead with sentences on both sides.
  mutating func evidence(_ sources: Range<Int>, _ targets: Range<Int>) -> Float {
    var total: Float = 0
    for column in targets {
      for row in sources { if let cell = cell(row, column) { add(matches.ofTarget, cell) } }
      total += value(target, column, others: source.tokens.count(sources))
      clear()
    }
    for row in sources {
      for column in targets { if let cell = cell(row, column) { add(matches.ofSource, cell) } }
      total += value(source, row, others: target.tokens.count(targets))
      clear()
    }
    return total / 2
  }

  /// At least the evidence for a bead: what its sentences say of each other alone, summed. A word that two sentences
  /// explain gains less than from either alone, and less the larger the bead is.
  func bound(_ sources: Range<Int>, _ targets: Range<Int>) -> Float {
    var total: Float = 0
    for row in sources {
      for column in targets {
        if let cell = cell(row, column) { total += source.alone[cell] + target.alone[cell] }
      }
    }
    return total / 2
  }

  /// For each source sentence of a link how many target words it alone explains, for a word of its own.
  func ownShares(_ sources: Range<Int>, _ targets: Range<Int>) -> [Double] {
    var explainers: [Int: Set<Int>] = [:]
    for row in sources {
      for column in targets {
        guard let cell = cell(row, column) else { continue }
        for match in matches.ofTarget[matches.matches(cell)] where match.probability > 0 {
          explainers[target.tokens.start(column) + Int(match.position), default: []].insert(row)
        }
      }
    }
    return sources.map { row in
      let own = explainers.values.count { $0 == [row] }
      return Double(own) / Double(max(wordCount(source: row), 1))
    }
  }

  /// The tokens of a source sentence, as indexes in it, that some word of `targets` explains.
  func explained(source row: Int, by targets: Range<Int>) -> Set<Int> {
    var explained = Set<Int>()
    for column in targets {
      guard let cell = cell(row, column) else { continue }
      for match in matches.ofSource[matches.matches(cell)] { explained.insert(Int(match.position)) }
    }
    return explained
  }

  // MARK: Sums

  private func cell(_ row: Int, _ column: Int) -> Int? {
    source.tokens.sentences.contains(row) ? matches.cell(row, column) : nil
  }

  private mutating func add(_ found: [MatchTable.Match], _ cell: Int) {
    for index in matches.matches(cell) {
      let match = found[index]
      guard match.probability > 0 else { continue }
      if sums[Int(match.position)] == 0 { touched.append(match.position) }
      sums[Int(match.position)] += match.probability
    }
  }

  /// What the explained words of a sentence say, when the other side has so many words.
  private func value(_ side: Side, _ sentence: Int, others: Int) -> Float {
    guard !touched.isEmpty else { return 0 }
    let start = side.tokens.start(sentence)
    let share = 1 / Float(max(others, 1))
    var total = 0.0
    var product = 1.0
    for position in touched {
      product *= Double(1 + side.odds[start + Int(position)] * min(sums[Int(position)], 1) * share)
      // Far from what a Double holds: a factor is below 1e7.
      if product > 1e250 {
        total += log(product)
        product = 1
      }
    }
    return Float(total + log(product))
  }

  private mutating func clear() {
    for position in touched { sums[Int(position)] = 0 }
    touched.removeAll(keepingCapacity: true)
  }
}
