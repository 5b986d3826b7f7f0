import GlossTerms
import Testing
import Yams

@Suite("YAML within bounds")
struct YAMLComposerTests {
  /// Nine anchors of lists, each holding the one before nine times over, as a key: hashing it would take for ever.
  @Test("An anchor of a list or mapping is refused at its place")
  func bomb() throws {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...8 {
      let alias = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }
    text += "? *a8\n: value\n"
    let problem = try #require(throws: YAMLProblem.self) { _ = try YAMLComposer.compose(text) }
    #expect(problem.line == 1 && problem.column == 5)
  }

  @Test("Block collections count too", arguments: ["a: &b\n  - x\n", "- &b {x: y}\n", "- &b # comment\n  - x\n"])
  func blocks(_ text: String) {
    #expect(throws: YAMLProblem.self) { _ = try YAMLComposer.compose(text) }
  }

  @Test("An anchor of a single value, and an ampersand in words, are fine")
  func values() throws {
    let root = try #require(try YAMLComposer.compose("a: &b one\nc: *b\nd: R &D [x]\ne: B&R\n"))
    #expect(root["c"]?.string == "one")
    #expect(root["d"]?.string == "R &D [x]")
    #expect(root["e"]?.string == "B&R")
  }
}
