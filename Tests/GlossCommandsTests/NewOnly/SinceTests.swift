import Foundation
import Testing

@Suite("check --since")
struct SinceTests {
  private static let page = "# News\n\nThree wisdom cities were built.\n"

  @Test("Staged, unstaged and untracked changes are new, and so is what git ignores")
  func workTree() throws {
    let site = try GitScratch(
      GitScratch.settings.merging([
        "a.md": Self.page, "b.md": Self.page, "c.md": Self.page, ".gitignore": "ignored.md\n",
      ]) { $1 })
    let folder = site.folder
    try folder.write("a.md", Self.page + "\nStaged wisdom city.\n")
    try site.git("add", "a.md")
    try folder.write("b.md", Self.page + "\nUnstaged wisdom city.\n")
    try folder.write("d.md", "Untracked wisdom city.\n")
    try folder.write("ignored.md", "Ignored wisdom city.\n")
    let before = try Data(contentsOf: folder.folder.appending(path: ".git/index"))
    let run = site.check(".", "--since", "HEAD")
    #expect(run.places == ["a.md:5", "b.md:5", "d.md:1", "ignored.md:1"], "\(run)")
    #expect(try Data(contentsOf: folder.folder.appending(path: ".git/index")) == before)
    #expect(site.check("c.md", "--since", "HEAD").status == 0)
  }

  @Test("The revision counts from where the two went apart")
  func threeDots() throws {
    let site = try GitScratch(GitScratch.settings.merging(["a.md": Self.page, "b.md": "Fine.\n"]) { $1 })
    try site.git("checkout", "-q", "-b", "change")
    try site.folder.write("b.md", "A wisdom city.\n")
    try site.commit()
    try site.git("checkout", "-q", "main")
    try site.folder.write("b.md", "Better.\n")
    try site.commit()
    try site.git("checkout", "-q", "change")
    #expect(site.check(".", "--since", "main").places == ["b.md:1"])
    #expect(site.check(".", "--since", "HEAD").places == [])
  }

  @Test("A page whose source alone has changed is looked at")
  func source() throws {
    let configuration = "glossaries: [list.tsv]\nselect: [number-mismatch]\ndictionary: none\n"
    let site = try GitScratch([
      "glosslint.yml": configuration, "list.tsv": Scratch.list, "a.zh.md": "全市有12个智慧城市。\n\n投资30万元。\n",
      "a.en.md": "The city has 12 smart cities.\n\nInvestment was 40 yuan.\n",
    ])
    let folder = site.folder
    #expect(site.check(".").places == ["a.en.md:3"])
    #expect(site.check(".", "--since", "HEAD").places == [])
    try folder.write("a.zh.md", "全市有13个智慧城市。\n\n投资30万元。\n")
    #expect(site.check(".", "--since", "HEAD").places == ["a.en.md:1"])
  }

  @Test(
    "Names of any kind are found again",
    arguments: ["a b.md", "a\"b'c.md", "新闻/页.md", "line\nend.md", "-x.md", "[a]*.md", "tab\there.md"])
  func names(_ name: String) throws {
    let site = try GitScratch(GitScratch.settings.merging(["site/" + name: Self.page]) { $1 })
    #expect(site.check("site").places.count == 1)
    #expect(site.check("site", "--since", "HEAD").status == 0)
    try site.folder.write("site/" + name, "Words.\n\n" + Self.page)
    #expect(site.check("site", "--since", "HEAD").status == 0)
    try site.move("site/" + name, to: "site/new/" + name)
    let run = site.check("site", "--since", "HEAD")
    #expect(run.status == 0 && run.error == "", "\(run)")
  }

  @Test("A run below the root, and of a page alone")
  func below() throws {
    var files = ["docs/en/a.md": Self.page]
    for (name, text) in GitScratch.settings { files["docs/" + name] = text }
    let site = try GitScratch(files)
    try site.folder.write("docs/en/a.md", "The the.\n\n" + Self.page)
    for path in ["docs", "docs/en", "docs/en/a.md"] {
      #expect(site.check(path, "--since", "HEAD").places == ["docs/en/a.md:1"])
    }
  }

  @Test("A suppression that is taken away makes its finding new")
  func suppression() throws {
    let comment = "<!-- glosslint:disable-next-line deprecated-rendering -->\n"
    let site = try GitScratch(GitScratch.settings.merging(["a.md": comment + "A wisdom city.\n"]) { $1 })
    #expect(site.check("a.md").places == [])
    try site.folder.write("a.md", "A wisdom city.\n")
    #expect(site.check("a.md", "--since", "HEAD").places == ["a.md:1"])
  }

  @Test("What git cannot do is said in one line")
  func failures() throws {
    let plain = try Scratch()
    try plain.write("a.md", Self.page)
    expectFailure(plain.run("check", "a.md", "--since", "main"), "is in no git repository")

    let site = try GitScratch(GitScratch.settings.merging(["a.md": Self.page]) { $1 })
    expectFailure(site.check("a.md", "--since", "mian"), "git knows no revision \"mian\" here")
    expectFailure(site.check("a.md", "--since=--help"), "git knows no revision \"--help\" here")
    expectFailure(
      site.folder.run(["check", "a.md", "--since", "main"], environment: ["PATH": "/nowhere"]),
      "git cannot be run; is it installed?")
    try site.git("checkout", "-q", "--orphan", "other")
    try site.commit()
    expectFailure(site.check("a.md", "--since", "main"), "HEAD and \"main\" have no commit in common")
  }

  @Test("A shallow clone is told how to become whole")
  func shallow() throws {
    let site = try GitScratch(GitScratch.settings.merging(["a.md": Self.page]) { $1 })
    try site.git("checkout", "-q", "-b", "change")
    try site.commit()
    try site.git("checkout", "-q", "main")
    try site.commit()
    let address = "file://" + site.folder.folder.path
    try site.git("clone", "-q", "--depth", "1", "--no-single-branch", "-b", "change", address, "clone")
    for revision in ["origin/main", "v1.0"] {
      let run = site.check("clone/a.md", "--since", revision)
      expectFailure(run, "this clone is shallow: run \"git fetch --unshallow\" first")
    }
    try site.git("-C", "clone", "fetch", "-q", "--unshallow")
    #expect(site.check("clone/a.md", "--since", "origin/main").status == 0)
  }

  private func expectFailure(_ run: Scratch.Run, _ message: String) {
    #expect(run.status == 2 && run.output == "", "\(run)")
    #expect(run.error.contains(message) && run.error.split(separator: "\n").count == 1, "\(run)")
  }
}
