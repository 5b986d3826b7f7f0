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

  /// What differs from side to side.
  private struct Reading {
    let stemmer: Stemmer?
    /// Whether a word in Latin letters stands out, as it does among ideographs.
    let hasForeignWords: Bool
    init(_ language: LanguageTag) {
      stemmer = Stemmer(language)
      hasForeignWords = language.isUnspaced
    }
  }

  /// Shared by both sides; pass it on to the aligner.
  package private(set) var table = FeatureTable()
  private let source: Reading
  private let target: Reading
  /// For tokens seen before, by their bytes, what they are; nil for what is no feature.
  private var sourceIDs: [[UInt8]: Int32?] = [:]
  private var targetIDs: [[UInt8]: Int32?] = [:]

  /// Extract the source's features first: what stands in Latin letters there is looked for in the target.
  package init(source: LanguageTag, target: LanguageTag) {
    self.source = Reading(source)
    self.target = Reading(target)
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
    var clauses = ClauseCutter(start: range.lowerBound)
    for token in tokens {
      length += utf8[token.range].count { $0 & 0xC0 != 0x80 }
      if let id = id(of: Array(utf8[token.range]), token.kind, side) { ids.append(id) }
      if token.kind == .mark, Self.endsClause(utf8[token.range]) {
        clauses.cut(tokens: ids.count, offset: token.range.upperBound, length: length)
      }
    }
    clauses.cut(tokens: ids.count, offset: range.upperBound, length: length)
    for number in numbers where number.kind != .identifier {
      // One, two and three, in words or not, are too common to anchor anything.
      if number.value > 3 || number.value != number.value.rounded() {
        ids.append(table.id(of: .number(number.value)))
      }
    }
    for concept in Set(terms.lazy.flatMap(\.terms).map(\.concept)).sorted() {
      ids.append(table.id(of: .concept(concept)))
    }
    let kept = Self.bounded(ids)
    // Clauses are told by tokens; a sentence that repeats itself so often has none worth telling.
    let parts = kept.count == ids.count && clauses.clauses.count > 1 ? clauses.clauses : []
    var form = SentenceForm(utf8, range)
    if isListItem { form.startsInside = true }
    return SentenceFeatures(
      length: length, tokens: kept, block: block, isHeading: isHeading, form: form, clauses: parts)
  }

  /// How often a token of a long sentence counts. Matches of a repeated token grow with the square of its number.
  private static let mostRepeats = 8
  private static let longSentence = 100

  private static func bounded(_ ids: [Int32]) -> [Int32] {
    guard ids.count > longSentence else { return ids }
    var counts: [Int32: Int] = [:]
    return ids.filter {
      counts[$0, default: 0] += 1
      return counts[$0, default: 0] <= mostRepeats
    }
  }

  private mutating func id(of bytes: [UInt8], _ kind: Token.Kind, _ side: Side) -> Int32? {
    if let known = side == .source ? sourceIDs[bytes] : targetIDs[bytes] { return known }
    let id = feature(of: bytes, kind, side).map { table.id(of: $0) }
    if side == .source { sourceIDs[bytes] = .some(id) } else { targetIDs[bytes] = .some(id) }
    return id
  }

  /// The feature of a token whose sentence was read before; nil for what is none.
  func knownID(of bytes: [UInt8], side: Side) -> Int32? {
    (side == .source ? sourceIDs[bytes] : targetIDs[bytes]) ?? nil
  }

  private func feature(of bytes: [UInt8], _ kind: Token.Kind, _ side: Side) -> FeatureTable.Feature? {
    let reading = side == .source ? source : target
    switch kind {
    case .number:
      return nil
    case .mark:
      return Self.sharedMark(bytes).map { .mark($0) }
    case .ideographs:
      return side == .source ? .sourceWord(bytes) : .targetWord(bytes)
    case .word:
      let folded = FoldedText(bytes).utf8
      if folded.count > 1, folded.allSatisfy(\.isASCIIAlphanumeric) {
        // What stands in Latin letters among ideographs stands in the English as it is.
        let latin = FeatureTable.Feature.latin(folded)
        if reading.hasForeignWords || (side == .target && table.contains(latin)) { return latin }
      }
      let stem = reading.stemmer?.stem(folded) ?? folded
      return side == .source ? .sourceWord(stem) : .targetWord(stem)
    }
  }

  private static func endsClause(_ mark: ArraySlice<UInt8>) -> Bool {
    [",", ";", ":", "，", "；", "："].contains { mark.elementsEqual($0.utf8) }
  }

  /// The mark that serves in both languages, as its ASCII form; nil for those that translators place freely.
  private static func sharedMark(_ bytes: [UInt8]) -> UInt8? {
    switch bytes {
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

/// Notes where the clauses of a sentence end.
private struct ClauseCutter {
  private(set) var clauses: [SentenceFeatures.Clause] = []
  private var token = 0
  private var offset: Int
  private var length = 0

  init(start: Int) { offset = start }

  /// Ends a clause before so many tokens, at a byte, after so many characters of the sentence.
  mutating func cut(tokens: Int, offset: Int, length: Int) {
    guard offset > self.offset else { return }
    clauses.append(
      SentenceFeatures.Clause(tokens: token..<tokens, range: self.offset..<offset, length: length - self.length))
    (token, self.offset, self.length) = (tokens, offset, length)
  }
}
