import Testing

@testable import GlossAlignment

@Suite("Pairs of words that meet")
struct WordMeetingsTests {
  private struct Words: Hashable {
    let source: Int32
    let target: Int32
  }

  private func meetings(_ lesson: Lesson, _ links: [Link]? = nil, isLeftOut: Set<Int32> = []) -> WordMeetings {
    let dictionary = lesson.dictionary
    return WordMeetings(
      links ?? lesson.links, FlatTokens(lesson.source), FlatTokens(lesson.target),
      isLeftOut: dictionary.features.map { isLeftOut.contains($0) }, dictionary: dictionary)
  }

  private func counts(_ meetings: WordMeetings) -> [Words: Int32] {
    Dictionary(uniqueKeysWithValues: meetings.pairs.map { (Words(source: $0.source, target: $0.target), $0.meetings) })
  }

  @Test("Each pair has one number, and counts the links it meets in, not the times")
  func pairs() {
    let lesson = Lesson()
    lesson.add("a a b", "x")
    lesson.add("a", "x y y")
    let (a, b, x, y) = (lesson.source("a"), lesson.source("b"), lesson.target("x"), lesson.target("y"))
    let meetings = meetings(lesson)
    let expected: [Words: Int32] = [
      Words(source: a, target: x): 2, Words(source: b, target: x): 1, Words(source: a, target: y): 1,
    ]
    #expect(counts(meetings) == expected)
    #expect(meetings.numbers.count == 4 && meetings.links.count == 2)
  }

  @Test("The numbers of a link stand target by target, of whatever links", arguments: 0..<20)
  func numbers(_ seed: UInt64) {
    let lesson = Lesson()
    var generator = Generator(seed: seed)
    for _ in 0..<12 { lesson.add(generator.words(6, of: 15), generator.words(6, of: 15)) }
    let links = [
      Link(source: 0..<2, target: 0..<1), Link(source: 2..<3, target: 1..<1), Link(source: 3..<4, target: 1..<4),
      Link(source: 4..<12, target: 4..<12),
    ]
    let meetings = meetings(lesson, links)
    let full = links.filter { !$0.target.isEmpty }
    #expect(meetings.links.count == full.count)
    var expected: [Words: Int32] = [:]
    for (link, linked) in zip(full, meetings.links) {
      let sources = Set(lesson.source[link.source].flatMap(\.tokens)).sorted()
      let targets = Set(lesson.target[link.target].flatMap(\.tokens)).sorted()
      #expect(linked.sources == sources.count && linked.targets == targets.count)
      for (row, target) in targets.enumerated() {
        for (column, source) in sources.enumerated() {
          let pair = meetings.pairs[Int(meetings.numbers[linked.start + row * sources.count + column])]
          #expect(pair.source == source && pair.target == target)
          expected[Words(source: source, target: target), default: 0] += 1
        }
      }
    }
    #expect(counts(meetings) == expected)
  }

  @Test("Words left out meet none")
  func leftOut() {
    let lesson = Lesson()
    lesson.add("a b", "x y")
    let left = meetings(lesson, isLeftOut: [lesson.source("a"), lesson.target("y")])
    #expect(left.pairs.map(\.source) == [lesson.source("b")] && left.pairs.map(\.target) == [lesson.target("x")])
    #expect(meetings(lesson, isLeftOut: Set(0..<4)).pairs.isEmpty)
  }

  @Test("What a dictionary says of a pair goes with it, and of words that never meet nowhere")
  func known() throws {
    let lesson = Lesson()
    lesson.add("a", "x y")
    lesson.add("b", "z")
    lesson.tell("a", "y", forward: 0.75, backward: 0.5)
    lesson.tell("a", "z", forward: 1, backward: 1)
    for pair in meetings(lesson).pairs {
      let isKnown = pair.source == lesson.source("a") && pair.target == lesson.target("y")
      #expect(pair.known == (isKnown ? (0.75, 0.5) : (0, 0)))
    }
  }

  @Test("A link with too many pairs teaches nothing", arguments: [(40, 50, true), (41, 50, false)])
  func large(_ sources: Int, _ targets: Int, _ isKept: Bool) {
    let lesson = Lesson()
    func text(_ count: Int) -> String { (0..<count).map { "w\($0)" }.joined(separator: " ") }
    lesson.add(text(sources), text(targets))
    #expect(meetings(lesson).pairs.isEmpty != isKept)
  }
}
