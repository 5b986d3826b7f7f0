import GlossTables
import Testing

@Suite("Pairs from a table")
struct PairTableTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for name in ["a", "b", "c"] {
      try scratch.write("site/yuan/\(name)-yuanwen.md", "\(name)路花了3.5亿元。\n")
      try scratch.write("site/text/\(name).md", "The road \(name) cost 3.5 million yuan.\n")
    }
  }

  private func check(_ table: String, _ bytes: [UInt8], _ path: String = "site") throws -> Scratch.Run {
    try scratch.write("site/tables/\(table)", bytes: bytes)
    try scratch.write("glosslint.yml", "dictionary: none\npairs:\n  - {table: site/tables/\(table)}\n")
    return scratch.run(["check", path, "--format", "concise", "--select", "number-mismatch"])
  }

  private static let rows = ["a", "b"].map { ["../yuan/\($0)-yuanwen.md", "../text/\($0).md"] }

  @Test("A page is held against what its row names; what is a source is not checked alone")
  func formats() throws {
    let text = Self.rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    let turned = "en\tzh\n" + Self.rows.map { $0.reversed().joined(separator: "\t") }.joined(separator: "\n")
    let workbook = try XLSXWriter.bytes([
      .init(name: "pairs", header: ["zh-Hans", "en-GB"], rows: Self.rows.map { $0.map { .init($0) } })
    ])
    let tables: [(String, [UInt8])] = [
      ("p.tsv", Array(text.utf8)), ("p.tsv", Array(("zh\ten\n\n" + text).utf8)), ("p.tsv", Array(turned.utf8)),
      ("p.csv", Array(text.replacing("\t", with: ",").utf8)), ("p.xlsx", workbook),
    ]
    for (name, bytes) in tables {
      let run = try check(name, bytes)
      #expect(run.status == 1 && run.error == "", "\(name): \(run)")
      #expect(run.lines.map { String($0.prefix { $0 != ":" }) } == ["site/text/a.md", "site/text/b.md"], "\(run)")
    }
    #expect(try check("p.tsv", Array(text.utf8), "site/text/b.md").lines.count == 1)
  }

  @Test(
    "What is wrong is named with its row",
    arguments: [
      ("../yuan/a-yuanwen.md\t../text/a.md\n../yuan/d.md\t../text/b.md\n", "p.tsv:2:1: \"../yuan/d.md\": no such file"),
      ("zh\ten\n../yuan/a-yuanwen.md\t../text/z.md\n", "p.tsv:2:22: \"../text/z.md\": no such file"),
      (
        "../yuan/a-yuanwen.md\t../text/a.md\n\n../yuan/b-yuanwen.md\t../text/../text/a.md\n",
        "p.tsv:3:22: \"../text/../text/a.md\" has a source in row 1 already"
      ),
      ("../yuan/a-yuanwen.md\n", "p.tsv:1:1: a pair needs two paths"),
    ])
  func broken(_ table: String, _ message: String) throws {
    let run = try check("p.tsv", Array(table.utf8))
    #expect(run.status == 2 && run.output == "" && run.error.split(separator: "\n").count == 1, "\(run)")
    #expect(run.error.hasPrefix("glosslint: site/tables/\(message)"), "\(run)")
  }

  @Test("A table that is not there is named")
  func missing() throws {
    try scratch.write("glosslint.yml", "pairs:\n  - {table: gone.tsv}\n")
    let run = scratch.run(["check", "site"])
    #expect(run.status == 2 && run.error == "glosslint: gone.tsv: no such file\n", "\(run)")
    try scratch.write("glosslint.yml", "pairs:\n  - {table: gone.tsv, source: a}\n")
    #expect(scratch.run(["check", "site"]).error.contains("glosslint.yml:2:5: a pair has the keys"))
  }
}
