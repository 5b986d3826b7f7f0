internal import GlossICU

/// What the concepts of some lists are told by, as numbers: ids, and terms in the language that stands first, which are
/// one where they are the same but for case, width and the like. Worked out once for all who compare concepts.
struct ConceptKeys: Sendable {
  /// The number of each concept's id, in their order.
  private(set) var ids: [Int] = []
  /// The numbers of the terms in the first language of each concept, in their order.
  private var sources: [Int32] = []
  /// Where those of each concept end.
  private var ends: [Int] = []

  /// How many different ids there are, and how many different terms: numbers are below.
  let idCount: Int
  let sourceCount: Int

  /// Linear.
  init(_ lists: [Glossary]) {
    let count = lists.reduce(0) { $0 + $1.concepts.count }
    var (idTable, sourceTable) = (WordTable(), WordTable())
    idTable.reserve(count)
    sourceTable.reserve(count)
    ids.reserveCapacity(count)
    sources.reserveCapacity(count)
    ends.reserveCapacity(count)
    for list in lists {
      for index in list.concepts.indices {
        ids.append(idTable.insert(Array(list.concepts[index].id.utf8)))
        if let section = list.concepts[index].languages.first {
          for term in section.terms {
            sources.append(Int32(truncatingIfNeeded: sourceTable.insert(FoldedText.key(of: term.text))))
          }
        }
        ends.append(sources.count)
      }
    }
    (idCount, sourceCount) = (idTable.count, sourceTable.count)
  }

  /// The numbers of the terms in the first language of the concept number `index`, counted over all lists.
  func sources(of index: Int) -> ArraySlice<Int32> { sources[(index > 0 ? ends[index - 1] : 0)..<ends[index]] }

  /// The index of the entry that each concept joins: that of its id, else of its first term that an entry has, else a
  /// new one.
  var entryIndices: [Int] {
    var byID = [Int](repeating: -1, count: idCount)
    var bySource = [Int](repeating: -1, count: sourceCount)
    var count = 0
    return ids.indices.map { concept in
      let sources = sources(of: concept)
      var index = byID[ids[concept]]
      if index < 0 { index = sources.lazy.map { bySource[Int($0)] }.first { $0 >= 0 } ?? count }
      count = max(count, index + 1)
      byID[ids[concept]] = index
      for source in sources where bySource[Int(source)] < 0 { bySource[Int(source)] = index }
      return index
    }
  }
}
