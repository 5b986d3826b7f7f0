import Foundation
import Testing

@Suite("How a check ends")
struct ExitStatusTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("good.md", "# News\n\nThree smart cities were built.\n")
    try scratch.write("bad.md", Scratch.badPage)
  }

  private func check(_ arguments: String...) -> Scratch.Run {
    scratch.run(["check", "--glossary", "list.tsv", "--format", "concise"] + arguments)
  }

  @Test("0 where nothing is found, 1 where something is")
  func findings() {
    let good = check("good.md")
    #expect(good.status == 0 && good.output == "" && good.error == "", "\(good)")
    let bad = check("bad.md")
    #expect(bad.status == 1 && bad.error == "", "\(bad)")
    #expect(bad.lines.count == 1 && bad.output.hasPrefix("bad.md:3:7: warning: \"wisdom cities\""), "\(bad)")
    #expect(check("good.md", "bad.md").status == 1)
  }

  @Test(
    "The level that fails is to be chosen",
    arguments: [("never", 0), ("info", 1), ("warning", 1), ("error", 0)] as [(String, Int32)])
  func failOn(_ level: String, _ status: Int32) {
    let run = check("--fail-on", level, "bad.md")
    #expect(run.status == status && run.lines.count == 1, "\(run)")
  }

  @Test("An empty file is a page with nothing to find", arguments: ["", "\n\n", "\u{FEFF}"])
  func emptyFile(_ text: String) throws {
    for name in ["empty.txt", "empty.md", "empty.html"] {
      try scratch.write(name, text)
      let run = check(name)
      #expect(run.status == 0 && run.output == "" && run.error == "", "\(name): \(run)")
    }
  }

  @Test(
    "2 where a file cannot be read, said in one line, and the others are checked still",
    arguments: [
      ("missing.md", "glosslint: missing.md: no such file\n"),
      ("folder.md", "glosslint: folder.md: no page in this folder"),
      ("page.pdf", "glosslint: page.pdf: cannot read this kind of file"),
      ("missing.pdf", "glosslint: missing.pdf: no such file\n"),
      ("broken.md", "glosslint: broken.md:2: not valid UTF-8 at byte 6"),
      ("binary.txt", "glosslint: binary.txt:1: not a text file: NUL at byte 3"),
    ])
  func unreadable(_ path: String, _ message: String) throws {
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "folder.md"), withIntermediateDirectories: true)
    try scratch.write("page.pdf", "%PDF-1.4")
    try scratch.write("broken.md", bytes: Array("line\n".utf8) + [0x61, 0xFF, 0x0A])
    try scratch.write("binary.txt", bytes: [0x61, 0x62, 0x63, 0x00, 0x64])
    let alone = check(path)
    #expect(alone.status == 2 && alone.output == "", "\(alone)")
    #expect(alone.error.hasPrefix(message) && alone.error.split(separator: "\n").count == 1, "\(alone)")
    let beside = check("bad.md", path, "good.md")
    #expect(beside.status == 2 && beside.error == alone.error, "\(beside)")
    #expect(beside.lines.count == 1 && beside.output.hasPrefix("bad.md:3:7: "), "\(beside)")
  }

  @Test("A source that cannot be read is said, and the page checked alone")
  func unreadableSource() {
    let run = check("bad.md", "--source", "missing.zh.md")
    #expect(run.status == 2 && run.lines.count == 1, "\(run)")
    #expect(run.error == "glosslint: missing.zh.md: no such file; bad.md is checked alone\n", "\(run)")
  }

  @Test("A page in a folder that cannot be read does not keep the others from being checked")
  func inAFolder() throws {
    try scratch.write("site/a.md", bytes: [0xC3, 0x28])
    try scratch.write("site/b.md", Scratch.badPage)
    let run = check("site")
    #expect(run.status == 2 && run.lines.count == 1 && run.output.hasPrefix("site/b.md:3:7: "), "\(run)")
    #expect(run.error.hasPrefix("glosslint: site/a.md:1: not valid UTF-8 at byte 0"), "\(run)")
  }

  @Test(
    "2 where the run itself is wrong",
    arguments: [
      (["check"], "Missing expected argument '<path>"),
      (["check", "good.md", "--colour"], "Unknown option '--colour'"),
      (["check", "good.md", "--format", "pdf"], "The value 'pdf' is invalid"),
      (["check", "good.md", "--fail-on", "always"], "The value 'always' is invalid"),
      (["check", "good.md", "--date", "soon"], "glosslint: --date \"soon\" is no date such as 2016"),
      (
        ["check", "good.md", "--select", "omited-text"], "unknown rule \"omited-text\"; did you mean \"omitted-text\"?"
      ),
      (["check", "good.md", "--ignore", "repeated-word,xyz"], "unknown rule \"xyz\""),
      (["check", "good.md", "bad.md", "--source", "good.md"], "--source goes with one page or one folder, not with 2"),
      (["check", "good.md", "--source", "."], ".: is a folder, but good.md is a file"),
      (["check", ".", "--source", "good.md"], "good.md: . is a folder, so its source must be one"),
      (["check", "good.md", "--glossary", "none.tsv"], "glosslint: none.tsv: no such file"),
      (["check", "good.md", "--config", "none.yml"], "glosslint: none.yml: no such file"),
      (["check", "good.md", "--output", "no/such/folder/x.json"], "no/such/folder/x.json: cannot be written"),
      (["chekc"], "chekc"), (["explain", "no-such-rule"], "unknown rule \"no-such-rule\""), (["explain"], "Missing"),
      (["align", "good.md"], "Missing expected argument"),
    ])
  func usage(_ arguments: [String], _ message: String) {
    let run = scratch.run(arguments)
    #expect(run.status == 2, "\(run)")
    #expect(run.error.contains(message) && !run.output.contains("warning"), "\(run)")
  }

  @Test(
    "Help and version are no failures",
    arguments: [["--help"], ["check", "--help"], ["help", "align"], ["--version"]])
  func help(_ arguments: [String]) {
    let run = scratch.run(arguments)
    #expect(run.status == 0 && run.error == "", "\(run)")
    #expect(run.output.contains(arguments == ["--version"] ? "0." : "USAGE: glosslint"), "\(run)")
  }

  @Test("Without a command the help is shown")
  func noCommand() {
    let run = scratch.run()
    #expect(run.status == 0 && run.output.contains("SUBCOMMANDS"), "\(run)")
  }
}
