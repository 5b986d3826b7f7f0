import Foundation
import Testing

@testable import GlossCommands

@Suite("Fixes")
struct FixTests {
  private func scratch(_ page: String, _ text: String) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write(page, text)
    return scratch
  }

  private func check(_ scratch: Scratch, _ page: String, _ options: String...) -> Scratch.Run {
    scratch.run(["check", page, "--glossary", "list.tsv", "--format", "concise"] + options)
  }

  @Test("A safe fix is made, what is left is reported, and nothing else changes")
  func safe() throws {
    let scratch = try scratch("news.md", "# News\r\n\r\nThree wisdom cities\twere built.\r\n")
    let run = check(scratch, "news.md", "--fix", "--select", "deprecated-rendering")
    #expect(run.status == 0, "\(run)")
    #expect(run.error == "glosslint: 1 fix made in 1 file\n")
    #expect(try scratch.read("news.md") == "# News\r\n\r\nThree smart cities\twere built.\r\n")
  }

  @Test("A page without anything to fix is not written")
  func nothing() throws {
    let scratch = try scratch("news.md", "Three smart cities were built.")
    let path = scratch.folder.appending(path: "news.md").path
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(check(scratch, "news.md", "--fix").status == 0)
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int == before)
  }

  @Test("Replacements are escaped as the place asks")
  func escaped() throws {
    let scratch = try Scratch()
    try scratch.write("list.tsv", "zh\ten\ten.deprecated\n研发\tR&D job\tresearcher job\n")
    try scratch.write("a.html", "<p title=\"The researcher job\">The <b>researcher</b> job; my researcher job.</p>\n")
    let run = check(scratch, "a.html", "--fix", "--select", "deprecated-rendering")
    // What markup divides is left for a person, who is told what to write.
    #expect(run.status == 1 && run.output.contains("write \"R&D job\""), "\(run)")
    #expect(
      try scratch.read("a.html")
        == "<p title=\"The R&amp;D job\">The <b>researcher</b> job; my R&amp;D job.</p>\n")
  }

  @Test("A fix may make way for another; all are made in one run")
  func rounds() throws {
    let scratch = try scratch("a.txt", "The the the wisdom  city.\n")
    let run = check(scratch, "a.txt", "--unsafe-fixes")
    #expect(run.status == 0, "\(run)")
    #expect(try scratch.read("a.txt") == "The smart city.\n")
    #expect(check(scratch, "a.txt", "--unsafe-fixes").error == "")
  }

  @Test("--fix-diff shows what would change and writes nothing")
  func diff() throws {
    let scratch = try scratch("news.md", Scratch.badPage)
    let run = check(scratch, "news.md", "--fix-diff")
    #expect(run.status == 1)
    #expect(
      run.output == """
        --- a/news.md
        +++ b/news.md
        @@ -1,3 +1,3 @@
         # News
        \u{20}
        -Three wisdom cities were built.
        +Three smart cities were built.

        """)
    #expect(try scratch.read("news.md") == Scratch.badPage)
  }

  @Test("Safe fixes alone are made where only those are asked for")
  func unsafeIsAsked() throws {
    let scratch = try scratch("a.txt", "Two cities cities were built.\n")
    let isUnsafe = check(scratch, "a.txt", "--fix-diff", "--unsafe-fixes").output != ""
    let isSafe = check(scratch, "a.txt", "--fix-diff").output != ""
    #expect(isUnsafe || isSafe)
    _ = check(scratch, "a.txt", "--fix")
    #expect(try (scratch.read("a.txt") == "Two cities were built.\n") == isSafe)
  }

  @Test("--fix and --fix-diff are two things")
  func both() throws {
    let scratch = try scratch("a.txt", "x")
    let run = check(scratch, "a.txt", "--fix", "--fix-diff")
    #expect(run.status == 2)
    #expect(run.error.contains("give one of them"))
  }
}
