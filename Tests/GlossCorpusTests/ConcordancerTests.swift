import GlossCorpus
import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

@Suite("Concordances")
struct ConcordancerTests {
  private func concordance(
    _ term: String, _ lists: [Glossary] = [],
    _ pairs: [(chinese: String, english: String)] = SampleTexts.pairs, name: String = "notice2016"
  ) throws -> Concordance {
    let asked = ConcordanceTerm(term, in: lists, source: .chinese, target: .english)
    let pages = try SampleTexts.pages(pairs, termbase: asked.termbase, name: name)
    return Concordancer(asked).concordance(of: [.pair(pages)])
  }

  @Test(
    "A listed term is found by its source, a rendering or its id",
    arguments: ["河长制", "River Chief System", "river-chief"])
  func listed(_ term: String) throws {
    let found = try concordance(term, [SampleTexts.glossary(SampleTexts.list)])
    #expect(found.concept == "river-chief")
    #expect(found.places.count == 4)
    for place in found.places {
      #expect(place.rendering == .listed("river chief system", .preferred))
      #expect(place.source?.text == "河长制" && place.target?.text == "river chief system")
      #expect(place.year == 2016)
    }
  }

  @Test("Words on no list are found with the wording that renders them")
  func unlisted() throws {
    let found = try concordance("社区食堂")
    #expect(found.concept == nil && found.places.count == 3)
    #expect(found.places.allSatisfy { $0.source?.text == "社区食堂" })
    let renderings = found.places.map(\.rendering)
    #expect(renderings.contains(.wording("community canteens")), "\(renderings)")
  }

  @Test("English words on no list are found beside their source")
  func english() throws {
    let found = try concordance("community canteen")
    #expect(found.places.count == 3)
    #expect(found.places.allSatisfy { $0.target?.text == "community canteens" && $0.source != nil })
  }

  @Test("What is not rendered is told")
  func notRendered() throws {
    let list = try SampleTexts.glossary("id,zh,en\nwarden,网格员,grid warden\n")
    let found = try concordance("网格员", [list], [("网格员来了。", "Good morning.")])
    #expect(found.places.map(\.rendering) == [.none])
    #expect(found.places[0].target?.text == "")
  }

  @Test("A term inside a longer listed term is a part of that")
  func covered() throws {
    let list = try SampleTexts.glossary("zh,en\n河长,river chief\n河长制,river chief system\n")
    #expect(try concordance("河长", [list]).places.isEmpty)
    #expect(try concordance("河长制", [list]).places.count == 4)
  }

  @Test("A page without a source has places where a listed rendering stands")
  func alone() throws {
    let asked = ConcordanceTerm(
      "河长制", in: [try SampleTexts.glossary(SampleTexts.list)], source: .chinese, target: .english)
    let file = SourceFile(path: "a.txt", text: "The river chief system works.\nRiver chiefs walk.\n")
    let page = try Page(
      Documents.page(file), language: .english, analyzer: Analyzer(termbase: asked.termbase))
    let places = Concordancer(asked).concordance(of: [.alone(page)]).places
    #expect(places.count == 1)
    #expect(places[0].source == nil && places[0].target?.start.line == 1 && places[0].year == nil)
  }

  @Test("Renderings are counted, listed ones first")
  func counts() throws {
    let list = try SampleTexts.glossary("id,zh,en,en.deprecated\nchief,河长制,river-head scheme,river chief system\n")
    let pairs = SampleTexts.pairs + [("河长制很好。", "The river-head scheme works well.")]
    let counts = try concordance("河长制", [list], pairs).counts(by: \.year)
    #expect(counts.map(\.total) == [1, 4])
    #expect(counts[0].rendering == .listed("river-head scheme", .preferred))
    #expect(counts[1].parts == [2016: 4])
  }

  @Test(
    "The year is the page's, or its name's",
    arguments: [
      ("gwr2016", 2016), ("2019-03-05-report", 2019), ("n20210305", 2021), ("f12345", nil), ("part1234", nil),
    ] as [(String, Int?)])
  func years(name: String, year: Int?) throws {
    let found = try concordance("社区食堂", name: name)
    #expect(found.places.allSatisfy { $0.year == year } && !found.places.isEmpty)
  }

  @Test("Pages with nothing in them have no places")
  func nothing() throws {
    #expect(try concordance("河长制", [], []).places.isEmpty)
    #expect(try concordance("河长制", [], [("。。。", "...")]).places.isEmpty)
  }
}
