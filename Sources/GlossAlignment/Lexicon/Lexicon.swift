/// Which features of the source text may be rendered by which of the target text, with probabilities both ways.
///
/// Anchors, which mean the same in both texts, render themselves. Rows stand in flat arrays by the number of the
/// source feature, since the search reads one for every token.
struct Lexicon: Sendable {
  struct Entry: Sendable, Hashable {
    /// A feature of the target text.
    let target: Int32
    /// p(target | source).
    let forward: Float
    /// p(source | target).
    let backward: Float
  }

  private var starts: [Int32] = [0]
  private var entries: [Entry] = []

  /// - Parameter rows: for each feature of the table its entries; none for words of the target text.
  init(rows: [[Entry]]) {
    starts.reserveCapacity(rows.count + 1)
    entries.reserveCapacity(rows.reduce(0) { $0 + $1.count })
    for row in rows {
      entries.append(contentsOf: row)
      starts.append(Int32(truncatingIfNeeded: entries.count))
    }
  }

  /// The renderings of a feature.
  subscript(_ source: Int32) -> ArraySlice<Entry> {
    entries[Int(starts[Int(source)])..<Int(starts[Int(source) + 1])]
  }

  /// Features of the table.
  var features: Range<Int32> { 0..<Int32(truncatingIfNeeded: starts.count - 1) }
}
