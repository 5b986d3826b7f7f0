/// Keys, each a row of positive numbers, with values: which keys start at a place is found by one step a number.
///
/// The numbers stand for characters where words are not parted, and for words where they are.
struct SymbolTrie: Sendable {
  private let trie: DoubleArray
  /// For each key the values that were given with it start here ...
  private let starts: [Int32]
  /// ... in this array, in the order in which they were added.
  private let values: [Int32]

  static let root = DoubleArray.root
  static let none = DoubleArray.none

  fileprivate init(trie: DoubleArray, starts: [Int32], values: [Int32]) {
    (self.trie, self.starts, self.values) = (trie, starts, values)
  }

  /// The node that `symbol` leads to from `node`; `none` when it leads nowhere, as symbol 0 always does.
  @inline(__always)
  func child(of node: Int32, by symbol: Int32) -> Int32 { trie.child(of: node, by: symbol) }

  /// The key that ends at `node`; -1 when none does.
  @inline(__always)
  func key(at node: Int32) -> Int32 { trie.value(of: node) }

  /// The values given with `key`.
  func values(of key: Int32) -> ArraySlice<Int32> { values[Int(starts[Int(key)])..<Int(starts[Int(key) + 1])] }

  /// The values that share their key with another.
  var sharedValues: [Int32] {
    var shared: [Int32] = []
    for (start, end) in zip(starts, starts.dropFirst()) where end - start > 1 {
      shared += values[Int(start)..<Int(end)]
    }
    return shared
  }

  /// Bytes of memory.
  var size: Int { trie.size + (starts.count + values.count) * 4 }
}

/// Collects the keys of a `SymbolTrie`.
struct SymbolTrieBuilder {
  private var builder = DoubleArrayBuilder()
  private var ends: [(node: Int32, value: Int32)] = []

  mutating func reserve(keys: Int) {
    builder.reserve(keys * 4)
    ends.reserveCapacity(keys)
  }

  /// Adds a key, which must not be empty. A value that was given with the same key just before counts once.
  mutating func add(_ symbols: some Sequence<Int32>, value: Int32) {
    var node = DoubleArray.root
    for symbol in symbols { node = builder.child(of: node, by: symbol) }
    for end in ends.reversed() {
      if end.value != value { break }
      if end.node == node { return }
    }
    ends.append((node, value))
  }

  /// - Parameter symbolLimit: the greatest symbol that the trie may be asked for.
  func build(symbolLimit: Int32) -> SymbolTrie {
    var keyOfNode = [Int32](repeating: -1, count: builder.count)
    var starts: [Int32] = [0]
    for end in ends {
      if keyOfNode[Int(end.node)] < 0 {
        keyOfNode[Int(end.node)] = Int32(truncatingIfNeeded: starts.count - 1)
        starts.append(0)
      }
      starts[Int(keyOfNode[Int(end.node)]) + 1] += 1
    }
    for key in starts.indices.dropFirst() { starts[key] += starts[key - 1] }
    var next = starts
    var values = [Int32](repeating: 0, count: ends.count)
    for end in ends {
      let key = Int(keyOfNode[Int(end.node)])
      values[Int(next[key])] = end.value
      next[key] += 1
    }
    return SymbolTrie(
      trie: builder.build(values: keyOfNode, symbolLimit: symbolLimit), starts: starts, values: values)
  }
}
