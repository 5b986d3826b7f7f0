internal import GlossText

/// Finds the cheapest way to link two texts in order: dynamic programming over beads, within a band.
struct BeadSearch {
  /// A shape of bead and what it costs before any evidence: the negative logarithm of its share.
  struct Shape {
    let source: Int
    let target: Int
    let cost: Double
  }

  /// Shares in hand-aligned reports, news and novels (Chinese to English): 1-1 four in five, 1-2 one in eight, 1-3 one
  /// in forty, 2-1 one in thirty, the rest rare. Longer lists of one sentence keep falling by half.
  static let shapes: [Shape] = {
    var shapes = [
      Shape(source: 1, target: 1, cost: 0.2), Shape(source: 1, target: 2, cost: 2.1),
      Shape(source: 2, target: 1, cost: 2.8), Shape(source: 2, target: 2, cost: 5.0),
      Shape(source: 1, target: 0, cost: 2.5), Shape(source: 0, target: 1, cost: 2.5),
      Shape(source: 2, target: 3, cost: 6.5), Shape(source: 3, target: 2, cost: 6.5),
    ]
    for count in 3...8 {
      shapes.append(Shape(source: 1, target: count, cost: 3.7 + 0.7 * Double(count - 3)))
      shapes.append(Shape(source: count, target: 1, cost: 4.7 + 0.9 * Double(count - 3)))
    }
    return shapes
  }()

  /// Enough for a first pass, which only has to find the way.
  static let coarseShapes = shapes.filter { max($0.source, $0.target) <= 3 }

  /// How much a bead costs that holds sentences of several paragraphs, for each paragraph's end inside it.
  private static let paragraphCost = 2.5
  /// How much cheaper a bead is that starts paragraphs on both sides, and dearer when on one only.
  private static let paragraphBonus = 0.8
  /// Headings translate headings.
  private static let headingCost = 3.0
  /// Weight of the evidence against lengths: words of a sentence are not independent, as the model has it.
  private static let evidenceWeight = 0.5

  let source: [SentenceFeatures]
  let target: [SentenceFeatures]
  let lengths: LengthModel
  let band: [Range<Int>]
  /// Those to be tried.
  let shapes: [Shape]

  /// The links of the cheapest path, in order; every sentence of either side in exactly one.
  ///
  /// Costs the number of sentences times the width of the band times the number of shapes.
  func links(evidence: inout EvidenceModel) -> [Link] {
    let rows = source.count + 1
    // The band of a row of prefixes: what the sentence before it may reach, and where the next may start.
    let reach = (0..<rows).map { row -> Range<Int> in
      let lower = row == 0 ? 0 : band[row - 1].lowerBound
      let upper = row == source.count ? target.count : band[row].upperBound
      return min(lower, upper)..<upper + 1
    }
    let sourceLengths = Self.sums(source)
    let targetLengths = Self.sums(target)
    var best = reach.map { [Double](repeating: .infinity, count: $0.count) }
    var choices = reach.map { [UInt8](repeating: .max, count: $0.count) }
    best[0][0] = 0
    for row in 0..<rows {
      for column in reach[row] where row + column > 0 {
        var (lowest, choice) = (Double.infinity, UInt8.max)
        for (index, shape) in shapes.enumerated() where shape.source <= row && shape.target <= column {
          let (fromRow, fromColumn) = (row - shape.source, column - shape.target)
          guard reach[fromRow].contains(fromColumn) else { continue }
          let before = best[fromRow][fromColumn - reach[fromRow].lowerBound]
          guard before + shape.cost - Self.paragraphBonus < lowest else { continue }
          let (sources, targets) = (fromRow..<row, fromColumn..<column)
          var cost = before + shape.cost + paragraphCost(sources, targets)
          if shape.source > 0, shape.target > 0 {
            cost += lengths.cost(
              source: sourceLengths[row] - sourceLengths[fromRow],
              target: targetLengths[column] - targetLengths[fromColumn])
          }
          cost -= Self.evidenceWeight * evidence.evidence(sources, targets)
          if cost < lowest { (lowest, choice) = (cost, UInt8(index)) }
        }
        best[row][column - reach[row].lowerBound] = lowest
        choices[row][column - reach[row].lowerBound] = choice
      }
    }
    return path(reach, choices)
  }

  private func path(_ reach: [Range<Int>], _ choices: [[UInt8]]) -> [Link] {
    var links: [Link] = []
    var (row, column) = (source.count, target.count)
    while row > 0 || column > 0 {
      let choice = Int(choices[row][column - reach[row].lowerBound])
      // Every cell of the band can be reached by deletions alone, so a choice stands wherever the path goes.
      guard choice < shapes.count else { break }
      let shape = shapes[choice]
      links.append(Link(source: row - shape.source..<row, target: column - shape.target..<column))
      (row, column) = (row - shape.source, column - shape.target)
    }
    return links.reversed()
  }

  private func paragraphCost(_ sources: Range<Int>, _ targets: Range<Int>) -> Double {
    var cost = 0.0
    for index in sources.dropFirst() where startsParagraph(source, index) { cost += Self.paragraphCost }
    for index in targets.dropFirst() where startsParagraph(target, index) { cost += Self.paragraphCost }
    guard let first = sources.first, let other = targets.first else { return cost }
    let (left, right) = (startsParagraph(source, first), startsParagraph(target, other))
    if left != right { cost += Self.paragraphBonus } else if left { cost -= Self.paragraphBonus }
    if source[first].isHeading != target[other].isHeading { cost += Self.headingCost }
    return cost
  }

  private func startsParagraph(_ side: [SentenceFeatures], _ index: Int) -> Bool {
    index > 0 && side[index].block != side[index - 1].block
  }

  private static func sums(_ sentences: [SentenceFeatures]) -> [Int] {
    var sums = [0]
    for sentence in sentences { sums.append((sums.last ?? 0) + sentence.length) }
    return sums
  }
}
