internal import GlossText

/// What a dictionary says of the words of two texts, as features of their table.
package struct DictionaryRenderings: Sendable {
  /// For features of the source text the features of the target text that may render them.
  let rows: [Int32: [Lexicon.Entry]]

  /// Nothing.
  package init() { rows = [:] }

  /// A rendering that is the only one in the target text is not certain for that: p(source | target) is the share of
  /// the weight that a target word gets from the words of the source text, but of this much at least.
  private static let leastWeight: Float = 0.2

  /// The renderings of the words in `table`. Costs a look-up for each distinct word.
  ///
  /// - Parameter isReversed: the dictionary leads from the target's language to the source's.
  package init(_ dictionary: BilingualDictionary, table: FeatureTable, isReversed: Bool = false) {
    var featureOfKey = [Int32](repeating: -1, count: dictionary.keyCount)
    for (id, feature) in table.features.enumerated() {
      guard let word = isReversed ? feature.sourceWord : feature.targetWord else { continue }
      if let key = dictionary.key(word) { featureOfKey[key] = Int32(truncatingIfNeeded: id) }
    }
    var found: [(source: Int32, target: Int32, weight: Float)] = []
    for (id, feature) in table.features.enumerated() {
      guard let word = isReversed ? feature.targetWord : feature.sourceWord else { continue }
      let id = Int32(truncatingIfNeeded: id)
      for part in dictionary.parts(of: word) {
        for rendering in dictionary.row(part.headword) where featureOfKey[rendering.key] >= 0 {
          found.append((id, featureOfKey[rendering.key], rendering.weight * part.share))
        }
      }
    }
    if isReversed { found = found.map { (source: $0.target, target: $0.source, weight: $0.weight) } }
    rows = Self.rows(found, isReversed: isReversed)
  }

  private static func rows(
    _ found: [(source: Int32, target: Int32, weight: Float)], isReversed: Bool
  ) -> [Int32: [Lexicon.Entry]] {
    // The weights are shares of a headword's renderings; the other way they are shared out among the words of the text.
    var totals: [Int32: Float] = [:]
    for pair in found { totals[isReversed ? pair.source : pair.target, default: 0] += pair.weight }
    var rows: [Int32: [Lexicon.Entry]] = [:]
    for pair in found {
      let total = totals[isReversed ? pair.source : pair.target] ?? 0
      let back = pair.weight / max(total, leastWeight)
      let entry = Lexicon.Entry(
        target: pair.target, forward: isReversed ? back : pair.weight, backward: isReversed ? pair.weight : back)
      if let index = rows[pair.source]?.firstIndex(where: { $0.target == pair.target }),
        let known = rows[pair.source]?[index]
      {
        // Two parts of a word with one rendering.
        rows[pair.source]?[index] = Lexicon.Entry(
          target: pair.target, forward: max(known.forward, entry.forward),
          backward: max(known.backward, entry.backward))
      } else {
        rows[pair.source, default: []].append(entry)
      }
    }
    return rows
  }
}
