import GlossYAML
import Testing

@Suite("Writing a value in YAML")
struct YAMLScalarWriterTests {
  private func written(_ text: String) -> String { YAMLScalarWriter.written(text, indent: 4) }

  @Test(
    "Words stand without marks, after digits too", arguments: ["smart city", "13th Five-Year Plan", "4个全面", "C# here"])
  func plain(_ text: String) {
    #expect(written(text) == text)
  }

  @Test(
    "What a reader may take for something else stands in marks",
    arguments: [
      "NO", "1.10", "1,000", "0o14", "2016-03-05", "12:30:00", ".5", "+86", "~", "", " a", "a: b", "a #b", "- a", "a:",
      "[a]", "...",
    ])
  func quoted(_ text: String) {
    #expect(written(text) == "\"\(text)\"")
  }

  @Test("Several lines are a block, unless it would not give them back")
  func blocks() throws {
    #expect(written("a\n\nb: c") == "|-\n    a\n\n    b: c")
    for text in ["a\n\nb: c", "a\n", "\na", " a\nb", "a\nb ", "a\u{85}\nb", "a\t\"b\"\\"] {
      let root = try #require(try YAMLReader.read(Array("k:\n  k: \(written(text))\n".utf8)))
      #expect(root.mapping?["k"]?.mapping?["k"]?.scalar == text, "\(text)")
    }
  }
}
