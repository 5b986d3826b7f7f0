internal import GlossAlignment
internal import GlossSegmentation
internal import GlossText

/// Finds the words of linked sentences that resemble a listed rendering: a few words close together that hold most of
/// its content words. The same words scattered over a long sentence belong to something else.
struct RenderingWording {
  private let page: Page
  private let words: [WordAligner.Word]
  private let stems: [String]
  private let stemmer: Stemmer?
  /// The words, as indexes, by their stems.
  private let places: [String: [Int]]

  init(_ page: Page, _ words: [WordAligner.Word]) {
    self.page = page
    self.words = words
    let stemmer = Stemmer(page.language)
    self.stemmer = stemmer
    let stems = words.map { word in
      Self.stem(page.text(ofBlock: page.sentences[word.sentence].block).string(word.range), stemmer)
    }
    self.stems = stems
    places = Dictionary(grouping: stems.indices) { stems[$0] }
  }

  /// What the forms of a word share: "developing" and "development", but not "community" and "communication".
  private static func stem(_ word: String, _ stemmer: Stemmer?) -> String {
    let word = word.lowercased()
    return stemmer.map { String(decoding: $0.stem(Array(word.utf8)), as: UTF8.self) } ?? word
  }

  /// Words that say nothing of what a text is about.
  private static let functionWords: Set<String> = [
    "a", "all", "an", "and", "as", "at", "by", "for", "from", "in", "into", "is", "its", "of", "on", "or", "that",
    "the", "their", "this", "to", "we", "will", "with",
  ]

  /// Of a rendering's content words the share that a resembling phrase has.
  static let leastShare = 0.5
  /// A rendering of fewer content words is one word away from too much.
  private static let leastForSubstitution = 3

  /// The phrase that holds the greatest share of a rendering's content words; of equals the shorter one.
  ///
  /// - Parameter claimed: words, as indexes, that other words of the source account for.
  func nearest(to renderings: [String], claimed: Set<Int>) -> RenderingFinder.Phrase? {
    var best: RenderingFinder.Phrase?
    for rendering in renderings {
      guard let phrase = phrase(like: rendering, claimed) else { continue }
      if let known = best, (known.share, -known.range.count) >= (phrase.share, -phrase.range.count) { continue }
      best = phrase
    }
    return best
  }

  private func phrase(like rendering: String, _ claimed: Set<Int>) -> RenderingFinder.Phrase? {
    let all = rendering.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "\u{2019}" }.map(String.init)
    let content = all.filter { !Self.functionWords.contains($0) }.map { Self.stem($0, stemmer) }
    guard !content.isEmpty else { return nil }
    let places = Set(content).flatMap { self.places[$0] ?? [] }.filter { !claimed.contains($0) }.sorted()
    let reach = 2 * all.count + 2
    var best: (range: Range<Int>, count: Int)?
    for (start, first) in places.enumerated() {
      var seen = Set<String>()
      for last in places[start...] {
        guard last - first < reach, words[last].sentence == words[first].sentence else { break }
        guard seen.insert(stems[last]).inserted else { continue }
        if let known = best, (known.count, -known.range.count) >= (seen.count, -(last + 1 - first)) { continue }
        best = (first..<last + 1, seen.count)
      }
    }
    guard let best, Double(best.count) >= Self.leastShare * Double(Set(content).count) else { return nil }
    let share = Double(best.count) / Double(Set(content).count)
    let slot = best.count == content.count - 1 ? substituted(content, best.range, claimed) : nil
    let range =
      slot.map { min($0, best.range.lowerBound)..<max($0 + 1, best.range.upperBound) } ?? completed(best.range, claimed)
    return RenderingFinder.Phrase(
      sentence: words[range.lowerBound].sentence,
      range: words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound, share: share,
      isSubstitution: slot != nil)
  }

  /// A lone word with the noun that follows it: "poverty alleviation" says more of what stands there than "poverty".
  private func completed(_ range: Range<Int>, _ claimed: Set<Int>) -> Range<Int> {
    let next = range.upperBound
    guard range.count == 1, words.indices.contains(next), words[next].sentence == words[range.lowerBound].sentence,
      !claimed.contains(next), !Self.functionWords.contains(stems[next]), isJoined(range.lowerBound, next)
    else { return range }
    return range.lowerBound..<next + 1
  }

  /// The word that stands in the place of the one content word that `range` lacks; nil when none does.
  private func substituted(_ content: [String], _ range: Range<Int>, _ claimed: Set<Int>) -> Int? {
    let here = range.filter { content.contains(stems[$0]) }.map { stems[$0] }
    guard content.count >= Self.leastForSubstitution,
      let missing = content.firstIndex(where: { !here.contains($0) }),
      // In the listed order, so that the place of the missing one is known.
      here == content.filter({ $0 != content[missing] })
    else { return nil }
    let slot: Int
    if missing == 0 {
      slot = range.lowerBound - 1
    } else if missing == content.count - 1 {
      slot = range.upperBound
    } else {
      guard let before = range.first(where: { stems[$0] == content[missing - 1] }) else { return nil }
      slot = before + 1
    }
    guard words.indices.contains(slot), words[slot].sentence == words[range.lowerBound].sentence,
      !claimed.contains(slot), !Self.functionWords.contains(stems[slot]), !content.contains(stems[slot]),
      isJoined(min(slot, range.lowerBound), max(slot, range.lowerBound))
    else { return nil }
    return slot
  }

  /// Whether nothing but spaces and hyphens stands between a word and the next.
  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    guard second == first + 1 else { return true }
    let text = page.text(ofBlock: page.sentences[words[first].sentence].block)
    return text[words[first].range.upperBound..<words[second].range.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x2D }
  }
}
