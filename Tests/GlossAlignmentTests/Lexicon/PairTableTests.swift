import Testing

@testable import GlossAlignment

@Suite("Pairs of words that meet")
struct PairTableTests {
  @Test("A pair keeps its number, and its meetings are counted")
  func meetings() {
    var table = PairTable()
    #expect([table.meet(3, 5), table.meet(5, 3), table.meet(3, 5), table.meet(3, 6)] == [0, 1, 0, 2])
    #expect(table.sources == [3, 5, 3] && table.targets == [5, 3, 6])
    #expect(table.meetings == [2, 1, 1] && table.count == 3)
  }

  @Test("A pair that meets once is numbered among the others")
  func once() {
    var table = PairTable()
    #expect([table.meet(1, 2), table.meetOnce(8, 9), table.meet(1, 3), table.meet(1, 2)] == [0, 1, 2, 0])
    #expect(table.sources == [1, 8, 1] && table.targets == [2, 9, 3])
    #expect(table.meetings == [2, 1, 1])
  }

  @Test("Numbers and meetings stay when the table grows, the words large, small or negative")
  func growth() {
    var table = PairTable()
    var generator = Generator(seed: 4)
    var expected: [[Int32]: (number: Int32, meetings: Int32)] = [:]
    func check(_ source: Int32, _ target: Int32) {
      let number = table.meet(source, target)
      let known = expected[[source, target]] ?? (Int32(expected.count), 0)
      #expect(number == known.number)
      expected[[source, target]] = (known.number, known.meetings + 1)
    }
    // 4096 slots at first; more than half of them taken makes it grow, twice here.
    for source in Int32(0)..<90 { for target in Int32(100)..<200 { check(source, target) } }
    for _ in 0..<3000 { check(Int32.random(in: 0..<300, using: &generator), .random(in: 0..<300, using: &generator)) }
    check(.max, .max)
    check(.min, -1)
    check(-1, .min)
    #expect(table.count == expected.count)
    for (pair, known) in expected {
      let number = Int(known.number)
      #expect(table.sources[number] == pair[0] && table.targets[number] == pair[1])
      #expect(table.meetings[number] == known.meetings)
    }
  }

  @Test("Pairs that meet once keep their places when the table grows")
  func growthPastOnce() {
    var table = PairTable()
    for word in Int32(0)..<5000 {
      #expect(table.meetOnce(-1, word) == word * 2)
      #expect(table.meet(word, word) == word * 2 + 1)
    }
    for word in Int32(0)..<5000 { #expect(table.meet(word, word) == word * 2 + 1) }
    #expect(table.count == 10_000)
  }
}
