import GlossAlignment

/// Sentences as the aligner sees them, in a few words.
struct Sentences {
  var table = FeatureTable()

  enum Side { case source, target }

  /// The features of a text of words parted by spaces; a word with `#` before it is an anchor of both sides. Its length
  /// is that of its letters, times `factor`.
  mutating func features(
    _ text: String, _ side: Side, factor: Int = 1, block: Int = 0, isHeading: Bool = false
  ) -> SentenceFeatures {
    let words = text.split(separator: " ").map(String.init)
    let ids = words.map { word in
      let bytes = Array(word.utf8)
      if word.hasPrefix("#") { return table.id(of: .latin(bytes)) }
      return table.id(of: side == .source ? .sourceWord(bytes) : .targetWord(bytes))
    }
    let length = words.reduce(0) { $0 + $1.count } * factor
    return SentenceFeatures(length: length, tokens: ids, block: block, isHeading: isHeading)
  }

  mutating func features(_ texts: [String], _ side: Side, factor: Int = 1) -> [SentenceFeatures] {
    var result: [SentenceFeatures] = []
    for text in texts { result.append(features(text, side, factor: factor)) }
    return result
  }
}

/// Random numbers that repeat, so that a failure does.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }

  /// So many words of a vocabulary of `size`.
  mutating func words(_ count: Int, of size: Int) -> String {
    (0..<count).map { _ in "w\(Int.random(in: 0..<size, using: &self))" }.joined(separator: " ")
  }

  /// Sentences of words of a small vocabulary, in paragraphs; some are empty.
  mutating func sentences(_ count: Int, _ side: Sentences.Side, _ table: inout Sentences) -> [SentenceFeatures] {
    var block = 0
    var result: [SentenceFeatures] = []
    for _ in 0..<count {
      let words = (0..<Int.random(in: 0...12, using: &self)).map { _ in
        Bool.random(using: &self)
          ? "w\(Int.random(in: 0..<40, using: &self))" : "#\(Int.random(in: 0..<9, using: &self))"
      }
      var sentence = table.features(
        words.joined(separator: " "), side, factor: Int.random(in: 1...30, using: &self), block: block,
        isHeading: Int.random(in: 0..<10, using: &self) == 0)
      sentence.form.startsInside = Int.random(in: 0..<4, using: &self) == 0
      sentence.form.carriesOn = Int.random(in: 0..<4, using: &self) == 0
      sentence.form.endsQuotation = Int.random(in: 0..<4, using: &self) == 0
      sentence.form.endsQuestion = Int.random(in: 0..<8, using: &self) == 0
      sentence.form.isOpen = Int.random(in: 0..<8, using: &self) == 0
      result.append(sentence)
      if Int.random(in: 0..<4, using: &self) == 0 { block += 1 }
    }
    return result
  }
}
