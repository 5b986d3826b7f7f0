/// A trie over byte strings in flat arrays: for each node its edges in a row, sorted by label.
///
/// Built from sorted keys in linear time; about 9 bytes a node and edge. Looking up a text costs one step a byte.
struct ByteTrie: Sendable {
  private var edgeStarts: [Int32] = []
  private var labels: [UInt8] = []
  private var targets: [Int32] = []
  private var values: [Int32] = []

  static let root = 0

  /// - Parameter keys: distinct, sorted, not empty; the value of a key is its index.
  init(sorted keys: [[UInt8]]) {
    // Breadth first, so that a node's edges come out in one row.
    var queue: [(keys: Range<Int>, depth: Int)] = [(0..<keys.count, 0)]
    var next = 0
    while next < queue.count {
      var (range, depth) = queue[next]
      next += 1
      edgeStarts.append(Int32(labels.count))
      var value: Int32 = -1
      if let first = range.first, keys[first].count == depth {
        value = Int32(first)
        range = first + 1..<range.upperBound
      }
      values.append(value)
      var start = range.lowerBound
      while start < range.upperBound {
        let label = keys[start][depth]
        var end = start + 1
        while end < range.upperBound, keys[end][depth] == label { end += 1 }
        labels.append(label)
        targets.append(Int32(queue.count))
        queue.append((start..<end, depth + 1))
        start = end
      }
    }
    edgeStarts.append(Int32(labels.count))
  }

  /// The node that `label` leads to from `node`; nil when none.
  func child(of node: Int, by label: UInt8) -> Int? {
    var low = Int(edgeStarts[node])
    var high = Int(edgeStarts[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if labels[middle] == label { return Int(targets[middle]) }
      if labels[middle] < label { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// The index of the key that ends at `node`; nil when none does.
  func value(at node: Int) -> Int? {
    values[node] >= 0 ? Int(values[node]) : nil
  }
}
