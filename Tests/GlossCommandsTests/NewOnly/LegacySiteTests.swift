import Foundation
import Testing

@Suite("A site with years of findings")
struct LegacySiteTests {
  /// 300 pages with 400 findings: one on each, a second on every third.
  private static let pages = Dictionary(
    uniqueKeysWithValues: (1...300).map { number in
      let second = number.isMultiple(of: 3) ? "Later the wisdom city of district \(number) grew.\n" : ""
      return ("site/\(number).md", "# District \(number)\n\nDistrict \(number) became a wisdom city.\n\n\(second)")
    })

  @Test("Only what a change brings is reported, also when lines move and files are renamed")
  func onlyWhatIsNew() throws {
    let site = try GitScratch(Self.pages.merging(GitScratch.settings) { $1 })
    #expect(site.check("site").places.count == 400)
    let written = site.check("site", "--baseline", "known.json", "--update-baseline")
    #expect(written.status == 0 && written.places.isEmpty, "\(written)")
    #expect(written.error == "glosslint: note: known.json: 400 known findings\n")

    // The first is added to a page, the second stands on a page that git is not told of.
    try site.git("checkout", "-q", "-b", "change")
    let folder = site.folder
    try folder.write("site/7.md", folder.read("site/7.md") + "\nNow it is a wisdom city again.\n")
    try site.commit()
    try folder.write("site/new.md", "# News\n\nOne more wisdom city.\n")
    for arguments in [["--since", "main"], ["--baseline", "known.json"]] {
      let run = folder.run(["check", "site", "--format", "concise"] + arguments)
      #expect(run.status == 1 && run.error == "", "\(run)")
      #expect(run.places == ["site/7.md:6", "site/new.md:3"], "\(run)")
    }

    // Lines move, and files are renamed, one with git and one without.
    for number in [7, 9, 30] {
      try folder.write("site/\(number).md", "# Words\n\nOf welcome.\n\n" + folder.read("site/\(number).md"))
    }
    try site.git("mv", "site/9.md", "site/nine.md")
    try site.commit()
    try site.move("site/12.md", to: "site/twelve/a page.md")
    for arguments in [["--since", "main"], ["--baseline", "known.json"]] {
      let run = folder.run(["check", "site", "--format", "concise"] + arguments)
      #expect(run.status == 1 && run.error == "", "\(run)")
      #expect(run.places == ["site/7.md:10", "site/new.md:3"], "\(run)")
    }
  }
}
