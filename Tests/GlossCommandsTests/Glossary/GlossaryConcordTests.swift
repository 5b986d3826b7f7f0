import Foundation
import Testing

@Suite("glosslint glossary concord")
struct GlossaryConcordTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", "id\tzh\ten\ten.deprecated\nsmart-city\t智慧城市\tsmart city\twisdom city\n")
    try scratch.write("site/2016.zh.txt", "我们建设智慧城市。\n道路拓宽了。\n智慧城市有了新平台。\n")
    try scratch.write(
      "site/2016.en.txt", "We are building a smart city.\nRoads were widened.\nThe wisdom city has a new platform.\n")
    try scratch.write("site/2017.en.txt", "A smart city <needs> people.\n")
  }

  private func concord(_ arguments: String...) -> Scratch.Run {
    scratch.run(["glossary", "concord"] + arguments + ["--glossary", "list.tsv", "--dictionary", "none"])
  }

  @Test("Text: counts by year, then the places with the term in one column")
  func text() {
    let run = concord("智慧城市", "site")
    #expect(run.status == 0 && run.error == "", "\(run)")
    let expected = """
      智慧城市 (smart-city): 3 places in 2 files

                                     2016     2017      all
        smart city                      1        1        2
        wisdom city (deprecated)        1        ·        1

      site/2016.en.txt
            1:5                             我们建设[智慧城市]。
           1:19                   We are building a [smart city].
            3:1                                     [智慧城市]有了新平台。
            3:5                                 The [wisdom city] has a new platform.

      site/2017.en.txt
            1:3                                   A [smart city] <needs> people.

      """
    #expect(run.output == expected, "\(run)")
  }

  @Test("A name in wrong forms is no listed rendering")
  func wrongForms() throws {
    try scratch.write("list.tsv", "zh\ten\n两学一做\tTwo Studies, One Action\n")
    try scratch.write("a.zh.txt", "继续开展“两学一做”学习教育。\n")
    try scratch.write("a.en.txt", "The Two Study, One Action campaign went on.\n")
    let run = concord("两学一做", "a.en.txt")
    #expect(run.status == 0 && !run.output.contains("Two Studies"), "\(run)")
  }

  @Test("JSON says the same")
  func json() throws {
    let run = concord("smart-city", "site", "--format", "json")
    let value = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(value["concept"] as? String == "smart-city")
    let places = try #require(value["places"] as? [[String: Any]])
    #expect(places.map { $0["year"] as? Int } == [2016, 2016, 2017])
    #expect(places.map { $0["status"] as? String } == ["preferred", "deprecated", "preferred"])
    #expect(places[2]["source"] is NSNull)
    let counts = try #require(value["counts"] as? [[String: Any]])
    #expect(counts.map { $0["count"] as? Int } == [2, 1])
  }

  @Test("HTML marks the term and its rendering, and escapes the rest")
  func html() {
    let run = concord("智慧城市", "site", "--format", "html")
    #expect(run.output.hasPrefix("<!DOCTYPE html>\n"))
    for part in ["我们建设<mark>智慧城市</mark>。", "building a <mark>smart city</mark>.", "&lt;needs&gt;", "no source"] {
      #expect(run.output.contains(part), "\(part)")
    }
    #expect(!run.output.contains("<script") && !run.output.contains("http"))
  }

  @Test("A term that stands nowhere has no places; what cannot be read is said")
  func nothing() throws {
    let run = concord("水库", "site")
    #expect(run.status == 0 && run.output == "水库: 0 places in 0 files\n", "\(run)")
    #expect(concord("智慧城市", "none.txt").status == 2)
    #expect(concord(" ", "site").status == 2)
    #expect(concord("智慧城市", "site/2016.en.txt", "site/2017.en.txt", "--source", "site/2016.zh.txt").status == 2)
  }
}
