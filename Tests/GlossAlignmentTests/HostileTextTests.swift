import GlossAlignment
import Testing

@Suite("Texts that no one wrote")
struct HostileTextTests {
  private func expectAligned(
    _ source: [String], _ target: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var table = Sentences()
    let (left, right) = (table.features(source, .source), table.features(target, .target))
    let links = Aligner(table: table.table).align(left, right).links
    expectCover(links, source.count, target.count, sourceLocation: sourceLocation)
  }

  @Test("More sentences than are searched through, with no anchor among them")
  func noAnchors() {
    var generator = Generator(seed: 21)
    func text() -> [String] {
      (0..<1_000).map { _ in generator.words(Int.random(in: 1...20, using: &generator), of: 4_000) }
    }
    expectAligned(text(), text())
  }

  @Test("The same sentence many times", arguments: ["word", "#anchor"])
  func repeated(_ sentence: String) {
    let text = [String](repeating: sentence, count: 700)
    expectAligned(text, text)
  }

  @Test("A sentence of a hundred thousand different words, and of the same")
  func longSentence() {
    let different = (0..<100_000).map { "w\($0)" }.joined(separator: " ")
    let same = [String](repeating: "w", count: 100_000).joined(separator: " ")
    expectAligned(["#a x", different, "#b y"], ["#a x", different, "#b y"])
    expectAligned(["#a x", same, same, "#b y"], ["#a x", same, same, "#b y"])
  }

  @Test("A sentence of a hundred thousand anchors beside short ones")
  func manyAnchors() {
    let anchors = (0..<100_000).map { "#\($0)" }.joined(separator: " ")
    expectAligned(["x", anchors, "y"], [anchors])
    expectAligned(["#0", "#1"], [anchors])
  }

  @Test("Lengths as large as they get")
  func lengths() {
    let huge = SentenceFeatures(length: 1 << 40, tokens: [])
    let texts = [huge, SentenceFeatures(length: 0, tokens: []), huge]
    expectCover(Aligner(table: FeatureTable()).align(texts, Array(texts.dropFirst())).links, 3, 2)
  }
}
