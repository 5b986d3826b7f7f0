import GlossAlignment
import Testing

@Suite("Sections, lists and quotations")
struct StructureTests {
  /// Sentences with two anchors each and words of different lengths.
  private func text(_ numbers: some Sequence<Int>) -> [String] {
    numbers.map { "#a\($0) #b\($0) " + String(repeating: "word ", count: 3 + $0 % 5) }
  }

  private func links(_ source: [String], _ target: [String]) -> [String] {
    var table = Sentences()
    let (left, right) = (table.features(source, .source), table.features(target, .target, factor: 3))
    return Aligner(table: table.table).align(left, right).links.map(\.notation)
  }

  @Test("A missing section of sixty sentences is left out in one run, and the rest is linked right")
  func missing() {
    let kept = Array(0..<100) + Array(160..<300)
    let there = links(text(0..<300), text(kept))
    let pairs = kept.enumerated().map { ($0.element, "\($0.element):\($0.offset)") }
    let expected = (pairs + (100..<160).map { ($0, "\($0):") }).sorted { $0.0 < $1.0 }.map(\.1)
    #expect(there == expected)
  }

  @Test("What stands before and after an added section is linked right", arguments: [6, 60])
  func added(_ count: Int) {
    let (start, end) = (80, 80 + count)
    let found = links(text(Array(0..<start) + Array(end..<end + 80)), text(0..<end + 80))
    #expect(found.prefix(start - 1) == (0..<start - 1).map { "\($0):\($0)" }[...])
    #expect(found.suffix(80) == (end..<end + 80).map { "\($0 - count):\($0)" }[...])
  }

  // MARK: Lists

  /// A sentence that a translation made a list of twenty items of, between two others.
  private func list(continues: Bool) -> [String] {
    var table = Sentences()
    let items = (0..<20).map { "#item\($0) with its words" }
    let source = table.features(
      ["#start of the text here", "#lead " + items.joined(separator: " "), "#end of the text here"], .source)
    var target = table.features(["#start of the text here", "#lead"] + items + ["#end of the text here"], .target)
    if continues {
      target[1].form.carriesOn = true
      for index in 2..<22 {
        target[index].form.startsInside = true
        target[index].form.carriesOn = index < 21
      }
    }
    return Aligner(table: table.table).align(source, target).links.map(\.notation)
  }

  @Test("Twenty items that go on belong to the one sentence that has them all")
  func items() {
    #expect(list(continues: true) == ["0:0", "1:" + (1...21).map(String.init).joined(separator: ","), "2:22"])
  }

  @Test("Of sentences that start afresh no more than eight belong to one")
  func sentences() {
    let counts = list(continues: false).map { $0.split(separator: ":").last?.split(separator: ",").count ?? 0 }
    #expect(counts.allSatisfy { $0 <= 8 } && counts.contains { $0 > 1 }, "\(counts)")
  }

  // MARK: Quotations

  /// Three target sentences for two of the source, of which lengths do not tell which has two. The sentences of these
  /// numbers end quotations.
  private func quotations(_ source: Set<Int>, _ target: Set<Int>) -> [String] {
    func side(_ count: Int, _ length: Int, _ ends: Set<Int>) -> [SentenceFeatures] {
      (0..<count).map { index in
        var sentence = SentenceFeatures(length: length, tokens: [])
        sentence.form.endsQuotation = ends.contains(index)
        return sentence
      }
    }
    return Aligner(table: FeatureTable()).align(side(2, 30, source), side(3, 80, target)).links.map(\.notation)
  }

  @Test("What is said ends on both sides in one place")
  func quotationEnds() {
    #expect(quotations([0], [0]) == ["0:0", "1:1,2"])
    #expect(quotations([0], [1]) == ["0:0,1", "1:2"])
    #expect(quotations([0, 1], [0, 2]) == ["0:0", "1:1,2"])
    #expect(quotations([0, 1], [1, 2]) == ["0:0,1", "1:2"])
  }
}
