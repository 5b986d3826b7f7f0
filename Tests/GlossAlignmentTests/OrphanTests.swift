import GlossAlignment
import Testing

@Suite("Sentences that were left out though they stand in a link")
struct OrphanTests {
  /// A text of pairs with a number in common, each sentence of `length`; two more source sentences at its end share the
  /// last target, whose numbers are `numbers`.
  private func alignment(lastTarget numbers: [Double], length: Int) -> Alignment {
    var table = FeatureTable()
    func sentence(_ numbers: [Double], _ length: Int) -> SentenceFeatures {
      SentenceFeatures(length: length, tokens: numbers.map { table.id(of: .number($0)) })
    }
    var source = (0..<20).map { sentence([Double($0) + 100, Double($0) + 200, Double($0) + 300], 30) }
    var target = (0..<20).map { sentence([Double($0) + 100, Double($0) + 200, Double($0) + 300], 120) }
    source += [sentence([501, 502, 503], 30), sentence([601, 602, 603], 10)]
    target.append(sentence(numbers, length))
    return Aligner(table: table).align(source, target)
  }

  @Test("Two sentences that became one are no orphans")
  func merged() {
    let alignment = alignment(lastTarget: [501, 502, 503, 601, 602, 603], length: 160)
    #expect(alignment.links.last?.source == 20..<22)
    #expect(alignment.orphans.isEmpty)
  }

  @Test("A sentence that nothing answers to is linked to nothing, or an orphan of its link")
  func leftOut() {
    let alignment = alignment(lastTarget: [501, 502, 503], length: 120)
    let isUnlinked = alignment.links.contains { $0.source == 21..<22 && $0.target.isEmpty }
    #expect(isUnlinked != alignment.orphans.contains(21))
  }
}
