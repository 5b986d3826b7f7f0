/// Finds the cheapest way to link two texts in order: dynamic programming over beads, within a band.
///
/// Gaps are affine (Gotoh 1982): the first sentence left out costs more than the next, so that a missing section is one
/// event, not fifty. Costs the cells of the band times the beads that start in each, some ten; memory is that of the
/// band.
struct BeadSearch {
  /// Weight of the evidence against shapes and lengths: words of a sentence are not independent, as the model has it.
  private static let evidenceWeight = 0.29
  /// A prefix that costs so much more than another of as many source sentences starts no bead with two sides; half of
  /// it changes a link in three hundred. Not so where the band is wide: there a section may be missing, and what comes
  /// after a long gap is dear whatever follows.
  private static let beam: Float = 40
  private static let narrow = 40
  /// Beads of several sentences on both sides.
  private static let allSquares = [(2, 2), (2, 3), (3, 2)]

  private let costs: BeadCosts
  private let squares: [(Int, Int)]
  private var grid: Grid

  /// - Parameter isCoarse: leaves out the beads of several sentences on both sides, which words need not be learned from.
  init(costs: BeadCosts, band: SearchBand, isCoarse: Bool = false) {
    self.costs = costs
    squares = isCoarse ? [] : Self.allSquares
    grid = Grid(band: band, sourceCount: costs.sourceCount, targetCount: costs.targetCount)
  }

  /// The links of the cheapest path, in order; every sentence of either side in exactly one.
  mutating func links(_ scorer: inout BeadScorer) -> [Link] {
    for row in 0...costs.sourceCount {
      let limit = grid.columns(row).count <= Self.narrow ? grid.lowest(row) + Self.beam : .infinity
      for column in grid.columns(row) {
        close(row, column, &scorer)
        let cost = grid.cells[grid.index(row, column)].best
        guard cost < .infinity else { continue }
        leaveOut(row, column, cost)
        guard row < costs.sourceCount, column < costs.targetCount, cost <= limit else { continue }
        grow(row, column, cost, &scorer)
      }
    }
    return path()
  }

  // MARK: Steps

  /// Completes a cell: all beads with one sentence on a side have arrived; gaps and larger beads compete with them.
  private mutating func close(_ row: Int, _ column: Int, _ scorer: inout BeadScorer) {
    let index = grid.index(row, column)
    var cell = grid.cells[index]
    if cell.leftOut < cell.best { (cell.best, cell.sources, cell.targets) = (cell.leftOut, 1, 0) }
    if cell.added < cell.best { (cell.best, cell.sources, cell.targets) = (cell.added, 0, 1) }
    for (sources, targets) in squares where sources <= row && targets <= column {
      let (from, start) = (row - sources, column - targets)
      guard grid.columns(from).contains(start) else { continue }
      let before = grid.cells[grid.index(from, start)].best
      guard before < .infinity else { continue }
      let (left, right) = (from..<row, start..<column)
      // Most are hopeless even with all the evidence they could have.
      let gain = Float(Self.evidenceWeight) * scorer.bound(left, right)
      guard before + Float(BeadCosts.leastSquare) - gain < cell.best else { continue }
      let cost = before + Float(costs.cost(left, right))
      guard cost - gain < cell.best else { continue }
      let total = cost - Float(Self.evidenceWeight) * scorer.evidence(left, right)
      if total < cell.best { (cell.best, cell.sources, cell.targets) = (total, UInt8(sources), UInt8(targets)) }
    }
    grid.cells[index] = cell
  }

  /// Links the next sentence of either side to nothing.
  private mutating func leaveOut(_ row: Int, _ column: Int, _ cost: Float) {
    let cell = grid.cells[grid.index(row, column)]
    if column < costs.targetCount, grid.columns(row).contains(column + 1) {
      let (first, next) = costs.adding(column)
      let (fresh, further) = (cost + Float(first), cell.added + Float(next))
      let index = grid.index(row, column + 1)
      grid.cells[index].added = min(fresh, further)
      grid.cells[index].goesOnAdding = further <= fresh
    }
    if row < costs.sourceCount, grid.columns(row + 1).contains(column) {
      let (first, next) = costs.leavingOut(row)
      let (fresh, further) = (cost + Float(first), cell.leftOut + Float(next))
      let index = grid.index(row + 1, column)
      grid.cells[index].leftOut = min(fresh, further)
      grid.cells[index].goesOnLeavingOut = further <= fresh
    }
  }

  /// Links the next sentence to the next one, two, ... of the other side.
  private mutating func grow(_ row: Int, _ column: Int, _ cost: Float, _ scorer: inout BeadScorer) {
    let weight = Float(Self.evidenceWeight)
    scorer.growTarget(row, column) { count, evidence in
      let targets = column..<column + count
      let total = cost + Float(costs.cost(row..<row + 1, targets)) - weight * evidence
      grid.offer(row + 1, column + count, total, sources: 1, targets: count)
      return costs.mayGrow(row, targets: targets)
    }
    scorer.growSource(row, column) { count, evidence in
      let sources = row..<row + count
      let total = cost + Float(costs.cost(sources, column..<column + 1)) - weight * evidence
      grid.offer(row + count, column + 1, total, sources: count, targets: 1)
      return costs.mayGrow(sources: sources, column)
    }
  }

  private func path() -> [Link] {
    var links: [Link] = []
    var (row, column) = (costs.sourceCount, costs.targetCount)
    // Within a run of sentences left out the path stays in the run, whatever else ended in the cell.
    var isLeavingOut = false
    var isAdding = false
    while row > 0 || column > 0 {
      let cell = grid.cells[grid.index(row, column)]
      let sources = isLeavingOut ? 1 : isAdding ? 0 : Int(cell.sources)
      let targets = isLeavingOut ? 0 : isAdding ? 1 : Int(cell.targets)
      // Every cell of the band is reached by gaps alone, so a step stands wherever the path goes.
      guard sources + targets > 0 else { break }
      isLeavingOut = targets == 0 && cell.goesOnLeavingOut
      isAdding = sources == 0 && cell.goesOnAdding
      links.append(Link(source: row - sources..<row, target: column - targets..<column))
      (row, column) = (row - sources, column - targets)
    }
    return links.reversed()
  }
}

/// The cells of the search: for each prefix of the source text those prefixes of the target text within the band.
private struct Grid {
  struct Cell {
    /// The cheapest way here; the ways whose last step left a source sentence out, or added a target sentence.
    var best: Float = .infinity
    var leftOut: Float = .infinity
    var added: Float = .infinity
    /// The last step of the cheapest way.
    var sources: UInt8 = 0
    var targets: UInt8 = 0
    /// Whether the step before was one of the same gap.
    var goesOnLeavingOut = false
    var goesOnAdding = false
  }

  var cells: [Cell]
  private let reaches: [Range<Int>]
  private let starts: [Int]

  init(band: SearchBand, sourceCount: Int, targetCount: Int) {
    // What the sentence before a prefix's end may reach, and where the next may start.
    reaches = (0...sourceCount).map { row in
      let lower = row == 0 ? 0 : band[row - 1].lowerBound
      let upper = row == sourceCount ? targetCount : band[row].upperBound
      return min(lower, upper)..<upper + 1
    }
    starts = reaches.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    cells = [Cell](repeating: Cell(), count: starts.last ?? 0)
    cells[0].best = 0
  }

  /// Lengths of the target's prefixes.
  func columns(_ row: Int) -> Range<Int> { reaches[row] }

  func index(_ row: Int, _ column: Int) -> Int { starts[row] + column - reaches[row].lowerBound }

  /// The cheapest of what has arrived in a row.
  func lowest(_ row: Int) -> Float {
    cells[starts[row]..<starts[row + 1]].reduce(.infinity) { min($0, $1.best, $1.leftOut) }
  }

  /// Offers a cell a way to it.
  mutating func offer(_ row: Int, _ column: Int, _ cost: Float, sources: Int, targets: Int) {
    guard row < reaches.count, reaches[row].contains(column) else { return }
    let index = index(row, column)
    guard cost < cells[index].best else { return }
    cells[index].best = cost
    cells[index].sources = UInt8(truncatingIfNeeded: sources)
    cells[index].targets = UInt8(truncatingIfNeeded: targets)
  }
}
