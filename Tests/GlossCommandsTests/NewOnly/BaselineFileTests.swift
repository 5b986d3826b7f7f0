import Foundation
import Testing

@Suite("check --baseline")
struct BaselineFileTests {
  private func site() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("glosslint.yml", GitScratch.configuration)
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("a.md", "A wisdom city.\n")
    try scratch.write("b.md", "The the wisdom city.\n")
    return scratch
  }

  @Test("What is known is silent; what is gone is told, and taken out")
  func shrinks() throws {
    let scratch = try site()
    let missing = scratch.run("check", ".", "--baseline", "known.json")
    #expect(
      missing.status == 2 && missing.error == "glosslint: known.json: no such file; --update-baseline writes it\n")
    #expect(scratch.run("check", ".", "--baseline", "known.json", "--update-baseline").status == 0)
    let first = try scratch.read("known.json")
    #expect(scratch.run("check", ".", "--baseline", "known.json").status == 0)
    #expect(try scratch.read("known.json") == first)

    try scratch.write("b.md", "A wisdom city.\n")
    let run = scratch.run("check", ".", "--baseline", "known.json", "--format", "concise")
    #expect(run.status == 0 && run.places == [], "\(run)")
    #expect(
      run.error == "glosslint: note: known.json: 1 known finding occurs no more; --update-baseline takes it out\n")
    // A page alone says nothing of the others.
    #expect(scratch.run("check", "a.md", "--baseline", "known.json").error == "")
    #expect(scratch.run("check", "a.md", "--baseline", "known.json", "--update-baseline").status == 0)
    #expect(try scratch.read("known.json") == first)
    #expect(scratch.run("check", ".", "--baseline", "known.json", "--update-baseline").status == 0)
    #expect(try scratch.read("known.json").split(separator: "\n").count < first.split(separator: "\n").count)
  }

  @Test("The file has a stable form")
  func form() throws {
    let scratch = try site()
    _ = scratch.run("check", ".", "--baseline", "known.json", "--update-baseline")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(scratch.read("known.json").utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    let findings = try #require(json["findings"] as? [[String: String]])
    #expect(findings.map { $0["file"] } == ["a.md", "b.md", "b.md"])
    #expect(findings.map { $0["rule"] } == ["deprecated-rendering", "deprecated-rendering", "repeated-word"])
    let report = scratch.run("check", ".", "--format", "jsonl")
    for finding in findings { #expect(report.output.contains(try #require(finding["fingerprint"]))) }
  }

  @Test(
    "A file that is something else is left alone and said in one line",
    arguments: [
      ("Some text.\n", "is no baseline of glosslint: it is not JSON"),
      ("", "is no baseline of glosslint: it is not JSON"),
      ("[1]", "is no baseline of glosslint, though it is JSON"),
      ("{\"version\":1,\"findings\":[]}", "is no baseline of glosslint, though it is JSON"),
      (
        "{\"version\":1,\"tool\":{\"name\":\"glosslint\",\"version\":\"1\"},\"findings\":[{}]}", "is a damaged baseline"
      ),
    ])
  func otherFiles(_ text: String, _ message: String) throws {
    let scratch = try site()
    try scratch.write("known.json", text)
    for arguments in [["--baseline", "known.json"], ["--baseline", "known.json", "--update-baseline"]] {
      let run = scratch.run(["check", "."] + arguments)
      #expect(run.status == 2 && run.output == "", "\(run)")
      #expect(run.error.hasPrefix("glosslint: known.json: \(message)"), "\(run)")
      #expect(run.error.split(separator: "\n").count == 1)
      #expect(try scratch.read("known.json") == text)
    }
  }

  @Test("A baseline of another version is named, and written anew on demand")
  func otherVersion() throws {
    let scratch = try site()
    try scratch.write("known.json", "{\"version\":7,\"tool\":{\"name\":\"glosslint\",\"version\":\"9\"},\"rows\":[]}")
    let run = scratch.run("check", ".", "--baseline", "known.json")
    #expect(run.status == 2)
    #expect(
      run.error
        == "glosslint: known.json: is a baseline of version 7, and this program reads version 1; --update-baseline "
        + "writes it anew\n")
    #expect(scratch.run("check", ".", "--baseline", "known.json", "--update-baseline").status == 0)
    #expect(scratch.run("check", ".", "--baseline", "known.json").status == 0)
  }

  @Test("A finding of a menu stays known on one page when another page with it goes")
  func menus() throws {
    let scratch = try site()
    try scratch.write("b.md", "A wisdom city.\n")
    #expect(scratch.run("check", ".", "--format", "concise").places == ["a.md:1"])
    _ = scratch.run("check", ".", "--baseline", "known.json", "--update-baseline")
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "a.md"))
    let run = scratch.run("check", ".", "--baseline", "known.json")
    #expect(run.status == 0, "\(run)")
  }

  @Test(
    "Options that do not go together",
    arguments: [
      ["--update-baseline"], ["--baseline", "k.json", "--update-baseline", "--since", "main"],
      ["--baseline", "k.json", "--fix"], ["--since", "main", "--fix-diff"],
    ])
  func together(_ arguments: [String]) throws {
    let scratch = try site()
    let run = scratch.run(["check", "."] + arguments)
    #expect(run.status == 2 && run.output == "" && !scratch.exists("k.json"), "\(run)")
  }
}
