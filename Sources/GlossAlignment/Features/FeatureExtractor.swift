internal import GlossICU
package import GlossNumbers
package import GlossSegmentation
package import GlossTerms
package import GlossText

/// Turns the sentences of the two texts into features: words, numbers by value, Latin strings, listed terms, marks.
package struct FeatureExtractor {
  package enum Side: Sendable {
    case source, target
  }

  /// Shared by both sides; pass it on to the aligner.
  package private(set) var table = FeatureTable()
  private let termbase: Termbase

  package init(termbase: Termbase) {
    self.termbase = termbase
  }

  /// The features of the sentence at `range` of `utf8`.
  ///
  /// - Parameters:
  ///   - tokens: the tokens of that range.
  ///   - numbers: the numbers in it.
  ///   - terms: the listed terms in it.
  package mutating func features(
    of utf8: [UInt8], _ range: ByteRange, side: Side, tokens: some Sequence<Token>, numbers: [NumberMention],
    terms: [TermMatch], block: Int, isHeading: Bool, isListItem: Bool = false
  ) -> SentenceFeatures {
    var ids: [Int32] = []
    var length = 0
    for token in tokens {
      length += utf8[token.range].count { $0 & 0xC0 != 0x80 }
      if let feature = feature(of: utf8, token, side) { ids.append(table.id(of: feature)) }
    }
    for number in numbers where number.kind != .identifier {
      // One, two and three, in words or not, are too common to anchor anything.
      if number.value > 3 || number.value != number.value.rounded() {
        ids.append(table.id(of: .number(number.value)))
      }
    }
    for concept in Set(terms.lazy.flatMap(\.terms).map(\.concept)).sorted() {
      ids.append(table.id(of: .concept(concept)))
    }
    var form = SentenceForm(utf8, range)
    if isListItem { form.startsInside = true }
    return SentenceFeatures(length: length, tokens: ids, block: block, isHeading: isHeading, form: form)
  }

  private func feature(of utf8: [UInt8], _ token: Token, _ side: Side) -> FeatureTable.Feature? {
    let bytes = utf8[token.range]
    switch token.kind {
    case .ideographs:
      return side == .source ? .sourceWord(Array(bytes)) : .targetWord(Array(bytes))
    case .number:
      return nil
    case .word:
      let folded = FoldedText(utf8, token.range).utf8
      if side == .source, folded.count > 1, folded.allSatisfy(\.isASCIIAlphanumeric) { return .latin(folded) }
      // A Latin word of a Chinese text stands in the English as it is, which the stem of a word there may not.
      return side == .source ? .sourceWord(folded) : .targetWord(Self.stem(folded))
    case .mark:
      return Self.sharedMark(bytes).map { .mark($0) }
    }
  }

  /// The word without its commonest endings, so that a lexicon learned from one text has more than one look at it.
  private static func stem(_ word: [UInt8]) -> [UInt8] {
    var word = word[...]
    if word.count > 3, word.suffix(2) == [0x27, 0x73] { word = word.dropLast(2) }
    for ending in ["ing", "ed", "es", "s", "e"] where word.count > ending.utf8.count + 2 {
      if word.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
        word = word.dropLast(ending.utf8.count)
        break
      }
    }
    return Array(word)
  }

  /// The mark that serves in both languages, as its ASCII form; nil for those that translators place freely.
  private static func sharedMark(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    switch Array(bytes) {
    case Array("?".utf8), Array("？".utf8): UInt8(ascii: "?")
    case Array("!".utf8), Array("！".utf8): UInt8(ascii: "!")
    case Array("(".utf8), Array("（".utf8): UInt8(ascii: "(")
    case Array(":".utf8), Array("：".utf8): UInt8(ascii: ":")
    case Array("“".utf8), Array("\"".utf8), Array("‘".utf8), Array("'".utf8), Array("「".utf8), Array("『".utf8):
      UInt8(ascii: "\"")
    default: nil
    }
  }
}
