import Foundation
import Testing

@Suite("--show-suppressed")
struct ShownSuppressionTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      "glosslint.yml",
      GitScratch.configuration + "suppress:\n  - {file: b.md, rule: repeated-word, reason: a refrain}\n")
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write(
      "a.md", "<!-- glosslint:disable-next-line repeated-word -- a band -->\nThe the.\n\nA wisdom city.\n")
    try scratch.write("b.md", "The the.\n")
  }

  /// Rule, kind and justification of each result; no kind where it is not suppressed.
  private func results(_ run: Scratch.Run) throws -> [[String?]] {
    struct Log: Decodable {
      let runs: [Run]
      struct Run: Decodable { let results: [Result] }
      struct Result: Decodable {
        let ruleId: String
        let suppressions: [Suppression]?
      }
      struct Suppression: Decodable {
        let kind: String
        let justification: String?
      }
    }
    let log = try JSONDecoder().decode(Log.self, from: Data(run.output.utf8))
    return log.runs.flatMap(\.results).map { result in
      [result.ruleId, result.suppressions?.first?.kind, result.suppressions?.first?.justification]
    }
  }

  private func check(_ arguments: String...) -> Scratch.Run {
    scratch.run(["check", "a.md", "b.md", "--format", "sarif"] + arguments)
  }

  @Test("Comments, the list and what is known are shown with their reasons, and count for nothing")
  func shown() throws {
    let plain = check()
    #expect(plain.status == 1 && plain.error == "", "\(plain)")
    #expect(try results(plain) == [["deprecated-rendering", nil, nil]])
    #expect(!plain.output.contains("suppressions"))

    let shown = check("--show-suppressed")
    #expect(shown.status == 1, "\(shown)")
    #expect(
      try results(shown) == [
        ["deprecated-rendering", nil, nil], ["repeated-word", "inSource", "a band"],
        ["repeated-word", "external", "a refrain"],
      ])

    let known = check("--show-suppressed", "--baseline", "known.json", "--update-baseline")
    #expect(known.status == 0, "\(known)")
    #expect(
      try results(known) == [
        ["repeated-word", "inSource", "a band"], ["deprecated-rendering", "external", nil],
        ["repeated-word", "external", "a refrain"],
      ])
    #expect(!(try scratch.read("known.json")).contains("repeated-word"))
  }

  @Test("Other formats have no mark for it")
  func otherFormat() {
    let run = scratch.run("check", "a.md", "--show-suppressed")
    #expect(run.status == 2 && run.output == "" && run.error.contains("goes with --format sarif"), "\(run)")
  }
}
