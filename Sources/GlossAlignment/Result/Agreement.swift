/// How far two linked texts agree in what a translation keeps: numbers, Latin strings, listed terms.
package struct Agreement: Sendable, Hashable {
  /// Those of the source's linked sentences.
  package private(set) var anchors = 0
  /// How many of them the linked target sentences have too.
  package private(set) var shared = 0
  /// Sentences of the source.
  private let sentences: Int

  package init(
    of links: [Link], _ source: [SentenceFeatures], _ target: [SentenceFeatures], table: FeatureTable
  ) {
    sentences = source.count
    for link in links where !link.source.isEmpty && !link.target.isEmpty {
      let there = Set(target[link.target].lazy.flatMap(\.tokens))
      for token in Set(source[link.source].lazy.flatMap(\.tokens)) where table.isTelling(token) {
        anchors += 1
        if there.contains(token) { shared += 1 }
      }
    }
  }

  /// Fewer anchors, or fewer for a sentence, prove nothing: a novel has some by accident.
  private static let leastAnchors = 20
  private static let leastDensity = 0.25
  /// Published official translations share .75 to .94 of their anchors, texts of the same kind that are none of each
  /// other .00 to .21.
  private static let leastShare = 0.3

  /// Whether one text is no translation of the other.
  package var isNoTranslation: Bool {
    anchors >= Self.leastAnchors && Double(anchors) >= Self.leastDensity * Double(sentences)
      && Double(shared) < Self.leastShare * Double(anchors)
  }
}
