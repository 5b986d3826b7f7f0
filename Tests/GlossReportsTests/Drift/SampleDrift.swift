import GlossCorpus
import GlossLint
import GlossReports
import GlossTerms
import GlossText
import Testing

/// What the golden reports of `drift` are made from: a change of each kind, and a page that tries to get out of the format.
struct SampleDrift {
  private let old = SampleText(
    "site/en/gate.md",
    [
      "The tide gate was built in spring.", "The tide gate closes at night.", "The town has 10 sub-districts.",
      "Trade grew by 5% and by 6% and by 7%.",
    ])
  private let new = SampleText(
    "site/en/gate.md",
    [
      "The tidal barrier was built in spring.", "The tidal barrier closes at night.", "The town has 18 sub-districts.",
      "Trade grew by 5 percent, 6 percent and 7 percent.", "A tide stopping door <b>leaks</b> & drips.",
    ])
  private let chinese = SampleText("site/zh/gate.md", ["全镇有10个街道。"])
  private let hostile = SampleText("::error::\u{1B}[31m.md", ["</style><script>x</script> ##[group] \u{202E}sluice"])

  func make() throws -> Drift {
    let subjects = try [gate(), sluice(), percent()]
    func change(
      _ kind: DriftChange.Kind, _ verdict: DriftChange.Verdict, _ subject: Int, _ from: Int?, _ to: Int,
      _ weight: Double
    ) -> DriftChange {
      DriftChange(
        kind: kind, verdict: verdict, subject: subject, from: from, to: to, before: 0..<1, after: 1..<2, weight: weight)
    }
    return Drift(
      periods: [
        .init(label: "v1", prefix: "v1:", pages: 1), .init(label: "<new>", pages: 2),
      ],
      subjects: subjects,
      changes: [
        change(.gained, .nonStandard, 0, nil, 2, 1.2), change(.majority, .standard, 0, 0, 1, 5.545),
        change(.majority, .unlisted, 1, 0, 1, 8.3), change(.majority, .unlisted, 2, 0, 1, 8.3),
      ],
      counts: [
        CountChange(
          old: try #require(old.place("10")), new: try #require(new.place("18")), numbers: [("10", "18")],
          source: chinese.place("全镇有10个街道。"))
      ],
      agreedCounts: 2, files: [new.file, hostile.file])
  }

  private func form(
    _ text: String, _ standing: DriftSubject.Standing, _ counts: [Int], in texts: [SampleText?],
    nonStandard: Bool = false, authority: String? = nil, until: String? = nil
  ) -> DriftSubject.Form {
    DriftSubject.Form(
      text: text, standing: standing, authority: authority, until: until.flatMap { PartialDate($0) },
      uses: zip(counts, texts).map { count, sample in
        DriftSubject.Use(
          count: count, nonStandard: nonStandard ? count : 0, places: [sample?.place(text)].compactMap { $0 })
      })
  }

  private func gate() throws -> DriftSubject {
    DriftSubject(
      kind: .concept, name: "挡潮闸", language: .english,
      concept: .init(id: "tide-gate", glossary: "house", authority: "Harbour Office", rendering: "tide gate"),
      forms: [
        form(
          "tide gate", .listed(.preferred), [2, 0], in: [old, nil], authority: "Harbour Office (2016)",
          until: "2018-03"),
        form("tidal barrier", .listed(.admitted), [0, 2], in: [nil, new]),
        form("tide stopping door", .listed(.deprecated), [0, 1], in: [nil, new], nonStandard: true),
      ], others: [0, 1])
  }

  private func sluice() throws -> DriftSubject {
    DriftSubject(
      kind: .term, name: "水闸\u{202E}<i>", language: .english,
      forms: [
        form("water door", .wording, [3, 0], in: [nil, nil]), form("sluice", .wording, [0, 4], in: [nil, hostile]),
      ], others: [0, 0])
  }

  private func percent() throws -> DriftSubject {
    DriftSubject(
      kind: .style, name: "percentages", language: .english,
      forms: [form("%", .variant, [3, 0], in: [old, nil]), form("percent", .variant, [0, 3], in: [nil, new])],
      others: [0, 0])
  }
}
