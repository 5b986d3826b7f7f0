import Foundation
import Testing

@Suite("glosslint align")
struct AlignCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("words.tsv", Scratch.words)
  }

  private func align(_ arguments: String...) -> Scratch.Run {
    scratch.run(["align", "--glossary", "list.tsv", "--dictionary", "words.tsv"] + arguments)
  }

  @Test(
    "Links of lines take each line of either side once, empty lines too",
    arguments: [
      ("会议在大连召开。\n共有300人参加。\n", "The meeting was held in Dalian.\nThere were 300 people.\n", 2, 2),
      ("一。\n\n三。\n", "One.\n\nThree.\n", 3, 3), ("一。", "One.\nTwo.\nThree.\nFour.", 1, 4),
      ("一。\r\n二。\r\n", "One.\r\n", 2, 1), ("\u{FEFF}一。\n二。\n", "One.\n", 2, 1), ("", "One.\n", 0, 1),
      ("一。\n", "", 1, 0),
      ("\n\n", "\n", 2, 1), ("", "", 0, 0),
    ])
  func covers(_ chinese: String, _ english: String, _ sourceCount: Int, _ targetCount: Int) throws {
    try scratch.write("a.zh", chinese)
    try scratch.write("a.en", english)
    let run = align(
      "--presegmented", "--format", "links", "--source-lang", "zh", "--target-lang", "en", "a.zh", "a.en")
    #expect(run.status == 0, "\(run)")
    // An empty side is remarked on, in one line, and nothing else is.
    #expect(run.error.isEmpty == (sourceCount > 0 && targetCount > 0), "\(run)")
    #expect(run.error.count { $0 == "\n" } <= 1, "\(run)")
    let sides = run.lines.map { $0.split(separator: ":", omittingEmptySubsequences: false) }
    #expect(sides.allSatisfy { $0.count == 2 })
    let numbers = [0, 1].map { side in sides.flatMap { $0[side].split(separator: ",").compactMap { Int($0) } } }
    #expect(numbers == [Array(0..<sourceCount), Array(0..<targetCount)], "\(run)")
  }

  /// A line of the table without its third cell, when that is a confidence.
  private func withoutConfidence(_ line: String) -> String { line.replacing(#/\t[01]\.\d\d$/#, with: "") }

  @Test("Documents are aligned by sentence, their languages found out")
  func documents() throws {
    try scratch.write("a.zh.md", "# 会议\n\n会议于7月6日在大连召开。共有300人参加。\n")
    try scratch.write("a.en.md", "# Meeting\n\nThe meeting was held in Dalian on July 6. There were 300 people.\n")
    let run = align("a.zh.md", "a.en.md")
    #expect(run.status == 0)
    #expect(
      run.lines.map(withoutConfidence)
        == [
          "会议\tMeeting", "会议于7月6日在大连召开。\tThe meeting was held in Dalian on July 6.",
          "共有300人参加。\tThere were 300 people.",
        ], "\(run)")
  }

  @Test("A cell has no tab and no line end")
  func cells() throws {
    try scratch.write("a.zh", "会议\t召开。\n")
    try scratch.write("a.en", "A meeting\twas held.\n")
    let run = align("--presegmented", "--target-lang", "en", "a.zh", "a.en")
    #expect(run.lines.map(withoutConfidence) == ["会议 召开。\tA meeting was held."], "\(run)")
  }

  @Test("A language that is not certain is to be said, for the side that it is")
  func uncertain() throws {
    try scratch.write("a.txt", "会议召开。\n")
    try scratch.write("b.txt", "1234\n")
    let run = align("a.txt", "b.txt")
    #expect(run.status == 2 && run.output == "" && run.error.contains("b.txt: its language is not certain"), "\(run)")
    #expect(run.error.contains("--target-lang"))
    #expect(align("b.txt", "a.txt").error.contains("--source-lang"))
    #expect(align("a.txt", "missing.txt").error == "glosslint: missing.txt: no such file\n")
  }
}
