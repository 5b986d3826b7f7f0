import Foundation
import GlossTerms
import Testing

@Suite("Settings of a check")
struct CheckSettingsTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("page.md", "Three wisdom cities were built in the the north.\n")
  }

  private func check(_ arguments: String...) -> Scratch.Run {
    scratch.run(["check", "--format", "concise"] + arguments)
  }

  /// The rules that found something, in order.
  private func rules(_ run: Scratch.Run) -> [String] {
    run.lines.compactMap { $0.split(separator: "[").last.map { String($0.dropLast()) } }
  }

  private static let both = ["deprecated-rendering", "repeated-word"]

  @Test("Rules are selected and ignored, one by one or with commas")
  func selection() {
    #expect(rules(check("page.md", "--glossary", "list.tsv")) == Self.both)
    #expect(rules(check("page.md", "--glossary", "list.tsv", "--select", "repeated-word")) == ["repeated-word"])
    #expect(rules(check("page.md", "--glossary", "list.tsv", "--ignore", "repeated-word")) == ["deprecated-rendering"])
    #expect(
      rules(check("page.md", "--glossary", "list.tsv", "--select", "repeated-word,deprecated-rendering")) == Self.both)
    let none = check("page.md", "--glossary", "list.tsv", "--ignore", "repeated-word", "--ignore", Self.both[0])
    #expect(none.status == 0 && none.output == "")
  }

  @Test("The configuration above a page is in force, the command line goes before it")
  func configuration() throws {
    try scratch.write("glosslint.yml", "glossaries: [list.tsv]\nselect: [repeated-word]\nfail-on: error\n")
    try scratch.write("site/deep/page.md", "Three wisdom cities were built in the the north.\n")
    let run = check("site/deep/page.md")
    #expect(rules(run) == ["repeated-word"] && run.status == 0, "\(run)")
    let chosen = check("site/deep/page.md", "--select", "deprecated-rendering", "--fail-on", "warning")
    #expect(rules(chosen) == ["deprecated-rendering"] && chosen.status == 1, "\(chosen)")
    try scratch.write("site/glosslint.yml", "glossaries: [../list.tsv]\nignore: [repeated-word]\n")
    #expect(rules(check("site/deep/page.md")) == ["deprecated-rendering"])
    #expect(rules(check("site/deep/page.md", "--config", "glosslint.yml")) == ["repeated-word"])
  }

  @Test("Elements that the configuration names are not checked")
  func ignoredElements() throws {
    let menu = "<nav><p>Three wisdom cities.</p></nav>"
    try scratch.write("page.html", "<html lang=en>\(menu)<p>One was built in the the north.")
    try scratch.write("glosslint.yml", "glossaries: [list.tsv]\n")
    #expect(rules(check("page.html")) == Self.both)
    try scratch.write("glosslint.yml", "glossaries: [list.tsv]\nhtml: {ignore: [\"body > nav\"]}\n")
    #expect(rules(check("page.html")) == ["repeated-word"])
    try scratch.write("glosslint.yml", "html:\n  ignore: nav >\n")
    let run = check("page.html")
    #expect(run.status == 2 && run.error.contains("/glosslint.yml:2:11: html.ignore \"nav >\": "), "\(run)")
  }

  @Test("The encoding of a page and that of its source can be said")
  func encodings() throws {
    // Two characters of GBK, too few for a guess.
    try scratch.write("short.txt", bytes: Array("Three wisdom cities were built in ".utf8) + [0xCF, 0xD8, 0x2E])
    try scratch.write("source.txt", bytes: [0xCF, 0xD8, 0xD6, 0xC7, 0xBB, 0xDB, 0xB3, 0xC7, 0xCA, 0xD0])
    let arguments = ["--glossary", "list.tsv", "--select", "deprecated-rendering", "--dictionary", "none"]
    let unsaid = scratch.run(["check", "short.txt"] + arguments)
    #expect(unsaid.status == 2 && unsaid.error.contains("short.txt:1: not valid UTF-8 at byte 34"), "\(unsaid)")
    let said = ["--encoding", "gb2312", "--source", "source.txt"]
    let page = scratch.run(["check", "short.txt"] + said + arguments)
    #expect(page.error.contains("source.txt:1: not valid UTF-8 at byte 0"), "\(page)")
    let both = scratch.run(["check", "short.txt", "--source-encoding", "GBK"] + said + arguments)
    #expect(both.status == 1 && both.error == "", "\(both)")
    #expect(scratch.run(["check", "short.txt", "--encoding", "klingon"] + arguments).status == 2)
  }

  @Test("Severities are set by the configuration")
  func severities() throws {
    try scratch.write(
      "glosslint.yml", "glossaries: [list.tsv]\nseverity: {deprecated-rendering: info, repeated-word: info}\n")
    let run = check("page.md")
    #expect(rules(run) == Self.both && run.status == 0 && !run.output.contains("warning"), "\(run)")
    #expect(check("page.md", "--fail-on", "info").status == 1)
  }

  @Test(
    "Pages are excluded from folders by globs", arguments: ["drafts/**", "drafts/*.md", "**/old.md", "drafts/old.md"])
  func excludes(_ glob: String) throws {
    try scratch.write("glosslint.yml", "glossaries: [list.tsv]\nexclude: [\"\(glob)\"]\n")
    try scratch.write("drafts/old.md", "The the draft.\n")
    let run = check(".", "--select", "repeated-word")
    #expect(run.lines.count == 1 && run.output.hasPrefix("page.md:"), "\(run)")
    // Named, it is meant.
    #expect(check("drafts/old.md", "--select", "repeated-word").lines.count == 1)
  }

  @Test("Globs go from the folder of the configuration, whichever folder is checked")
  func excludesBelow() throws {
    try scratch.write("glosslint.yml", "glossaries: [list.tsv]\nexclude: [\"site/drafts/*\", \"drafts/*\"]\n")
    try scratch.write("site/drafts/old.md", "The the draft.\n")
    try scratch.write("site/new/drafts/old.md", "The the draft.\n")
    let run = check("site", "--select", "repeated-word")
    #expect(run.lines.count == 1 && run.output.hasPrefix("site/new/drafts/old.md:"), "\(run)")
  }

  @Test(
    "A broken configuration is named with line and column",
    arguments: [
      ("select: [repeated-word]\nexlude: x\n", "glosslint.yml:2:1: unknown key \"exlude\"; did you mean \"exclude\"?"),
      (
        "ignore: [repeated-words]\n",
        "glosslint.yml:1:10: unknown rule \"repeated-words\"; did you mean \"repeated-word\"?"
      ),
      ("a: [\n", "glosslint.yml:2:1: not valid YAML"),
    ])
  func brokenConfiguration(_ yaml: String, _ message: String) throws {
    try scratch.write("glosslint.yml", yaml)
    let run = check("page.md")
    #expect(run.status == 2 && run.output == "", "\(run)")
    #expect(run.error.contains(message) && run.error.split(separator: "\n").count == 1, "\(run)")
  }

  @Test("A broken term list is named with line and column")
  func brokenGlossary() throws {
    try scratch.write("broken.yml", "concepts:\n- id: a\n  termz: {zh: 闸}\n- id: b\n")
    let run = check("page.md", "--glossary", "broken.yml")
    #expect(run.status == 2 && run.output == "", "\(run)")
    #expect(
      run.error.hasPrefix("glosslint: broken.yml:3:3: unknown key \"termz\" in a concept; did you mean \"terms\"?"),
      "\(run)")
    #expect(run.error.contains("more; \"glosslint glossary lint\" lists them"), "\(run)")
    try scratch.write("broken.tsv", "zh\ten\n闸\tgate\tgate\n")
    #expect(check("page.md", "--add-glossary", "broken.tsv").error.hasPrefix("glosslint: broken.tsv:2:8: "))
  }

  @Test("A list on top of the others counts beside them")
  func additionalGlossary() throws {
    try scratch.write("more.tsv", "zh\ten\ten.deprecated\n北部\tnorthern part\tnorth\n")
    let run = check(
      "page.md", "--glossary", "list.tsv", "--add-glossary", "more.tsv", "--select", "deprecated-rendering")
    #expect(run.lines.count == 2, "\(run)")
    try scratch.write("glosslint.yml", "glossaries: list.tsv\nadd-glossaries: more.tsv\nselect: deprecated-rendering\n")
    #expect(check("page.md").output == run.output)
  }

  @Test("A superseded rendering is judged by the date", arguments: [("2014-05", 0), ("2016-01", 1)])
  func date(_ date: String, _ count: Int) throws {
    try scratch.write("dated.tsv", "zh\ten\ten.superseded\n城\tnew name\told name [until=2015-09]\n")
    try scratch.write("old.md", "This is the old name.\n")
    let run = check("old.md", "--glossary", "dated.tsv", "--date", date)
    #expect(run.lines.count == count, "\(run)")
    try scratch.write("front.md", "---\ndate: \(date)\n---\nThis is the old name.\n")
    #expect(check("front.md", "--glossary", "dated.tsv", "--date", "2015-01").lines.count == count)
  }

  @Test(
    "Traditional characters are simplified ones unless they are to be distinct", .enabled(if: ScriptFolding.isAvailable)
  )
  func characters() throws {
    try scratch.write("terms.tsv", "zh\ten\n智慧发展\tsmart growth\n")
    try scratch.write("pair.zh.md", "我們推動智慧發展。\n")
    try scratch.write("pair.en.md", "We go on as before, as the saying has it.\n")
    func check() -> Scratch.Run {
      self.check("pair.en.md", "--source", "pair.zh.md", "--glossary", "terms.tsv", "--fail-on", "info")
    }
    #expect(rules(check()).contains("missing-rendering"))
    try scratch.write("glosslint.yml", "characters: distinct\n")
    #expect(!rules(check()).contains("missing-rendering"))
  }

  @Test("A report goes to a file")
  func output() throws {
    let plain = check("page.md", "--glossary", "list.tsv")
    let run = check("page.md", "--glossary", "list.tsv", "--output", "报告 1.txt")
    #expect(run.status == 1 && run.output == "" && run.error == "", "\(run)")
    #expect(try scratch.read("报告 1.txt") == plain.output)
  }

  @Test("A site's menu is reported once")
  func repeatedFindings() throws {
    for name in ["a", "b", "c"] { try scratch.write("site/\(name).md", "Visit the the hall.\n") }
    let run = check("site", "--glossary", "list.tsv", "--format", "text")
    #expect(run.status == 1 && run.output.contains("the same sentence stands on 2 more pages"), "\(run)")
  }
}
