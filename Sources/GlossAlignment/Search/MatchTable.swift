/// The words of each source sentence that have a rendering in each target sentence of its band.
///
/// Costs the tokens times their renderings within the band; for each feature the first place within reach only moves
/// on, since bands do.
struct MatchTable {
  /// A token explained by one of the other side.
  struct Match {
    /// Index of the token in its sentence.
    let position: Int32
    let probability: Float
  }

  /// Cell by cell the matches that explain words of the target sentence, and those that explain words of the source
  /// sentence; as many of either.
  private(set) var ofTarget: [Match] = []
  private(set) var ofSource: [Match] = []
  /// For each cell where its matches start. Cells stand row by row.
  private var starts: [Int32] = [0]
  private var rowStarts: [Int] = []
  private let band: SearchBand

  private struct Found {
    let cell: Int32
    let sourcePosition: Int32
    let targetPosition: Int32
    let forward: Float
    let backward: Float
  }

  init(source: FlatTokens, lexicon: Lexicon, places: Postings, band: SearchBand) {
    self.band = band
    var cells = 0
    for row in band.rows {
      rowStarts.append(cells)
      cells += row.count
    }
    starts.reserveCapacity(cells + 1)
    var first = lexicon.features.map { Int32(truncatingIfNeeded: places.range($0).lowerBound) }
    var found: [Found] = []
    for row in source.sentences {
      found.removeAll(keepingCapacity: true)
      let reach = band[row]
      for (position, index) in source.range(row).enumerated() {
        for entry in lexicon[source.tokens[index]] {
          let range = places.range(entry.target)
          var index = Int(first[Int(entry.target)])
          while index < range.upperBound, Int(places[index].sentence) < reach.lowerBound { index += 1 }
          first[Int(entry.target)] = Int32(truncatingIfNeeded: index)
          while index < range.upperBound, Int(places[index].sentence) < reach.upperBound {
            let place = places[index]
            found.append(
              Found(
                cell: place.sentence - Int32(truncatingIfNeeded: reach.lowerBound),
                sourcePosition: Int32(truncatingIfNeeded: position), targetPosition: place.position,
                forward: entry.forward, backward: entry.backward))
            index += 1
          }
        }
      }
      append(found, cells: reach.count)
    }
  }

  /// Appends a row: a counting sort by cell.
  private mutating func append(_ found: [Found], cells: Int) {
    var next = [Int32](repeating: 0, count: cells + 1)
    for match in found { next[Int(match.cell) + 1] += 1 }
    let base = Int32(truncatingIfNeeded: ofTarget.count)
    next[0] = base
    for cell in 0..<cells {
      next[cell + 1] += next[cell]
      starts.append(next[cell + 1])
    }
    let none = Match(position: 0, probability: 0)
    ofTarget.append(contentsOf: repeatElement(none, count: found.count))
    ofSource.append(contentsOf: repeatElement(none, count: found.count))
    for match in found {
      let index = Int(next[Int(match.cell)])
      next[Int(match.cell)] += 1
      ofTarget[index] = Match(position: match.targetPosition, probability: match.forward)
      ofSource[index] = Match(position: match.sourcePosition, probability: match.backward)
    }
  }

  /// The cell of a source and a target sentence; nil outside the band.
  func cell(_ source: Int, _ target: Int) -> Int? {
    let row = band[source]
    return row.contains(target) ? rowStarts[source] + target - row.lowerBound : nil
  }

  /// The cells of a source sentence, in the order of its band.
  func cells(_ source: Int) -> Range<Int> { rowStarts[source]..<rowStarts[source] + band[source].count }

  /// Where the matches of a cell stand.
  func matches(_ cell: Int) -> Range<Int> { Int(starts[cell])..<Int(starts[cell + 1]) }

  var cellCount: Int { starts.count - 1 }
}
