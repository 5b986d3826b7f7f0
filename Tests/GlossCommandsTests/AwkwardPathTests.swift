import Foundation
import Testing

@Suite("Awkward names and folders")
struct AwkwardPathTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
  }

  private func check(_ arguments: String...) -> Scratch.Run {
    scratch.run(["check", "--glossary", "list.tsv", "--format", "concise"] + arguments)
  }

  @Test(
    "A page is found whatever its name",
    arguments: [
      "two words.md", "工作报告.md", "50%.md", "a#b.md", "a?b.md", "it's.md", "深 目录/第 1 页.md", "e\u{301}.md", "x.y.z.md",
      "[draft].md", "a*b.md", "UPPER.MD",
    ])
  func names(_ name: String) throws {
    try scratch.write(name, Scratch.badPage)
    for run in [check(name), check("."), check(scratch.folder.path + "/" + name)] {
      #expect(run.status == 1 && run.error == "", "\(run)")
      #expect(run.lines.count == 1 && run.output.contains("\(name):3:7: warning"), "\(run)")
    }
  }

  @Test("A name that starts with a hyphen can be given after two")
  func hyphen() throws {
    try scratch.write("-page.md", Scratch.badPage)
    #expect(check("--", "-page.md").lines.count == 1)
    #expect(check("./-page.md").lines.count == 1)
  }

  @Test("A pipe that nobody writes to and a device are no files", arguments: ["pipe.md", "/dev/zero", "/dev/null"])
  func specialFiles(_ name: String) throws {
    #expect(mkfifo(scratch.folder.appending(path: "pipe.md").path, 0o600) == 0)
    let run = check(name)
    #expect(run.status == 2 && run.error.contains("\(name): is a "), "\(run)")
  }

  @Test("A pipe that is written to is read to its end")
  func pipe() throws {
    let path = scratch.folder.appending(path: "pipe.md").path
    #expect(mkfifo(path, 0o600) == 0)
    // Both ends in one process: the writing end must be open before the reading end is waited for.
    let descriptor = open(path, O_RDWR)
    let text = Array(Scratch.badPage.utf8)
    #expect(write(descriptor, text, text.count) == text.count)
    let closer = Thread {
      usleep(200_000)
      close(descriptor)
    }
    closer.start()
    let run = check("pipe.md")
    #expect(run.status == 1 && run.output.contains("pipe.md:3:7: warning"), "\(run)")
  }

  @Test("A page names pages as its source, and no other file")
  func alternates() throws {
    try scratch.write("secret", "secret words 1 2 3 4 5 6 7 8 9 10\n")
    let link = "<link rel=alternate hreflang=zh href=secret>"
    try scratch.write("page.html", "<html lang=en>\(link)<p>Three wisdom cities were built.")
    let run = check("page.html")
    #expect(run.status == 1 && run.error == "" && run.lines.count == 1, "\(run)")
  }

  @Test("A loop of links ends, and pages are checked once")
  func loop() throws {
    try scratch.write("site/sub/page.md", Scratch.badPage)
    let files = FileManager.default
    for (link, target) in [("site/sub/up", ".."), ("site/self", "."), ("site/back", scratch.folder.path)] {
      try files.createSymbolicLink(
        atPath: scratch.folder.appending(path: link).path, withDestinationPath: target)
    }
    let run = check("site")
    #expect(run.status == 1 && run.error == "", "\(run)")
    #expect(run.lines.map { String($0.prefix { $0 != ":" }) } == ["site/sub/page.md"], "\(run)")
  }

  @Test("A link to a page is a page; one that leads nowhere is said")
  func links() throws {
    try scratch.write("page.md", Scratch.badPage)
    let files = FileManager.default
    try files.createSymbolicLink(
      atPath: scratch.folder.appending(path: "link.md").path, withDestinationPath: "page.md")
    try files.createSymbolicLink(
      atPath: scratch.folder.appending(path: "nowhere.md").path, withDestinationPath: "gone.md")
    #expect(check("link.md").lines.count == 1)
    let run = check("nowhere.md")
    #expect(run.status == 2 && run.error == "glosslint: nowhere.md: no such file\n", "\(run)")
  }

  @Test("Hidden files and folders, and files of other kinds, are passed over")
  func hidden() throws {
    for path in [".hidden/page.md", "a/.page.md", "a/data.csv", "a/noextension"] {
      try scratch.write(path, Scratch.badPage)
    }
    try scratch.write("a/page.md", Scratch.badPage)
    let run = check(".")
    #expect(run.lines.count == 1 && run.output.hasPrefix("a/page.md:"), "\(run)")
  }

  @Test("Control characters of a page or a name do not reach the terminal as they are")
  func control() throws {
    try scratch.write("esc\u{1B}[31m.md", "Three wisdom \u{1B}[31mcities of wisdom city.\n")
    let run = scratch.run("check", "--glossary", "list.tsv", ".")
    #expect(run.status == 1 && !run.output.contains("\u{1B}"), "\(run)")
  }

  @Test("Deep nesting does not bring it down", arguments: ["[", "{a: ", "- "])
  func deepYAML(_ unit: String) throws {
    try scratch.write("page.md", "Fine.\n")
    try scratch.write("deep.yml", "concepts: " + String(repeating: unit, count: 20_000))
    let run = check("page.md", "--add-glossary", "deep.yml")
    #expect(run.status == 2 && run.error.hasPrefix("glosslint: deep.yml:1:"), "\(run)")
  }
}
