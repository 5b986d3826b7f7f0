import Foundation
import GlossReports
import Testing

@Suite("Reports of a run in each format")
struct ReportFormatTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("bad.md", Scratch.badPage)
  }

  private func check(_ arguments: String...) -> Scratch.Run {
    scratch.run(["check", "--glossary", "list.tsv"] + arguments)
  }

  @Test("The help has a line for each")
  func help() {
    let lines = scratch.run("check", "--help").lines
    for format in ReportFormat.allCases {
      #expect(lines.contains { $0.hasPrefix("  \(format.rawValue) ") && $0.contains(format.summary) }, "\(format)")
    }
  }

  @Test("A file gets what standard output would", arguments: ReportFormat.allCases.filter { $0 != .text && $0.isText })
  func output(_ format: ReportFormat) throws {
    let printed = check("bad.md", "--format", format.rawValue)
    let written = check("bad.md", "--format", format.rawValue, "--output", "report")
    #expect(printed.status == 1 && written.status == 1 && written.output == "")
    #expect(try scratch.read("report") == printed.output && printed.output.contains("wisdom cities"))
  }

  @Test(
    "What could not be read stands in the report too",
    arguments: [ReportFormat.json, .sarif, .github, .checkstyle, .junit, .rdjson, .html])
  func failures(_ format: ReportFormat) {
    let run = check("bad.md", "gone.md", "--format", format.rawValue)
    #expect(run.status == 2 && run.error == "glosslint: gone.md: no such file\n")
    #expect(run.output.contains("gone.md: no such file") && run.output.contains("wisdom cities"))
  }

  @Test("A workbook goes to a file")
  func workbook() throws {
    let nowhere = check("bad.md", "--format", "xlsx")
    #expect(nowhere.status == 2 && nowhere.output == "" && nowhere.error.contains("--output findings.xlsx"))
    let run = check("bad.md", "--format", "xlsx", "--output", "findings.xlsx")
    #expect(run.status == 1 && run.output == "" && run.error == "")
    let bytes = try Data(contentsOf: scratch.folder.appending(path: "findings.xlsx"))
    #expect(bytes.starts(with: Array("PK".utf8)))
  }

  @Test("Paths for servers start at the working directory")
  func paths() {
    let path = scratch.folder.appending(path: "bad.md").path
    #expect(check(path, "--format", "github").output.hasPrefix("::warning file=bad.md,line=3,"))
    #expect(check("./bad.md", "--format", "sarif").output.contains("\"uri\": \"bad.md\""))
  }

  @Test("A test case fails by the level of the run")
  func level() {
    #expect(check("bad.md", "--format", "junit").output.contains("failures=\"1\""))
    let lenient = check("bad.md", "--format", "junit", "--fail-on", "error")
    #expect(lenient.status == 0 && lenient.output.contains("failures=\"0\""))
  }
}
