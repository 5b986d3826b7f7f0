import Foundation
import Testing

@Suite("What stands on every page")
struct MenuTests {
  private static let menu = "<nav>News from our wisdom city .</nav>"

  private static func page(_ number: Int) -> String {
    "<html><body>\(menu)<p>Road \(number) is is long.</p></body></html>\n"
  }

  /// A site of twelve pages with a slip in the menu and one in each text.
  private func site() throws -> GitScratch {
    try GitScratch(
      Dictionary(uniqueKeysWithValues: (10..<22).map { ("site/\($0).html", Self.page($0)) })
        .merging(["list.tsv": Scratch.list, "glosslint.yml": "glossaries: [list.tsv]\ndictionary: none\n"]) { $1 })
  }

  private func check(_ site: GitScratch, _ arguments: String...) -> Scratch.Run {
    site.folder.run(["check", "site", "--select", "deprecated-rendering,repeated-word"] + arguments)
  }

  private func count(_ text: String, in run: Scratch.Run) -> Int { run.output.components(separatedBy: text).count - 1 }

  @Test("A slip of a menu is reported once, with the count of the other pages")
  func once() throws {
    let run = check(try site())
    #expect(count("wisdom city\" is a deprecated", in: run) == 1 && count("[repeated-word]", in: run) == 12, "\(run)")
    #expect(run.output.contains("the same sentence stands on 11 more pages"))
  }

  @Test("It is known on each page, to a baseline and to a revision")
  func known() throws {
    let site = try site()
    #expect(check(site, "--baseline", "known.json", "--update-baseline").error.contains("24 known findings"))
    #expect(check(site, "--baseline", "known.json").status == 0)
    // The first page goes, the menu of one changes its words, and all of them get another slip.
    try site.git("checkout", "-q", "-b", "change")
    try site.git("rm", "-q", "site/10.html")
    try site.folder.write("site/15.html", Self.page(15).replacing("News from", with: "The the news from"))
    for number in 16..<22 {
      try site.folder.write("site/\(number).html", Self.page(number).replacing(" .</nav>", with: ", by by all.</nav>"))
    }
    for known in [["--baseline", "known.json"], ["--since", "main"]] {
      let run = site.folder.run(
        ["check", "site", "--select", "deprecated-rendering,repeated-word", "--format", "concise"] + known)
      #expect(run.status == 1, "\(run)")
      #expect(
        run.lines.map { String($0.prefix { $0 != ":" }) } == ["site/15.html", "site/16.html"]
          && !run.output.contains("wisdom"), "\(run)")
    }
  }
}
