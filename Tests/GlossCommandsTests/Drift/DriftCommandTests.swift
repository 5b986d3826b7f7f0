import Foundation
import Testing

@Suite("glosslint drift: two folders, and one by date")
struct DriftCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Self.list)
    try scratch.write("old/zh/news.txt", "我们建设智慧城市。\n智慧城市很好。\n全区有10个街道。\n")
    try scratch.write(
      "old/en/news.txt", "We are building a smart city.\nThe smart city works.\nThe district has 10 sub-districts.\n")
  }

  static let list =
    "id\tzh\ten\ten.admitted\ten.deprecated\tauthority\n"
    + "smart-city\t智慧城市\tsmart city\tintelligent city\twisdom city\tCity Office\n"

  private func drift(_ arguments: String...) -> Scratch.Run {
    scratch.run(["drift"] + arguments + ["--glossary", "list.tsv", "--dictionary", "none"])
  }

  private func write(_ folder: String, _ rendering: String, count: Int = 10) throws {
    try scratch.write("\(folder)/zh/news.txt", "我们建设智慧城市。\n智慧城市很好。\n全区有10个街道。\n")
    try scratch.write(
      "\(folder)/en/news.txt",
      "We are building \(rendering).\nThe \(rendering) works.\nThe district has \(count) sub-districts.\n")
  }

  @Test("A majority that changed: counts and shares, who set it, a place before and after, status 1")
  func majority() throws {
    try write("new", "intelligent city")
    let run = drift("old", "new")
    #expect(run.status == 1 && run.error == "", "\(run)")
    let expected = """
      drift from old to new
      1 listed concept; pages: old 1, new 1

      From one standard rendering to another

      智慧城市 (smart-city): "intelligent city" has taken the place of "smart city"; both are standard
                               old       new
        smart city        2 (100%)         ·
        intelligent city         ·  2 (100%)
        smart city: set by City Office
        intelligent city: set by City Office
        was    old/en/news.txt:1:19
                                We are building a [smart city].
        is     new/en/news.txt:1:17
                                  We are building [intelligent city].

      1 change of listed concepts

      """
    #expect(run.output == expected, "\(run)")
  }

  @Test("A number that changed with nothing else is told with what the source says; it does not fail a run")
  func counts() throws {
    try write("new", "a smart city", count: 18)
    let run = drift("old", "new")
    #expect(run.status == 0, "\(run)")
    #expect(run.output.contains("new/en/news.txt:3:18: \"10\" became \"18\"\n"), "\(run)")
    #expect(run.output.contains("  source"), "\(run)")
    try scratch.write("new/zh/news.txt", "我们建设智慧城市。\n智慧城市很好。\n全区有18个街道。\n")
    #expect(drift("old", "new").output.hasSuffix("nothing changed; 1 count changed to what the source says\n"))
  }

  @Test("A non-standard rendering fails a run, and one that goes does not")
  func nonStandard() throws {
    try write("new", "wisdom city")
    let run = drift("old", "new")
    #expect(run.status == 1 && run.output.contains("\"wisdom city\", which is deprecated,"), "\(run)")
    #expect(drift("new", "old").status == 0)
  }

  @Test("SARIF has places of the new pages, JSON all counts, HTML the bars")
  func formats() throws {
    try write("new", "intelligent city")
    let sarif = drift("old", "new", "--format", "sarif")
    #expect(sarif.status == 1 && sarif.output.contains("\"uri\": \"new/en/news.txt\""), "\(sarif)")
    let json = drift("old", "new", "--format", "json")
    let value = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let change = try #require((value?["changes"] as? [[String: Any]])?.first)
    #expect(change["from"] as? String == "smart city" && change["to"] as? String == "intelligent city")
    #expect(change["fails"] as? Bool == true && change["verdict"] as? String == "standard")
    #expect(drift("old", "new", "--format", "html", "--output", "drift.html").status == 1)
    #expect(try scratch.read("drift.html").contains("aria-label=\"new: smart city: 0 of 2; intelligent city: 2 of 2\""))
  }

  @Test("By date: years of the pages or of their names; pages without one are told and left out")
  func byDate() throws {
    for (year, rendering) in [(2016, "smart city"), (2017, "smart city"), (2019, "intelligent city")] {
      try scratch.write("all/\(year).zh.txt", "我们建设智慧城市。\n智慧城市很好。\n")
      try scratch.write("all/\(year).en.txt", "We are building a \(rendering).\nThe \(rendering) works.\n")
    }
    try scratch.write("all/about.en.txt", "A smart city.\n")
    let run = drift("--by", "date", "all")
    #expect(run.status == 1, "\(run)")
    #expect(run.error.contains("all/about.en.txt: no date, in the page or in its name; left out\n"), "\(run)")
    let head = "drift from 2016 to 2019\n1 listed concept; pages: 2016 1, 2017 1, 2019 1\n"
    #expect(run.output.hasPrefix(head), "\(run)")
    #expect(run.output.contains("smart city        2 (100%)  2 (100%)         ·\n"), "\(run)")
    let month = drift("--by", "month", "all")
    #expect(month.status == 2 && month.error.contains("no month in its date; left out"), "\(month)")
  }

  @Test("The configuration of the new pages is in force")
  func configuration() throws {
    try write("new", "wisdom city")
    try scratch.write("new/glosslint.yml", "glossaries: [../list.tsv]\ndictionary: none\nexclude: ['en/*']\n")
    let run = scratch.run(["drift", "old", "new"])
    #expect(run.status != 1, "\(run)")
    try scratch.write("new/glosslint.yml", "glossaries: [../list.tsv]\ndictionary: none\n")
    #expect(scratch.run(["drift", "old", "new"]).status == 1)
  }

  @Test(
    "What cannot be done is said in one line",
    arguments: [
      (["old"], "name the other one too"), (["old", "old", "old"], "3 are named"),
      (["old", "gone"], "gone: no such folder; as a revision: "),
      (["old", "empty"], "empty: no page in this folder"),
      (["old", "list.tsv"], "list.tsv: is a file, and folders are compared; as a revision: "),
      (["--by", "date", "old"], "nothing to compare by date: no page has one"),
      (["--by", "date", "gone"], "gone: no such file"),
      (["--by", "date", "old", "--path", "x"], "--path goes with revisions"),
      (["old", "old", "--format", "xlsx"], "xlsx"),
    ])
  func bad(_ arguments: [String], _ problem: String) throws {
    try scratch.write("empty/note.bin", "x")
    let run = scratch.run(["drift"] + arguments + ["--glossary", "list.tsv", "--dictionary", "none"])
    #expect(run.status == 2 && run.output == "", "\(run)")
    #expect(run.error.contains(problem), "\(run)")
  }

  @Test("A page that cannot be read is told, and the others are compared")
  func unreadable() throws {
    try write("new", "wisdom city")
    try scratch.write("new/en/torn.txt", bytes: [0x41, 0xC3, 0x28, 0x0A, 0x81, 0x00, 0x00])
    let run = drift("old", "new")
    #expect(run.status == 2 && run.error.contains("new/en/torn.txt"), "\(run)")
    #expect(run.output.contains("wisdom city"), "\(run)")
  }
}
