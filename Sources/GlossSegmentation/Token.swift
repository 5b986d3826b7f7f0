package import GlossText

/// A word, number or mark of a text. White space is no token.
package struct Token: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Letters, with apostrophes inside: `people's`, `Xi'an`. A hyphen parts words.
    case word
    /// Digits with the separators inside: `1,253.5`, `67`.
    case number
    /// A word of ideographs as ICU's dictionary cuts it.
    case ideographs
    /// One mark of punctuation or one symbol.
    case mark
  }

  /// UTF-8 bytes in the text that was segmented.
  package let range: ByteRange
  package let kind: Kind

  package init(range: ByteRange, kind: Kind) {
    (self.range, self.kind) = (range, kind)
  }
}
