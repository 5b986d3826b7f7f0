import Foundation
import Testing

/// A site of two versions with a folder of old reports, which the configuration above the new one has overrides for.
@Suite("glosslint drift: settings of some pages")
struct DriftSettingsTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", DriftCommandTests.list)
    for (site, rendering) in [("old", "smart city"), ("new", "wisdom city")] {
      try scratch.write("\(site)/reports/zh/a.txt", "我们建设智慧城市。\n智慧城市很好。\n")
      try scratch.write("\(site)/reports/en/a.txt", "We are building a \(rendering).\nThe \(rendering) works.\n")
    }
  }

  private func drift(_ settings: String, _ arguments: String..., paths: [String] = ["old", "new"]) throws -> Scratch.Run
  {
    try scratch.write("new/glosslint.yml", "glossaries: [../list.tsv]\ndictionary: none\n\(settings)")
    let run = scratch.run(["drift"] + paths + arguments)
    #expect(run.error == "", "\(run)")
    return run
  }

  private func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: scratch.folder.appending(path: path))
  }

  @Test("A deprecated rendering is not counted where it is not told")
  func deprecated() throws {
    let ignoring = "ignore: [deprecated-rendering]"
    #expect(try drift("").status == 1)
    let run = try drift("overrides:\n  - {files: \"reports/**\", \(ignoring)}\n", "--format", "json")
    #expect(run.status == 0 && run.output.contains("\"changes\": []"), "\(run)")
    #expect(!run.output.contains("wisdom city"), "\(run)")
    #expect(try drift("overrides:\n  - {files: \"news/**\", \(ignoring)}\n").status == 1)
    #expect(try drift(ignoring + "\n").status == 0)
  }

  @Test("The same of pages without their sources, in the old version too")
  func alone() throws {
    for site in ["old", "new"] { try remove("\(site)/reports/zh") }
    #expect(try drift("").status == 1)
    let settings = "overrides:\n  - {files: \"reports/**\", ignore: [deprecated-rendering]}\n"
    let run = try drift(settings, "--format", "json")
    #expect(run.status == 0 && run.output.contains("smart city") && !run.output.contains("wisdom city"), "\(run)")
    try scratch.write("old/reports/en/a.txt", "A wisdom city.\nThe wisdom city works.\n")
    #expect(try drift("", "--format", "json").output.contains("wisdom city"))
    #expect(try !drift(settings, "--format", "json").output.contains("wisdom city"))
  }

  @Test("A wording in the place of a listed rendering is not counted where it is not told")
  func missing() throws {
    try scratch.write(
      "new/reports/en/a.txt", "We are building a town of thought.\nThe town of thought works.\n")
    let run = try drift("")
    #expect(run.status == 1 && run.output.contains("\"town of thought\""), "\(run)")
    let silent = try drift("overrides:\n  - {files: \"reports/**\", ignore: [missing-rendering]}\n")
    #expect(silent.status == 0 && !silent.output.contains("town of thought"), "\(silent)")
  }

  @Test("What is not compared on a page is not compared between two versions of it")
  func style() throws {
    for (site, sign) in [("old", "%"), ("new", " percent")] {
      try scratch.write("\(site)/reports/en/a.txt", (1...9).map { "Line \($0) grew by 1\($0)\(sign).\n" }.joined())
      try remove("\(site)/reports/zh")
    }
    #expect(try drift("").output.contains("percentages: \"percent\" has taken the place of \"%\""))
    let run = try drift("overrides:\n  - {files: \"reports/**\", ignore: [number-style]}\n")
    #expect(!run.output.contains("percentages"), "\(run)")
    #expect(!(try drift("select: [deprecated-rendering]\n").output.contains("percentages")))
  }

  @Test("Languages are those of the path")
  func languages() throws {
    for (site, rendering) in [("old", "smart city"), ("new", "wisdom city")] {
      // As a page of its own, of whatever language it may be taken for.
      try scratch.write("\(site)/export/a.txt", "\(rendering)\n\n\(rendering)\n")
      try remove("\(site)/reports")
    }
    #expect(try drift("").status == 1)
    // A text in the language that is translated has no renderings.
    #expect(try drift("overrides:\n  - {files: \"export/**\", source-language: en}\n").status == 0)
    #expect(try drift("overrides:\n  - {files: \"export/**\", target-language: fr}\n").status == 0)
    #expect(
      try drift("overrides:\n  - {files: \"export/**\", source-language: en}\n", "--source-lang", "zh").status == 1)
  }

  @Test("Elements of HTML that are passed over")
  func elements() throws {
    for (site, rendering) in [("old", "smart city"), ("new", "wisdom city")] {
      try remove("\(site)/reports")
      try scratch.write("\(site)/a.html", "<aside>A \(rendering). The \(rendering).</aside><p>A page of ours.</p>")
    }
    #expect(try drift("").status == 1)
    #expect(try drift("overrides:\n  - {files: a.html, html: {ignore: [aside]}}\n").status == 0)
  }

  @Test("By date a page that gives none has the one that is set for it")
  func byDate() throws {
    for (name, rendering) in [("first", "smart city"), ("second", "wisdom city")] {
      try scratch.write("new/x/\(name).en.txt", "A \(rendering).\nThe \(rendering).\n")
    }
    let run = try drift(
      "overrides:\n  - {files: x/first.en.txt, date: 2016}\n  - {files: x/second.en.txt, date: 2017}\n", "--by", "date",
      paths: ["new/x"])
    #expect(run.status == 1 && run.output.hasPrefix("drift from 2016 to 2017\n"), "\(run)")
  }

  @Test("Of a revision and the work tree")
  func revisions() throws {
    let override = "overrides:\n  - {files: \"en/old/**\", ignore: [deprecated-rendering]}\n"
    let site = try GitScratch([
      "list.tsv": DriftCommandTests.list, "site/glosslint.yml": "glossaries: [../list.tsv]\ndictionary: none\n",
      "site/en/old/a.txt": "A smart city.\nThe smart city works.\n",
    ])
    try site.folder.write("site/en/old/a.txt", "A wisdom city.\nThe wisdom city works.\n")
    try site.commit()
    let ways = [["HEAD~1", "site"], ["HEAD~1", "HEAD", "--path", "site"]]
    for way in ways { #expect(site.folder.run(["drift"] + way).status == 1, "\(way)") }
    try site.folder.write("site/glosslint.yml", "glossaries: [../list.tsv]\ndictionary: none\n" + override)
    for way in ways { #expect(site.folder.run(["drift"] + way).status == 0, "\(way)") }
  }
}
