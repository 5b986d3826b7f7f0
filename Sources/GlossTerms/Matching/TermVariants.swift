/// The ways to write a listed term that its words can be looked for by: with and without each comma, hyphenated words
/// solid too.
enum TermVariants {
  /// A word of a variant: bytes in a buffer.
  typealias Word = (bytes: [UInt8], range: Range<Int>)

  /// How many commas of a term may come and go independently; beyond it they come and go together.
  private static let freeCommas = 3

  /// Reports the words of each variant in order, and whether a word is the last of its variant.
  static func forEach(of words: SignificantWords, _ report: (_ word: Word, _ isLast: Bool) -> Void) {
    guard words.words.contains(where: { $0.followsHyphen || words.isComma($0) }) else {
      for (index, word) in words.words.enumerated() {
        report((words.folded, word.folded), index == words.words.count - 1)
      }
      return
    }
    let commas = words.words.indices.filter { words.isComma(words.words[$0]) }
    var dropped: [Set<Int>] = [[]]
    if commas.count <= freeCommas {
      for index in commas { dropped += dropped.map { $0.union([index]) } }
    } else {
      dropped.append(Set(commas))
    }
    for drop in dropped {
      let kept = words.words.indices.filter { !drop.contains($0) }.map { words.words[$0] }
      for (index, word) in kept.enumerated() { report((words.folded, word.folded), index == kept.count - 1) }
      guard kept.contains(where: \.followsHyphen) else { continue }
      var solid: [[UInt8]] = []
      for word in kept {
        if word.followsHyphen, let last = solid.popLast() {
          solid.append(last + words.folded[word.folded])
        } else {
          solid.append(Array(words.folded[word.folded]))
        }
      }
      for (index, word) in solid.enumerated() { report((word, 0..<word.count), index == solid.count - 1) }
    }
  }
}
