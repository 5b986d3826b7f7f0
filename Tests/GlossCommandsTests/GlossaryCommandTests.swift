import Foundation
import Testing

@Suite("glosslint glossary")
struct GlossaryCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list + "tide-gate\t挡潮闸\ttide gate|tidal gate\t\tWorks Bureau\n")
  }

  @Test("Concepts are listed, one a line")
  func list() {
    let run = scratch.run("glossary", "list", "--glossary", "list.tsv")
    #expect(run.status == 0 && run.error == "")
    #expect(run.output == "smart-city\t智慧城市\tsmart city\ntide-gate\t挡潮闸\ttide gate\n")
  }

  @Test("The lists that ship are listed where no other is named, and can be narrowed to a subject")
  func shipped() throws {
    let run = scratch.run("glossary", "list", "--subject", "local")
    #expect(run.status == 0 && run.output.contains("xigang-district\t西岗区\tXigang District\n"))
    #expect(run.lines.count < scratch.run("glossary", "list").lines.count)
    let none = scratch.run("glossary", "list", "--subject", "cookery")
    #expect(none.status == 2 && none.error.contains("no concept has the subject \"cookery\""))
  }

  @Test(
    "A concept is shown by id, by any term, by a part of one",
    arguments: ["smart-city", "智慧城市", "Wisdom City", "智慧", "ＳＭＡＲＴ"])
  func show(_ term: String) {
    let run = scratch.run("glossary", "show", "--glossary", "list.tsv", term)
    #expect(run.status == 0, "\(run)")
    for words in ["smart-city\n", "preferred   智慧城市", "deprecated  wisdom city", "City Office", "in list\n"] {
      #expect(run.output.contains(words), "\(words) is not in \(run)")
    }
    #expect(!run.output.contains("tide gate"))
  }

  @Test("What no list has is said")
  func showNothing() {
    let run = scratch.run("glossary", "show", "--glossary", "list.tsv", "水库")
    #expect(run.status == 2 && run.output == "" && run.error == "glosslint: no concept has a term like \"水库\"\n")
  }

  @Test("The lists that ship have nothing that fails")
  func lintShipped() {
    let run = scratch.run("glossary", "lint")
    #expect(run.status == 0, "\(run)")
    #expect(run.lines.last?.contains(" concepts in 11 lists, ") == true, "\(run)")
  }

  @Test("What a list cannot mean is a finding, what cannot be read a failure; both are told with their places")
  func lint() throws {
    #expect(scratch.run("glossary", "lint", "list.tsv").status == 0)
    try scratch.write(
      "double.yml",
      "concepts:\n- {id: a, authority: x, terms: {zh: 闸门, en: gate}}\n- {id: a, authority: x, terms: {zh: 水坝, en: dam}}\n"
    )
    let double = scratch.run("glossary", "lint", "double.yml")
    #expect(double.status == 1, "\(double)")
    #expect(
      double.lines.first
        == "double.yml:3:3: warning: the id \"a\" is taken at line 2; choose another, or join them [duplicate-concept]")
    #expect(double.lines.last == "2 concepts in 1 list, 1 remark")
    try scratch.write("broken.yml", "concepts:\n- id: a\n- {id: b, colour: x, terms: {zh: 闸}}\n")
    let broken = scratch.run("glossary", "lint", "broken.yml", "double.yml", "missing.yml")
    #expect(broken.status == 2, "\(broken)")
    #expect(
      broken.lines.prefix(2).map { String($0.prefix(22)) } == ["broken.yml:2:3: error:", "broken.yml:3:11: error"])
    #expect(broken.output.contains("double.yml:3:3: warning:"))
    #expect(broken.error == "glosslint: missing.yml: no such file\n")
  }

  @Test("Lists are linted as layers, and as JSON with the same findings")
  func lintLayers() throws {
    try scratch.write("below.tsv", "id\tzh\ten\tauthority\na\t闸门\tgate\tx\n")
    try scratch.write("above.tsv", "id\tzh\ten\tauthority\na\t城门\tcity gate\tx\n")
    #expect(scratch.run("glossary", "lint", "above.tsv").status == 0)
    let run = scratch.run("glossary", "lint", "below.tsv", "above.tsv", "--format", "json")
    #expect(run.status == 1 && run.error == "", "\(run)")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    #expect(findings.map { $0["rule"] as? String } == ["duplicate-concept"])
    #expect(findings.first?["file"] as? String == "above.tsv" && findings.first?["line"] as? Int == 2)
    #expect((report["summary"] as? [String: Int])?["warnings"] == 1)
  }

  @Test("Concepts that a corpus never mentions are told where one is given")
  func lintCorpus() throws {
    try scratch.write("site/zh/a.md", "建成智慧城市。\n")
    try scratch.write("site/en/a.html", "<p>Two cities.</p>")
    #expect(!scratch.run("glossary", "lint", "list.tsv").output.contains("unused-concept"))
    let run = scratch.run("glossary", "lint", "list.tsv", "--corpus", "site/zh", "--corpus", "site/en/a.html")
    #expect(run.status == 0, "\(run)")
    #expect(
      run.lines.filter { $0.hasSuffix("[unused-concept]") } == [
        "list.tsv:3:1: info: no term of \"tide-gate\" occurs in the texts [unused-concept]"
      ])
    let none = scratch.run("glossary", "lint", "list.tsv", "--corpus", "elsewhere")
    #expect(none.status == 2 && none.error.contains("elsewhere: no such file"), "\(none)")
  }

  @Test("A list of nothing has nothing wrong with it")
  func empty() throws {
    try scratch.write("empty.yml", "")
    let run = scratch.run("glossary", "lint", "empty.yml")
    #expect(run.status == 0 && run.output == "0 concepts in 1 list, 0 remarks\n", "\(run)")
  }
}
