import GlossAlignment
import Testing

@Suite("Whether texts agree at all")
struct AgreementTests {
  /// Texts of `count` sentences with a number each, of which the first `shared` are the same.
  private func agreement(sentences count: Int, shared: Int) -> Agreement {
    var table = FeatureTable()
    func side(_ offset: Double) -> [SentenceFeatures] {
      (0..<count).map { index in
        let number = Double(index) + (index < shared ? 1000 : offset)
        return SentenceFeatures(length: 20, tokens: [table.id(of: .number(number)), table.id(of: .mark(0x3F))])
      }
    }
    let (source, target) = (side(2000), side(3000))
    let links = (0..<count).map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1) }
    return Agreement(of: links, source, target, table: table)
  }

  @Test("Numbers count, marks do not")
  func counts() {
    let agreement = agreement(sentences: 30, shared: 12)
    #expect(agreement.anchors == 30)
    #expect(agreement.shared == 12)
  }

  @Test(
    "Few anchors in common make no translation",
    arguments: [(40, 30, false), (40, 12, false), (40, 11, true), (40, 0, true), (19, 0, false)])
  func decides(_ sentences: Int, _ shared: Int, _ isNone: Bool) {
    #expect(agreement(sentences: sentences, shared: shared).isNoTranslation == isNone)
  }

  @Test("Few anchors for a sentence prove nothing")
  func density() {
    var table = FeatureTable()
    var source = (0..<25).map { SentenceFeatures(length: 20, tokens: [table.id(of: .number(Double($0) + 10))]) }
    source += (0..<80).map { _ in SentenceFeatures(length: 20, tokens: []) }
    let target = source.map { SentenceFeatures(length: $0.length, tokens: []) }
    let links = source.indices.map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1) }
    let agreement = Agreement(of: links, source, target, table: table)
    #expect(agreement.anchors == 25)
    #expect(!agreement.isNoTranslation)
  }
}
