import GlossCorpus
import GlossLint
import GlossTerms
import Testing

@Suite("Mining of terms")
struct TermMinerTests {
  private func mined(_ pages: BilingualPage..., listed: Bool = false) -> [String: TermCandidate] {
    let candidates = TermMiner(includesListed: listed).candidates(in: pages, limit: 100)
    return Dictionary(candidates.map { ($0.text, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test(
    "Terms are found with their renderings",
    arguments: [
      ("河长制", "river chief system", 4), ("一网通办", "All-in-One Portal", 3),
      ("三查三改", "Three Checks and Three Changes", 3), ("社区食堂", "community canteens", 3),
    ])
  func terms(term: String, rendering: String, count: Int) throws {
    let candidates = try mined(SampleTexts.pages())
    let found = try #require(candidates[term], "\(candidates.keys.sorted())")
    #expect(found.count == count && found.pages == 1)
    #expect(found.renderings.prefix(2).map(\.text).contains(rendering), "\(found.renderings)")
    #expect((1...3).contains(found.renderings.count))
    for context in found.contexts { #expect(context.source.text == term) }
  }

  @Test("A rendering is whole, in its base form, and without the ending of a possessive")
  func edges() throws {
    let found = try mined(
      SampleTexts.pages(
        SampleTexts.pairs + [
          ("滨河区新设夜校联盟。", "Binhe District set up an alliance of evening and night schools."),
          ("夜校联盟有三十个成员。", "The alliance of evening and night schools has thirty members."),
          ("居民喜欢夜校联盟的课。", "Residents like what the alliance of evening and night schools offers."),
          ("林书记信箱开通了。", "The Secretary Lin's Mailbox was opened."),
          ("群众给林书记信箱写信。", "Many write to Secretary Lin's Mailbox."),
          ("林书记信箱回答得很快。", "Answers of Secretary Lin's Mailbox come fast."),
          ("要清理河道淤泥。", "We will clear river silt in spring."),
          ("去年清理河道淤泥两次。", "Clearing river silt was done twice."),
          ("清理河道淤泥很费力。", "Clearing river silt is hard work."),
          ("工人清理河道淤泥。", "Workers are clearing river silt."),
        ]))
    #expect(found["夜校联盟"]?.renderings.first?.text == "alliance of evening and night schools")
    #expect(found["林书记信箱"]?.renderings.first?.text == "Secretary Lin's Mailbox")
    #expect(found["清理河道淤泥"]?.renderings.first?.text == "clear river silt")
  }

  @Test("A name closed by a possessive is a rendering without the ending")
  func possessive() throws {
    let found = try mined(
      SampleTexts.pages(
        SampleTexts.pairs + [
          ("陈工匠的手艺好。", "Craftsman Chen's skill is known."), ("大家学习陈工匠的办法。", "All learn Craftsman Chen's way."),
          ("陈工匠的学徒多。", "Many are Craftsman Chen's pupils."),
        ]))
    #expect(found["陈工匠"]?.renderings.first?.text == "Craftsman Chen", "\(found.keys.sorted())")
  }

  @Test("A second rendering is no part of the first: it is looked for whole")
  func wholeRenderings() throws {
    let found = try mined(
      SampleTexts.pages(
        SampleTexts.pairs + [
          ("渠道清淤今年完成。", "Ditch dredging will be completed this year."),
          ("渠道清淤用了新机器。", "Ditch dredging used new machines."), ("村民支持渠道清淤。", "Villagers support ditch dredging."),
          ("渠道清淤要钱。", "Ditch dredging costs money."), ("渠道清淤不停。", "The battle for clean ditches goes on."),
          ("大家参加渠道清淤。", "All join the battle for clean ditches."), ("渠道清淤有成绩。", "A battle for clean ditches was won."),
          ("渠道清淤说完了。", "No more words on ditches."), ("渠道清淤之外。", "Apart from ditches."),
          ("渠道长了。", "The ditch became longer."), ("渠道修好了。", "The ditch was repaired."), ("渠道很深。", "The ditch is deep."),
          ("新渠道通水。", "Water runs in the new ditch."),
        ]))
    #expect(found["渠道清淤"]?.renderings.map(\.text) == ["Ditch dredging", "battle for clean ditches"])
  }

  @Test("What renders a likelier candidate beside it renders no other one")
  func competition() throws {
    let found = try mined(
      SampleTexts.pages(
        SampleTexts.pairs + [
          ("雨水花园建成，海绵广场开放。", "The rain garden was finished, and the sponge square opened."),
          ("要管雨水花园，也管海绵广场。", "Look after the rain garden and the sponge square."),
          ("雨水花园和海绵广场免费。", "The rain garden is free."), ("雨水花园和海绵广场都好。", "The rain garden is good."),
          ("雨水花园和海绵广场。", "The rain garden."), ("雨水花园很美。", "The rain garden is pretty."),
        ]))
    #expect(found["雨水花园"]?.renderings.first?.text == "rain garden")
    #expect(found["海绵广场"]?.renderings.map(\.text) == ["sponge square"])
  }

  @Test("What a name stands for may be an enumeration")
  func enumeration() throws {
    let found = try mined(
      SampleTexts.pages(
        SampleTexts.pairs + [
          ("干部学习“四个要”。", "Officials study the need to walk much, ask often, listen well, and act soon."),
          ("“四个要”写在墙上。", "On the wall it says to walk much, ask often, listen well, and act soon."),
          ("村长讲了“四个要”。", "The village head told them to walk much, ask often, be kind, and help."),
          ("村里有“四个要”。", "The village says to walk much, ask often, be kind, and help."),
        ]))
    let wordings = ["walk much, ask often, be kind, and help", "walk much, ask often, listen well, and act soon"]
    #expect(found["四个要"]?.renderings.map(\.text).sorted() == wordings)
  }

  @Test("What the translation writes with capitals stands above what it does not")
  func capitals() throws {
    let pairs = [
      ("银杏计划开始了。", "The Ginkgo Plan began."), ("街道参加银杏计划。", "Subdistricts joined the Ginkgo Plan."),
      ("银杏计划很好。", "The Ginkgo Plan is good."), ("水库工程开始了。", "The reservoir project began."),
      ("街道参加水库工程。", "Subdistricts joined the reservoir project."), ("水库工程很好。", "The reservoir project is good."),
    ]
    let order = try TermMiner().candidates(
      in: [SampleTexts.pages(SampleTexts.pairs + pairs.map { (chinese: $0.0, english: $0.1) })], limit: 100
    ).map(\.text)
    let (name, other) = try (#require(order.firstIndex(of: "银杏计划")), #require(order.firstIndex(of: "水库工程")))
    #expect(name < other)
  }

  @Test("What stands less often than asked for, and words that only stand beside a term, are none")
  func rare() throws {
    let found = try mined(SampleTexts.pages())
    for text in ["公共汽车", "的", "网通", "三查三", "推行河长制", "写进了"] { #expect(found[text] == nil, "\(text)") }
  }

  @Test("What a list has is left out unless it is asked for")
  func listed() throws {
    let list = try SampleTexts.glossary(SampleTexts.list)
    let pages = try SampleTexts.pages(lists: [list])
    #expect(mined(pages)["河长制"] == nil)
    #expect(mined(pages)["一网通办"] != nil)
    #expect(mined(pages, listed: true)["河长制"] != nil)
  }

  @Test("The same texts give the same candidates in the same order")
  func order() throws {
    func run() throws -> [String] {
      try TermMiner().candidates(in: [SampleTexts.pages(), SampleTexts.pages(name: "other")], limit: 50).map {
        "\($0.text) \($0.count) \($0.pages) \($0.score) \($0.renderings)"
      }
    }
    let first = try run()
    #expect(!first.isEmpty)
    #expect(try run() == first)
  }

  @Test("A limit cuts the end off")
  func limit() throws {
    let all = try TermMiner().candidates(in: [SampleTexts.pages()], limit: 100).map(\.text)
    let two = try TermMiner().candidates(in: [SampleTexts.pages()], limit: 2).map(\.text)
    #expect(two == Array(all.prefix(2)) && two.count == 2)
    #expect(try TermMiner().candidates(in: [SampleTexts.pages()], limit: -1).isEmpty)
  }

  @Test(
    "Texts without terms have none",
    arguments: [
      [], [("", "")], [("。。。！？、", "... !? ,")], [("，", "No."), ("", "Nothing stands beside this.")],
      [("数字１２３４", "Digits 1234")], [("\u{FFFD}\u{200B}", "\u{200B}")],
    ] as [[(String, String)]])
  func nothing(_ pairs: [(String, String)]) throws {
    let pages = try SampleTexts.pages(pairs.map { (chinese: $0.0, english: $0.1) })
    #expect(TermMiner().candidates(in: [pages], limit: 10).isEmpty)
    #expect(TermMiner().candidates(in: [], limit: 10).isEmpty)
  }

  @Test("A sentence of a megabyte that no stop cuts is passed over, and the others are not")
  func hugeSentence() throws {
    let huge = (
      chinese: String(repeating: "河长制建设", count: 40_000), english: String(repeating: "river works ", count: 40_000)
    )
    let found = try mined(SampleTexts.pages(SampleTexts.pairs + [huge]))
    #expect(found["河长制"]?.count == 4)
  }

  @Test("One sentence over and over costs no square of its number")
  func repeated() throws {
    let pairs = Array(repeating: SampleTexts.pairs[0], count: 2_000)
    let candidates = try TermMiner().candidates(in: [SampleTexts.pages(pairs)], limit: 10)
    #expect(candidates.allSatisfy { $0.renderings.count <= 3 && $0.contexts.count <= 3 })
  }
}
