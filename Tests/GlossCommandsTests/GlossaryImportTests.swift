import Foundation
import Testing

@Suite("glosslint glossary import and export")
struct GlossaryImportTests {
  private let scratch: Scratch
  private static let list = "concepts:\n  - id: gate\n    terms:\n      zh:\n        - 闸门\n      en:\n        - gate\n"
  private static let utx = "#UTX 1.20; zh/en; 2026\n#src\ttgt\tsrc:pos\tconcept ID\n闸门\tgate\t-\tgate\n"

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.yml", Self.list)
    try scratch.write("a.utx", Self.utx)
  }

  @Test("A list of another program becomes one of ours")
  func imports() throws {
    let run = scratch.run("glossary", "import", "a.utx", "--output", "new.yml", "--name", "ours")
    #expect(run.status == 0 && run.output == "" && run.error == "new.yml: 1 concept\n", "\(run)")
    #expect(try scratch.read("new.yml") == "glossary:\n  name: ours\n" + Self.list)
  }

  @Test("An existing list is not replaced unasked; what differs is shown side by side")
  func existing() throws {
    try scratch.write("b.utx", Self.utx.replacing("\tgate\t-", with: "\tsluice\t-"))
    let run = scratch.run("glossary", "import", "b.utx", "--output", "list.yml")
    #expect(run.status == 1, "\(run)")
    #expect(
      run.lines == ["gate", "  list.yml:2        | b.utx:3", "  en preferred gate | en preferred sluice"], "\(run)")
    #expect(run.error.contains("list.yml: exists and is not replaced: of 1 concept 1 would change and 0 go"))
    #expect(try scratch.read("list.yml") == Self.list)
    #expect(scratch.run("glossary", "import", "b.utx", "--output", "list.yml", "--force").status == 0)
    #expect(try scratch.read("list.yml").contains("sluice"))
  }

  @Test("What several files say differently of one concept is shown, and nothing written")
  func several() throws {
    try scratch.write("b.csv", "id,zh,en\ngate,闸门,sluice\ndam,坝,dam\n")
    let run = scratch.run("glossary", "import", "a.utx", "b.csv", "--output", "new.yml")
    #expect(run.status == 1 && run.error.contains("1 concept said in two ways"), "\(run)")
    #expect(run.output.contains("en preferred gate") && run.output.contains("| en preferred sluice"), "\(run)")
    #expect(!scratch.exists("new.yml"))
    #expect(scratch.run("glossary", "import", "a.utx", "b.csv", "--output", "new.yml", "--force").status == 0)
    let list = scratch.run("glossary", "list", "--glossary", "new.yml")
    #expect(list.output == "gate\t闸门\tsluice\ndam\t坝\tdam\n", "\(list)")
  }

  @Test("What replacing a list would lose is counted")
  func loss() throws {
    try scratch.write("b.csv", "id,zh,en\ndam,坝,dam\ndike,堤,dike\n")
    let run = scratch.run("glossary", "import", "b.csv", "--output", "list.yml")
    #expect(run.status == 1 && run.error.contains("of 1 concept 0 would change and 1 go, 2 would be new"), "\(run)")
    #expect(try scratch.read("list.yml") == Self.list)
  }

  @Test("Columns of other names are told what they are")
  func columns() throws {
    try scratch.write("b.csv", "Term,Rendering,Owner\n闸门,gate,Li\n")
    let plain = scratch.run("glossary", "lint", "b.csv")
    #expect(plain.status != 1, "\(plain)")
    let arguments = [
      "glossary", "import", "b.csv", "--output", "new.yml", "--column", "Term=zh", "--column", "rendering=en",
    ]
    #expect(scratch.run(arguments).error.contains("b.csv:1:16: unknown column \"Owner\""))
    let run = scratch.run(arguments + ["--column", "Owner="])
    #expect(run.status == 0 && run.error == "new.yml: 1 concept\n", "\(run)")
    #expect(try scratch.read("new.yml").contains("en:\n        - gate"))
    let wrong = scratch.run(arguments + ["--column", "Owner=subjekt"])
    #expect(wrong.status == 2 && wrong.error.contains("did you mean \"subject\"?"), "\(wrong)")
    #expect(scratch.run(arguments + ["--column", "Owner"]).status == 2)
  }

  @Test("A list is not replaced by its own export, by whatever path it is named")
  func ownExport() throws {
    try FileManager.default.createSymbolicLink(
      atPath: scratch.folder.appending(path: "link.yml").path, withDestinationPath: "list.yml")
    for path in ["list.yml", "./list.yml", "link.yml"] {
      let run = scratch.run("glossary", "export", "list.yml", "--format", "tbx", "--output", path)
      #expect(run.status == 2 && run.error.contains("\(path): is the list itself"), "\(run)")
    }
    #expect(try scratch.read("list.yml") == Self.list)
    let unknown = scratch.run("glossary", "export", "list.yml", "--output", "x.doc")
    #expect(unknown.status == 2 && unknown.error.contains("x.doc: its name tells no form; say --format"), "\(unknown)")
  }

  @Test("Of a file with an error nothing is imported; lint tells all of them")
  func errors() throws {
    try scratch.write("bad.utx", Self.utx + "\tx\n\ty\n")
    let run = scratch.run("glossary", "import", "bad.utx", "--output", "new.yml")
    #expect(run.status == 2 && run.error.hasPrefix("glosslint: bad.utx:4:1: the row has no source term (and 1 more"))
    #expect(!scratch.exists("new.yml"))
    #expect(scratch.run("glossary", "lint", "bad.utx").lines.count == 3)
    let other = scratch.run("glossary", "import", "a.utx", "--output", "new.txt")
    #expect(other.status == 2 && other.error.contains("name it .yml"))
  }

  @Test("Languages that a file does not name can be given")
  func languages() throws {
    try scratch.write("x.tab", "gate\tvanne\n")
    let arguments = ["glossary", "import", "x.tab", "--output", "new.yml", "--source-lang", "en"]
    #expect(scratch.run(arguments).status == 2)
    #expect(scratch.run(arguments + ["--target-lang", "fr"]).status == 0)
    #expect(try scratch.read("new.yml").contains("      fr:\n        - vanne\n"))
  }

  @Test(
    "Lists of other programs serve wherever a list does", arguments: ["a.utx", "a.tbx", "a.csv", "a.xlsx", "a.yaml"])
  func direct(_ path: String) throws {
    if path != "a.utx" { #expect(scratch.run("glossary", "export", "list.yml", "--output", path).status == 0) }
    let list = scratch.run("glossary", "list", "--glossary", path)
    #expect(list.status == 0 && list.output == "gate\t闸门\tgate\n", "\(list)")
  }

  @Test("What the form cannot hold is said on standard error")
  func losses() throws {
    try scratch.write(
      "list.yml", "concepts:\n- {id: gate, subject: works, terms: {zh: 闸门, en: [{text: gate, gap: 1}]}}\n")
    let run = scratch.run("glossary", "export", "list.yml", "--format", "utx")
    #expect(run.status == 0 && run.output.hasPrefix("#UTX 1.20; zh/en; 20"), "\(run)")
    #expect(run.error == "utx: not held: 1 concepts: subject\nutx: not held: 1 terms: gap\n")
  }

  @Test("The lists that ship are exported by name, or all as one")
  func shipped() {
    let one = scratch.run("glossary", "export", "dalian", "--format", "tsv")
    let all = scratch.run("glossary", "export", "shipped", "--format", "tsv")
    #expect(one.status == 0 && all.status == 0)
    #expect(one.output.contains("xigang-district\t西岗区\t") && all.lines.count > one.lines.count)
    let none = scratch.run("glossary", "export", "dalien", "--format", "tsv")
    #expect(none.status == 2 && none.error.contains("did you mean \"dalian\"?"), "\(none)")
  }
}
