import Foundation
import Testing

@Suite("glosslint align --jsonl")
struct AlignWorkerTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
  }

  private func work(_ lines: String...) -> Scratch.Run {
    scratch.run(
      [
        "align", "--glossary", "list.tsv", "--dictionary", "none", "--jsonl", "--source-lang", "zh", "--target-lang",
        "en",
      ], input: lines)
  }

  private func answers(_ run: Scratch.Run) throws -> [[String: Any]] {
    try run.lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
  }

  @Test("Texts are cut, and their sentences come with the links")
  func texts() throws {
    let run = work(
      #"{"id":"x","source":"会议7月6日召开。共有300人。\n散会。","target":"It was held on July 6.  There were 300 people. It ended."}"#
    )
    #expect(run.status == 0 && run.error == "" && run.lines.count == 1, "\(run)")
    let answer = try #require(try answers(run).first)
    #expect(answer["id"] as? String == "x")
    #expect(answer["source"] as? [String] == ["会议7月6日召开。", "共有300人。", "散会。"])
    #expect(answer["target"] as? [String] == ["It was held on July 6.", "There were 300 people.", "It ended."])
    let links = try #require(answer["links"] as? [[String: Any]])
    #expect(links.flatMap { $0["source"] as? [Int] ?? [] } == [0, 1, 2])
    #expect(links.flatMap { $0["target"] as? [Int] ?? [] } == [0, 1, 2])
    #expect(links.allSatisfy { (0...1).contains($0["confidence"] as? Double ?? -1) })
    #expect(run.output.hasPrefix(#"{"id":"x","links":[{"source":["#), "\(run)")
  }

  @Test("Arrays are sentences already, empty ones too, and do not come back")
  func sentences() throws {
    let run = work(
      #"{"id":1,"source":["一。","","三。四。"],"target":["One.","","Three. Four."]}"#,
      #"{"id":2,"source":["一。二。"],"target":"One. Two."}"#)
    #expect(run.status == 0 && run.error == "", "\(run)")
    let found = try answers(run)
    let links = try #require(found[0]["links"] as? [[String: Any]])
    #expect(links.flatMap { $0["source"] as? [Int] ?? [] } == [0, 1, 2])
    #expect(found[0]["source"] == nil && found[0]["target"] == nil)
    #expect(found[1]["source"] == nil && found[1]["target"] as? [String] == ["One.", "Two."])
  }

  @Test(
    "A side without a sentence",
    arguments: [
      (#"{"id":1,"source":"","target":""}"#, 0), (#"{"id":1,"source":[],"target":["One."]}"#, 1),
      (#"{"id":1,"source":["一。","二。"],"target":" "}"#, 2), (#"{"id":1,"source":"\u0000\u2028","target":"x"}"#, nil),
    ])
  func empty(_ line: String, _ count: Int?) throws {
    let run = work(line)
    #expect(run.status == 0 && run.error == "" && run.lines.count == 1, "\(run)")
    let links = try #require(try answers(run).first?["links"] as? [[String: Any]])
    if let count { #expect(links.count == count, "\(run)") }
  }

  @Test("A line that cannot be read is answered in its place, and those after it too")
  func badLines() throws {
    let good = #"{"id":7,"source":"一。","target":"One."}"#
    let run = work(
      good, "not JSON", #"{"id":3,"source":"一。"}"#, #"{"id":4,"source":1,"target":[]}"#,
      #"{"id":5,"source":["一",2],"target":"x"}"#, #"{"source":"一","target":"x"}"#,
      #"{"id":6,"source":null,"target":"x"}"#,
      #"{"id":7,"source":"\ud800","target":"x"}"#, good)
    let found = try answers(run)
    #expect(run.status == 2 && found.count == 9, "\(run)")
    #expect(found.compactMap { $0["line"] as? Int } == Array(2...8))
    #expect(found.compactMap { $0["error"] as? String }.count == 7)
    #expect(run.error.split(separator: "\n").count == 7)
    // Nothing of one line stays for another.
    #expect(run.lines.first == run.lines.last && found[0]["id"] as? Int == 7)
  }

  @Test(
    "A worker is told its languages and nothing that it cannot use",
    arguments: [
      (["--source-lang", "zh"], "--jsonl needs --source-lang and --target-lang"),
      ([], "--jsonl needs --source-lang and --target-lang"), (["a.txt", "b.txt"], "--jsonl reads standard input"),
      (["-o", "x"], "--jsonl writes to standard output"), (["--presegmented"], "give arrays of sentences"),
    ])
  func usage(_ arguments: [String], _ message: String) {
    let run = scratch.run(
      ["align", "--glossary", "list.tsv", "--dictionary", "none", "--jsonl"] + arguments, input: ["{}"])
    #expect(run.status == 2 && run.output == "" && run.error.contains(message), "\(run)")
    #expect(run.error.count { $0 == "\n" } == 1)
  }
}
