internal import GlossSegmentation
internal import GlossText

/// The words of a text that count when terms are compared: no articles, no quotation marks, no hyphens.
///
/// Commas stay, as words of their own; so do brackets and all other marks, which is why no term is found across the
/// end of a clause.
struct SignificantWords {
  struct Word {
    let folded: [UInt8]
    let range: ByteRange
    /// Whether a hyphen, and nothing else, stands between the word before and this one.
    let followsHyphen: Bool
  }

  let words: [Word]

  init(_ utf8: [UInt8], _ tokens: some Collection<Token>) {
    var words: [Word] = []
    words.reserveCapacity(tokens.count)
    var hyphenEnd = -1
    for token in tokens {
      if token.kind == .mark {
        switch Self.role(of: utf8[token.range]) {
        case .hyphen:
          if words.last?.range.upperBound == token.range.lowerBound { hyphenEnd = token.range.upperBound }
          continue
        case .quotationMark:
          continue
        case .ampersand:
          words.append(Word(folded: Array("and".utf8), range: token.range, followsHyphen: false))
          continue
        case .other:
          break
        }
      }
      let folded = utf8.foldedWord(token.range)
      if Self.articles.contains(folded) { continue }
      words.append(
        Word(folded: folded, range: token.range, followsHyphen: hyphenEnd == token.range.lowerBound))
    }
    self.words = words
  }

  private static let articles: Set<[UInt8]> = [Array("a".utf8), Array("an".utf8), Array("the".utf8)]

  private enum MarkRole {
    case hyphen, quotationMark, ampersand, other
  }

  private static func role(of mark: ArraySlice<UInt8>) -> MarkRole {
    switch Array(mark) {
    case [0x2D], [0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91], [0xE2, 0x80, 0x93]: .hyphen
    case [0x22], [0x27], [0xE2, 0x80, 0x98], [0xE2, 0x80, 0x99], [0xE2, 0x80, 0x9C], [0xE2, 0x80, 0x9D]: .quotationMark
    case [0x26]: .ampersand
    default: .other
    }
  }
}
