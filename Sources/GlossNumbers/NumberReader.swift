/// Finds the numbers of a text, by value.
///
/// Reading is linear in the text and never fails: what cannot be a number is passed over. Mentions come in text order and
/// do not overlap.
package struct NumberReader: Sendable {
  /// The language of the texts it reads.
  package enum Language: Sendable, Hashable {
    case chinese, english
  }

  private let language: Language

  package init(_ language: Language) {
    self.language = language
  }

  /// A reader for a BCP 47 tag whose language is `zh` or `en`; nil for the others.
  package init?(tag: String) {
    switch tag.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "zh": self.init(.chinese)
    case "en": self.init(.english)
    default: return nil
    }
  }

  /// The numbers in the bytes `range` of `utf8`. Ranges of mentions are in `utf8`.
  package func mentions(in utf8: [UInt8], range: Range<Int>) -> [NumberMention] {
    let text = ScalarText(utf8, range)
    switch language {
    case .chinese:
      var reader = ChineseReader(text)
      reader.run()
      return reader.mentions
    case .english:
      var reader = EnglishReader(text)
      reader.run()
      return reader.mentions
    }
  }

  /// The numbers in all of `utf8`.
  package func mentions(in utf8: [UInt8]) -> [NumberMention] {
    mentions(in: utf8, range: 0..<utf8.count)
  }
}
