package import GlossICU
package import GlossSegmentation
package import GlossText

/// Finds listed terms in text whose words are parted by spaces, token by token: "site" is never found in "website".
///
/// Hyphens, quotation marks and articles are passed over, commas are optional, every word may stand in any of its
/// forms (`EnglishInflection`), and a hyphenated word may be written solid. How far a match is from the listed
/// spelling is its `Fidelity`; among terms that a place could be, the nearest spelling decides and only then the
/// status, so that folding never turns a listed deprecated form into an allowed one.
package struct TokenMatcher: Sendable {
  private struct Candidate: Sendable {
    let reference: TermReference
    let text: String
    /// The folded words of the term as listed, articles and marks but commas left out.
    let words: [[UInt8]]
    let casing: Casing
    let status: TermStatus
  }

  private struct Edge: Hashable, Sendable {
    let node: Int32
    let label: Int32
  }

  private var vocabulary = Vocabulary()
  private var edges: [Edge: Int32] = [:]
  /// For each node the terms that end there.
  private var candidates: [[Candidate]] = [[]]

  /// Compiles the terms of `termbase` in `language`. Linear in their words.
  package init(_ termbase: Termbase, language: LanguageTag) throws(ICUError) {
    let segmenter = try WordSegmenter(language)
    let inflects = language.primary == "en"
    var variants: [(candidate: Candidate, words: [[UInt8]])] = []
    for reference in termbase.references(in: language) {
      let term = termbase[reference]
      let utf8 = Array(term.text.utf8)
      let words = SignificantWords(utf8, segmenter.tokens(in: utf8, 0..<utf8.count)).words
      guard !words.isEmpty else { continue }
      let candidate = Candidate(
        reference: reference, text: term.text, words: words.map(\.folded), casing: term.casing, status: term.status)
      for variant in Self.variants(of: words) { variants.append((candidate, variant)) }
    }
    let inflection = EnglishInflection.shared
    for word in Set(variants.flatMap(\.words)) {
      vocabulary.insert(word, forms: inflects ? inflection.forms(of: String(decoding: word, as: UTF8.self)) : [])
    }
    vocabulary.seal()
    for (candidate, words) in variants { insert(candidate, words) }
  }

  private mutating func insert(_ candidate: Candidate, _ words: [[UInt8]]) {
    var node: Int32 = 0
    for word in words {
      let edge = Edge(node: node, label: vocabulary.label(of: word))
      if let next = edges[edge] {
        node = next
      } else {
        node = Int32(candidates.count)
        candidates.append([])
        edges[edge] = node
      }
    }
    // The variants of a term are inserted one after another.
    if candidates[Int(node)].last?.reference != candidate.reference {
      candidates[Int(node)].append(candidate)
    }
  }

  /// The matches in `tokens` of `utf8`, in order of start, longer ones first, all of them: what a longer one covers
  /// is marked. Linear but for the length of the terms.
  package func matches(in utf8: [UInt8], tokens: some Collection<Token>) -> [TermMatch] {
    let words = SignificantWords(utf8, tokens).words
    let labels = words.map { vocabulary.label(of: $0.folded) }
    var found: [TermMatch] = []
    for start in labels.indices where labels[start] != Vocabulary.unknown {
      var node: Int32 = 0
      var here: [TermMatch] = []
      for index in start..<labels.count {
        guard labels[index] != Vocabulary.unknown, let next = edges[Edge(node: node, label: labels[index])] else {
          break
        }
        node = next
        if let match = match(candidates[Int(node)], utf8, words[start...index]) { here.append(match) }
      }
      found += here.reversed()
    }
    found.resolveOverlaps()
    return found
  }

  /// The other terms of which `reference`, spelled as `utf8`, is a form; see `TermMatcher`.
  func equals(
    of reference: TermReference, _ utf8: [UInt8], tokens: some Collection<Token>
  ) -> [(reference: TermReference, fidelity: TermMatch.Fidelity)] {
    let words = SignificantWords(utf8, tokens).words
    var node: Int32 = 0
    for word in words {
      guard let next = edges[Edge(node: node, label: vocabulary.label(of: word.folded))] else { return [] }
      node = next
    }
    guard let first = words.first, let last = words.last else { return [] }
    let surface = Self.normalized(utf8[first.range.lowerBound..<last.range.upperBound])
    let folded = words.map(\.folded)
    return candidates[Int(node)].prefix(TermMatcher.mostEquals).compactMap { candidate in
      guard candidate.reference != reference else { return nil }
      let fidelity = Self.fidelity(of: surface, folded, to: candidate)
      return candidate.casing == .exact && fidelity == .cased ? nil : (candidate.reference, fidelity)
    }
  }

  // MARK: Deciding what a place is

  private func match(
    _ candidates: [Candidate], _ utf8: [UInt8], _ words: ArraySlice<SignificantWords.Word>
  ) -> TermMatch? {
    guard let first = words.first, let last = words.last, !candidates.isEmpty else { return nil }
    let range = first.range.lowerBound..<last.range.upperBound
    let surface = Self.normalized(utf8[range])
    let folded = words.map(\.folded)
    var best: (fidelity: TermMatch.Fidelity, status: TermStatus, terms: [TermReference])?
    for candidate in candidates {
      let fidelity = Self.fidelity(of: surface, folded, to: candidate)
      if candidate.casing == .exact, fidelity == .cased { continue }
      if let current = best {
        guard fidelity <= current.fidelity else { continue }
        if fidelity == current.fidelity, candidate.status.isAllowed == current.status.isAllowed {
          best?.terms.append(candidate.reference)
          continue
        }
        guard fidelity < current.fidelity || candidate.status.isAllowed else { continue }
      }
      best = (fidelity, candidate.status, [candidate.reference])
    }
    return best.map { TermMatch(range: range, fidelity: $0.fidelity, terms: $0.terms) }
  }

  private static func fidelity(
    of surface: String, _ folded: [[UInt8]], to candidate: Candidate
  ) -> TermMatch.Fidelity {
    let listed = trimmedSurface(candidate.text)
    if surface == listed { return .exact }
    if surface.lowercased() == listed.lowercased() { return .cased }
    let comma: [UInt8] = [0x2C]
    // Joined, so that "sub-district" and "subdistrict" are the same.
    let here = folded.filter { $0 != comma }.joined()
    let there = candidate.words.filter { $0 != comma }.joined()
    return here.elementsEqual(there) ? .folded : .inflected
  }

  /// The listed term from its first significant word to its last, as `surface` is taken from the text.
  private static func trimmedSurface(_ term: String) -> String {
    var text = normalized(Array(term.utf8)[...])
    for article in ["the ", "The ", "a ", "A ", "an ", "An "] where text.hasPrefix(article) {
      text.removeFirst(article.count)
    }
    let quotes: Set<Character> = ["\"", "'", "\u{201C}", "\u{201D}", "\u{2018}"]
    while let first = text.first, quotes.contains(first) { text.removeFirst() }
    while let last = text.last, quotes.contains(last) { text.removeLast() }
    return text
  }

  /// No-break and repeated spaces as one space, curly apostrophes straight.
  private static func normalized(_ utf8: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    let bytes = Array(utf8)
    var index = 0
    while index < bytes.count {
      let space = bytes.whiteSpace(startingAt: index, before: bytes.count)
      if space > 0 {
        if result.last != 0x20 { result.append(0x20) }
        index += space
      } else if index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
        result.append(0x27)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // MARK: Variants

  /// How many commas of a term may come and go independently; beyond it they come and go together.
  private static let freeCommas = 3

  /// The word sequences that spell the term: with and without each comma, hyphenated words solid too.
  private static func variants(of words: [SignificantWords.Word]) -> [[[UInt8]]] {
    let comma: [UInt8] = [0x2C]
    let commas = words.indices.filter { words[$0].folded == comma }
    var dropped: [Set<Int>] = [[]]
    if commas.count <= freeCommas {
      for index in commas { dropped += dropped.map { $0.union([index]) } }
    } else {
      dropped.append(Set(commas))
    }
    var result: [[[UInt8]]] = []
    for drop in dropped {
      let kept = words.indices.filter { !drop.contains($0) }.map { words[$0] }
      result.append(kept.map(\.folded))
      if kept.contains(where: \.followsHyphen) {
        var solid: [[UInt8]] = []
        for word in kept {
          if word.followsHyphen, let last = solid.popLast() {
            solid.append(last + word.folded)
          } else {
            solid.append(word.folded)
          }
        }
        result.append(solid)
      }
    }
    return result
  }
}
