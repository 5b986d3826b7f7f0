import Foundation
import Testing

@Suite("glosslint align, slips and remarks")
struct AlignSlipTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("zh.txt", "植树节那天，学生们在河边栽了三百棵柳树。\n")
    try scratch.write("en.txt", "On Tree Planting Day the pupils planted three hundred willows by the river.\n")
    try scratch.write("empty.txt", " \n\n")
    try scratch.write("numbers.txt", "1234\n")
  }

  private func align(_ arguments: String...) -> Scratch.Run {
    scratch.run(["align", "--glossary", "list.tsv", "--dictionary", "none"] + arguments)
  }

  @Test(
    "Files the wrong way round are refused in one line that names both",
    arguments: [
      ["--source-lang", "zh", "--target-lang", "en"], ["--source-lang", "zh-Hans"], ["--target-lang", "en-US"],
    ])
  func swapped(_ languages: [String]) {
    let run = scratch.run(["align", "--glossary", "list.tsv", "--dictionary", "none", "en.txt", "zh.txt"] + languages)
    #expect(run.status == 2 && run.output == "", "\(run)")
    #expect(
      run.error
        == "glosslint: en.txt: looks like the translation (en) and zh.txt like the text (zh); swap them\n", "\(run)")
  }

  @Test(
    "What is said of a language is believed where the texts do not cross",
    arguments: [
      ["zh.txt", "en.txt"], ["en.txt", "zh.txt"], ["zh.txt", "en.txt", "--source-lang", "zh", "--target-lang", "en"],
      ["en.txt", "zh.txt", "--source-lang", "en"], ["zh.txt", "en.txt", "--target-lang", "fr"],
      ["zh.txt", "other.txt", "--source-lang", "zh", "--target-lang", "en"],
    ])
  func notSwapped(_ arguments: [String]) throws {
    try scratch.write("other.txt", "放学以后，他们又给每一棵树浇了水。\n")
    let run = scratch.run(["align", "--glossary", "list.tsv", "--dictionary", "none"] + arguments)
    #expect(run.status == 0 && run.error == "" && !run.lines.isEmpty, "\(run)")
  }

  @Test("One file twice is refused, however it is written", arguments: ["zh.txt", "./zh.txt", "link.txt"])
  func twice(_ path: String) throws {
    try FileManager.default.createSymbolicLink(
      at: scratch.folder.appending(path: "link.txt"), withDestinationURL: scratch.folder.appending(path: "zh.txt"))
    let run = align("zh.txt", path)
    #expect(run.status == 2 && run.error == "glosslint: zh.txt: is given both as the text and as its translation\n")
  }

  @Test("Two files that hold the same are remarked on")
  func copy() throws {
    try scratch.write("copy.txt", try scratch.read("zh.txt"))
    let run = align("zh.txt", "copy.txt")
    #expect(run.status == 0 && run.error == "glosslint: zh.txt and copy.txt hold the same sentences\n", "\(run)")
  }

  @Test("Two files are needed")
  func missing() {
    for (run, name) in [(align(), "<source>"), (align("zh.txt"), "<target>")] {
      #expect(run.status == 2 && run.error.contains("Missing expected argument '\(name)'"), "\(run)")
      #expect(run.error.contains("Usage: glosslint align"), "\(run)")
    }
  }

  @Test("A side without a sentence is remarked on; the links of the other come all the same")
  func empty() throws {
    let noTarget = align("zh.txt", "empty.txt", "--format", "links")
    #expect(noTarget.status == 0 && noTarget.output == "0:\n", "\(noTarget)")
    #expect(
      noTarget.error == "glosslint: empty.txt: has no sentence; those of zh.txt stay without counterpart\n")
    let noSource = align("empty.txt", "en.txt", "--format", "jsonl")
    #expect(noSource.status == 0 && noSource.output.hasPrefix("{\"kind\":\"0-1\""), "\(noSource)")
    #expect(noSource.error.hasPrefix("glosslint: empty.txt: has no sentence"))
    let memory = align("zh.txt", "empty.txt", "--format", "tmx")
    #expect(
      memory.status == 0 && memory.output.contains("srclang=\"zh\"") && !memory.output.contains("<tu>"), "\(memory)")
    // A dictionary for other languages is in nobody's way, and that there is none is not said.
    try scratch.write("words.tsv", Scratch.words)
    #expect(scratch.run("dictionary", "compile", "words.tsv", "-o", "words.glossdict").status == 0)
    let compiled = scratch.run(
      "align", "--glossary", "list.tsv", "--dictionary", "words.glossdict", "zh.txt", "empty.txt")
    #expect(compiled.status == 0 && compiled.error == noTarget.error, "\(compiled)")
    #expect(scratch.run("align", "--glossary", "list.tsv", "zh.txt", "empty.txt").error == noTarget.error)
    // What has text has a language, which must be known.
    #expect(align("zh.txt", "numbers.txt").error.contains("its language is not certain; say it with --target-lang"))
  }

  @Test(
    "A text that is ten times too long is remarked on, on either side, when it is not short",
    arguments: [(30, 1, "zh.txt"), (1, 30, "en.txt"), (5, 1, nil), (1, 9, nil), (20, 20, nil)])
  func lengths(_ source: Int, _ target: Int, _ long: String?) throws {
    for (path, count) in [("zh.txt", source), ("en.txt", target)] {
      let text = try scratch.read(path)
      try scratch.write(path, String(repeating: text, count: count))
    }
    let run = align("zh.txt", "en.txt")
    #expect(run.status == 0, "\(run)")
    guard let long else {
      #expect(run.error == "", "\(run)")
      return
    }
    #expect(run.error.hasPrefix("glosslint: \(long): is ") && run.error.hasSuffix("is one a part of the other?\n"))
    #expect(run.error.count { $0 == "\n" } == 1)
  }

  @Test("A short word against a short sentence is not remarked on")
  func short() throws {
    try scratch.write("zh.txt", "好。")
    try scratch.write("en.txt", "The committee approved the plan that was put before it.")
    #expect(align("zh.txt", "en.txt").error == "")
  }
}
