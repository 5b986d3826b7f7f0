internal import GlossText

/// A row of source words that may be a term.
struct Candidate {
  struct Place {
    /// Position of the passage.
    let passage: Int
    /// Words of the passage's source.
    let words: Range<Int>
    let sentence: Int
    /// UTF-8 bytes of the text of the sentence's block.
    let range: ByteRange
  }

  /// As it stands in the text.
  let text: [UInt8]
  /// In the order of the passages.
  var places: [Place]
  /// Numbers of its words that say something.
  let words: [Int32]
  let startsWithOpener: Bool
  /// Whether a text names it: in quotation marks, as a title, or by the form of a numeral slogan.
  let isNamed: Bool

  /// The passages it stands in, ascending.
  var passages: [Int] {
    var passages: [Int] = []
    for place in places where passages.last != place.passage { passages.append(place.passage) }
    return passages
  }
}
