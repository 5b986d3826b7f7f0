import Foundation
import Testing

@Suite("The rules and the configuration, explained")
struct CatalogueTests {
  /// The ids that `glosslint rules` lists.
  private func ids(_ scratch: Scratch) -> [String] {
    scratch.run("rules").lines.filter { $0.hasPrefix("  ") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }

  @Test("Every rule is listed with its severity, and explained with examples")
  func explained() throws {
    let scratch = try Scratch()
    let ids = ids(scratch)
    #expect(ids.count >= 7 && ids.contains("number-mismatch") && Set(ids).count == ids.count)
    for id in ids {
      let run = scratch.run("explain", id)
      #expect(run.status == 0 && run.error == "", "\(run)")
      #expect(run.output.hasPrefix("\(id) ("), "\(run)")
      #expect(
        run.output.contains("\nFlagged:\n") && run.output.contains("\nAccepted:\n") && run.output.contains("⟦"), "\(id)"
      )
    }
  }

  @Test("The rule that was meant is named")
  func meant() throws {
    let run = try Scratch().run("explain", "number-mismach")
    #expect(run.status == 2 && run.error.contains("did you mean \"number-mismatch\"?"), "\(run)")
  }

  @Test("A configuration is written once")
  func writesOnce() throws {
    let scratch = try Scratch()
    let run = scratch.run("init")
    #expect(run.status == 0 && run.output == "wrote glosslint.yml\n" && run.error == "", "\(run)")
    let text = try scratch.read("glosslint.yml")
    #expect(text.hasPrefix("# "))
    let again = scratch.run("init")
    #expect(
      again.status == 2 && again.output == "" && again.error.contains("glosslint.yml: is there already"), "\(again)")
    #expect(try scratch.read("glosslint.yml") == text)
    try scratch.write("glosslint.yml", "select: []\n")
    #expect(scratch.run("init").status == 2)
    #expect(try scratch.read("glosslint.yml") == "select: []\n")
  }

  @Test("It reads back, as it is and with any of its lines in force")
  func readsBack() throws {
    let scratch = try Scratch()
    try scratch.write("page.md", "Fine.\n")
    try scratch.write("terms/policy.yml", "concepts: []\n")
    try scratch.write("terms/our-city.tsv", Scratch.list)
    try scratch.write("terms/wordings.txt", "fasten the pace => quicken the pace\n")
    try scratch.write("segmentation.srx", SRXOptionTests.rules(""))
    #expect(scratch.run("init").status == 0)
    let template = try scratch.read("glosslint.yml")
    #expect(scratch.run("check", "page.md").status == 0)
    let ids = Set(ids(scratch))
    var keys = 0
    for line in template.split(separator: "\n") {
      guard let match = line.wholeMatch(of: /# ([a-z-]+:.*)/), !line.contains("paths are relative") else { continue }
      var setting = String(match.1)
      if setting == "pairs:" { setting += "\n  - {source: \"chinese/**.html\", target: \"english/**.html\"}" }
      // The template may name rules that come with a later version.
      let named = setting.matches(of: /[a-z]+(?:-[a-z]+)+/).map { String($0.0) }
      if setting.contains("["), setting.hasPrefix("select") || setting.hasPrefix("ignore"),
        !named.allSatisfy(ids.contains)
      {
        continue
      }
      try scratch.write("glosslint.yml", setting + "\n")
      let run = scratch.run("check", "page.md")
      if run.error.contains("unknown rule") { continue }
      #expect(run.status == 0 && run.error == "", "\(setting): \(run)")
      keys += 1
    }
    #expect(keys >= 6)
  }
}
