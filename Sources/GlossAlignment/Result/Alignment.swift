/// Two texts, linked.
package struct Alignment: Sendable {
  /// In order; every sentence of either side stands in exactly one.
  package let links: [Link]
  /// Source sentences that were joined to a neighbour for their place, but that nothing in the link answers to:
  /// ascending indexes. Two sentences often become one, so a sentence that was left out looks like that at first.
  package let orphans: [Int]
  /// Parts of linked source sentences that nothing in the translation answers to, in order.
  package let omissions: [Omission]

  /// Sections that stand in both texts, unlinked, since one of them has them elsewhere; in the order of the source.
  package let moves: [Move]

  /// What was known and what the two texts taught of their words.
  let lexicon: Lexicon

  /// Sentences of the source and the sentences of the target that render them, in another place.
  package struct Move: Sendable, Hashable {
    package let source: Range<Int>
    package let target: Range<Int>
  }

  /// Clauses of a sentence that were left out while the rest of it was translated.
  package struct Omission: Sendable, Hashable {
    /// The link that the sentence stands in.
    package let link: Int
    /// Index of the source sentence.
    package let sentence: Int
    /// Indexes of its clauses.
    package let clauses: Range<Int>
  }

  init(links: [Link], lexicon: Lexicon, orphans: [Int] = [], omissions: [Omission] = [], moves: [Move] = []) {
    (self.links, self.orphans, self.omissions, self.moves) = (links, orphans, omissions, moves)
    self.lexicon = lexicon
  }
}
