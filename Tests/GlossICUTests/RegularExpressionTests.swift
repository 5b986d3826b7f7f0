import GlossICU
import Testing

@Suite("Regular expressions of users")
struct RegularExpressionTests {
  private func text(_ string: String) -> RegexText { RegexText(Array(string.utf8), 0..<string.utf8.count) }

  @Test("Matches are found in a range, in sight of what stands around it")
  func find() throws {
    let text = text("ab ab 😀b")
    let word = try RegularExpression(#"\bb|b$"#)
    #expect(try word.firstMatch(in: text, 0..<text.count) == 8..<9)
    #expect(try word.firstMatch(in: text, 1..<5) == nil)
    #expect(try RegularExpression("(?<=a)b(?= )").firstMatch(in: text, 1..<2) == 1..<2)
    #expect(try RegularExpression("^b").firstMatch(in: text, 1..<5) == nil)
    #expect(try RegularExpression("b+").firstMatch(in: text, 2..<5) == 4..<5)
    #expect(try RegularExpression("").firstMatch(in: text, 3..<3) == 3..<3)
  }

  @Test("Matches at the start, and of a whole range")
  func matches() throws {
    let text = text("aab")
    let pattern = try RegularExpression("A+?", ignoresCase: true)
    #expect(try pattern.matchesStart(of: 0..<3, in: text) && pattern.matches(0..<2, of: text))
    #expect(try !pattern.matchesStart(of: 2..<3, in: text) && !pattern.matches(0..<3, of: text))
  }

  @Test("One expression serves many texts, and an empty one")
  func reuse() throws {
    let pattern = try RegularExpression("x")
    for (string, expected) in [("x", 0..<1), ("ax", 1..<2), ("", nil), ("bb", nil), ("xx", 0..<1)] {
      let text = text(string)
      #expect(try pattern.firstMatch(in: text, 0..<text.count) == expected, "\(string)")
    }
  }

  @Test("Offsets lead back to bytes")
  func offsets() {
    let utf8 = Array("?é😀中".utf8)
    let text = RegexText(utf8, 1..<utf8.count)
    #expect(text.count == 4 && text.offset(after: 0) == 1 && text.offset(after: 1) == 3 && text.offset(after: 3) == 4)
    #expect(text.byteOffsets(of: [0, 1, 3, 4]) == [1, 3, 7, 10])
  }

  @Test(
    "What ICU does not take has a reason and a place",
    arguments: [
      ("a(b", "mismatched paren at character 3"), ("[a", "missing close bracket at character 2"),
      (#"\p{Nope}"#, "property syntax at character 8"), ("a{2,1}", "max lt min at character 6"),
      ("(?<=a*)b", "look behind limit at character 7"), (#"\"#, "bad escape sequence at character 1"),
    ])
  func refused(_ pattern: String, _ reason: String) {
    do {
      _ = try RegularExpression(pattern)
      Issue.record("\(pattern) was taken")
    } catch {
      #expect(error.description == reason)
    }
  }

  @Test("A search that would not end is given up", arguments: ["(a+)+$", "(a|a)*b", "(?:a|aa)+$"])
  func timeOut(_ pattern: String) throws {
    let text = text(String(repeating: "a", count: 200) + "!")
    #expect(throws: RegexError.self) { try RegularExpression(pattern).firstMatch(in: text, 0..<text.count) }
  }

  @Test("One that needs too much memory is given up")
  func stack() throws {
    let text = text(String(repeating: "a", count: 3_000_000))
    #expect(throws: RegexError.self) { try RegularExpression("(a|b)*c").firstMatch(in: text, 0..<text.count) }
  }
}
