import GlossAlignment
import Testing

@Suite("What is linked to what")
struct LinkingTests {
  private func links(_ source: [String], _ target: [String], factor: Int = 1) -> [String] {
    var table = Sentences()
    let left = table.features(source, .source)
    let right = table.features(target, .target, factor: factor)
    return Aligner(table: table.table).align(left, right).links.map(\.notation)
  }

  private static let long = "seventeen letters and rather more of them"

  @Test(
    "A link is written as aligners write it",
    arguments: [(0..<1, 0..<1, "0:0"), (2..<4, 5..<6, "2,3:5"), (3..<3, 7..<10, ":7,8,9"), (0..<1, 4..<4, "0:")])
  func notation(_ source: Range<Int>, _ target: Range<Int>, _ notation: String) {
    #expect(Link(source: source, target: target).notation == notation)
  }

  @Test("Sentences of like length go together")
  func lengths() {
    let source = ["aaaaaaaaaaaaaaaa", "aaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaa"]
    #expect(links(source, source, factor: 4) == ["0:0", "1:1", "2:2", "3:3"])
  }

  @Test("Where a sentence is missing, the others still find their own")
  func omission() {
    let source = (0..<12).map { "#\($0)x #\($0)y some words of one length" }
    let shorter = source.enumerated().filter { $0.offset != 5 }.map(\.element)
    var table = Sentences()
    let (left, right) = (table.features(source, .source), table.features(shorter, .target))
    let there = Aligner(table: table.table).align(left, right).links
    let back = Aligner(table: table.table).align(right, left).links
    for index in 0..<12 where index != 5 {
      let other = index < 5 ? index : index - 1
      #expect(there.contains { $0.source.contains(index) && $0.target.contains(other) })
      #expect(back.contains { $0.target.contains(index) && $0.source.contains(other) })
    }
    #expect(there.count { $0.source.count == 1 && $0.target.count == 1 } >= 10)
  }

  @Test("A sentence that became two is linked to both")
  func split() {
    let source = ["#a aaaaaaaaaaaaaaaaaaaa", "#b bbbbbbbbbbbbbbb #c ccccccccccccccccc", "#d dddddddddddddddddddd"]
    let target = ["#a aaaaaaaaaaaaaaaaaaaa", "#b bbbbbbbbbbbbbbb", "#c ccccccccccccccccc", "#d dddddddddddddddddddd"]
    #expect(links(source, target) == ["0:0", "1:1,2", "2:3"])
    #expect(links(target, source) == ["0:0", "1,2:1", "3:2"])
  }

  @Test("A sentence that became a list is linked to all of it")
  func list() {
    let items = (0..<5).map { "#item\($0) with its words" }
    let source = ["#start of the text here", items.joined(separator: " "), "#end of the text here"]
    #expect(links(source, [source[0]] + items + [source[2]]) == ["0:0", "1:1,2,3,4,5", "2:6"])
  }

  @Test("Headings go to headings")
  func headings() {
    var table = Sentences()
    let words = "words of the very same length"
    func text(_ side: Sentences.Side, headings: Set<Int>, count: Int) -> [SentenceFeatures] {
      (0..<count).map { table.features(words, side, block: $0, isHeading: headings.contains($0)) }
    }
    let source = text(.source, headings: [0, 3], count: 6)
    let target = text(.target, headings: [0, 3], count: 6)
    #expect(Aligner(table: table.table).align(source, target).links.map(\.notation) == (0..<6).map { "\($0):\($0)" })
    // Without its first paragraph the text still has its second heading at the second heading.
    let shorter = text(.target, headings: [0, 2], count: 5)
    #expect(Aligner(table: table.table).align(source, shorter).links.map(\.notation).contains("3:2"))
  }

  @Test("Words that meet again and again show what lengths hide")
  func lexicon() {
    var table = Sentences()
    var generator = Generator(seed: 7)
    let words = ["ku", "lu", "qiao", "xue", "lin", "he", "shan", "tian"].map { ("\($0)x \($0)y", "\($0)b \($0)c") }
    let order = (0..<60).map { _ in words.indices.randomElement(using: &generator) ?? 0 }
    // All of one length, and the thirtieth is missing.
    let kept = order.indices.filter { $0 != 30 }
    let source = table.features(order.map { "filler \(words[$0].0)" }, .source)
    let target = table.features(kept.map { "stuff \(words[order[$0]].1)" }, .target)
    let links = Aligner(table: table.table).align(source, target).links
    let right = kept.indices.count { position in
      links.contains { $0.source.contains(kept[position]) && $0.target.contains(position) }
    }
    #expect(right >= 55, "\(links.map(\.notation))")
  }
}
