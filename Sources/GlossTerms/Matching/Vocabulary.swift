internal import GlossICU
internal import GlossText

/// The words of a list with all their forms. Forms of one word, and of words that share a form, are one class.
struct Vocabulary: Sendable {
  /// Class 0 is for words that no term holds.
  static let unknown: Int32 = 0

  private var classes: [[UInt8]: Int32] = [:]
  private var parents: [Int32] = [0]

  /// The class of a word of a term, made when it is new.
  mutating func insert(_ word: [UInt8], forms: [String]) {
    var label = Int32(parents.count)
    parents.append(label)
    for key in [word] + forms.map({ Array($0.utf8) }) {
      if let known = classes[key] {
        let root = find(known)
        parents[Int(label)] = root
        label = root
      } else {
        classes[key] = label
      }
    }
  }

  /// Settles which classes are one; to be called once, after the last `insert`.
  mutating func seal() {
    for (key, label) in classes { classes[key] = find(label) }
  }

  /// The class of a folded word; of its base where it is a possessive.
  func label(of word: [UInt8]) -> Int32 {
    if let label = classes[word] { return label }
    if word.suffix(2) == [0x27, 0x73], let label = classes[Array(word.dropLast(2))] { return label }
    return Self.unknown
  }

  private func find(_ label: Int32) -> Int32 {
    var label = label
    while parents[Int(label)] != label { label = parents[Int(label)] }
    return label
  }
}

extension [UInt8] {
  /// A word as it is compared: NFKC_Casefold, curly apostrophes straight.
  func foldedWord(_ range: ByteRange) -> [UInt8] {
    if self[range].allSatisfy({ $0 < 0x80 }) {
      return self[range].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    }
    let folded = FoldedText(self, range).utf8
    var result: [UInt8] = []
    var index = 0
    while index < folded.count {
      if index + 2 < folded.count, folded[index] == 0xE2, folded[index + 1] == 0x80,
        folded[index + 2] == 0x98 || folded[index + 2] == 0x99
      {
        result.append(0x27)
        index += 3
      } else {
        result.append(folded[index])
        index += 1
      }
    }
    return result
  }
}
