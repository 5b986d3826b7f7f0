import Foundation
import Testing

@Suite("glosslint glossary diff, merge, stats, and searching")
struct GlossaryCompareTests {
  private let scratch: Scratch
  static let list = """
    concepts:
      - id: tide-gate
        subject: water
        terms:
          zh: 挡潮闸
          en:
            - text: tide gate
              authority: Works Bureau
              since: 2016-03
            - text: tidegate
              status: deprecated
      - id: reform
        terms: {zh: 改革开放, en: reform and opening up, fr: réforme}

    """

  init() throws {
    scratch = try Scratch()
    try scratch.write("a.yml", Self.list)
    try scratch.write(
      "b.yml",
      Self.list.replacing("- text: tidegate", with: "- text: tidal gate\n          status: admitted")
        .replacing("          status: admitted\n          status: deprecated", with: "          status: admitted")
        .replacing("since: 2016-03", with: "since: 2017"))
  }

  private func json(_ run: Scratch.Run) throws -> [String: Any] {
    #expect(run.status == 0 && run.error == "", "\(run)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test("Changes stand below the authority of their terms, and are counted")
  func diff() throws {
    let run = scratch.run("glossary", "diff", "a.yml", "b.yml")
    #expect(run.status == 0 && run.error == "")
    #expect(
      run.output == """
        Works Bureau
          ~ tide-gate: en "tide gate", since was 2016-03, is 2017
        no authority
          + tide-gate: en "tidal gate", admitted
          - tide-gate: en "tidegate", deprecated
        1 term added, 1 term removed, 1 other change

        """)
    #expect(scratch.run("glossary", "diff", "a.yml", "a.yml").output == "no difference\n")
    let report = try json(scratch.run("glossary", "diff", "a.yml", "b.yml", "--format", "json"))
    let changes = try #require(report["changes"] as? [[String: Any]])
    #expect(changes.map { $0["change"] as? String } == ["fact-changed", "term-added", "term-removed"])
    #expect(changes[0]["key"] as? String == "since" && changes[0]["after"] as? String == "2017")
    #expect((report["summary"] as? [String: Int])?["term-added"] == 1)
  }

  @Test("A list may be that of a revision of git")
  func revisions() throws {
    func git(_ arguments: String...) throws -> Int32 {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"] + arguments
      process.currentDirectoryURL = scratch.folder
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus
    }
    guard try git("init") == 0, try git("add", "a.yml") == 0, try git("commit", "-m", "x") == 0 else { return }
    try scratch.write("a.yml", Self.list.replacing("réforme", with: "réformes"))
    let run = scratch.run("glossary", "diff", "HEAD:a.yml", "a.yml")
    #expect(run.status == 0 && run.output.contains("the standard in fr was \"réforme\", is \"réformes\""), "\(run)")
    // What is noted for the next commit is called by a colon alone.
    #expect(scratch.run("glossary", "diff", "HEAD:a.yml", ":a.yml").output == "no difference\n")
    let file = scratch.run("glossary", "diff", "HEAD:b.yml", "a.yml")
    #expect(file.status == 2 && file.error.contains("HEAD:b.yml: no such file; git says: path 'b.yml' exists on disk"))
    let path = scratch.run("glossary", "diff", "HEAD:terms/a.yml", "a.yml")
    #expect(path.error.contains("with ./ here (HEAD:./terms/a.yml)"), "\(path)")
    let revision = scratch.run("glossary", "diff", "v9:a.yml", "a.yml")
    #expect(revision.status == 2 && revision.error.contains("git says: invalid object name 'v9'"), "\(revision)")
  }

  @Test("Lists in any form are counted, compared and brought in", arguments: ["tbx", "xlsx", "csv", "utx"])
  func forms(_ form: String) throws {
    let path = "x.\(form)"
    #expect(scratch.run("glossary", "export", "b.yml", "--output", path).status == 0)
    let stats = scratch.run("glossary", "stats", path)
    #expect(stats.status == 0 && stats.output.hasPrefix("concepts 2\n"), "\(stats)")
    let diff = scratch.run("glossary", "diff", "a.yml", path)
    #expect(diff.status == 0 && diff.output.contains("+ tide-gate: en \"tidal gate\", admitted"), "\(diff)")
    let merge = scratch.run("glossary", "merge", "a.yml", "a.yml", path)
    #expect(merge.status == 0 && merge.output.contains("tidal gate"), "\(merge)")
    // What came back from a spreadsheet as it was sent changes nothing, whatever the form cannot say.
    let list = "# ours\n" + Self.list.replacing("subject: water", with: "subject: water # fresh")
    try scratch.write("ours.yml", list)
    #expect(scratch.run("glossary", "merge", path, "ours.yml", path).output == list)
  }

  @Test("What would move the cursor, or hide, is shown; a value of two lines stands in one")
  func hidden() throws {
    try scratch.write(
      "c.yml",
      Self.list.replacing("text: tide gate", with: "text: \"tide\\e[31m gate\"")
        .replacing("subject: water", with: "note: \"one\\ntwo\""))
    let list = scratch.run("glossary", "list", "tide", "--glossary", "c.yml")
    #expect(list.output == "tide-gate\t挡潮闸\ttide<U+001B>[31m gate\n", "\(list)")
    for run in [
      scratch.run("glossary", "show", "tide-gate", "--glossary", "c.yml"), scratch.run("glossary", "lint", "c.yml"),
      scratch.run("glossary", "diff", "a.yml", "c.yml"),
    ] {
      #expect(!run.output.contains("\u{1B}"), "\(run)")
    }
    #expect(scratch.run("glossary", "diff", "a.yml", "c.yml").output.contains("note is \"one two\", was not said"))
  }

  @Test("Changes of another copy are brought in; conflicts are told and make the status 1")
  func merge() throws {
    try scratch.write("theirs.yml", Self.list.replacing("réforme", with: "réforme et ouverture"))
    let run = scratch.run("glossary", "merge", "a.yml", "b.yml", "theirs.yml", "--output", "b.yml")
    #expect(run.status == 0 && run.output == "" && run.error == "", "\(run)")
    let merged = try scratch.read("b.yml")
    #expect(merged.contains("fr: réforme et ouverture}") && merged.contains("tidal gate"), "\(merged)")
    try scratch.write(".merge_file_x", Self.list.replacing("réforme", with: "une réforme"))
    let conflict = scratch.run(
      "glossary", "merge", "a.yml", ".merge_file_x", "theirs.yml", "--name", "terms/city.yml", "--output",
      ".merge_file_x")
    #expect(conflict.status == 1, "\(conflict)")
    #expect(
      conflict.error == "terms/city.yml:12:5: conflict: reform: the standard in fr: ours: une réforme; theirs: "
        + "réforme et ouverture\n")
    #expect(try scratch.read(".merge_file_x").contains("fr: une réforme}"))
    let other = scratch.run("glossary", "merge", "a.yml", "b.yml", "theirs.yml", "--output", "x.csv")
    #expect(other.status == 2 && other.error.contains("x.csv: a merged list is YAML") && !scratch.exists("x.csv"))
    let table = scratch.run("glossary", "merge", "a.yml", "x.csv", "theirs.yml")
    #expect(table.status == 2 && table.error == "glosslint: x.csv: no such file\n", "\(table)")
  }

  @Test("What a list holds is counted")
  func stats() throws {
    let run = scratch.run("glossary", "stats", "a.yml")
    #expect(run.status == 0 && run.error == "")
    #expect(
      run.output == """
        concepts 2
        terms    6

        by language and status
          en     preferred 2, deprecated 1
          fr     preferred 1
          zh     preferred 2

        terms by authority
          1      Works Bureau
          2      standard renderings without one

        concepts by subject
          1      water
          1      without one

        terms by the year since when they are right
          1      2016

        """)
    for form in ["tbx", "xlsx", "csv"] {
      #expect(scratch.run("glossary", "export", "a.yml", "--output", "a.\(form)").status == 0)
      let other = scratch.run("glossary", "stats", "a.\(form)")
      #expect(other.status == 0 && other.output == run.output, "\(form): \(other)")
    }
    let report = try json(scratch.run("glossary", "stats", "a.yml", "--format", "json"))
    #expect(report["terms"] as? Int == 6 && report["withoutAuthority"] as? Int == 2)
    #expect((report["years"] as? [[String: Int]])?.first?["year"] == 2016)
    let shipped = scratch.run("glossary", "stats")
    #expect(shipped.status == 0 && shipped.output.contains("terms by authority"))
  }

  @Test(
    "A concept is found by Chinese, traditional too, by pinyin without tones, and by English in any form",
    arguments: [
      ("改革", "reform"), ("開放", "reform"), ("gaigekaifang", "reform"), ("kai fang", "reform"), ("FORM", "reform"),
      ("reforms", "reform"), ("opened up", "reform"), ("RÉFORME", "reform"), ("dangchao", "tide-gate"),
      ("tide gates", "tide-gate"), ("e-g", "tide-gate"), ("lvshan", "green"), ("lüshan", "green"), ("lushan", "green"),
      ("“改革开放”", "reform"), ("改革 开放", "reform"), ("reform & opening  up", "reform"), ("tide gate.", "tide-gate"),
    ])
  func search(_ query: String, _ id: String) throws {
    try scratch.write("a.yml", Self.list + "  - {id: green, terms: {zh: 绿山, en: wooded hills}}\n")
    let run = scratch.run("glossary", "list", query, "--glossary", "a.yml")
    #expect(run.status == 0 && run.lines.map { $0.prefix(while: { $0 != "\t" }) } == [id[...]], "\(run)")
    let shown = scratch.run("glossary", "show", query, "--glossary", "a.yml")
    #expect(shown.lines.first?.hasPrefix(id) == true, "\(shown)")
  }

  @Test("Nothing is found inside a syllable", arguments: ["angchao", "aig", "水库"])
  func notFound(_ query: String) {
    let run = scratch.run("glossary", "list", query, "--glossary", "a.yml")
    #expect(run.output == "" && run.error == "glosslint: no concept is like \"\(query)\"\n", "\(run)")
  }

  @Test("Concepts can be narrowed to an authority, a status, a language, which one term must satisfy")
  func filters() throws {
    func ids(_ arguments: String...) -> [String] {
      scratch.run(["glossary", "list", "--glossary", "a.yml"] + arguments).lines.map {
        String($0.prefix { $0 != "\t" })
      }
    }
    #expect(ids("--authority", "works") == ["tide-gate"])
    #expect(ids("--status", "deprecated") == ["tide-gate"])
    #expect(ids("--status", "deprecated", "--language", "zh") == [])
    #expect(ids("--language", "fr") == ["reform"])
    #expect(ids("--subject", "water", "--status", "preferred") == ["tide-gate"])
    let wrong = scratch.run("glossary", "list", "--status", "deprcated")
    #expect(wrong.status == 2 && wrong.error.contains("did you mean \"deprecated\"?"), "\(wrong)")
    let report = try json(scratch.run("glossary", "list", "--glossary", "a.yml", "tide", "--format", "json"))
    let concepts = try #require(report["concepts"] as? [[String: Any]])
    let terms = try #require(concepts.first?["terms"] as? [[String: Any]])
    #expect(concepts.count == 1 && terms.count == 3)
    #expect(terms[1]["authority"] as? String == "Works Bureau" && terms[1]["line"] as? Int == 7, "\(terms)")
  }
}
