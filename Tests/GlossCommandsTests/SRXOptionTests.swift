import Foundation
import Testing

@Suite("--srx")
struct SRXOptionTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("semi.srx", Self.rules(#"<rule><beforebreak>;\s*</beforebreak></rule>"#))
    try scratch.write("a.en.txt", "One thing. Two; three. Four; five")
    try scratch.write("a.zh.txt", "一件。二;三。四;五")
  }

  /// An SRX file with these rules for English and Chinese.
  static func rules(_ rules: String) -> String {
    """
    <srx version="2.0" xmlns="http://www.lisa.org/srx20"><header segmentsubflows="yes" cascade="yes"/><body>
    <languagerules><languagerule languagerulename="all">
    \(rules)
    </languagerule></languagerules>
    <maprules><languagemap languagepattern="(en|zh).*" languagerulename="all"/></maprules></body></srx>
    """
  }

  private func segments(_ arguments: String...) throws -> Int? {
    let run = scratch.run(
      ["check", "--glossary", "list.tsv", "--format", "json", "--fail-on", "never"] + arguments + ["a.en.txt"])
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return (report?["summary"] as? [String: Any])?["segments"] as? Int
  }

  @Test("segment cuts by the file, on its own and as a worker")
  func segment() throws {
    let run = scratch.run("segment", "--lang", "en", "--srx", "semi.srx", "a.en.txt")
    #expect(run.lines == ["One thing. Two;", "three. Four;", "five"] && run.status == 0, "\(run)")
    let worker = scratch.run(
      "segment", "--lang", "en", "--srx", "semi.srx", "--jsonl", input: [#"{"id":1,"text":"a; b. c"}"#])
    #expect(worker.lines == [#"{"id":1,"sentences":["a; ","b. c"]}"#], "\(worker)")
    let french = scratch.run("segment", "--lang", "fr", "--srx", "semi.srx", input: ["Un; deux. Trois."])
    #expect(french.lines == ["Un; deux.", "Trois."], "\(french)")
  }

  @Test("align links sentences that the file cuts")
  func align() {
    let run = scratch.run(
      "align", "--glossary", "list.tsv", "--srx", "semi.srx", "--source-lang", "zh", "--target-lang", "en", "--format",
      "links", "a.zh.txt", "a.en.txt")
    #expect(run.status == 0 && run.lines.last?.contains("2") == true && !run.output.contains("3"), "\(run)")
  }

  @Test("check takes it from the command line, then from the configuration, relative to that")
  func check() throws {
    try scratch.write("a.en.txt", "One thing. Two of the; three. Four; five")
    #expect(try segments() == 3)
    #expect(try segments("--srx", "semi.srx") == 3)
    try scratch.write("rules/none.srx", Self.rules(""))
    try scratch.write("rules/glosslint.yml", "srx: none.srx\n")
    #expect(try segments("--config", "rules/glosslint.yml") == 1)
    #expect(try segments("--config", "rules/glosslint.yml", "--srx", "semi.srx") == 3)
  }

  @Test(
    "What is wrong with the file is said once, in one line with its place",
    arguments: [
      ("<rule break=\"perhaps\"/>", #"bad.srx:3:1: break "perhaps" is neither yes nor no"#),
      ("<rule><beforebreak>(</beforebreak></rule>", "bad.srx:3:1: beforebreak \"(\" is no regular expression"),
      ("<rule><beforebreak>(.+)+#</beforebreak></rule>", "bad.srx:3:1: this rule takes too long"),
      ("<rule>", "bad.srx:4:3: not well-formed XML: mismatched tag"),
    ])
  func problems(_ rules: String, _ message: String) throws {
    try scratch.write("bad.srx", Self.rules(rules))
    let text = String(repeating: "of the city and by the sea ", count: 20)
    try scratch.write("b.en.txt", text)
    try scratch.write("c.en.txt", text)
    for command in [["segment", "b.en.txt"], ["align", "b.en.txt", "c.en.txt"], ["check", "b.en.txt", "c.en.txt"]] {
      let run = scratch.run(command + ["--srx", "bad.srx"])
      #expect(run.status == 2 && run.output == "", "\(run)")
      #expect(run.error.hasPrefix("glosslint: \(message)") && run.error.filter { $0 == "\n" }.count == 1, "\(run)")
    }
  }

  @Test("A file that is not there is said to be not there")
  func missing() throws {
    #expect(scratch.run("segment", "--srx", "no.srx", "a.en.txt").error == "glosslint: no.srx: no such file\n")
    try scratch.write("glosslint.yml", "srx: [a, b]\n")
    let run = scratch.run("check", "a.en.txt")
    #expect(run.status == 2 && run.error.contains("glosslint.yml:1:6: srx must be a single value"), "\(run)")
  }
}
