package import GlossICU
package import GlossSegmentation
package import GlossText

/// Finds listed terms in text whose words are parted by spaces, token by token: "site" is never found in "website".
///
/// Hyphens, quotation marks and articles are passed over, commas are optional, every word may stand in any of its
/// forms (`Inflection`), and a hyphenated word may be written solid. An abbreviation in brackets inside a term is passed
/// over, and as many other words as the entry says by `gap`. How far a match is from the listed spelling is its
/// `Fidelity`; among terms that a place could be, the nearest spelling decides and only then the status, so that folding
/// never turns a listed deprecated form into an allowed one.
///
/// Words become the numbers of their classes (`Vocabulary`), and terms are rows of numbers in a `SymbolTrie`. 25,000
/// English terms of two to six words, of 5,000 words in all, are compiled in 53 ms and take 6.7 MB.
package struct TokenMatcher: Sendable {
  private let grammar: WordGrammar
  private let vocabulary: Vocabulary
  private let trie: SymbolTrie
  private let candidates: TokenCandidates
  private let gapMatcher: GapMatcher

  /// Compiles the terms of `termbase` in `language`. Linear in their words.
  package init(_ termbase: Termbase, language: LanguageTag) throws(ICUError) {
    let tokenizer = try TermTokenizer(language)
    let grammar = WordGrammar.grammar(for: language)
    let references = termbase.references(in: language)
    var words = SignificantWords(grammar)
    var candidates = TokenCandidates(grammar.inflection)
    var table = WordTable()
    // The words of each way to write a term, by their numbers in the table.
    var variants: [(words: Range<Int>, candidate: Int32)] = []
    var members: [Int32] = []
    var gapped: [GapMatcher.Term] = []
    candidates.reserve(references.count)
    variants.reserveCapacity(references.count)
    members.reserveCapacity(references.count * 4)
    for reference in references {
      let term = termbase[reference]
      let utf8 = Array(term.text.utf8)
      words.removeAll()
      words.add(utf8, tokenizer.tokens(in: utf8, 0..<utf8.count))
      guard !words.words.isEmpty else { continue }
      let candidate = candidates.add(
        reference, utf8, words, casing: term.casing, isAllowed: term.status.isAllowed)
      if term.gap > 0 { gapped.append(.init(candidate: candidate, words: words, gap: term.gap)) }
      TermVariants.forEach(of: words) { word, isLast in
        members.append(Int32(truncatingIfNeeded: table.insert(word.bytes, word.range)))
        if isLast {
          variants.append(((variants.last?.words.upperBound ?? 0)..<members.count, candidate))
        }
      }
    }
    vocabulary = Vocabulary(table, grammar.inflection)
    let labels = (0..<table.count).map { [vocabulary] in vocabulary.label(of: Array(table[$0]), 0..<table[$0].count) }
    var builder = SymbolTrieBuilder()
    builder.reserve(keys: variants.count)
    for (range, candidate) in variants {
      builder.add(members[range].lazy.map { labels[Int($0)] }, value: candidate)
    }
    trie = builder.build(symbolLimit: vocabulary.count)
    gapMatcher = GapMatcher(gapped, vocabulary)
    (self.grammar, self.candidates) = (grammar, candidates)
  }

  /// Bytes of memory.
  package var size: Int { vocabulary.size + trie.size + candidates.size }

  /// The matches in `tokens` of `utf8`, in order of start, longer ones first, all of them: what a longer one covers
  /// is marked. Linear but for the length of the terms.
  package func matches(in utf8: [UInt8], tokens: some Collection<Token>) -> [TermMatch] {
    let words = SignificantWords(grammar, utf8, tokens)
    let labels = words.words.map { vocabulary.label(of: words.folded, $0.folded) }
    var found: [TermMatch] = []
    var first = 0
    var start = -1
    scan(words, labels, in: utf8) { place, key in
      guard let match = candidates.match(trie.values(of: key), at: place, of: words, in: utf8) else { return }
      if place.start > start {
        start = place.start
        first = found.count
      }
      // Of those that start here the longest comes last.
      found.insert(match, at: first)
    }
    if !gapMatcher.isEmpty {
      found = gapMatcher.matches(of: words, labels, candidates, in: utf8, beside: found)
    }
    found.resolveOverlaps()
    return found
  }

  /// The other terms of which `reference`, spelled as `utf8`, is a form; see `TermMatcher`.
  func equals(
    of reference: TermReference, _ utf8: [UInt8], tokens: some Collection<Token>
  ) -> [(reference: TermReference, fidelity: TermMatch.Fidelity)] {
    let words = SignificantWords(grammar, utf8, tokens)
    guard !words.words.isEmpty else { return [] }
    var node = SymbolTrie.root
    for word in words.words {
      node = trie.child(of: node, by: vocabulary.label(of: words.folded, word.folded))
      if node == SymbolTrie.none { return [] }
    }
    let key = trie.key(at: node)
    guard key >= 0 else { return [] }
    var whole = TokenPlace(start: 0)
    whole.end = words.words.count
    return candidates.fidelities(trie.values(of: key).prefix(TermMatcher.mostEquals), at: whole, of: words, in: utf8)
      .filter { $0.reference != reference }
  }

  /// See `TermMatcher`.
  var sharedSpellings: Set<TermReference> { Set(trie.sharedValues.map(candidates.reference)) }

  /// In how many places of a text terms stand before anything is decided: the automaton alone.
  package func placeCount(in utf8: [UInt8], tokens: ArraySlice<Token>) -> Int {
    let words = SignificantWords(grammar, utf8, tokens)
    let labels = words.words.map { vocabulary.label(of: words.folded, $0.folded) }
    var count = 0
    scan(words, labels, in: utf8) { _, _ in count += 1 }
    return count
  }

  /// Reports every key of the trie in `words`, in order of start, then of end.
  @inline(__always)
  private func scan(
    _ words: SignificantWords, _ labels: [Int32], in utf8: [UInt8], _ report: (TokenPlace, _ key: Int32) -> Void
  ) {
    for start in labels.indices {
      var node = trie.child(of: SymbolTrie.root, by: labels[start])
      var place = TokenPlace(start: start)
      while node != SymbolTrie.none {
        let key = trie.key(at: node)
        if key >= 0 { report(place, key) }
        guard place.end < labels.count else { break }
        var next = trie.child(of: node, by: labels[place.end])
        if next == SymbolTrie.none, let end = words.bracketedAbbreviation(at: place.end, in: utf8), end < labels.count {
          next = trie.child(of: node, by: labels[end])
          if next != SymbolTrie.none { place.pass(to: end) }
        }
        node = next
        place.end += 1
      }
    }
  }
}

/// Some words of a text that may be a term.
struct TokenPlace {
  let start: Int
  /// The index after the last word.
  var end: Int
  /// Words between that are none of the term's.
  private(set) var passed: [Range<Int>] = []

  init(start: Int) {
    (self.start, end) = (start, start + 1)
  }

  /// Takes the words up to `index` for such that stand between.
  mutating func pass(to index: Int) {
    if index > end { passed.append(end..<index) }
    end = index
  }
}

extension SignificantWords {
  /// The index after an abbreviation in brackets that starts at `index`: (BRI), (PPPs). Nil when none does.
  func bracketedAbbreviation(at index: Int, in utf8: [UInt8]) -> Int? {
    guard index + 2 < words.count, isMark(index, 0x28), isMark(index + 2, 0x29) else { return nil }
    var letters = utf8[words[index + 1].range]
    if letters.count > 2, letters.last == UInt8(ascii: "s") { letters.removeLast() }
    let isAbbreviation =
      letters.count > 1 && letters.allSatisfy { $0.isASCIIDigit || (0x41...0x5A).contains($0) }
      && letters.contains { !$0.isASCIIDigit }
    return isAbbreviation ? index + 3 : nil
  }

  private func isMark(_ index: Int, _ byte: UInt8) -> Bool {
    words[index].folded.count == 1 && folded[words[index].folded.lowerBound] == byte
  }
}
