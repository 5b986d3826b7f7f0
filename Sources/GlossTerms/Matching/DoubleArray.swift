/// A trie over numbers in one flat array, in which a step costs one exclusive or and one comparison.
///
/// Aoe's double array in the form with exclusive or: the child of a node by a symbol stands in slot `base ^ symbol` if
/// that slot says that the node is its parent. 12 bytes a slot; some nine slots in ten are in use.
struct DoubleArray: Sendable {
  /// The slot of each node's parent; -1 where none stands. By themselves, since most steps look at nothing else and
  /// lead nowhere.
  ///
  /// As many as a multiple of a power of two that is greater than every symbol, so that no step can leave the array.
  private let parents: [Int32]
  private let nodes: [Node]

  struct Node: Sendable {
    var base: Int32 = 0
    /// What the builder gave to the node; -1 for nothing.
    var value: Int32 = -1
  }

  static let root: Int32 = 0
  static let none: Int32 = -1

  init(parents: [Int32], nodes: [Node]) {
    (self.parents, self.nodes) = (parents, nodes)
  }

  /// The node that `symbol`, from 1 up, leads to from `node`; `none` when it leads nowhere. Symbol 0 never leads on.
  @inline(__always)
  func child(of node: Int32, by symbol: Int32) -> Int32 {
    let slot = nodes[Int(node)].base ^ symbol
    return parents[Int(slot)] == node ? slot : Self.none
  }

  /// What the builder gave to `node`; -1 for nothing.
  @inline(__always)
  func value(of node: Int32) -> Int32 { nodes[Int(node)].value }

  /// Bytes of memory.
  var size: Int { parents.count * 4 + nodes.count * MemoryLayout<Node>.stride }
}
