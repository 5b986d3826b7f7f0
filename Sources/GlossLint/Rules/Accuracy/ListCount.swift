internal import GlossFormats
internal import GlossSegmentation
internal import GlossText

/// Flags an announced number of points that is not the number that follows.
struct ListCount: PageRule {
  static let description = RuleDescription(
    id: "list-count", group: .accuracy, need: .page, severity: .warning,
    summary: "As many points do not follow as are announced",
    rationale: """
      "He stressed six points", and five follow: one was left out, in the translation or before. Points are counted \
      where they are numbered: sentences of the paragraph that start with "The first", "Second", "Thirdly", or \
      paragraphs that start with "1.", "(2)". Between the announcement and the first point nothing else may stand. Points \
      that are not numbered are not counted.
      """,
    examples: [
      .flagged(
        "He stressed ⟦three points⟧. The first is to plan. The second is to build. The third is to care. The fourth is "
          + "to learn."),
      .flagged(
        """
        The bureau will do the ⟦following four⟧ things:
        1. Plan the year.
        2. Build the road.
        3. Open the school.
        That is all.
        """),
      .accepted("He stressed two points. The first is to plan. The second is to build."),
      .accepted("He stressed three points. They were well received. First, tea was served. Second, he left."),
      .accepted(
        """
        The bureau will do the following two things:
        (1) Plan the year.
        (2) Build the road.
        """),
      .accepted("In five years the city grew. The first school was opened. The second school followed."),
    ])

  func check(_ page: Page, _ context: RuleContext) {
    guard page.language.matches(.english) else { return }
    for index in page.sentences.indices {
      guard let announced = Announcement(page, index) else { continue }
      let block = page.sentences[index].block
      let count =
        index + 1 < page.sentencesOfBlock[block].upperBound
        ? Self.ordinals(page, from: index + 1, block: block) : Self.labels(page, after: block)
      guard let count, count > 1, count != announced.count else { continue }
      context.report(
        .count(page.text(ofBlock: block).string(announced.range), count), block: block, announced.range)
    }
  }

  /// In how many sentences, or paragraphs, points are looked for.
  private static let reach = 60

  /// How many sentences from `start` on are points one, two, three; nil when the first is none.
  private static func ordinals(_ page: Page, from start: Int, block: Int) -> Int? {
    var count = 0
    for index in (start..<page.sentencesOfBlock[block].upperBound).prefix(reach) {
      // Between the points may stand what is said of them; after "The second" comes no second "first".
      guard let ordinal = ordinal(page, index) else {
        if count == 0 { return nil }
        continue
      }
      if ordinal == count + 1 { count += 1 } else { break }
    }
    return count > 0 ? count : nil
  }

  /// The ordinal that a sentence starts with: "The third is", "Third,", "Thirdly,".
  private static func ordinal(_ page: Page, _ index: Int) -> Int? {
    let text = page.text(ofBlock: page.sentences[index].block)
    var words = page.tokens(ofSentence: index).prefix(4).map { text.string($0.range).lowercased() }
    guard words.count > 2 else { return nil }
    let hasArticle = words[0] == "the"
    if hasArticle { words.removeFirst() }
    let stem = words[0].hasSuffix("ly") ? String(words[0].dropLast(2)) : words[0]
    guard let position = ordinals.firstIndex(of: stem) else { return nil }
    // "The first school" is no point.
    return (hasArticle ? ["is", "was", "point"].contains(words[1]) : words[1] == ",") ? position + 1 : nil
  }

  /// How many blocks right after `block` are labelled one, two, three.
  private static func labels(_ page: Page, after block: Int) -> Int? {
    var count = 0
    var next = block + 1
    while next < page.document.blocks.count, label(page.text(ofBlock: next)) == count + 1 {
      count += 1
      next += 1
    }
    // A point of several paragraphs hides those after it: only what plainly ends is counted.
    let rest = page.document.blocks[next...].prefix(reach)
    return rest.contains { label($0.text) == count + 1 } ? nil : count > 0 ? count : nil
  }

  /// The number that a paragraph starts with: `1.`, `(1)`, `1)`.
  private static func label(_ text: [UInt8]) -> Int? {
    var index = text.first == 0x28 ? 1 : 0
    let start = index
    while index < text.count, index - start < 3, text[index].isASCIIDigit { index += 1 }
    guard index > start, index < text.count, text[index] == 0x29 || (start == 0 && text[index] == 0x2E) else {
      return nil
    }
    return Int(text.string(start..<index))
  }

  static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
  ]
}

/// Words that say how many points follow.
private struct Announcement {
  let count: Int
  let range: ByteRange

  private static let numbers = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  private static let points: Set<String> = [
    "points", "aspects", "things", "tasks", "requirements", "suggestions", "proposals", "measures", "respects", "areas",
    "steps", "principles", "priorities", "items", "matters", "opinions", "reasons", "questions", "problems", "issues",
  ]

  /// What the sentence at `index` announces: "the following four", "six points".
  init?(_ page: Page, _ index: Int) {
    let text = page.text(ofBlock: page.sentences[index].block)
    let tokens = page.tokens(ofSentence: index)
    let words = tokens.map { $0.kind == .mark ? "" : text.string($0.range).lowercased() }
    let base = tokens.startIndex
    var found: (count: Int, range: ByteRange)?
    for position in words.indices {
      guard let count = Self.numbers.firstIndex(of: words[position]).map({ $0 + 2 }) ?? Self.figure(words[position])
      else { continue }
      let after = words[(position + 1)...].prefix(2)
      if position > 0, words[position - 1] == "following" {
        if found != nil { return nil }
        found = (
          count,
          tokens[base + position - 1].range.lowerBound..<tokens[base + position].range.upperBound
        )
      } else if let noun = after.firstIndex(where: Self.points.contains) {
        if found != nil { return nil }
        found = (count, tokens[base + position].range.lowerBound..<tokens[base + noun].range.upperBound)
      }
    }
    guard let found else { return nil }
    (count, range) = found
  }

  private static func figure(_ word: String) -> Int? {
    Int(word).flatMap { (2...12).contains($0) ? $0 : nil }
  }
}

extension String {
  fileprivate static func count(_ announced: String, _ count: Int) -> String {
    "\"\(announced)\" announced, \(count) follow"
  }
}
