import Foundation
import Testing

@Suite("Several pages at once")
struct JobsTests {
  @Test(
    "The report, what is said, and the status are the same bytes however many are checked at once",
    arguments: ["text", "json", "sarif"])
  func sameBytes(_ format: String) throws {
    let site = try MixedSite(count: 6)
    let one = site.check("--format", format, "--jobs", "1")
    #expect(one.status == 2, "\(one)")
    for jobs in ["2", "3", "40"] {
      let run = site.check("--format", format, "--jobs", jobs)
      #expect(run.output == one.output && run.error == one.error && run.status == one.status, "\(jobs): \(run)")
    }
    let unsaid = site.check("--format", format)
    #expect(unsaid.output == one.output && unsaid.error == one.error)
  }

  @Test("Pages that cannot be read are named once each, in order, and the others are reported")
  func corruptPages() throws {
    let site = try MixedSite(count: 3)
    let sound = try MixedSite(count: 3, isSound: true).check("--jobs", "2", "--format", "concise")
    let run = site.check("--jobs", "2", "--format", "concise")
    #expect(run.status == 2 && sound.status == 1, "\(run)")
    #expect(run.lines.count > 9 && run.output == sound.output, "\(run)")
    let said = run.error.split(separator: "\n").filter { !$0.contains("no translation found") }
    #expect(said.count == 3, "\(run)")
    for (line, page) in zip(said, ["site/notes/2b.en.xlf", "site/notes/broken.md", "site/words/1b.docx"]) {
      #expect(line.hasPrefix("glosslint: \(page)"), "\(run)")
    }
  }

  @Test("Fixes and their diff are the same, and so is what is said of them")
  func fixes() throws {
    let sites = try [MixedSite(count: 5), MixedSite(count: 5)]
    let diffs = zip(sites, ["1", "2"]).map { $0.check("--fix-diff", "--unsafe-fixes", "--jobs", $1) }
    #expect(diffs[0].output == diffs[1].output && diffs[0].error == diffs[1].error && diffs[0].output.count > 1000)
    let before = try sites[0].contents()
    let runs = zip(sites, ["1", "2"]).map { $0.check("--unsafe-fixes", "--jobs", $1) }
    #expect(runs[0].output == runs[1].output && runs[0].error == runs[1].error, "\(runs[1])")
    #expect(runs[0].error.contains("fixes made in"), "\(runs[0])")
    let after = try sites.map { try $0.contents() }
    #expect(after[0].filter { !$0.key.hasSuffix(".docx") } == after[1].filter { !$0.key.hasSuffix(".docx") })
    #expect(after[0] != before)
  }

  @Test("A page that is another one's source is fixed in order, whichever thread has it")
  func sourceIsFixed() throws {
    var texts: [[String]] = []
    for jobs in ["1", "2", "2", "2"] {
      let scratch = try Scratch()
      try scratch.write("list.tsv", Scratch.list)
      // Each is the source of the next, so that what is read depends on what was written before.
      for index in 1...8 { try scratch.write("en/\(index).md", "The the \(index) roads.\n") }
      let pairs = (2...8).map { "  - {source: en/\($0 - 1).md, target: en/\($0).md}\n" }.joined()
      try scratch.write(
        "glosslint.yml", "glossaries: [list.tsv]\ndictionary: none\nsource-language: en\npairs:\n\(pairs)")
      let run = scratch.run(["check", "en", "--unsafe-fixes", "--jobs", jobs])
      let said = (run.output + run.error).replacing(scratch.folder.path, with: "")
      texts.append([said] + (try (1...8).map { try scratch.read("en/\($0).md") }))
    }
    #expect(Set(texts).count == 1)
    // What is a source alone is not checked.
    #expect(texts[0][1...2] == ["The the 1 roads.\n", "The 2 roads.\n"])
  }

  @Test("That no dictionary is installed is said once, however many pages are checked at once")
  func notes() throws {
    let site = try MixedSite(count: 4, isSound: true)
    try site.scratch.write("glosslint.yml", "glossaries: [list.tsv]\n")
    let runs = ["1", "2", "4"].map { site.check("--jobs", $0) }
    #expect(runs[0].error.split(separator: "\n").filter { $0.contains("no dictionary for zh-en") }.count == 1)
    #expect(Set(runs.map(\.error)).count == 1, "\(runs)")
  }

  @Test("Progress is shown on a terminal, the same however many pages are checked at once")
  func progress() throws {
    let site = try MixedSite(count: 6)
    let runs = ["1", "3"].map { site.scratch.run(["check", "site", "--jobs", $0], isErrorTerminal: true) }
    #expect(runs[0].error == runs[1].error && runs[0].output == runs[1].output)
    #expect(runs[0].error.contains("\r1 of 27 pages") && runs[0].error.contains("\r27 of 27 pages\r\u{1B}[K"))
    // Nothing is said in the middle of the line of progress.
    #expect(!runs[0].error.contains("pagesglosslint"))
  }

  @Test("A count that is none is an error", arguments: ["0", "-2", "many"])
  func badCount(_ count: String) throws {
    let scratch = try Scratch()
    try scratch.write("page.md", "Words.\n")
    let run = scratch.run(["check", "page.md", "--jobs=\(count)"])
    #expect(run.status == 2 && run.output == "" && run.error.contains("jobs"), "\(run)")
  }

  @Test("A dictionary that cannot be used fails each page that needs it")
  func badDictionary() throws {
    let site = try MixedSite(count: 3, isSound: true)
    let runs = ["1", "2"].map { site.check("--dictionary", "gone.txt", "--jobs", $0) }
    #expect(runs[0].error == runs[1].error && runs[0].output == runs[1].output)
    #expect(runs[1].status == 2 && runs[1].error.contains("gone.txt: no such file"), "\(runs[1])")
  }
}
