package import GlossSegmentation
package import GlossText

/// Links the words of sentences that translate each other, with what was learned from the two texts they stand in.
///
/// Competitive linking (Melamed 2000): of all pairs that may render each other the likeliest is a link, then the
/// likeliest of the words that are left. Of equally likely places the one nearest in proportion wins, which is what
/// tells the second 发展 of a sentence from the first. Words of which the texts and the dictionary teach nothing have
/// no link.
package struct WordAligner {
  /// A word of a sentence, as the aligner knows it.
  package struct Word: Sendable {
    /// Index of the sentence on its page.
    package let sentence: Int
    /// UTF-8 bytes of the text of the sentence's block.
    package let range: ByteRange
    let feature: Int32
  }

  /// A source word and the target word that renders it, by their places in the arrays that were given.
  package struct WordLink: Sendable, Hashable {
    package let source: Int
    package let target: Int
    /// From 0 to 1: the mean of the two words' probabilities of rendering each other, less what their distance costs.
    package let likelihood: Float

    package init(source: Int, target: Int, likelihood: Float) {
      (self.source, self.target, self.likelihood) = (source, target, likelihood)
    }
  }

  private let features: FeatureExtractor
  private let lexicon: Lexicon

  /// - Parameter features: the extractor that made the features of both texts.
  package init(features: FeatureExtractor, alignment: Alignment) {
    (self.features, lexicon) = (features, alignment.lexicon)
  }

  /// The words among `tokens`; marks and numbers are none.
  package func words(
    in utf8: [UInt8], _ tokens: some Sequence<Token>, sentence: Int, side: FeatureExtractor.Side
  ) -> [Word] {
    tokens.filter { $0.kind == .word || $0.kind == .ideographs }.map { token in
      Word(
        sentence: sentence, range: token.range,
        feature: features.knownID(of: Array(utf8[token.range]), side: side) ?? Self.unknown)
    }
  }

  private static let unknown: Int32 = -1
  /// Of a word that stands in many places only so many, the nearest in proportion, are tried.
  private static let mostPlaces = 8
  /// How much of a pair's likelihood goes when the two stand at opposite ends.
  private static let distanceWeight: Float = 0.5

  /// The nearest of ascending places.
  private static func nearest(to expected: Int, in places: [Int]) -> [Int] {
    let middle = places.partitioningIndex { $0 >= expected }
    let around = places[max(0, middle - mostPlaces)..<min(places.count, middle + mostPlaces)]
    return Array(around.sorted { abs($0 - expected) < abs($1 - expected) }.prefix(mostPlaces))
  }

  /// The links between two arrays of words, by source word. Costs the words times their renderings.
  ///
  /// - Parameter anchors: links that are known; their words take part in no other.
  package func links(_ source: [Word], _ target: [Word], anchors: [WordLink] = []) -> [WordLink] {
    var places: [Int32: [Int]] = [:]
    for (index, word) in target.enumerated() where word.feature != Self.unknown {
      places[word.feature, default: []].append(index)
    }
    var candidates: [WordLink] = []
    for (index, word) in source.enumerated() where word.feature != Self.unknown {
      let share = Float(index) / Float(max(source.count, 1))
      for entry in lexicon[word.feature] {
        guard let all = places[entry.target] else { continue }
        let expected = Int(share * Float(target.count))
        let near =
          all.count <= Self.mostPlaces ? all : Self.nearest(to: expected, in: all)
        for place in near {
          let distance = abs(share - Float(place) / Float(max(target.count, 1)))
          candidates.append(
            WordLink(
              source: index, target: place,
              likelihood: (entry.forward + entry.backward) / 2 * (1 - Self.distanceWeight * distance)))
        }
      }
    }
    candidates.sort {
      ($1.likelihood, $0.source, $0.target) < ($0.likelihood, $1.source, $1.target)
    }
    var links = anchors
    var sources = Set(anchors.map(\.source))
    var targets = Set(anchors.map(\.target))
    for candidate in candidates
    where !sources.contains(candidate.source) && !targets.contains(candidate.target) {
      sources.insert(candidate.source)
      targets.insert(candidate.target)
      links.append(candidate)
    }
    return links.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }
}
