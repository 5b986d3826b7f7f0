import Testing

@testable import GlossAlignment

@Suite("A lexicon learned from links")
struct LexiconLearnerTests {
  @Test("Words that always meet render each other, both ways")
  func obviousPairs() throws {
    let lesson = Lesson()
    for (left, right) in [("kang", "port"), ("qiao", "bridge"), ("lu", "road"), ("he", "river")] {
      lesson.add("shui \(left)", "water \(right)")
      lesson.add("shan \(left)", "hill \(right)")
    }
    let lexicon = lesson.learned()
    for (left, right) in [("shui", "water"), ("shan", "hill"), ("qiao", "bridge")] {
      let entry = try #require(lesson.entry(left, right, in: lexicon), "\(left)")
      #expect(entry.forward > 0.5 && entry.backward > 0.5, "\(left): \(entry)")
      #expect(lexicon[lesson.source(left)].allSatisfy { $0.target == entry.target || $0.forward < entry.forward })
    }
    #expect(lesson.entry("shui", "hill", in: lexicon) == nil)
  }

  @Test("One meeting proves nothing, nor does a word that meets another twice in one link")
  func oneMeeting() {
    let lesson = Lesson()
    lesson.add("gang gang", "port port")
    #expect(lesson.learned().isEmpty)
    lesson.add("gang", "port")
    #expect(lesson.entry("gang", "port", in: lesson.learned()) != nil)
  }

  @Test("A word too common for the text is left out", arguments: [(30, true), (31, false)])
  func common(_ count: Int, _ isLearned: Bool) {
    let lesson = Lesson()
    lesson.add("de", "the", times: count)
    #expect((lesson.entry("de", "the", in: lesson.learned()) != nil) == isLearned)
    // A quarter of the sentences may have it in a longer text.
    lesson.add("ke", "guest", times: 30)
    lesson.add("", "", times: 100)
    #expect(lesson.entry("de", "the", in: lesson.learned()) != nil)
  }

  @Test("Links with an empty side teach nothing, links of several sentences do")
  func shapes() {
    let lesson = Lesson()
    lesson.add("gang", "port", times: 4)
    #expect(lesson.learned(from: []).isEmpty)
    #expect(lesson.learned(from: [Link(source: 0..<2, target: 0..<0), Link(source: 2..<2, target: 0..<3)]).isEmpty)
    let merged = [Link(source: 0..<2, target: 0..<1), Link(source: 2..<3, target: 1..<4)]
    #expect(lesson.entry("gang", "port", in: lesson.learned(from: merged)) != nil)
  }

  @Test("Anchors render themselves and nothing else")
  func anchors() {
    let lesson = Lesson()
    lesson.add("#2016 gang", "#2016 port", times: 4)
    let (lexicon, anchor) = (lesson.learned(), lesson.anchor("#2016"))
    #expect(Array(lexicon[anchor]) == [Lexicon.Entry(target: anchor, forward: 1, backward: 1)])
    #expect(lexicon[lesson.source("gang")].map(\.target) == [lesson.target("port")])
  }

  @Test("The same links give the same lexicon")
  func repeats() {
    func lexicon() -> Lexicon {
      let lesson = Lesson()
      var generator = Generator(seed: 5)
      for _ in 0..<40 { lesson.add(generator.words(8, of: 20), generator.words(8, of: 20)) }
      return lesson.learned()
    }
    let first = lexicon()
    #expect(!first.isEmpty)
    for _ in 0..<3 { #expect(lexicon().rows == first.rows) }
  }

  // MARK: With a dictionary

  /// Two words that only ever meet the same two.
  private func undecided() -> Lesson {
    let lesson = Lesson()
    lesson.add("jing ji", "capital season", times: 4)
    return lesson
  }

  @Test("A dictionary decides between words that always stand together, and so for their neighbours")
  func dictionaryStarts() throws {
    let lesson = undecided()
    let before = lesson.learned()
    #expect(lesson.entry("jing", "capital", in: before)?.forward == lesson.entry("jing", "season", in: before)?.forward)
    lesson.tell("jing", "capital", forward: 1, backward: 1)
    let after = lesson.learned()
    let known = try #require(lesson.entry("jing", "capital", in: after))
    let other = try #require(lesson.entry("ji", "season", in: after))
    #expect(known.forward > 0.6 && known.backward > 0.6)
    #expect(other.forward > 0.6 && other.backward > 0.6)
  }

  @Test("Where the text teaches a rendering, the dictionary's others count a fifth")
  func dictionaryShare() throws {
    let lesson = undecided()
    lesson.tell("jing", "well", forward: 0.8, backward: 0.5)
    let entry = try #require(lesson.entry("jing", "well", in: lesson.learned()))
    #expect(abs(entry.forward - 0.16) < 0.001 && abs(entry.backward - 0.1) < 0.001)
  }

  @Test("What the text says nothing of the dictionary says alone")
  func dictionaryAlone() {
    let lesson = undecided()
    lesson.tell("qiao", "bridge", forward: 0.8, backward: 0.5)
    let entry = Lexicon.Entry(target: lesson.target("bridge"), forward: 0.8, backward: 0.5)
    #expect(lesson.entry("qiao", "bridge", in: lesson.learned()) == entry)
  }
}
