internal import GlossText

/// The words of a list with all their forms. Forms of one word, and of words that share a form, are one class.
struct Vocabulary: Sendable {
  /// Class 0 is for words that no term holds.
  static let unknown: Int32 = 0

  /// The forms, each with its class.
  private var table = WordTable()
  /// How many classes there are, 0 included.
  private(set) var count: Int32 = 1

  /// - Parameters:
  ///   - words: the words that terms hold, each once.
  ///   - inflection: what makes their other forms.
  init(_ words: WordTable, _ inflection: Inflection) {
    // An English word has seven forms in the mean.
    table.reserve(words.count * (inflection.isNone ? 1 : 7))
    var sets = DisjointSets()
    /// For each form the set that it is in.
    var setOfForm: [Int32] = []
    var forms = FormList()
    for index in 0..<words.count {
      forms.removeAll()
      inflection.forms(of: words[index], into: &forms)
      let set = sets.add()
      for form in forms.ranges {
        let form = table.insert(forms.bytes, form)
        if form < setOfForm.count { sets.join(setOfForm[form], set) } else { setOfForm.append(set) }
      }
    }
    var classes = [Int32](repeating: 0, count: sets.count)
    let classOfForm = setOfForm.map { set in
      let root = Int(sets.root(of: set))
      if classes[root] == 0 {
        classes[root] = count
        count += 1
      }
      return classes[root]
    }
    table.setValues(classOfForm)
  }

  /// The class of the folded word at `range` of `text`; of its base where it is a possessive.
  func label(of text: [UInt8], _ range: Range<Int>) -> Int32 {
    let label = table.value(of: text, range)
    guard label == Self.unknown, range.count > 2, text[range.upperBound - 1] == 0x73,
      text[range.upperBound - 2] == 0x27
    else { return label }
    return table.value(of: text, range.lowerBound..<range.upperBound - 2)
  }

  /// Bytes of memory.
  var size: Int { table.size }
}

/// Sets that are joined as it shows that their members are one (union and find).
private struct DisjointSets {
  private var parents: [Int32] = []

  var count: Int { parents.count }

  /// A new set.
  mutating func add() -> Int32 {
    parents.append(Int32(truncatingIfNeeded: parents.count))
    return parents[parents.count - 1]
  }

  mutating func join(_ left: Int32, _ right: Int32) {
    parents[Int(root(of: right))] = root(of: left)
  }

  /// The set that stands for all that `set` was joined with.
  mutating func root(of set: Int32) -> Int32 {
    var set = set
    while parents[Int(set)] != set {
      parents[Int(set)] = parents[Int(parents[Int(set)])]
      set = parents[Int(set)]
    }
    return set
  }
}
