import GlossICU
import Testing

@Suite("Boundaries of words and sentences")
struct BreakIteratorTests {
  private func pieces(_ kind: BreakIterator.Kind, _ locale: String, _ text: String) throws -> [String] {
    let utf8 = Array(text.utf8)
    var start = 0
    return try BreakIterator(kind, locale: locale).boundaries(in: utf8, 0..<utf8.count).map { boundary in
      defer { start = boundary.offset }
      return String(decoding: utf8[start..<boundary.offset], as: UTF8.self)
    }
  }

  @Test("Words come with the spaces and marks between them")
  func words() throws {
    #expect(try pieces(.word, "en", "We met 3,500 people.") == ["We", " ", "met", " ", "3,500", " ", "people", "."])
    #expect(try pieces(.word, "zh", "我们的城市") == ["我们", "的", "城市"])
    #expect(try pieces(.word, "en", "") == [])
  }

  @Test("Sentences end where UAX #29 has it")
  func sentences() throws {
    #expect(try pieces(.sentence, "en", "One. Two! three") == ["One. ", "Two! ", "three"])
    #expect(try pieces(.sentence, "zh", "第一句。第二句！") == ["第一句。", "第二句！"])
  }

  @Test("A status says what a word is")
  func statuses() throws {
    let utf8 = Array("ab 12中".utf8)
    let found = try BreakIterator(.word, locale: "zh").boundaries(in: utf8, 0..<utf8.count)
    #expect(found.map(\.offset) == [2, 3, 5, 8])
    #expect(found.map { $0.status / 100 } == [2, 0, 1, 4])
  }

  @Test("A part of a text is cut by itself, its offsets those of the whole")
  func parts() throws {
    let utf8 = Array("中文 one two".utf8)
    let iterator = try BreakIterator(.word, locale: "en")
    #expect(iterator.boundaries(in: utf8, 7..<14).map(\.offset) == [10, 11, 14])
    #expect(iterator.boundaries(in: utf8, 7..<7).isEmpty)
    // Used again for a shorter text, it forgets the longer one.
    #expect(iterator.boundaries(in: utf8, 11..<12).map(\.offset) == [12])
  }

  @Test(
    "Boundaries ascend to the end of any text, malformed or not",
    arguments: [BreakIterator.Kind.word, .sentence], ["en", "zh", "ja", "fr"])
  func anyText(_ kind: BreakIterator.Kind, _ locale: String) throws {
    let iterator = try BreakIterator(kind, locale: locale)
    var generator = Generator(seed: 20_160_305)
    for round in 0..<400 {
      let text = generator.text(isMalformed: round.isMultiple(of: 2))
      let offsets = iterator.boundaries(in: text, 0..<text.count).map(\.offset)
      #expect(offsets.last == (text.isEmpty ? nil : text.count), "\(text)")
      for (before, after) in zip([0] + offsets, offsets) { #expect(before < after, "\(text)") }
      guard String(validating: text, as: UTF8.self) != nil else { continue }
      for offset in offsets.dropLast() { #expect(text[offset] & 0xC0 != 0x80, "a cut in a scalar of \(text)") }
    }
  }

  @Test("A locale without rules of its own has those of the root")
  func unknownLocale() throws {
    #expect(try pieces(.word, "xx-Zzzz", "a b") == ["a", " ", "b"])
  }
}
