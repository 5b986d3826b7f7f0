/// For each source sentence the target sentences that the search considers; neither end ever goes back.
struct SearchBand {
  private(set) var rows: [Range<Int>]
  let targetCount: Int

  /// Sentences to each side of a point or of a path.
  private static let reach = 6
  /// Between points further apart than this the band follows the diagonal, so wide: a tenth of the text, within bounds.
  private static let largestGap = 500
  private static let wideShare = 0.1
  private static let wideBounds = 150...400
  /// So many sentence pairs are looked at where no point shows the way, at most: 3750 sentences in the widest band. Beyond
  /// that the band narrows, or a text of one sentence a thousand times over would take minutes.
  private static let mostWideCells = 3_000_000

  init(rows: [Range<Int>], targetCount: Int) {
    self.rows = rows
    self.targetCount = targetCount
    straighten()
  }

  subscript(_ source: Int) -> Range<Int> { rows[source] }

  /// About the points of a chain: all that lies between two points, and some more.
  ///
  /// A point may be wrong, so each gap takes in the gaps beside it.
  init(around chain: AnchorChain, sourceCount: Int, targetCount: Int) {
    let ends = [(source: -1, target: -1), (source: sourceCount, target: targetCount)]
    let points = [ends[0]] + chain.points.map { (source: $0.source, target: $0.target) } + [ends[1]]
    let tenth = Int(Double(max(sourceCount, targetCount)) * Self.wideShare)
    /// What lies between the points about the one numbered `next`.
    func gap(_ next: Int) -> (lower: Int, upper: Int) {
      (points[max(next - 2, 0)].target - Self.reach, points[min(next + 1, points.count - 1)].target + Self.reach + 1)
    }
    let wideRows = points.indices.dropFirst().reduce(0) { rows, next in
      let (lower, upper) = gap(next)
      return upper - lower > Self.largestGap ? rows + points[next].source - points[next - 1].source : rows
    }
    let wide = min(
      max(tenth, Self.wideBounds.lowerBound), Self.wideBounds.upperBound,
      max(Self.mostWideCells / max(wideRows * 2, 1), Self.reach * 4))
    var next = 1
    let rows = (0..<sourceCount).map { row -> Range<Int> in
      while points[next].source < row { next += 1 }
      var (lower, upper) = gap(next)
      if upper - lower > Self.largestGap {
        let (left, right) = (points[next - 1], points[next])
        let share = Double(row - left.source) / Double(max(right.source - left.source, 1))
        let center = left.target + Int(share * Double(right.target - left.target))
        lower = max(lower, center - wide)
        upper = min(upper, center + wide)
      }
      lower = min(max(lower, 0), targetCount)
      return lower..<max(min(upper, targetCount), lower)
    }
    self.init(rows: rows, targetCount: targetCount)
  }

  /// About the links of a path.
  init(around links: [Link], sourceCount: Int, targetCount: Int) {
    var rows = [Range<Int>](repeating: 0..<targetCount, count: sourceCount)
    for link in links {
      for row in link.source {
        rows[row] =
          max(0, link.target.lowerBound - Self.reach)..<min(targetCount, link.target.upperBound + Self.reach)
      }
    }
    self.init(rows: rows, targetCount: targetCount)
  }

  /// Target sentences for a source sentence, on average.
  var meanWidth: Int { rows.reduce(0) { $0 + $1.count } / max(rows.count, 1) }

  /// The band with so many sentences more to each side.
  func widened(by reach: Int) -> SearchBand {
    SearchBand(
      rows: rows.map { max(0, $0.lowerBound - reach)..<min(targetCount, $0.upperBound + reach) },
      targetCount: targetCount)
  }

  /// Whether a path runs along an end of the band that is not the text's own: then what lies beyond might be better.
  func isTouched(by links: [Link]) -> Bool {
    links.contains { link in
      guard let first = link.source.first, !link.target.isEmpty else { return false }
      let row = rows[first]
      return (row.lowerBound > 0 && link.target.lowerBound <= row.lowerBound)
        || (row.upperBound < targetCount && link.target.upperBound >= row.upperBound)
    }
  }

  /// Lets no row begin after, or end before, an earlier one, or the search could not pass from one to the next.
  private mutating func straighten() {
    var lowest = targetCount
    for index in rows.indices.reversed() {
      lowest = min(lowest, rows[index].lowerBound)
      rows[index] = lowest..<max(rows[index].upperBound, lowest)
    }
    var highest = 0
    for index in rows.indices {
      highest = max(highest, rows[index].upperBound)
      rows[index] = rows[index].lowerBound..<highest
    }
  }
}
