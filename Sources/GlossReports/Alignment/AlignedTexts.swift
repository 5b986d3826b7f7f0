package import GlossAlignment
package import GlossText

/// A text as the formats of `align` need it: its sentences, each with its place.
package struct AlignedText: Sendable {
  package struct Sentence: Sendable, Hashable {
    package let text: String
    /// Where it starts in the file; both from 1, columns in Unicode scalars.
    package let line: Int
    package let column: Int

    package init(_ text: String, line: Int, column: Int = 1) {
      (self.text, self.line, self.column) = (text, line, column)
    }
  }

  /// What the text is called: its path.
  package let name: String
  package let language: LanguageTag
  package let sentences: [Sentence]

  package init(name: String, language: LanguageTag, sentences: [Sentence]) {
    (self.name, self.language, self.sentences) = (name, language, sentences)
  }

  /// Whether there is anything to read in it.
  package var hasText: Bool { hasText(in: sentences.indices) }

  /// Sentences that follow each other, as one text: with a space between them, but for a mark of a script that puts
  /// none after it, such as 。
  func text(of indexes: Range<Int>) -> String {
    sentences[indexes].reduce(into: "") { joined, sentence in
      guard !sentence.text.isEmpty else { return }
      if let last = joined.unicodeScalars.last, !(language.isUnspaced && last.isWidePunctuation) { joined += " " }
      joined += sentence.text
    }
  }

  /// Whether any of the sentences has text; empty lines have none.
  func hasText(in indexes: Range<Int>) -> Bool {
    sentences[indexes].contains { sentence in sentence.text.unicodeScalars.contains { !$0.properties.isWhitespace } }
  }
}

/// A text and its translation, linked.
package struct AlignedTexts: Sendable {
  package let source: AlignedText
  package let target: AlignedText
  /// In order; every sentence of either text in exactly one.
  package let links: [Link]

  package init(source: AlignedText, target: AlignedText, links: [Link]) {
    (self.source, self.target, self.links) = (source, target, links)
  }

  /// Whether there is something to read on both sides of `link`.
  package func hasBothTexts(_ link: Link) -> Bool {
    source.hasText(in: link.source) && target.hasText(in: link.target)
  }
}

extension Unicode.Scalar {
  fileprivate var isWidePunctuation: Bool {
    guard !isASCII else { return false }
    return switch properties.generalCategory {
    case .otherPunctuation, .finalPunctuation, .closePunctuation, .dashPunctuation: true
    default: false
    }
  }
}
