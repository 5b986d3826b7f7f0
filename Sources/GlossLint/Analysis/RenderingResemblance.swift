internal import GlossSegmentation
internal import GlossTerms
internal import GlossText

/// How much of a rendering's wording a translation shares without using the rendering itself: a paraphrase shares
/// most of it, another text nothing.
struct RenderingResemblance {
  private let page: Page

  init(_ page: Page) {
    self.page = page
  }

  /// Words that say nothing of what a text is about.
  private static let functionWords: Set<String> = [
    "a", "all", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "its", "of", "on", "or", "that",
    "the", "their", "this", "to", "we", "will", "with",
  ]

  /// The greatest share, of 1, of a listed rendering's content words that stand in `sentences` of the page.
  func share(of terms: [Term], _ sentences: Range<Int>) -> Double {
    var present = Set<String>()
    for sentence in sentences {
      let text = page.text(ofBlock: page.sentences[sentence].block)
      for token in page.tokens(ofSentence: sentence) where token.kind == .word {
        present.insert(Self.stem(text.string(token.range).lowercased()))
      }
    }
    return terms.filter { $0.status.isAllowed }.map { term in
      let words = term.text.lowercased().split { !$0.isLetter && $0 != "'" }.map(String.init)
        .filter { !Self.functionWords.contains($0) }
      guard !words.isEmpty else { return 0 }
      return Double(words.count { present.contains(Self.stem($0)) }) / Double(words.count)
    }.max() ?? 0
  }

  /// Enough letters to be the same word in another form; a longer word is compared by its first six.
  private static func stem(_ word: String) -> String {
    word.count > 7 ? String(word.prefix(6)) : word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}
