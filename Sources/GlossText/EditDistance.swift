/// The optimal string alignment distance: how many insertions, deletions, replacements and swaps of neighbours turn
/// one sequence into the other (Damerau 1964, without substring moves). Costs the product of the lengths.
///
/// - Returns: nil when the distance is greater than `limit`.
package func editDistance<Element: Equatable>(_ left: [Element], _ right: [Element], limit: Int = .max) -> Int? {
  guard abs(left.count - right.count) <= limit else { return nil }
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for (row, element) in left.enumerated() {
    var current = [row + 1]
    current.reserveCapacity(right.count + 1)
    for (column, other) in right.enumerated() {
      var best = min(last[column + 1], current[column]) + 1
      best = min(best, last[column] + (element == other ? 0 : 1))
      if row > 0, column > 0, element == right[column - 1], left[row - 1] == other {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    if current.allSatisfy({ $0 > limit }) { return nil }
    (beforeLast, last) = (last, current)
  }
  return last[right.count] <= limit ? last[right.count] : nil
}

/// The one of `candidates` that `word` was probably meant to be: at most a third of its letters differ.
package func closest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased().utf8)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let limit = min(best.map { $0.distance - 1 } ?? .max, max(1, letters.count / 3))
    if limit >= 0, let distance = editDistance(letters, Array(candidate.lowercased().utf8), limit: limit) {
      best = (distance, candidate)
    }
  }
  return best?.candidate
}
