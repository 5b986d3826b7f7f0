import GlossTables
import Testing

@Suite("Files of strings, PO and tables are checked")
struct StringFileCheckTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
  }

  private func check(_ arguments: String...) -> Scratch.Run {
    scratch.run(
      ["check", "--glossary", "list.tsv", "--format", "concise", "--dictionary", "none", "--select"]
        + ["number-mismatch,deprecated-rendering", "--fail-on", "info"] + arguments)
  }

  @Test("Two files of strings are a pair by their keys, whatever their order", arguments: ["json", "yml"])
  func keys(_ format: String) throws {
    let (chinese, english) =
      format == "json"
      ? (
        #"{"zh": {"b": "成本为3.5亿元。", "a": "共有20个。"}}"#,
        #"{"en": {"a": "There are 20.", "b": "It cost 3.5 million yuan."}}"#
      )
      : ("zh:\n  b: 成本为3.5亿元。\n  a: 共有20个。\n", "en:\n  a: There are 20.\n  b: It cost 3.5 million yuan.\n")
    try scratch.write("strings.zh.\(format)", chinese)
    try scratch.write("strings.en.\(format)", english)
    for arguments in [["strings.en.\(format)"], ["strings.en.\(format)", "--source", "strings.zh.\(format)"]] {
      let run = scratch.run(
        [
          "check", "--glossary", "list.tsv", "--format", "concise", "--dictionary", "none", "--select",
          "number-mismatch",
        ]
          + ["--fail-on", "info"] + arguments)
      #expect(run.status == 1 && run.lines.count == 1 && run.output.contains("3.5 million"), "\(run)")
    }
  }

  @Test("Files without a key in common are no pair")
  func noKeys() throws {
    try scratch.write("zh.json", #"{"b": "成本"}"#)
    try scratch.write("en.json", #"{"a": "cost"}"#)
    let run = check("en.json", "--source", "zh.json")
    #expect(run.status == 2 && run.error == "glosslint: en.json: has no key in common with zh.json\n", "\(run)")
  }

  @Test("PO is a pair by itself; one from English is read as such")
  func po() throws {
    try scratch.write("a.po", "msgid \"成本为3.5亿元。\"\nmsgstr \"It cost 3.5 million yuan.\"\n")
    #expect(check("a.po").output.hasPrefix("a.po:2:"))
    try scratch.write(
      "b.po", "msgid \"The city is building three smart cities in the year.\"\nmsgstr \"本市今年正在建设四个智慧城市。\"\n")
    let run = check("b.po")
    #expect(run.status != 2 && run.error == "", "\(run)")
  }

  @Test("A file with nothing translated has no findings")
  func nothing() throws {
    try scratch.write("a.po", "msgid \"成本\"\nmsgstr \"\"\n")
    try scratch.write("t.csv", "zh,en\n")
    try scratch.write("e.json", "{}")
    try scratch.write("e.yml", "")
    for path in ["a.po", "t.csv", "e.json", "e.yml"] {
      let run = check(path)
      #expect(run.status == 0 && run.error == "", "\(path): \(run)")
    }
  }

  @Test("A workbook is a pair; its places are rows")
  func workbook() throws {
    let sheet = XLSXWriter.Sheet(
      name: "S", header: ["zh", "en"], rows: [["海", "Sea"], ["建设智慧城市。", "A wisdom city is built."]])
    try scratch.write("a.xlsx", bytes: XLSXWriter.bytes([sheet]))
    let run = check("a.xlsx")
    #expect(run.status == 1 && run.lines.count == 1 && run.output.contains(":3:3"), "\(run)")
    try scratch.write("b.xlsx", "no workbook")
    #expect(check("b.xlsx").status == 2)
  }

  @Test("A term list may be a workbook")
  func termList() throws {
    let sheet = XLSXWriter.Sheet(name: "S", header: ["zh", "en", "en.deprecated"], rows: [["海", "sea", "big water"]])
    try scratch.write("list.xlsx", bytes: XLSXWriter.bytes([sheet]))
    try scratch.write("a.md", "The big water is deep.\n")
    let run = scratch.run(
      "check", "--glossary", "list.xlsx", "--format", "concise", "--select", "deprecated-rendering", "a.md")
    #expect(run.output.contains("big water"), "\(run)")
    #expect(scratch.run("glossary", "lint", "list.xlsx").status != 2)
    try scratch.write("bad.xlsx", "no workbook")
    #expect(scratch.run("check", "--glossary", "bad.xlsx", "a.md").error.hasPrefix("glosslint: bad.xlsx:1:1: "))
  }

  @Test("A term list that is checked as a text is one", arguments: ["t.tsv", "t.csv"])
  func listAsText(_ path: String) throws {
    try scratch.write(path, Scratch.list.replacing("\t", with: path.hasSuffix("csv") ? "," : "\t"))
    #expect(check(path).status != 2)
  }
}
