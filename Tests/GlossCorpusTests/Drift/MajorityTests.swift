import GlossCorpus
import GlossLint
import GlossTerms
import GlossText
import Testing

@Suite("Drift: majorities")
struct MajorityTests {
  private static let list = """
    id,zh,en,en.admitted,en.deprecated
    tide-gate,挡潮闸,tide gate,tidal barrier,tide stopping door
    """

  private let samples: DriftSamples

  init() throws {
    samples = try DriftSamples(Self.list)
  }

  private func pairs(_ rendering: String, _ count: Int) -> [(chinese: String, english: String)] {
    let sentences = [
      ("新的挡潮闸建成了。", "The new %% was built."), ("挡潮闸保护老城。", "The %% protects the old town."),
      ("工人检查挡潮闸。", "Workers inspect the %%."), ("挡潮闸在夜里关闭。", "The %% closes at night."),
    ]
    return sentences.prefix(count).map { ($0.0, $0.1.replacing("%%", with: rendering)) }
  }

  @Test("From one standard rendering to another")
  func standard() throws {
    let drift = samples.drift([
      try samples.period("old", pairs("tide gate", 3)), try samples.period("new", pairs("tidal barrier", 3)),
    ])
    #expect(drift.lines == ["concept majority standard: tide gate > tidal barrier"])
    #expect(drift.isFailure)
    let subject = try #require(drift.subjects.first { $0.kind == .concept })
    #expect(subject.name == "挡潮闸" && subject.concept?.id == "tide-gate")
    #expect(subject.forms.map(\.total) == [3, 3] && subject.others == [0, 0])
    let place = subject.forms.first { $0.text == "tide gate" }?.uses[0].places.first
    #expect(place?.text == "tide gate" && place?.start.line == 1)
  }

  @Test("To a non-standard rendering, once and not as a gain too")
  func nonStandard() throws {
    let drift = samples.drift([
      try samples.period("old", pairs("tide gate", 3)), try samples.period("new", pairs("tide stopping door", 3)),
    ])
    #expect(drift.lines == ["concept majority non-standard: tide gate > tide stopping door"])
    #expect(drift.isFailure)
  }

  @Test("A mended site does not fail")
  func mended() throws {
    let drift = samples.drift([
      try samples.period("old", pairs("tide stopping door", 3)), try samples.period("new", pairs("tide gate", 3)),
    ])
    #expect(drift.lines == ["concept majority mended: tide stopping door > tide gate"])
    #expect(!drift.isFailure)
  }

  @Test("One place of a non-standard rendering is a gain")
  func gained() throws {
    let new = pairs("tide gate", 3) + [("挡潮闸老了。", "The tide stopping door is old.")]
    let drift = samples.drift([try samples.period("old", pairs("tide gate", 3)), try samples.period("new", new)])
    #expect(drift.lines == ["concept gained non-standard: + tide stopping door"])
    #expect(drift.isFailure)
    let again = samples.drift([try samples.period("old", new), try samples.period("new", new)])
    #expect(again.lines == [] && !again.isFailure)
  }

  @Test("One place is no majority, and inflection, articles and capitals are no change")
  func noChange() throws {
    for (old, new, count) in [
      ("tide gate", "tidal barrier", 1), ("tide gate", "Tide Gates", 3), ("tide gate", "tide-gate", 3),
      ("tide gate", "tide gate", 4),
    ] {
      let drift = samples.drift([
        try samples.period("old", pairs(old, count)), try samples.period("new", pairs(new, count)),
      ])
      #expect(drift.lines == [], "\(old), \(new)")
    }
  }

  @Test("Without a source listed renderings are counted")
  func alone() throws {
    let old = ["The tide gate is open.", "A tide gate was built."]
    let new = ["The tidal barrier is open.", "A tidal barrier was built."]
    let drift = samples.drift([try samples.period("old", alone: old), try samples.period("new", alone: new)])
    #expect(drift.lines == ["concept majority standard: tide gate > tidal barrier"])
  }

  @Test("Periods with few places are taken together; one majority after the other is told once")
  func periods() throws {
    let drift = samples.drift([
      try samples.period("2016", pairs("tide gate", 2)), try samples.period("2017", pairs("tidal barrier", 1)),
      try samples.period("2018", pairs("tidal barrier", 1)), try samples.period("2019", pairs("tidal barrier", 4)),
    ])
    #expect(drift.lines == ["concept majority standard: tide gate > tidal barrier"])
    #expect(drift.changes[0].before == 0..<1 && drift.changes[0].after == 1..<4)
  }

  @Test("A majority that comes back was not lost")
  func exception() throws {
    let drift = samples.drift([
      try samples.period("2016", pairs("tide gate", 3)), try samples.period("2017", pairs("tidal barrier", 2)),
      try samples.period("2018", pairs("tide gate", 3)),
    ])
    #expect(drift.lines == [])
  }

  @Test("A superseded rendering is no standard after its time")
  func superseded() throws {
    let samples = try DriftSamples(
      """
      id,zh,en,en.superseded
      gate,挡潮闸,tide gate,tidal barrier [until=2017]
      """)
    let drift = samples.drift([
      try samples.period("2016", pairs("tidal barrier", 3), date: "2016"),
      try samples.period("2019", pairs("tidal barrier", 3), date: "2019"),
    ])
    #expect(drift.lines == ["concept gained non-standard: + tidal barrier"])
  }

  @Test("Terms on no list whose rendering changed are found")
  func unlisted() throws {
    let samples = try DriftSamples("zh,en\n无关,nothing\n")
    let old = SampleTexts.pairs
    let new = old.map { ($0.chinese, $0.english.replacing("river chief system", with: "stream warden scheme")) }
    let drift = samples.drift([try samples.period("old", old), try samples.period("new", new)])
    #expect(drift.lines == ["term majority unlisted: river chief system > stream warden scheme"])
    #expect(!drift.isFailure)
    #expect(drift.subjects.first { $0.kind == .term }?.name == "河长制")
  }

  @Test("House style is what the rules of style compare")
  func style() throws {
    let old = ["Trade grew by 5% and 6%.", "Exports grew by 7%.", "The harbour is a centre of trade; we honour it."]
    let new = [
      "Trade grew by 5 percent and 6 percent.", "Exports grew by 7 percent.", "The harbor is a center; honor it.",
    ]
    let drift = samples.drift([try samples.period("old", alone: old), try samples.period("new", alone: new)])
    #expect(
      drift.lines == [
        "style majority unlisted: % > percent", "style majority unlisted: British > American",
      ])
    #expect(!drift.isFailure)
  }

  @Test("Nothing to compare is no change")
  func nothing() throws {
    let drift = samples.drift([try samples.period("old", []), try samples.period("new", [])])
    #expect(drift.lines == [] && drift.subjects.isEmpty)
  }
}
