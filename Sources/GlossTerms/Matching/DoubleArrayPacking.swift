/// The slots of a double array as it grows, and which of them are free.
///
/// Slots are looked through from the front, by nodes of one number of children (1, 2, 3 to 4, 5 to 8 …) each once and
/// never again: a slot that did not fit one will hardly fit the next. So the work is linear in the slots, where looking
/// for the first place that fits takes seconds for 10,000 terms. Nodes with many children should come first, while there
/// is room; those with one fit everywhere and fill what is left.
struct DoubleArrayPacking {
  private let symbols: [Int32]
  private let blockSize: Int
  private var parents: [Int32] = []
  private var nodes: [DoubleArray.Node] = []
  /// The slot to try next, by the width in bits of the number of children less one.
  private var cursors = [Int](repeating: 1, count: Int.bitWidth + 1)

  /// - Parameters:
  ///   - symbols: for each node of the trie the symbol that leads to it.
  ///   - symbolLimit: the greatest symbol that the array may be asked for.
  init(symbols: [Int32], symbolLimit: Int32) {
    self.symbols = symbols
    var size = 256
    while size <= Int(symbolLimit) { size *= 2 }
    blockSize = size
    openBlock()
  }

  var array: DoubleArray { DoubleArray(parents: parents, nodes: nodes) }

  mutating func setValue(_ value: Int32, at slot: Int32) { nodes[Int(slot)].value = value }

  /// Gives the `children` of the node at `parent` their slots.
  ///
  /// - Returns: the base of the parent.
  mutating func place(_ children: ArraySlice<Int32>, of parent: Int32) -> Int32 {
    let base = base(for: children)
    nodes[Int(parent)].base = base
    for child in children { parents[Int(base ^ symbols[Int(child)])] = parent }
    return base
  }

  private mutating func base(for children: ArraySlice<Int32>) -> Int32 {
    let kind = Int.bitWidth - (children.count - 1).leadingZeroBitCount
    let first = symbols[Int(children[children.startIndex])]
    var slot = cursors[kind]
    defer { cursors[kind] = slot }
    while true {
      if slot == parents.count { openBlock() }
      let base = Int32(truncatingIfNeeded: slot) ^ first
      if parents[slot] < 0, children.allSatisfy({ isFree(base ^ symbols[Int($0)]) }) { return base }
      slot += 1
    }
  }

  /// The root's slot has no parent, but is not free.
  private func isFree(_ slot: Int32) -> Bool { slot != DoubleArray.root && parents[Int(slot)] < 0 }

  private mutating func openBlock() {
    parents += Array(repeating: -1, count: blockSize)
    nodes += Array(repeating: DoubleArray.Node(), count: blockSize)
  }
}
