/// Where each feature stands in a text.
struct Postings {
  struct Place {
    let sentence: Int32
    /// Index among the sentence's tokens.
    let position: Int32
  }

  private var starts: [Int32]
  private var places: [Place]

  /// - Parameter count: features of the table.
  init(_ text: FlatTokens, count: Int) {
    starts = [Int32](repeating: 0, count: count + 1)
    for token in text.tokens { starts[Int(token) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    places = [Place](repeating: Place(sentence: 0, position: 0), count: text.tokens.count)
    var next = starts
    for sentence in text.sentences {
      for (position, index) in text.range(sentence).enumerated() {
        let token = Int(text.tokens[index])
        places[Int(next[token])] = Place(
          sentence: Int32(truncatingIfNeeded: sentence), position: Int32(truncatingIfNeeded: position))
        next[token] += 1
      }
    }
  }

  /// The indexes of a feature's places; they ascend.
  func range(_ feature: Int32) -> Range<Int> { Int(starts[Int(feature)])..<Int(starts[Int(feature) + 1]) }

  subscript(_ index: Int) -> Place { places[index] }
}
