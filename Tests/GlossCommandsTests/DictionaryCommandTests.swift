import Foundation
import Testing

@testable import GlossCommands

@Suite("glosslint dictionary")
struct DictionaryCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("cedict.txt", "# Words\n會議 会议 [hui4 yi4] /meeting/conference/\n經濟 经济 [jing1 ji4] /economy/\n")
    try scratch.write("words.tsv", Scratch.words)
  }

  @Test("What is compiled is shown as its text form is")
  func compileAndShow() throws {
    let run = scratch.run("dictionary", "compile", "cedict.txt", "--output", "zh-en.glossdict")
    #expect(run.status == 0 && run.error == "" && run.output.hasPrefix("zh-en.glossdict: 2 entries, "), "\(run)")
    let shown = scratch.run("dictionary", "show", "会议", "--dictionary", "zh-en.glossdict")
    let output = "Words: 4 headwords, 5 stems\n会议\n  0.477  confer\n  0.477  meet\n  0.048  huiyi\n"
    #expect(shown.status == 0 && shown.output.count == output.count, "\(shown)")
    #expect(shown.output.hasPrefix("Words: 4 headwords, 5 stems\n会议\n  0.4"), "\(shown)")
    #expect(scratch.run("dictionary", "show", "会议", "--dictionary", "cedict.txt").output == shown.output)
  }

  @Test("A word that is no headword is shown by its parts; one without any is told")
  func parts() {
    let run = scratch.run("dictionary", "show", "会议经济", "茶", "--dictionary", "cedict.txt")
    #expect(run.status == 2 && run.error == "glosslint: 茶: neither a headword nor made of headwords\n", "\(run)")
    #expect(run.output.contains("会议 (0.500 of 会议经济)\n") && run.output.contains("经济 (0.500 of 会议经济)\n"), "\(run)")
  }

  @Test("Lines that are no entries are told, and the rest is compiled")
  func slips() throws {
    try scratch.write("slips.tsv", "会议\tmeeting\n经济\n人\n")
    let run = scratch.run("dictionary", "compile", "slips.tsv", "-o", "out")
    #expect(run.status == 0 && scratch.exists("out"), "\(run)")
    #expect(run.error.hasPrefix("glosslint: slips.tsv:2:1: no entry"), "\(run)")
    #expect(run.error.hasSuffix("(and 1 more lines passed over)\n"), "\(run)")
  }

  @Test("What holds no entry, or is no text, is refused in one line and nothing is written")
  func refused() throws {
    try scratch.write("empty.tsv", "# nothing\n")
    try scratch.write("page.html", "<html>\n")
    try scratch.write("bad.tsv", bytes: Array("会议\tmeeting\n".utf8) + [0xFF, 0x0A])
    for (file, message) in [
      ("empty.tsv", "empty.tsv: holds no entry"), ("page.html", "page.html:1:1: no entry"),
      ("bad.tsv", "bad.tsv:2: not valid UTF-8 at byte 15"), ("missing.tsv", "missing.tsv: no such file"),
    ] {
      let run = scratch.run("dictionary", "compile", file, "-o", "out")
      #expect(run.status == 2 && run.error.hasPrefix("glosslint: \(message)") && run.lines.isEmpty, "\(run)")
      #expect(run.error.split(separator: "\n").count == 1 && !scratch.exists("out"))
    }
    let run = scratch.run("dictionary", "compile", "words.tsv", "-o", "no/folder/out")
    #expect(run.status == 2 && run.error.contains("no/folder/out: cannot be written"), "\(run)")
  }

  @Test("Help shows examples", arguments: [["dictionary"], ["dictionary", "compile"], ["dictionary", "show"]])
  func help(_ command: [String]) {
    let run = scratch.run(command + ["--help"])
    #expect(run.status == 0 && run.output.contains("glosslint dictionary "), "\(run)")
  }
}
