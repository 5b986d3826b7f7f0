import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

@Suite("Pages of a site held against each other")
struct SiteConsistencyTests {
  private let list = "zh\ten\ten.admitted\ten.deprecated\n街道\tsubdistrict\tsub-district\tstreet [alone=false]\n"

  private func check(_ pages: [String], sources: [String]? = nil) throws -> [PageResult] {
    let termbase = Termbase(layers: [try GlossaryFile.read(SourceFile(path: "list.tsv", text: list))])
    var settings = LintSettings()
    try settings.choose(select: ["inconsistent-rendering", "name-variant"], ignore: [])
    let linter = Linter(settings: settings, termbase: termbase)
    func document(_ text: String, _ path: String) throws -> Document {
      try Documents.page(SourceFile(path: path, text: text), as: .text)
    }
    let results = try pages.enumerated().map { index, text in
      try linter.check(
        document(text, "\(index).en.txt"), source: try sources.map { try document($0[index], "\(index).zh.txt") })
    }
    return SiteConsistency.check(results)
  }

  private func messages(_ pages: [PageResult]) -> [[String]] {
    pages.map { $0.diagnostics.map { "\($0.severity.rawValue) \($0.rule) \($0.location.text)" } }
  }

  @Test("A counted unit that most pages call by its listed name")
  func concept() throws {
    let pages = try check([
      "The sub-district held a meeting.", "Every sub-district has a canteen.", "One sub-district was praised.",
      "The district has 7 streets.",
    ])
    #expect(messages(pages) == [[], [], [], ["info inconsistent-rendering streets"]])
    #expect(pages[3].diagnostics.first?.related.map(\.file) == ["0.en.txt", "1.en.txt", "2.en.txt"])
  }

  @Test("Without a clear majority nothing is said")
  func noMajority() throws {
    let pages = try check(["The sub-district held a meeting.", "It has 7 streets.", "It has 5 streets.", "Nothing."])
    #expect(messages(pages) == [[], [], [], []])
  }

  @Test("A sentence that stands on many pages, a menu, was written once")
  func menu() throws {
    let menu = "The sub-district is open.\n\n"
    let outvoted = try check((1...9).map { menu + "Road \($0) is long." } + ["The district has 7 streets."])
    #expect(messages(outvoted) == Array(repeating: [], count: 10))
    // In the menu it is the odd one out, on each page that has it.
    let texts = [
      "Every sub-district has a canteen.", "One sub-district was praised.", "The sub-district held a meeting.",
    ]
    let odd = try check(texts + (1...9).map { "Our 7 streets.\n\nRoad \($0) is long." })
    #expect(messages(odd) == [[], [], []] + Array(repeating: ["info inconsistent-rendering streets"], count: 9))
    #expect(RepeatedFindings.merge(odd).flatMap(\.diagnostics).count == 1)
  }

  @Test("A quoted name that the other pages render otherwise")
  func quotedName() throws {
    let pages = try check(
      [
        "The “People's Express” opened in 2016.", "The “People's Express” carried 300 people.",
        "In 2017 the “People's Express” was praised.", "In 2018 the “Bus for Citizens” was praised.",
      ],
      sources: ["“惠民快车”2016年开通。", "“惠民快车”载客300人。", "2017年“惠民快车”受到好评。", "2018年“惠民快车”受到好评。"])
    #expect(messages(pages) == [[], [], [], ["warning inconsistent-rendering Bus for Citizens"]])
  }

  @Test("A name in pinyin that most pages spell otherwise")
  func name() throws {
    let texts = ["park", "school", "well", "bridge"].map { "A \($0) on Wantong Road was opened." }
    let pages = try check(texts + ["A shop on Wangtong Road was closed."])
    #expect(messages(pages) == [[], [], [], [], ["warning name-variant Wangtong"]])
    // In a menu it was written once.
    let menus = try check(texts.map { _ in texts[0] } + ["A shop on Wangtong Road was closed."])
    #expect(messages(menus) == [[], [], [], [], []])
  }

  @Test("It is told how many other pages have the spelling, whatever stands on the page itself")
  func otherPages() throws {
    let texts = ["park", "school", "well", "bridge"].map { "A \($0) on Wantong Road was opened." }
    let twice = texts.map { $0 + " The \($0) is on Wantong Road." }
    // The last page has a sentence of the menu, which was written on the first.
    let pages = try check(twice + [texts[0] + "\n\nA shop on Wangtong Road was closed."])
    let found = try #require(pages[4].diagnostics.first)
    #expect(
      found.message
        == "\"Wangtong\" looks like another spelling of \"Wantong\", which stands on 4 other pages")
    #expect(found.related.map(\.file) == ["0.en.txt", "1.en.txt", "2.en.txt", "3.en.txt"])
  }

  @Test("A page alone is no site")
  func alone() throws {
    let pages = try check(["The district has 7 streets."])
    #expect(messages(pages) == [[]])
  }
}
