extension RandomAccessCollection where Index == Int {
  /// The stretches of elements of which all are members, as indexes.
  package func runs(where isMember: (Element) -> Bool) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in indices where isMember(self[index]) {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }
}

extension [Link] {
  /// The stretches of sentences of one side that follow each other without counterpart.
  package func unlinkedSections(_ side: (Link) -> Range<Int>) -> [Range<Int>] {
    runs { !$0.isComplete && !side($0).isEmpty }.map {
      side(self[$0.lowerBound]).lowerBound..<side(self[$0.upperBound - 1]).upperBound
    }
  }
}
