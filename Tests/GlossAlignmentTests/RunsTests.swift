import Testing

@testable import GlossAlignment

@Suite("Stretches of links")
struct RunsTests {
  @Test("Members in a row are one stretch")
  func runs() {
    #expect([1, 2, 0, 3, 0].runs { $0 > 0 } == [0..<2, 3..<4])
    #expect([0, 0].runs { $0 > 0 }.isEmpty)
    #expect([9, 0, 1, 1][1...].runs { $0 > 0 } == [2..<4])
  }

  @Test("What is unlinked on one side ends where a link or the other side stands")
  func sections() {
    let links = [
      Link(source: 0..<1, target: 0..<0), Link(source: 1..<3, target: 0..<0), Link(source: 3..<4, target: 0..<1),
      Link(source: 4..<4, target: 1..<3), Link(source: 4..<5, target: 3..<3),
    ]
    #expect(links.unlinkedSections(\.source) == [0..<3, 4..<5])
    #expect(links.unlinkedSections(\.target) == [1..<3])
  }
}
