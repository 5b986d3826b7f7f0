/// Two texts, linked.
package struct Alignment: Sendable, Hashable {
  /// In order; every sentence of either side stands in exactly one.
  package let links: [Link]
  /// Source sentences that were joined to a neighbour for their place, but that nothing in the link answers to:
  /// ascending indexes. Two sentences often become one, so a sentence that was left out looks like that at first.
  package let orphans: [Int]
  /// Parts of linked source sentences that nothing in the translation answers to, in order.
  package let omissions: [Omission]

  /// Clauses of a sentence that were left out while the rest of it was translated.
  package struct Omission: Sendable, Hashable {
    /// The link that the sentence stands in.
    package let link: Int
    /// Index of the source sentence.
    package let sentence: Int
    /// Indexes of its clauses.
    package let clauses: Range<Int>
  }

  init(links: [Link], orphans: [Int] = [], omissions: [Omission] = []) {
    (self.links, self.orphans, self.omissions) = (links, orphans, omissions)
  }
}
