/// Makes a `DoubleArray`: first a trie of edges in a hash table, then each node's children into free slots
/// (`DoubleArrayPacking`). Linear.
struct DoubleArrayBuilder {
  private var parents: [Int32] = [-1]
  private var symbols: [Int32] = [0]
  /// Open addressing over (parent, symbol); the node, 0 for a free slot.
  private var slots: [Int32] = Array(repeating: 0, count: 1024)

  /// How many nodes there are, the root included, which is 0.
  var count: Int { parents.count }

  mutating func reserve(_ count: Int) {
    parents.reserveCapacity(count)
    symbols.reserveCapacity(count)
    var size = slots.count
    while size < count * 2 { size *= 2 }
    if size > slots.count { rehash(size) }
  }

  /// The child of `node` by `symbol`, made when there was none. Symbols are positive.
  mutating func child(of node: Int32, by symbol: Int32) -> Int32 {
    var slot = Self.hash(node, symbol) & (slots.count - 1)
    while slots[slot] > 0 {
      let found = slots[slot]
      if parents[Int(found)] == node, symbols[Int(found)] == symbol { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    let new = Int32(truncatingIfNeeded: parents.count)
    parents.append(node)
    symbols.append(symbol)
    slots[slot] = new
    if parents.count * 2 > slots.count { rehash(slots.count * 2) }
    return new
  }

  private mutating func rehash(_ size: Int) {
    slots = Array(repeating: 0, count: size)
    for node in parents.indices.dropFirst() {
      var slot = Self.hash(parents[node], symbols[node]) & (size - 1)
      while slots[slot] > 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(truncatingIfNeeded: node)
    }
  }

  private static func hash(_ node: Int32, _ symbol: Int32) -> Int {
    let key = UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
    return Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 33)
  }

  /// The double array.
  ///
  /// - Parameters:
  ///   - values: what each node is to carry, -1 for nothing.
  ///   - symbolLimit: the greatest symbol that it may be asked for.
  func build(values: [Int32], symbolLimit: Int32) -> DoubleArray {
    // The children of a node in a row.
    var starts = [Int32](repeating: 0, count: count + 1)
    for parent in parents.dropFirst() { starts[Int(parent) + 1] += 1 }
    for node in 0..<count { starts[node + 1] += starts[node] }
    var next = starts
    var children = [Int32](repeating: 0, count: count - 1)
    for node in parents.indices.dropFirst() {
      let parent = Int(parents[node])
      children[Int(next[parent])] = Int32(truncatingIfNeeded: node)
      next[parent] += 1
    }

    var packing = DoubleArrayPacking(symbols: symbols, symbolLimit: symbolLimit)
    packing.setValue(values[0], at: 0)
    // Level by level, in each the nodes with many children first, while there is room.
    var level: [(node: Int, slot: Int32)] = [(0, DoubleArray.root)]
    while !level.isEmpty {
      // Most nodes have no children.
      let rows = level.lazy.map { (slot: $0.slot, children: Int(starts[$0.node])..<Int(starts[$0.node + 1])) }
        .filter { !$0.children.isEmpty }
        .sorted { $0.children.count > $1.children.count }
      level = []
      for (slot, row) in rows {
        let base = packing.place(children[row], of: slot)
        for child in children[row] {
          let place = base ^ symbols[Int(child)]
          packing.setValue(values[Int(child)], at: place)
          level.append((Int(child), place))
        }
      }
    }
    return packing.array
  }
}
