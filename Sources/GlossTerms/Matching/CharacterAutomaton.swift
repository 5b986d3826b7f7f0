/// Finds keys, rows of codes, at every place of a text that was turned into codes.
///
/// A double array by character: a Chinese character is one step, where its three bytes would be three. The walk begins
/// anew at each character and ends where no key goes on, which for terms is after one or two steps; the failure links of
/// Aho and Corasick save nothing there, and every overlapping match is wanted.
struct CharacterAutomaton: Sendable {
  private(set) var codes = CharacterCodes()
  private let trie: SymbolTrie

  /// - Parameters:
  ///   - keys: scalars of each key, none empty, with a value for each.
  ///   - others: characters that are to have a code though no key may hold them.
  init(_ keys: [(scalars: [UInt32], value: Int32)], others: [UInt32] = []) {
    var codes = CharacterCodes()
    for scalar in others { _ = codes.insert(scalar) }
    var builder = SymbolTrieBuilder()
    builder.reserve(keys: keys.count)
    for key in keys { builder.add(key.scalars.lazy.map { codes.insert($0) }, value: key.value) }
    trie = builder.build(symbolLimit: codes.count)
    self.codes = codes
  }

  /// The values given with the key of number `key`.
  func values(of key: Int32) -> ArraySlice<Int32> { trie.values(of: key) }

  /// The values that share their key with another.
  var sharedValues: [Int32] { trie.sharedValues }

  /// Reports every key in `text`, codes of this automaton, by the range of its codes, in order of start, then of end.
  @inline(__always)
  func scan(_ text: [Int32], _ report: (_ start: Int, _ end: Int, _ key: Int32) -> Void) {
    for start in text.indices {
      var node = trie.child(of: SymbolTrie.root, by: text[start])
      var index = start + 1
      while node != SymbolTrie.none {
        let key = trie.key(at: node)
        if key >= 0 { report(start, index, key) }
        guard index < text.count else { break }
        node = trie.child(of: node, by: text[index])
        index += 1
      }
    }
  }

  /// As `scan`, with codes that satisfy `isPassedOver` allowed between two codes of a key, at most `limit` in a row.
  func scan(
    _ text: [Int32], passingOver isPassedOver: (Int32) -> Bool, limit: Int,
    _ report: (_ start: Int, _ end: Int, _ key: Int32) -> Void
  ) {
    for start in text.indices {
      var node = trie.child(of: SymbolTrie.root, by: text[start])
      var index = start + 1
      var skipped = 0
      while node != SymbolTrie.none {
        let key = trie.key(at: node)
        if key >= 0, skipped == 0 { report(start, index, key) }
        guard index < text.count else { break }
        let next = trie.child(of: node, by: text[index])
        if skipped < limit, isPassedOver(text[index]) {
          // Keys hold no such code but their first and last, so that nothing goes on behind this one.
          let key = next == SymbolTrie.none ? -1 : trie.key(at: next)
          if key >= 0 { report(start, index + 1, key) }
          skipped += 1
        } else {
          node = next
          skipped = 0
        }
        index += 1
      }
    }
  }

  /// Bytes of memory.
  var size: Int { codes.size + trie.size }
}
