import GlossText
import Testing

@Suite("Work on several cores")
struct ConcurrentlyTests {
  @Test("Results stand in the order of what they are of", arguments: [0, 1, 4_096, 4_097, 50_000])
  func order(_ count: Int) {
    let numbers = Array(0..<count)
    let stretches = Concurrently.map(stretchesOf: numbers) { stretch in
      #expect(stretch.first == stretch.startIndex)
      return stretch.map { $0 * 2 }
    }
    #expect(stretches.flatMap { $0 } == numbers.map { $0 * 2 })
    #expect(!stretches.contains { $0.isEmpty })
    #expect(Concurrently.map(Array(numbers.prefix(100))) { $0 + 1 } == numbers.prefix(100).map { $0 + 1 })
  }

  @Test("What is made ahead is taken in order, each once", arguments: [0, 1, 4_096, 4_097, 50_000])
  func ahead(_ count: Int) {
    let numbers = Array(0..<count)
    var taken: [[Int]] = []
    Concurrently.forEach(stretchesOf: numbers, { $0.map { $0 * 2 } }) { taken.append($0) }
    #expect(taken.flatMap { $0 } == numbers.map { $0 * 2 })
    #expect(!taken.contains { $0.isEmpty })
  }

  @Test("Of several errors the first in order is thrown")
  func errors() {
    struct Refused: Error, Equatable { let number: Int }
    #expect(throws: Refused(number: 3)) {
      try Concurrently.map(Array(0..<100)) { (number: Int) throws(Refused) -> Int in
        if number >= 3 { throw Refused(number: number) }
        return number
      }
    }
  }
}
