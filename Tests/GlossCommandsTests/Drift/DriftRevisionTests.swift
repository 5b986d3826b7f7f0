import Foundation
import Testing

@Suite("glosslint drift: revisions of git")
struct DriftRevisionTests {
  private static let files = [
    "list.tsv": DriftCommandTests.list,
    "glosslint.yml": "glossaries: [list.tsv]\ndictionary: none\n",
    "site/zh/news.md": "我们建设智慧城市。\n\n智慧城市很好。\n",
    "site/en/news.md": "We are building a smart city.\n\nThe smart city works.\n",
    "other/page.en.md": "A smart city. A smart city.\n",
  ]
  private static let changed = "We are building an intelligent city.\n\nThe intelligent city works.\n"

  private func drift(_ site: GitScratch, _ arguments: String...) -> Scratch.Run {
    site.folder.run(["drift"] + arguments)
  }

  @Test("Two revisions, without a touch to the work tree")
  func revisions() throws {
    let site = try GitScratch(Self.files)
    try site.folder.write("site/en/news.md", Self.changed)
    try site.commit()
    try site.folder.write("site/en/news.md", "Nothing here is committed.\n")
    let run = drift(site, "HEAD~1", "HEAD", "--path", "site")
    #expect(run.status == 1 && run.error == "", "\(run)")
    #expect(run.output.contains("  was    HEAD~1:site/en/news.md:1:19\n"), "\(run)")
    #expect(run.output.contains("  is     HEAD:site/en/news.md:1:20\n"), "\(run)")
    let sarif = drift(site, "HEAD~1", "HEAD", "--path", "site", "--format", "sarif")
    #expect(sarif.output.contains("\"uri\": \"site/en/news.md\""), "\(sarif)")
    #expect(try site.folder.read("site/en/news.md") == "Nothing here is committed.\n")
    // The whole repository: no majority, for the other page has what it had.
    #expect(drift(site, "HEAD~1", "HEAD").output.contains("pages: HEAD~1 2, HEAD 2\n"))
    #expect(drift(site, "HEAD", "HEAD").status == 0)
  }

  @Test("A revision against the work tree, and its folder")
  func workTree() throws {
    let site = try GitScratch(Self.files)
    try site.folder.write("site/en/news.md", Self.changed)
    let run = drift(site, "HEAD", "site")
    #expect(run.status == 1, "\(run)")
    #expect(run.output.contains("  was    HEAD:site/en/news.md:1:19\n"), "\(run)")
    #expect(run.output.contains("  is     site/en/news.md:1:20\n"), "\(run)")
    #expect(drift(site, "HEAD", ".").output.contains("pages: HEAD 2, . 2\n"))
  }

  @Test("Counts are compared page by page")
  func counts() throws {
    let site = try GitScratch([
      "list.tsv": DriftCommandTests.list, "glosslint.yml": "glossaries: [list.tsv]\ndictionary: none\n",
      "a.en.md": "The district has 10 sub-districts.\n",
    ])
    try site.folder.write("a.en.md", "The district has 18 sub-districts.\n")
    let run = drift(site, "HEAD", ".")
    #expect(run.output.contains("a.en.md:1:18: \"10\" became \"18\"\n"), "\(run)")
    #expect(run.output.contains("  was    HEAD:a.en.md:1:18\n"), "\(run)")
    try site.move("a.en.md", to: "moved/a.en.md")
    #expect(drift(site, "HEAD", ".").output.contains("moved/a.en.md:1:18: \"10\" became \"18\"\n"))
  }

  @Test(
    "What is no revision, or has no such folder, is said in one line",
    arguments: [
      (["v9", "HEAD"], "v9: no such folder; as a revision: git knows no revision \"v9\" here"),
      (["--path", "gone", "HEAD", "HEAD"], "HEAD:gone: no such folder in this revision"),
      (["--path", "/", "HEAD", "HEAD"], "/: is not in the repository of \"HEAD\""),
      (["--path", "bare", "HEAD", "HEAD"], "HEAD:bare: no page in this folder"),
      (["HEAD:site", "HEAD"], "git knows no revision \"HEAD:site\" here"),
    ])
  func bad(_ arguments: [String], _ problem: String) throws {
    let site = try GitScratch(Self.files.merging(["bare/x.bin": "x"]) { $1 })
    let run = site.folder.run(["drift"] + arguments)
    #expect(run.status == 2 && run.output == "" && run.lines.isEmpty, "\(run)")
    #expect(run.error.contains(problem) && run.error.split(separator: "\n").count == 1, "\(run)")
  }

  @Test("No repository")
  func noRepository() throws {
    let scratch = try Scratch()
    let run = scratch.run(["drift", "HEAD~1", "HEAD", "--glossary", "none"])
    #expect(run.status == 2 && run.error.contains("HEAD~1: no such folder; as a revision: "), "\(run)")
    #expect(run.error.contains("is in no git repository"), "\(run)")
  }

  @Test("A shallow clone says so")
  func shallow() throws {
    let site = try GitScratch(Self.files)
    try site.commit()
    let clone = try Scratch()
    let origin = "file://" + site.folder.folder.path
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "clone", "-q", "--depth", "1", origin, clone.folder.appending(path: "c").path]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let inside = try Scratch(at: clone.folder.appending(path: "c"))
    let run = inside.run(["drift", "HEAD~1", "HEAD"])
    #expect(run.status == 2, "\(run)")
    #expect(run.error.contains("this clone is shallow: run \"git fetch --unshallow\" first"), "\(run)")
  }
}
