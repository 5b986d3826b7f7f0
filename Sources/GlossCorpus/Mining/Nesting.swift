/// Which candidates stand inside which.
struct Nesting {
  /// For each candidate the longer ones that hold it, ascending.
  let containers: [[Int]]

  /// Costs each candidate's parts, of which a text of sixteen characters has 136.
  init(_ candidates: [Candidate]) {
    let numbers = Dictionary(
      candidates.enumerated().map { ($1.text[...], $0) }, uniquingKeysWith: { first, _ in first })
    var containers = [[Int]](repeating: [], count: candidates.count)
    for (index, candidate) in candidates.enumerated() {
      let text = candidate.text
      let starts = text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
      var parts = Set<Int>()
      for (place, start) in starts.enumerated() {
        for end in starts[(place + 1)...].prefix(Self.longestPart) where end - start < text.count {
          if let part = numbers[text[start..<end]], part != index { parts.insert(part) }
        }
      }
      for part in parts { containers[part].append(index) }
    }
    self.containers = containers
  }

  /// Scalars of a part, for texts with spaces between words, whose candidates have no bound.
  private static let longestPart = 40
}
