import GlossFormats
import GlossText
import Testing

/// Files made to overflow a stack or to take quadratic time. Most of these ran for minutes, or ended the process, without
/// the guards.
@Suite(.timeLimit(.minutes(1))) struct DepthTests {
  private func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

  @Test func deepElementsKeepTheirText() throws {
    let text = (0..<200_000).map { "<div>a\($0)" }.joined()
    let document = try read(text + times(200_000, "</div>") + "<h2>after</h2>", as: .html)
    #expect(document.blocks.count == 200_001)
    #expect(document.blocks[199_999].string == "a199999")
    #expect(document.blocks.last?.role == .heading(level: 2))
  }

  @Test func ordinaryDepthIsUntouched() throws {
    let text = times(400, "<div><p>") + "<b title=t>x</b>" + times(400, "</div>") + "<p>y"
    let blocks = try read(text, as: .html).blocks
    #expect(blocks.map(\.string) == ["t", "x", "y"])
  }

  @Test(arguments: [
    "<table><tr><td>", "<ul><li>", "<li><dd>", "<div><object></div></object>", "<div><table><td></div>",
    "<form><div></form>", "<svg><foreignObject><foo/>", "<a><div>", "<span>", "<b>", "<template>", "<button>",
    "<select><option>", "<blockquote><p><font>", "<svg><title><div>", "<nobr><i><nobr>", "<p><table><caption>",
  ])
  func nestedTags(tags: String) throws {
    let document = try read(times(5_000, tags) + "x", as: .html)
    #expect(problems(of: document) == [])
    if !tags.hasPrefix("<select"), !tags.hasPrefix("<template"), !tags.hasPrefix("<svg") {
      #expect(document.blocks.map(\.string) == ["x"])
    }
  }

  @Test func unclosedFormattingDoesNotMultiply() throws {
    let text = (0..<5_000).map { "<div><font c=\($0)>y</div>" }.joined()
    let document = try read(text, as: .html)
    #expect(document.blocks.count == 5_000)
    #expect(problems(of: document) == [])
  }

  @Test func manyAttributesAreNotCompared() throws {
    let text = "<p>t <a " + (0..<100_000).map { "x\($0) " }.joined() + ">u</a></p>"
    #expect(try texts(text, as: .html) == ["t u"])
  }

  @Test func lateFramesetDoesNotFreeTheBody() throws {
    _ = try read(times(20_000, "<div><object></div></object>") + "<frameset><frame>", as: .html)
  }

  @Test(arguments: [
    ("> ", 5_000), ("> ", 100_000), ("[", 20_000), ("![", 100_000), ("- ", 50_000), ("[a](", 100_000),
    ("*a **b ", 100_000), ("`a\n", 100_000), ("<a ", 100_000), ("<div>", 200_000), ("\\*", 100_000),
  ])
  func nestedMarkdown(marks: String, count: Int) throws {
    let document = try read(times(count, marks) + "x", as: .markdown)
    #expect(problems(of: document) == [])
    #expect(document.blocks.count <= 1)
  }

  @Test(arguments: ["\n", "\r\n"])
  func wideTablesOfShortRows(lineEnd: String) throws {
    let text = times(20_000, "a|") + lineEnd + times(20_000, "---|") + lineEnd + times(20_000, "|" + lineEnd)
    #expect(problems(of: try read(text, as: .markdown)) == [])
  }

  @Test func frontMatterWithoutEnd() throws {
    #expect(try read("---\n" + times(100_000, "title: x\n"), as: .markdown).blocks.count == 1)
  }
}
