package import GlossICU
package import GlossSegmentation
package import GlossText

/// Finds places that differ from a listed term by a near relative of one word, or by forms that a name does not take.
///
/// Another word altogether is no near miss, not even where the source has the term: on five published work reports all
/// eleven such places were good paraphrases.
///
/// Only allowed terms of three words and more, not counting the likes of "and" and "of": shorter ones are one word
/// away from ordinary English. Words vote for the terms that hold them and for where such a term would start; a place
/// with all votes but one is a candidate. Linear in the text but for words that many terms share.
package struct NearMissFinder: Sendable {
  private struct Pattern: Sendable {
    let reference: TermReference
    let labels: [Int32]
    let words: [[UInt8]]
    /// A name or slogan, with capitals on all its words: these keep their forms.
    let isName: Bool
  }

  /// A word of a place that is close to a term.
  private struct Word {
    let folded: [UInt8]
    let range: ByteRange
  }

  private struct Posting: Sendable {
    let pattern: Int32
    let position: Int32
  }

  private static let leastWords = 3
  /// Words that many terms share and that may come and go in a near miss.
  private static let light = WordTable(["and", "of", "in", "for", "to", "on", "with", ","])

  private let grammar: WordGrammar
  private let vocabulary: Vocabulary
  private var patterns: [Pattern] = []
  /// The postings of each class of words start here ...
  private var starts: [Int32] = []
  /// ... in this array.
  private var postings: [Posting] = []

  /// Compiles the allowed terms of `termbase` in `language`. Linear in their words; 25,000 English terms take 37 ms.
  package init(_ termbase: Termbase, language: LanguageTag) throws(ICUError) {
    let tokenizer = try TermTokenizer(language)
    let grammar = WordGrammar.grammar(for: language)
    var words = SignificantWords(grammar)
    var table = WordTable()
    var terms: [(reference: TermReference, words: Range<Int>, isName: Bool)] = []
    var members: [Int32] = []
    for reference in termbase.references(in: language) {
      guard termbase[reference].status.isAllowed else { continue }
      let utf8 = Array(termbase[reference].text.utf8)
      words.removeAll()
      words.add(utf8, tokenizer.tokens(in: utf8, 0..<utf8.count))
      words.removeAll(where: Self.light.contains)
      guard words.words.count >= Self.leastWords else { continue }
      let start = members.count
      for word in words.words { members.append(Int32(truncatingIfNeeded: table.insert(words.folded, word.folded))) }
      let isName = words.words.allSatisfy { !Self.startsSmall(utf8, $0.range) }
      terms.append((reference, start..<members.count, isName))
    }
    vocabulary = Vocabulary(table, grammar.inflection)
    self.grammar = grammar
    let listed = (0..<table.count).map { Array(table[$0]) }
    let labels = listed.map { [vocabulary] in vocabulary.label(of: $0, 0..<$0.count) }
    patterns.reserveCapacity(terms.count)
    for (reference, range, isName) in terms {
      patterns.append(
        Pattern(
          reference: reference, labels: members[range].map { labels[Int($0)] },
          words: members[range].map { listed[Int($0)] }, isName: isName))
    }
    file()
  }

  /// Files each term under the classes of its two rarest words: what differs in one word has one of them in its place,
  /// and common words stand in thousands of terms.
  private mutating func file() {
    var counts = [Int32](repeating: 0, count: Int(vocabulary.count))
    for label in patterns.lazy.flatMap(\.labels) { counts[Int(label)] += 1 }
    let rarest = patterns.map { pattern in
      pattern.labels.indices.sorted { counts[Int(pattern.labels[$0])] < counts[Int(pattern.labels[$1])] }.prefix(2)
    }
    starts = Array(repeating: 0, count: Int(vocabulary.count) + 1)
    for (pattern, positions) in zip(patterns, rarest) {
      for position in positions { starts[Int(pattern.labels[position]) + 1] += 1 }
    }
    for label in starts.indices.dropFirst() { starts[label] += starts[label - 1] }
    var next = starts
    postings = Array(repeating: Posting(pattern: 0, position: 0), count: Int(starts[starts.count - 1]))
    for (index, positions) in rarest.enumerated() {
      for position in positions {
        let label = Int(patterns[index].labels[position])
        postings[Int(next[label])] = Posting(
          pattern: Int32(truncatingIfNeeded: index), position: Int32(truncatingIfNeeded: position))
        next[label] += 1
      }
    }
  }

  /// The near misses in `tokens` of `utf8`, in order of place. A place that matches a listed term is among them where
  /// the forms of its words are wrong.
  package func nearMisses(in utf8: [UInt8], tokens: some Collection<Token>) -> [NearMiss] {
    var words = SignificantWords(grammar, utf8, tokens)
    words.removeAll(where: Self.light.contains)
    let labels = words.words.map { vocabulary.label(of: words.folded, $0.folded) }
    var seen = Set<Int64>()
    var found: [NearMiss] = []
    for (index, label) in labels.enumerated() where label != Vocabulary.unknown {
      for posting in postings[Int(starts[Int(label)])..<Int(starts[Int(label) + 1])] {
        let pattern = patterns[Int(posting.pattern)]
        let start = index - Int(posting.position)
        guard start >= 0, start + pattern.labels.count <= labels.count else { continue }
        let here = labels[start..<start + pattern.labels.count]
        let odd = zip(here, pattern.labels).lazy.filter { $0 != $1 }.prefix(2).count
        guard odd < 2, seen.insert(Int64(posting.pattern) << 32 | Int64(start)).inserted else { continue }
        let place = words.words[start..<start + pattern.labels.count].map { word in
          Word(folded: Array(words.folded[word.folded]), range: word.range)
        }
        if let difference = difference(pattern, place, Array(here), utf8), let first = place.first,
          let last = place.last
        {
          found.append(
            NearMiss(
              range: first.range.lowerBound..<last.range.upperBound, term: pattern.reference, difference: difference))
        }
      }
    }
    // Of several terms that a place is close to, the one that its concept prefers comes first.
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.term.concept, $0.term.term)
        < ($1.range.lowerBound, $1.range.upperBound, $1.term.concept, $1.term.term)
    }
  }

  // MARK: Deciding

  private func difference(
    _ pattern: Pattern, _ words: [Word], _ labels: [Int32], _ utf8: [UInt8]
  ) -> NearMiss.Difference? {
    guard let odd = labels.indices.first(where: { labels[$0] != pattern.labels[$0] }) else {
      let isWrong =
        pattern.isName
        && labels.indices.contains { index in
          !Self.startsSmall(utf8, words[index].range)
            && !Self.isForm(words[index].folded, of: pattern.words[index], isLast: index == labels.count - 1)
        }
      return isWrong ? .forms : nil
    }
    let (here, listed) = (words[odd].folded, pattern.words[odd])
    guard here.count > 1, here.allSatisfy({ $0.isASCIILetter || $0 == 0x27 }), listed.allSatisfy(\.isASCIILetter),
      !Self.isNumberWord(here), !Self.isNumberWord(listed)
    else { return nil }
    // The first word of a phrase takes the form that its sentence asks for: "confident in" for "confidence in".
    guard odd > 0 || pattern.isName else { return nil }
    return Self.isSimilar(here, listed) ? .similarWord : nil
  }

  /// Whether a name may hold `word` where the list has `listed`: a plural or possessive at its end, else the same.
  private static func isForm(_ word: [UInt8], of listed: [UInt8], isLast: Bool) -> Bool {
    if word == listed { return true }
    let s = UInt8(ascii: "s")
    if word == listed + [0x27, s] || word == listed + [0x27] { return true }
    return isLast
      && (word == listed + [s] || word == listed + [UInt8(ascii: "e"), s] || Array(word.dropLast()) == listed)
  }

  /// One stem, or one slip of the pen.
  private static func isSimilar(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let common = zip(left, right).prefix { $0 == $1 }.count
    let shorter = min(left.count, right.count)
    if common >= 5, common * 3 >= shorter * 2 { return true }
    return shorter >= 4 && editDistance(left, right, limit: shorter >= 7 ? 2 : 1) != nil
  }

  /// "Twelfth" is one slip away from nothing, but "sixth" and "sixty", "nine" and "nice" are.
  private static func isNumberWord(_ word: [UInt8]) -> Bool {
    let text = String(decoding: word, as: UTF8.self)
    return numberStems.contains { text.hasPrefix($0) }
  }

  private static let numberStems = [
    "one", "two", "three", "four", "five", "six", "seven", "eigh", "nine", "nint", "ten", "eleven", "twel", "twen",
    "thir", "fort", "fift", "first", "second", "hundred", "thousand", "million", "billion",
  ]

  private static func startsSmall(_ utf8: [UInt8], _ range: ByteRange) -> Bool {
    (0x61...0x7A).contains(utf8[range.lowerBound])
  }
}
