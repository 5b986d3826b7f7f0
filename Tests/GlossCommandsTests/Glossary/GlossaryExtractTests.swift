import Foundation
import Testing

@Suite("glosslint glossary extract")
struct GlossaryExtractTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("zh/a.txt", Self.chinese)
    try scratch.write("en/a.txt", Self.english)
  }

  private static let chinese = """
    河长制推行两年，水质改善。
    居民支持河长制。
    工厂搬走了，空气好了。
    学校学习河长制的经验。
    商店开到晚上十点。
    医院请来河长制办公室的同志。

    """
  private static let english = """
    The river chief system has run for two years, and water is cleaner.
    Residents support the river chief system.
    Factories moved away, and the air is better.
    Schools learn from the river chief system.
    Shops are open until ten at night.
    Hospitals invited people from the office of the river chief system.

    """

  private func extract(_ arguments: String...) -> Scratch.Run {
    scratch.run(["glossary", "extract"] + arguments + ["--glossary", "none", "--dictionary", "none"])
  }

  @Test("Two files, two folders and a folder of both give the same table")
  func pairs() {
    let files = extract("zh/a.txt", "en/a.txt")
    #expect(files.status == 0 && files.error == "", "\(files)")
    #expect(files.lines.first == "keep\tzh\ten\ten.admitted\tnote")
    #expect(
      files.lines.contains { $0.hasPrefix("\t河长制\triver chief system\t") && $0.contains("4 times in 1 page") },
      "\(files)")
    #expect(extract("zh", "en").output == files.output)
    #expect(extract(".").output == files.output)
  }

  @Test("A table that was ticked off is a list of what was ticked")
  func keep() throws {
    let table = extract("zh", "en").output
    let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("\t河长制\t") })
    try scratch.write("ticked.tsv", table.replacing(row, with: "x" + row))
    let list = scratch.run("glossary", "list", "--glossary", "ticked.tsv")
    #expect(list.output == "河长制\t河长制\triver chief system\n", "\(list)")
    try scratch.write("unticked.tsv", table)
    #expect(scratch.run("glossary", "list", "--glossary", "unticked.tsv").output == "")
    // Without the column everything is kept.
    try scratch.write("all.tsv", "zh\ten\n河长制\triver chief system\n")
    #expect(scratch.run("glossary", "list", "--glossary", "all.tsv").lines.count == 1)
  }

  @Test("The YAML form is a list that can be read")
  func yaml() throws {
    try scratch.write("list.yml", extract("zh", "en", "--format", "yaml").output)
    let list = scratch.run("glossary", "list", "--glossary", "list.yml")
    #expect(list.status == 0 && list.output.contains("河长制\t河长制\triver chief system\n"), "\(list)")
  }

  @Test("JSON has the places, CSV the commas")
  func formats() throws {
    let json = extract("zh", "en", "--format", "json").output
    let value = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let candidates = try #require(value["candidates"] as? [[String: Any]])
    let found = try #require(candidates.first { $0["term"] as? String == "河长制" })
    #expect(found["count"] as? Int == 4)
    #expect((found["contexts"] as? [Any])?.count == 3)
    #expect(extract("zh", "en", "--format", "csv").lines.first == "keep,zh,en,en.admitted,note")
    #expect(extract("zh", "en", "--output", "x.csv").status == 0)
    #expect(try scratch.read("x.csv").hasPrefix("keep,zh,en,en.admitted,note\n"))
  }

  @Test("What the lists have is left out, unless --known asks for it")
  func known() throws {
    try scratch.write("list.tsv", "zh\ten\n河长制\triver chief system\n")
    let arguments = ["glossary", "extract", "zh", "en", "--dictionary", "none", "--glossary", "list.tsv"]
    #expect(!scratch.run(arguments).output.contains("河长制\t"))
    #expect(scratch.run(arguments + ["--known"]).output.contains("河长制\triver chief system"))
  }

  @Test(
    "What cannot be done is said in a line",
    arguments: [
      (["zh/a.txt"], "zh/a.txt: has no translation after it"),
      (["zh/none.txt", "en/a.txt"], "zh/none.txt: no such file"),
      (["zh/a.txt", "en"], "is a folder"), (["zh", "en", "--min-count", "1"], "--min-count 1"),
      (["zh", "en", "--limit", "0"], "--limit 0"),
    ])
  func failures(arguments: [String], message: String) {
    let run = scratch.run(["glossary", "extract"] + arguments + ["--glossary", "none", "--dictionary", "none"])
    #expect(run.status == 2 && run.error.contains(message), "\(run)")
  }

  @Test("Empty pages have no candidates")
  func empty() throws {
    try scratch.write("zh/a.txt", "")
    try scratch.write("en/a.txt", "")
    let run = extract("zh/a.txt", "en/a.txt")
    #expect(run.output == "keep\tzh\ten\ten.admitted\tnote\n", "\(run)")
  }
}
