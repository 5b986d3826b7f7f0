package import GlossText

/// What the language data knows of single English words, for rules that look at a full stop.
package enum EnglishWords {
  /// Whether the word of `range`, with its capital, most likely starts a sentence: "The", "However".
  package static func startsSentence(_ utf8: [UInt8], _ range: ByteRange) -> Bool {
    SentenceData.shared.starters.contains(utf8, range)
  }

  /// Whether the word of `range`, which a full stop follows, is an abbreviation: "Mr", "No", "approx".
  package static func isAbbreviation(_ utf8: [UInt8], _ range: ByteRange) -> Bool {
    SentenceData.shared.abbreviations.behaviour(utf8, range) != nil
  }
}
