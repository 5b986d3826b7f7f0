import Foundation
import Testing

@Suite("Which page translates which")
struct CheckPairTests {
  private let scratch: Scratch

  /// The two disagree, which is seen only where they are taken for a pair.
  private static let chinese = "成本为3.5亿元。\n"
  private static let english = "It cost 3.5 million yuan.\n"

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
  }

  /// Sentences that share nothing are a doubtful link, and what is found in one is `info`: so that counts, too.
  private func check(_ arguments: String..., dictionary: [String] = ["--dictionary", "none"]) -> Scratch.Run {
    scratch.run(
      ["check", "--glossary", "list.tsv", "--format", "concise", "--select", "number-mismatch", "--fail-on", "info"]
        + dictionary + arguments)
  }

  @Test(
    "Names tell pairs, for a page and for the folder it is in",
    arguments: [
      ("a/report.zh.md", "a/report.en.md"), ("zh/report.txt", "en/report.txt"), ("a/zh/b/x.html", "a/en/b/x.html"),
      ("r.zh-CN.md", "r.en-US.md"), ("我的 报告.zh.md", "我的 报告.en.md"), ("zh/x.y.md", "en/x.y.md"),
    ])
  func names(_ source: String, _ target: String) throws {
    try scratch.write(source, source.hasSuffix("html") ? "<p>\(Self.chinese)</p>" : Self.chinese)
    try scratch.write(target, target.hasSuffix("html") ? "<p>\(Self.english)</p>" : Self.english)
    for path in [target, "."] {
      let run = check(path)
      #expect(run.status == 1 && run.lines.count == 1 && run.error == "", "\(path): \(run)")
      #expect(run.output.hasPrefix("\(target):1:"), "\(path): \(run)")
    }
  }

  @Test("That no dictionary is installed is said once, however many the pairs, and not of a page alone")
  func noDictionary() throws {
    for name in ["a", "b", "c"] {
      try scratch.write("\(name).zh.md", Self.chinese)
      try scratch.write("\(name).en.md", "\(name). \(Self.english)")
    }
    let run = check(".", dictionary: [])
    #expect(run.status == 1, "\(run)")
    #expect(run.error.hasPrefix("glosslint: note: no dictionary for zh-en: "), "\(run)")
    #expect(run.error.split(separator: "\n").count == 1, "\(run)")
    #expect(run.output == check(".").output && check(".").error == "")
    try scratch.write("alone.txt", Self.english)
    #expect(check("alone.txt", dictionary: []).error == "")
  }

  @Test("A text that is no translation is said to be none, and checked alone")
  func noTranslation() throws {
    let numbers = Array(11...40)
    try scratch.write("a.txt", numbers.map { "In that year \($0) roads and houses were built here.\n" }.joined())
    try scratch.write("b.txt", numbers.map { "当年本地共修建了道路和房屋\($0 + 500)条。\n" }.joined())
    let run = check("a.txt", "--source", "b.txt")
    #expect(run.status == 2 && run.output == "", "\(run)")
    #expect(
      run.error
        == "glosslint: a.txt: does not look like a translation of b.txt (0 of 30 numbers and terms stand in both); "
        + "checked alone\n", "\(run)")
  }

  @Test("A page may name its source itself, but none on a host or beside nothing")
  func alternate() throws {
    func page(_ reference: String) -> String {
      "<head><link rel=alternate hreflang=zh-Hans href='\(reference)'></head><p>The road cost 3.5 million yuan.</p>"
    }
    try scratch.write("cn/原文.html", "<p>\(Self.chinese)</p>")
    try scratch.write("eng/page.html", page("../cn/%E5%8E%9F%E6%96%87.html?x=1#y"))
    try scratch.write("eng/host.html", page("https://example.com/cn/a.html"))
    try scratch.write("eng/none.html", page("nothing.html"))
    let run = check("eng")
    #expect(run.status == 1 && run.lines.count == 1 && run.error == "", "\(run)")
    #expect(run.output.hasPrefix("eng/page.html:1:"), "\(run)")
  }

  @Test("Names that do not agree make no pair")
  func noPair() throws {
    try scratch.write("one.zh.md", Self.chinese)
    try scratch.write("two.en.md", Self.english)
    let run = check(".")
    #expect(run.status == 0 && run.output == "", "\(run)")
    #expect(run.error == "glosslint: one.zh.md: no translation found; checked alone\n", "\(run)")
    #expect(check("two.en.md").status == 0)
  }

  @Test("The source may be named")
  func named() throws {
    try scratch.write("原文.txt", Self.chinese)
    try scratch.write("draft.md", Self.english)
    #expect(check("draft.md").status == 0)
    let run = check("draft.md", "--source", "原文.txt")
    #expect(run.status == 1 && run.output.contains("3.5亿"), "\(run)")
  }

  @Test("A folder's source folder is gone through by relative path; what has no partner is said")
  func folders() throws {
    try scratch.write("chinese/a.md", Self.chinese)
    try scratch.write("chinese/sub/b.md", "2016年" + Self.chinese)
    try scratch.write("english/a.md", Self.english)
    try scratch.write("english/sub/b.md", "In 2016 " + Self.english)
    try scratch.write("english/c.md", Self.english)
    let run = check("english", "--source", "chinese")
    #expect(run.lines.map { String($0.prefix { $0 != ":" }) } == ["english/a.md", "english/sub/b.md"], "\(run)")
    #expect(run.status == 1 && run.error == "glosslint: english/c.md: no source in chinese; checked alone\n", "\(run)")
  }

  @Test("The configuration tells pairs, by paths and by globs")
  func configured() throws {
    try scratch.write(
      "glosslint.yml",
      """
      pairs:
        - {source: "原文/**.md", target: "译文/**.md"}
        - {source: one.txt, target: two.txt}
      """)
    // With other words on each page, since what stands on several is reported once.
    for (path, year) in [("原文/a.md", 2015), ("原文/b/c.md", 2016), ("one.txt", 2017)] {
      try scratch.write(path, "\(year)年\(Self.chinese)")
    }
    for (path, year) in [("译文/a.md", 2015), ("译文/b/c.md", 2016), ("two.txt", 2017)] {
      try scratch.write(path, "In \(year) \(Self.english)")
    }
    for path in ["译文/a.md", "译文/b/c.md", "two.txt"] {
      let run = check(path)
      #expect(run.status == 1 && run.lines.count == 1 && run.error == "", "\(run)")
    }
    #expect(check("译文").lines.count == 2)
  }

  @Test("A page named twice, or alone and in its folder, is checked once")
  func once() throws {
    try scratch.write("zh/a.md", Self.chinese)
    try scratch.write("en/a.md", Self.english)
    #expect(check("en/a.md", "en/a.md").lines.count == 1)
  }

  @Test("Pages come in the order of their paths, whatever the order of the arguments")
  func order() throws {
    for name in ["b", "a", "c"] {
      try scratch.write("\(name).zh.md", Self.chinese.replacing("3.5", with: "\(name.utf8.first ?? 0)"))
      try scratch.write("\(name).en.md", Self.english.replacing("3.5", with: "\(name.utf8.first ?? 0)"))
    }
    let forward = check("a.en.md", "b.en.md", "c.en.md")
    #expect(forward.lines.count == 3)
    #expect(forward.output == check("c.en.md", "a.en.md", "b.en.md").output)
    #expect(forward.lines == forward.lines.sorted())
  }
}
