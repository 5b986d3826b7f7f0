import GlossCorpus
import GlossLint
import GlossText
import Testing

@Suite("Drift: counts")
struct CountTests {
  private let samples: DriftSamples

  init() throws {
    samples = try DriftSamples("zh,en\n无关,nothing\n")
  }

  private func changes(_ old: String, _ new: String) throws -> [String] {
    let drift = samples.drift([
      try samples.period("old", alone: ["The port is large.", old]),
      try samples.period("new", alone: [new, "Boats leave."]),
    ])
    return drift.counts.flatMap(\.numbers).map { "\($0.old) > \($0.new)" }
  }

  @Test(
    "A count that changed alone",
    arguments: [
      ("The district has 10 sub-districts.", "The district has 18 sub-districts.", ["10 > 18"]),
      ("It has 1 bridge over the river.", "It has 2 bridges over the river.", ["1 > 2"]),
      ("It has ten parks and 3 ports now.", "It has twelve parks and 4 ports now.", ["ten > twelve", "3 > 4"]),
      ("Output grew by 5 percent there.", "Output grew by 7 percent there.", ["5 percent > 7 percent"]),
      // Written otherwise.
      ("The district has 10 sub-districts.", "The district has ten sub-districts.", []),
      ("The town has 1200 people now.", "The town has 1,200 people now.", []),
      // The sentence changed too.
      ("The district has 10 sub-districts.", "The new district has 18 sub-districts.", []),
      // News of another year.
      ("In 2018 the town had 10 schools.", "In 2019 the town had 18 schools.", []),
      ("The report of 2018 was read.", "The report of 2019 was read.", []),
      // Too short to be known again.
      ("Total: 10.", "Total: 18.", []),
    ])
  func alone(_ old: String, _ new: String, _ expected: [String]) throws {
    #expect(try changes(old, new) == expected)
  }

  @Test("The source tells: what agrees with it is counted, what does not is told with it")
  func source() throws {
    let old = [("全区有10个街道。", "The district has 10 sub-districts."), ("有3座桥。", "The town has 3 bridges.")]
    let new = [("全区有18个街道。", "The district has 18 sub-districts."), ("有3座桥。", "The town has 5 bridges.")]
    let drift = samples.drift([try samples.period("old", old), try samples.period("new", new)])
    #expect(drift.agreedCounts == 1)
    #expect(drift.counts.map { $0.new.text } == ["5"])
    #expect(drift.counts.first?.source?.text == "有3座桥。")
    #expect(drift.counts.first?.old.start.line == 2)
    #expect(!drift.isFailure)
  }

  @Test("Of sentences that are alike but for numbers each keeps its place")
  func rows() throws {
    let old = ["The town has 3 bridges.", "The town has 4 bridges."]
    let new = ["The town has 3 bridges.", "The town has 6 bridges."]
    let drift = samples.drift([try samples.period("old", alone: old), try samples.period("new", alone: new)])
    #expect(drift.counts.flatMap(\.numbers).map { "\($0.old) > \($0.new)" } == ["4 > 6"])
    let more = samples.drift([
      try samples.period("old", alone: old), try samples.period("new", alone: new + ["The town has 9 bridges."]),
    ])
    #expect(more.counts.isEmpty)
  }
}
