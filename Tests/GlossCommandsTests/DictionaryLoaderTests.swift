import Foundation
import GlossAlignment
import GlossText
import Testing

@testable import GlossCommands

@Suite("Where a dictionary comes from")
struct DictionaryLoaderTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("words.tsv", Scratch.words)
  }

  private func install(_ folder: String, _ name: String = "zh-en.glossdict") throws {
    try scratch.write("\(folder)/glosslint/x", "")
    #expect(scratch.run("dictionary", "compile", "words.tsv", "-o", "\(folder)/glosslint/\(name)").status == 0)
  }

  private func show(_ environment: [String: String], _ arguments: String...) -> Scratch.Run {
    scratch.run(["dictionary", "show", "会议"] + arguments, environment: environment)
  }

  @Test("The installed one is found by XDG_DATA_HOME, else by HOME")
  func installed() throws {
    try install("data")
    try install("home/.local/share")
    let (data, home) = (scratch.folder.path + "/data", scratch.folder.path + "/home")
    for environment in [
      ["XDG_DATA_HOME": data], ["HOME": home], ["XDG_DATA_HOME": "", "HOME": home],
      ["XDG_DATA_HOME": "data", "HOME": home],
    ] {
      let run = show(environment)
      #expect(run.status == 0 && run.error == "" && run.output.contains("meet"), "\(environment) \(run)")
    }
  }

  @Test(
    "Where it is looked for",
    arguments: [
      (["XDG_DATA_HOME": "/d", "HOME": "/h"], "/d/glosslint/zh-en.glossdict"),
      (["HOME": "/h"], "/h/.local/share/glosslint/zh-en.glossdict"), (["XDG_DATA_HOME": "d"], nil), ([:], nil),
      (["HOME": ""], nil),
    ] as [([String: String], String?)])
  func path(_ environment: [String: String], _ path: String?) {
    #expect(DictionaryLoader.installedPath("zh-en", environment) == path)
  }

  @Test("Without one a note says so, once for each pair of languages")
  func none() throws {
    let run = show(["HOME": scratch.folder.path])
    #expect(run.status == 2 && run.output == "", "\(run)")
    #expect(
      run.error.hasPrefix("glosslint: note: no dictionary for zh-en: ")
        && run.error.contains("glosslint dictionary --help"))
    var notes = ""
    let console = Console(output: { _ in }, error: { notes += $0 }, workingDirectory: scratch.folder.path)
    let loader = DictionaryLoader(path: nil, console)
    for _ in 0..<3 {
      #expect(try loader.dictionary(from: .chinese, to: .english) == nil)
      #expect(try loader.dictionary(from: .english, to: .chinese) == nil)
    }
    #expect(notes.split(separator: "\n").count == 2, "\(notes)")
  }

  @Test("An installed one that is damaged is told and passed over")
  func damaged() throws {
    try install("data")
    let file = scratch.folder.appending(path: "data/glosslint/zh-en.glossdict")
    try Data(contentsOf: file).dropLast().write(to: file)
    let run = show(["XDG_DATA_HOME": scratch.folder.path + "/data"])
    #expect(run.status == 2 && run.error.contains("is damaged") && run.error.contains("going on without"), "\(run)")
    #expect(run.error.split(separator: "\n").count == 1)
  }

  @Test("One that is asked for and cannot be used is an error")
  func refused() throws {
    try install("data")
    try scratch.write("empty", "")
    try scratch.write("short", bytes: [0x89] + Array("GLDICT\n".utf8))
    for (file, message) in [
      ("missing", "missing: no such file"), ("data", "data: is a folder"), ("empty", "empty: holds no entry"),
      ("short", "short: is damaged"),
    ] {
      let run = show([:], "--dictionary", file)
      #expect(run.status == 2 && run.error.hasPrefix("glosslint: \(message)"), "\(run)")
    }
    let run = show([:], "--dictionary", "data/glosslint/zh-en.glossdict", "--source-lang", "fr")
    #expect(run.status == 2 && run.error.contains("translates zh to en, and fr to en is wanted"), "\(run)")
  }

  @Test("A region or script of a language is served by its dictionary")
  func region() throws {
    try install("data")
    let environment = ["XDG_DATA_HOME": scratch.folder.path + "/data"]
    #expect(show(environment, "--source-lang", "zh-Hans-CN", "--target-lang", "en-GB").status == 0)
  }

  @Test("align takes one, and refuses one that is none")
  func align() throws {
    try scratch.write("a.zh", "会议召开。\n")
    try scratch.write("a.en", "A meeting was held.\n")
    try scratch.write("list.tsv", Scratch.list)
    let arguments = ["align", "a.zh", "a.en", "--presegmented", "--target-lang", "en", "--glossary", "list.tsv"]
    let run = scratch.run(arguments + ["--dictionary", "words.tsv"])
    #expect(run.status == 0 && run.error == "", "\(run)")
    #expect(scratch.run(arguments + ["--dictionary", "missing"]).status == 2)
    #expect(scratch.run(arguments).error.hasPrefix("glosslint: note: no dictionary for zh-en"))
  }
}
