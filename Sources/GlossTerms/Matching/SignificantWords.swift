internal import GlossICU
internal import GlossSegmentation
internal import GlossText

/// The words of a text that count when terms are compared: no articles, no quotation marks, no hyphens.
///
/// Commas stay, as words of their own; so do brackets and all other marks, which is why no term is found across the
/// end of a clause. The folded words stand in one buffer: a text costs a few allocations, not one a word.
struct SignificantWords {
  /// Kept small, since a text has many: 18 bytes.
  struct Word {
    private let start: Int32
    private let end: Int32
    private let foldedStart: Int32
    private let foldedEnd: Int32
    /// Whether a hyphen, and nothing else, stands between the word before and this one.
    let followsHyphen: Bool
    let isMark: Bool

    fileprivate init(range: ByteRange, folded: Range<Int>, followsHyphen: Bool, isMark: Bool) {
      start = Int32(truncatingIfNeeded: range.lowerBound)
      end = Int32(truncatingIfNeeded: range.upperBound)
      foldedStart = Int32(truncatingIfNeeded: folded.lowerBound)
      foldedEnd = Int32(truncatingIfNeeded: folded.upperBound)
      (self.followsHyphen, self.isMark) = (followsHyphen, isMark)
    }

    /// UTF-8 bytes of the text.
    var range: ByteRange { Int(start)..<Int(end) }
    /// Bytes of `folded`.
    var folded: Range<Int> { Int(foldedStart)..<Int(foldedEnd) }
  }

  /// The folded words, one after the other.
  private(set) var folded: [UInt8] = []
  private(set) var words: [Word] = []
  private let grammar: WordGrammar

  /// No words yet.
  init(_ grammar: WordGrammar) {
    self.grammar = grammar
  }

  init(_ grammar: WordGrammar, _ utf8: [UInt8], _ tokens: some Collection<Token>) {
    self.grammar = grammar
    words.reserveCapacity(tokens.count)
    folded.reserveCapacity(tokens.count * 8)
    add(utf8, tokens)
  }

  mutating func removeAll() {
    folded.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
  }

  mutating func removeAll(where isLeftOut: (_ folded: [UInt8], _ range: Range<Int>) -> Bool) {
    words.removeAll { isLeftOut(folded, $0.folded) }
  }

  /// Adds the words of `tokens`, tokens of `utf8`.
  mutating func add(_ utf8: [UInt8], _ tokens: some Collection<Token>) {
    var hyphenEnd = -1
    for token in tokens {
      var range = token.range
      if token.kind == .mark {
        switch Self.role(of: utf8, range) {
        case .hyphen:
          if words.last?.range.upperBound == range.lowerBound { hyphenEnd = range.upperBound }
          continue
        case .quotationMark:
          continue
        case .ampersand:
          append(grammar.conjunction, range, followsHyphen: false)
          continue
        case .other:
          break
        }
      } else if grammar.hasElisions, let elision = grammar.elision(in: utf8, range) {
        if !elision.word.isEmpty {
          append(elision.word, range.lowerBound..<elision.end, followsHyphen: hyphenEnd == range.lowerBound)
        }
        range = elision.end..<range.upperBound
        if range.isEmpty { continue }
      }
      let start = folded.count
      folded.appendFoldedWord(utf8, range)
      if grammar.isArticle(folded, start..<folded.count) {
        folded.removeLast(folded.count - start)
        continue
      }
      if let whole = grammar.contracted(folded, start..<folded.count) {
        folded.removeLast(folded.count - start)
        folded += whole
      }
      words.append(
        Word(
          range: range, folded: start..<folded.count, followsHyphen: hyphenEnd == token.range.lowerBound,
          isMark: token.kind == .mark))
    }
  }

  private mutating func append(_ word: [UInt8], _ range: ByteRange, followsHyphen: Bool) {
    let start = folded.count
    folded += word
    words.append(Word(range: range, folded: start..<folded.count, followsHyphen: followsHyphen, isMark: false))
  }

  func isComma(_ word: Word) -> Bool { word.folded.count == 1 && folded[word.folded.lowerBound] == 0x2C }

  private enum MarkRole {
    case hyphen, quotationMark, ampersand, other
  }

  private static func role(of utf8: [UInt8], _ range: ByteRange) -> MarkRole {
    let start = range.lowerBound
    switch range.count {
    case 1:
      switch utf8[start] {
      case 0x2D: return .hyphen
      case 0x22, 0x27: return .quotationMark
      case 0x26: return .ampersand
      default: return .other
      }
    case 3 where utf8[start] == 0xE2 && utf8[start + 1] == 0x80:
      switch utf8[start + 2] {
      case 0x90, 0x91, 0x93: return .hyphen
      case 0x98, 0x99, 0x9C, 0x9D: return .quotationMark
      default: return .other
      }
    // « »
    case 2 where utf8[start] == 0xC2 && (utf8[start + 1] == 0xAB || utf8[start + 1] == 0xBB):
      return .quotationMark
    default:
      return .other
    }
  }
}

extension [UInt8] {
  /// Appends a word as it is compared: NFKC_Casefold, curly apostrophes straight.
  mutating func appendFoldedWord(_ utf8: [UInt8], _ range: ByteRange) {
    let start = count
    self += utf8[range]
    let union = withUnsafeMutableBufferPointer { bytes in
      var union: UInt8 = 0
      for index in start..<bytes.count {
        union |= bytes[index]
        if bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
      }
      return union
    }
    if union < 0x80 { return }
    removeLast(count - start)
    let word = FoldedText(utf8, range).utf8
    var index = 0
    while index < word.count {
      if index + 2 < word.count, word[index] == 0xE2, word[index + 1] == 0x80,
        word[index + 2] == 0x98 || word[index + 2] == 0x99
      {
        append(0x27)
        index += 3
      } else {
        append(word[index])
        index += 1
      }
    }
  }
}
