internal import GlossICU
internal import GlossText

/// What the concepts of some lists are told by, as numbers: ids, and terms in the language that stands first, which are
/// one where they are the same but for case, width and the like. Worked out once for all who compare concepts.
struct ConceptKeys: Sendable {
  private let ids: Numbers
  private let sources: Numbers

  /// Linear; works out ids and terms at the same time.
  init(_ lists: [Glossary]) {
    let numbers = Concurrently.map(Kind.allCases) { Numbers($0, of: lists) }
    (ids, sources) = (numbers[0], numbers[1])
  }

  /// How many different ids there are, and how many different terms: their numbers are below.
  var idCount: Int { ids.count }
  var sourceCount: Int { sources.count }

  /// The number of the id of a concept, which is named by its place over all lists.
  func id(of concept: Int) -> Int { Int(ids.numbers[concept]) }

  /// The numbers of the terms in its first language, in their order.
  func sources(of concept: Int) -> ArraySlice<Int32> { sources.numbers(of: concept) }

  /// The index of the entry that each concept joins: that of its id, else of its first term that an entry has, else a
  /// new one.
  var entryIndices: [Int] {
    var byID = [Int](repeating: -1, count: idCount)
    var bySource = [Int](repeating: -1, count: sourceCount)
    var count = 0
    return ids.numbers.indices.map { concept in
      let (id, sources) = (id(of: concept), sources(of: concept))
      var index = byID[id]
      if index < 0 { index = sources.lazy.map { bySource[Int($0)] }.first { $0 >= 0 } ?? count }
      count = max(count, index + 1)
      byID[id] = index
      for source in sources where bySource[Int(source)] < 0 { bySource[Int(source)] = index }
      return index
    }
  }

  private enum Kind: CaseIterable, Sendable {
    case id, source
  }

  /// Numbers of one kind, from 0 up, in the order of the concepts.
  private struct Numbers: Sendable {
    private(set) var numbers: [Int32] = []
    /// Where those of each concept end.
    private var ends: [Int] = []
    /// How many different ones there are.
    let count: Int

    init(_ kind: Kind, of lists: [Glossary]) {
      let concepts = lists.reduce(0) { $0 + $1.concepts.count }
      var table = WordTable()
      table.reserve(concepts)
      numbers.reserveCapacity(concepts)
      ends.reserveCapacity(concepts)
      for list in lists {
        for index in list.concepts.indices {
          switch kind {
          case .id:
            numbers.append(Int32(truncatingIfNeeded: table.insert(Array(list.concepts[index].id.utf8))))
          case .source:
            for term in list.concepts[index].languages.first?.terms ?? [] {
              numbers.append(Int32(truncatingIfNeeded: table.insert(FoldedText.key(of: term.text))))
            }
          }
          ends.append(numbers.count)
        }
      }
      count = table.count
    }

    func numbers(of concept: Int) -> ArraySlice<Int32> {
      numbers[(concept > 0 ? ends[concept - 1] : 0)..<ends[concept]]
    }
  }
}
