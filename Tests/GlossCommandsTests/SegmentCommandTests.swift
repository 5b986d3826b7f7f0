import Foundation
import Testing

@Suite("glosslint segment")
struct SegmentCommandTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test("Sentences come a line each, from a file and from standard input")
  func lines() throws {
    try scratch.write("a.txt", "The city.  All of the cities!\nA line\n")
    #expect(scratch.run("segment", "a.txt").lines == ["The city.", "All of the cities!", "A line"])
    #expect(scratch.run("segment", "--lang", "zh", input: ["第一句。第二句。"]).lines == ["第一句。", "第二句。"])
    #expect(scratch.run("segment", "-", input: ["第一句。第二句。"]).lines.count == 2)
    try scratch.write("empty.txt", "")
    #expect(scratch.run("segment", "--lang", "en", "empty.txt").status == 0)
  }

  @Test("A language that is not certain is to be said")
  func uncertain() throws {
    let run = scratch.run("segment", input: ["1234"])
    #expect(run.status == 2 && run.error.contains("its language is not certain; say it with --lang"), "\(run)")
    #expect(scratch.run("segment", "--lang", "english", input: ["x"]).status == 2)
  }

  private func answers(_ run: Scratch.Run) throws -> [[String: Any]] {
    try run.lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
  }

  @Test(
    "As a worker it answers each line; joined, the sentences are the text",
    arguments: [
      "One. Two!  Three\n", "", " ", "“Well,” he said. 😀 e\u{301}\r\n\tx", "第一句。“第二句。”第三句", "\\ \" \u{2028} \u{1}",
    ])
  func roundTrip(_ text: String) throws {
    let request = try JSONSerialization.data(withJSONObject: ["id": "a-1", "text": text])
    let run = scratch.run("segment", "--lang", "en", "--jsonl", input: [String(decoding: request, as: UTF8.self)])
    let answer = try #require(try answers(run).first)
    #expect(run.status == 0 && run.error == "" && run.lines.count == 1, "\(run)")
    #expect(answer["id"] as? String == "a-1")
    let sentences = try #require(answer["sentences"] as? [String])
    #expect(Array(sentences.joined().utf8) == Array(text.utf8))
    #expect(!sentences.contains(""))
  }

  @Test("A line that cannot be read is answered in its place, and those after it too")
  func badLine() throws {
    let run = scratch.run(
      "segment", "--lang", "zh", "--jsonl",
      input: [
        #"{"id":1,"text":"一。二。"}"#, "not JSON", #"{"id":3}"#, #"{"id":4,"text":"\ud800"}"#, "[]",
        #"{"id":6,"text":"三。"}"#,
      ])
    let found = try answers(run)
    #expect(run.status == 2 && found.count == 6, "\(run)")
    #expect(found.map { $0["id"] as? Int } == [1, nil, nil, nil, nil, 6])
    #expect(found.map { ($0["sentences"] as? [String])?.count } == [2, nil, nil, nil, nil, 1])
    #expect(found.compactMap { $0["line"] as? Int } == [2, 3, 4, 5])
    #expect(found.compactMap { $0["error"] as? String }.count == 4)
    #expect(run.error.split(separator: "\n").count == 4)
  }

  @Test("A worker has to be told its language")
  func workerLanguage() {
    let run = scratch.run("segment", "--jsonl", input: [#"{"id":1,"text":"x"}"#])
    #expect(run.status == 2 && run.output == "" && run.error.contains("--jsonl needs --lang"), "\(run)")
  }

  @Test("Sentences as JSON strings keep their white space")
  func jsonLines() throws {
    try scratch.write("a.txt", "One city.  Two\ncities.\n")
    let run = scratch.run("segment", "--lang", "en", "--format", "jsonl", "a.txt")
    let sentences = try run.lines.map { line in
      try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed) as? String)
    }
    #expect(sentences.joined() == "One city.  Two\ncities.\n")
  }

  @Test("Words are shown with place and kind")
  func words() {
    let run = scratch.run("words", "--lang", "en", input: ["Xi'an has 3.5 million."])
    #expect(run.status == 0)
    #expect(
      run.lines == [
        "1:1\tword\tXi'an", "1:7\tword\thas", "1:11\tnumber\t3.5", "1:15\tword\tmillion", "1:22\tmark\t.",
      ])
  }
}
