internal import GlossText

/// Finds the terms whose entries let other words stand between theirs (`gap: 2`): "improve the local business
/// environment" for "improve business environment".
///
/// From a first word the nearest next word is taken, and so on, which gives the shortest stretch that holds them all. No
/// mark may stand between, so that no match leaves its clause. These terms are few; each costs one comparison a word of
/// the text that is its first.
struct GapMatcher: Sendable {
  private struct Pattern: Sendable {
    let candidate: Int32
    let labels: [Int32]
    let gap: Int
  }

  /// A term that asks for it.
  struct Term {
    let candidate: Int32
    /// Its folded words, commas left out.
    let words: [[UInt8]]
    let gap: Int

    init(candidate: Int32, words: SignificantWords, gap: Int) {
      self.candidate = candidate
      self.words = words.words.filter { !words.isComma($0) }.map { Array(words.folded[$0.folded]) }
      self.gap = gap
    }
  }

  /// By the class of their first word.
  private let patterns: [Int32: [Pattern]]

  init(_ terms: [Term], _ vocabulary: Vocabulary) {
    var patterns: [Int32: [Pattern]] = [:]
    for term in terms {
      let labels = term.words.map { vocabulary.label(of: $0, 0..<$0.count) }
      guard let first = labels.first, labels.count > 1 else { continue }
      patterns[first, default: []].append(Pattern(candidate: term.candidate, labels: labels, gap: term.gap))
    }
    self.patterns = patterns
  }

  var isEmpty: Bool { patterns.isEmpty }

  /// `found` and the matches of these terms, in order of start, longer ones first. Where both have a match of the same
  /// words, that without a gap stands alone.
  func matches(
    of words: SignificantWords, _ labels: [Int32], _ candidates: TokenCandidates, in utf8: [UInt8],
    beside found: [TermMatch]
  ) -> [TermMatch] {
    var result = found
    var ranges = Set(found.map(\.range))
    for start in labels.indices {
      var places: [(place: TokenPlace, candidates: [Int32])] = []
      for pattern in patterns[labels[start]] ?? [] {
        guard let place = place(of: pattern, from: start, words, labels), !place.passed.isEmpty else { continue }
        if let same = places.firstIndex(where: { $0.place.end == place.end && $0.place.passed == place.passed }) {
          places[same].candidates.append(pattern.candidate)
        } else {
          places.append((place, [pattern.candidate]))
        }
      }
      for (place, numbers) in places {
        if let match = candidates.match(numbers[...], at: place, of: words, in: utf8),
          ranges.insert(match.range).inserted
        {
          result.append(match)
        }
      }
    }
    return result.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
  }

  private func place(
    of pattern: Pattern, from start: Int, _ words: SignificantWords, _ labels: [Int32]
  ) -> TokenPlace? {
    var place = TokenPlace(start: start)
    var left = pattern.gap
    for label in pattern.labels.dropFirst() {
      var index = place.end
      while index < labels.count, labels[index] != label {
        guard left > 0, !words.words[index].isMark else { return nil }
        left -= 1
        index += 1
      }
      guard index < labels.count else { return nil }
      place.pass(to: index)
      place.end += 1
    }
    return place
  }
}
