internal import GlossICU
internal import GlossSegmentation
package import GlossText

/// Finds listed terms in text whose words are not parted by spaces: Chinese, Japanese.
///
/// Matches folded text (`FoldedText`) at any place, quotation marks inside a term passed over (“十三五”规划 is
/// 十三五规划), leftmost longest, no overlaps. A match is refused where a longer word of ICU's dictionary covers it, and
/// a short one also where it ends or starts inside such a word (中国 in 发展|中|国家). Longer terms are trusted more than
/// the dictionary, which cuts real terms in pieces (命运|共同|体) and joins what is apart.
/// Letters and digits at a term's edge must end there: PPP is not found in PPPs.
package struct CharacterMatcher: Sendable {
  private let trie: ByteTrie
  /// For each key of the trie the terms that it spells.
  private let terms: [[TermReference]]

  package init(_ termbase: Termbase, language: LanguageTag) {
    var references: [[UInt8]: [TermReference]] = [:]
    for reference in termbase.references(in: language) {
      let key = Self.key(termbase[reference].text)
      if !key.isEmpty { references[key, default: []].append(reference) }
    }
    let keys = references.keys.sorted { $0.lexicographicallyPrecedes($1) }
    trie = ByteTrie(sorted: keys)
    terms = keys.map { key in
      (references[key] ?? []).sorted { termbase[$0].status < termbase[$1].status }
    }
  }

  /// The matches in `range` of `utf8`, in order of start, longer ones first. Linear but for the length of the terms.
  ///
  /// - Parameter dictionaryWords: the words that ICU's dictionary sees in the range; asked for once, at the first
  ///   match.
  package func matches(
    in utf8: [UInt8], _ range: ByteRange, dictionaryWords: () -> [ByteRange]
  ) -> [TermMatch] {
    let folded = FoldedText(utf8, range)
    let text = folded.utf8
    var found: [TermMatch] = []
    var words: [ByteRange]?
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      var node = ByteTrie.root
      var index = start
      var ends: [(end: Int, key: Int)] = []
      while index < text.count {
        if index > start, Self.isQuotationMark(text, index) {
          index += 3
          continue
        }
        guard let child = trie.child(of: node, by: text[index]) else { break }
        node = child
        index += 1
        if let key = trie.value(at: node), Self.isEdge(text, start), Self.isEdge(text, index) {
          ends.append((index, key))
        }
      }
      for (end, key) in ends.reversed() {
        let original = folded.originalRange(start..<end)
        let dictionary = words ?? dictionaryWords()
        words = dictionary
        guard !Self.isRefused(original, dictionary, isShort: end - start <= Self.shortTerm) else { continue }
        found.append(TermMatch(range: original, fidelity: .exact, terms: terms[key]))
      }
    }
    found.resolveOverlaps()
    return found
  }

  /// The other terms that are found where `reference`, spelled as `text`, stands; see `TermMatcher`.
  func equals(of reference: TermReference, _ text: String) -> [TermReference] {
    var node = ByteTrie.root
    for byte in Self.key(text) {
      guard let child = trie.child(of: node, by: byte) else { return [] }
      node = child
    }
    return trie.value(at: node).map { terms[$0].prefix(TermMatcher.mostEquals).filter { $0 != reference } } ?? []
  }

  private static func key(_ term: String) -> [UInt8] {
    let text = FoldedText(term).utf8
    var key: [UInt8] = []
    var index = 0
    while index < text.count {
      if isQuotationMark(text, index) {
        index += 3
      } else {
        key.append(text[index])
        index += 1
      }
    }
    return key
  }

  /// “ ” ‘ ’ and 「 」 『 』.
  private static func isQuotationMark(_ text: [UInt8], _ index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    switch (text[index], text[index + 1], text[index + 2]) {
    case (0xE2, 0x80, 0x98...0x99), (0xE2, 0x80, 0x9C...0x9D), (0xE3, 0x80, 0x8C...0x8F): return true
    default: return false
    }
  }

  /// Whether a term may start or end at `index`: not between two letters or digits of ASCII.
  private static func isEdge(_ text: [UInt8], _ index: Int) -> Bool {
    guard index > 0, index < text.count else { return true }
    return !(text[index - 1].isASCIIAlphanumeric && text[index].isASCIIAlphanumeric)
  }

  /// Two ideographs, in bytes.
  private static let shortTerm = 6

  /// Whether one of the ascending `words` holds `range` and more, or cuts it when it is short.
  private static func isRefused(_ range: ByteRange, _ words: [ByteRange], isShort: Bool) -> Bool {
    let first = words.partitioningIndex { $0.upperBound > range.lowerBound }
    for word in words[first...] {
      if word.lowerBound >= range.upperBound { break }
      let holds = word.lowerBound <= range.lowerBound && word.upperBound >= range.upperBound && word != range
      let cuts = word.lowerBound < range.lowerBound || word.upperBound > range.upperBound
      if holds || (isShort && cuts) { return true }
    }
    return false
  }
}
