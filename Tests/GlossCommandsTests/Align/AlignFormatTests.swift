import Foundation
import Testing

@Suite("glosslint align, formats and files")
struct AlignFormatTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("a.zh.md", "# 通知\n\n7月6日开会。会场在图书馆三楼。\n")
    try scratch.write(
      "a.en.md", "# Notice\n\nThe meeting is on July 6. It is held on the third floor of the library.\n")
  }

  private func align(_ arguments: String..., input: [String] = []) -> Scratch.Run {
    scratch.run(["align", "--glossary", "list.tsv", "--dictionary", "none"] + arguments, input: input)
  }

  @Test("JSON lines say where each sentence starts in its file")
  func places() throws {
    let run = align("a.zh.md", "a.en.md", "--format", "jsonl")
    #expect(run.status == 0 && run.error == "", "\(run)")
    let links = try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let last = try #require(links.flatMap { $0["target"] as? [[String: Any]] ?? [] }.last)
    #expect(last["text"] as? String == "It is held on the third floor of the library.")
    #expect(last["index"] as? Int == 2 && last["line"] as? Int == 3 && last["column"] as? Int == 27)
  }

  @Test("Lines of one sentence each have the numbers of the lines, empty ones too")
  func lines() throws {
    try scratch.write("a.zh", "\n一。\n\n三。\n")
    try scratch.write("a.en", "\nOne.\n\nThree.\n")
    let run = align(
      "a.zh", "a.en", "--presegmented", "--format", "jsonl", "--source-lang", "zh", "--target-lang", "en")
    #expect(run.status == 0 && run.error == "", "\(run)")
    let numbers = run.output.matches(of: /"index":(\d+),"text":"[^"]*","line":(\d+),"column":1/)
    #expect(numbers.count == 8 && numbers.allSatisfy { (Int($0.1) ?? 0) + 1 == Int($0.2) }, "\(run)")
  }

  @Test("A file gets what standard output would", arguments: ["tsv", "links", "jsonl", "tmx", "html"])
  func output(_ format: String) throws {
    let shown = align("a.zh.md", "a.en.md", "--format", format)
    #expect(shown.status == 0 && shown.error == "" && !shown.output.isEmpty, "\(shown)")
    let written = align("a.zh.md", "a.en.md", "--format", format, "-o", "out")
    #expect(written.status == 0 && written.output == "" && written.error == "", "\(written)")
    #expect(try scratch.read("out") == shown.output)
    // Nothing in it depends on the time.
    #expect(align("a.zh.md", "a.en.md", "--format", format).output == shown.output)
  }

  @Test("What cannot be written is said, and a file that is read is not written over")
  func noOutput() throws {
    let run = align("a.zh.md", "a.en.md", "-o", "missing/out.tsv")
    #expect(run.status == 2 && run.error.hasPrefix("glosslint: missing/out.tsv: cannot be written"), "\(run)")
    let before = try scratch.read("a.en.md")
    let over = align("a.zh.md", "a.en.md", "-o", "./a.en.md")
    #expect(over.status == 2 && over.error.contains("write the links to another file"), "\(over)")
    #expect(try scratch.read("a.en.md") == before)
  }

  @Test("Languages that were said are those of the memory")
  func languages() {
    let run = align("a.zh.md", "a.en.md", "--format", "tmx", "--source-lang", "zh_CN", "--target-lang", "en-GB")
    #expect(run.status == 0 && run.output.contains("srclang=\"zh-CN\""), "\(run)")
    #expect(run.output.contains("<tuv xml:lang=\"en-GB\"><seg>Notice</seg></tuv>"), "\(run)")
  }

  @Test("Links without text on both sides are not in the memory, and counted")
  func omitted() throws {
    try scratch.write("b.zh", "一只猫。\n\n三只狗。\n")
    try scratch.write("b.en", "One cat.\n\nThree dogs.\n")
    let arguments = ["--presegmented", "--source-lang", "zh", "--target-lang", "en", "--format", "tmx"]
    let run = scratch.run(["align", "--glossary", "list.tsv", "--dictionary", "none", "b.zh", "b.en"] + arguments)
    #expect(
      run.status == 0 && run.output.matches(of: /<tu>/).count == 2 && !run.output.contains("<seg></seg>"), "\(run)")
    let counts = try #require(
      run.error.wholeMatch(
        of: /glosslint: (\d) of (\d) links (?:has|have) text on one side at most and (?:is|are) not in the TMX\n/))
    #expect((Int(counts.1) ?? 0) + 2 == Int(counts.2), "\(run)")
  }
}
