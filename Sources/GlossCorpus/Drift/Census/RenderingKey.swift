internal import GlossAlignment
internal import GlossSegmentation
internal import GlossText

/// What renderings are compared by: equal for those that differ in inflection, capitals, hyphens, articles and other
/// function words alone. "New visions of development" is "the new vision on development".
struct RenderingKey: Hashable {
  let words: [[UInt8]]

  /// Whether one has all the words of the other: good writers cut a rendering short, and a wording that was mined may
  /// lack a word or have one too many.
  func isShort(of other: RenderingKey) -> Bool {
    let (left, right) = (Set(words), Set(other.words))
    return left.isSubset(of: right) || right.isSubset(of: left)
  }

  /// Makes keys in one language.
  struct Maker {
    private let stemmer: Stemmer?
    private let functionWords: Set<[UInt8]>

    init(_ language: LanguageTag) {
      stemmer = Stemmer(language)
      functionWords = FunctionWords.words(of: language)
    }

    func key(_ text: String) -> RenderingKey {
      let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "\u{2019}" }
        .map { Array($0.utf8) }
      let content = words.filter { !functionWords.contains($0) }
      return RenderingKey(words: (content.isEmpty ? words : content).map { stemmer?.stem($0) ?? $0 })
    }
  }
}
