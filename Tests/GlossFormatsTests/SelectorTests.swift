import GlossFormats
import GlossText
import Testing

@Suite("Selectors of elements that are not read")
struct SelectorTests {
  private static let page = """
    <html lang=en><head><title>Title</title><meta name=PubDate content=2016-03-05></head><body>
    <div id=top class="bar wide"><p class=x>one</p><ul><li>two</li></ul></div>
    <p lang=en-GB data-k="a b-c">three</p>
    <custom-menu><p>four</p></custom-menu>
    <p>five <span class="note Q">six</span> seven</p>
    <img alt=eight src="a.png">
    </body></html>
    """

  private func texts(ignoring selector: String) throws -> String {
    let options = try ReadOptions.ignoring(selector)
    let document = try Documents.page(SourceFile(path: "a.html", text: Self.page), as: .html, options)
    #expect(problems(of: document) == [])
    #expect(document.metadata.date == "2016-03-05")
    return document.blocks.map(\.string).joined(separator: "|")
  }

  @Test(
    arguments: [
      ("nothing", "Title|one|two|three|four|five six seven|eight"),
      ("#top", "Title|three|four|five six seven|eight"), ("DIV", "Title|three|four|five six seven|eight"),
      (".wide", "Title|three|four|five six seven|eight"), ("div.bar.wide#top", "Title|three|four|five six seven|eight"),
      (".ba", "Title|one|two|three|four|five six seven|eight"),
      ("div p", "Title|two|three|four|five six seven|eight"), ("body > p", "Title|one|two|four|eight"),
      ("body>p", "Title|one|two|four|eight"), ("body > li", "Title|one|two|three|four|five six seven|eight"),
      ("body li", "Title|one|three|four|five six seven|eight"),
      ("div > ul li, span", "Title|one|three|four|five seven|eight"),
      ("[data-k]", "Title|one|two|four|five six seven|eight"),
      ("[data-k='a b-c']", "Title|one|two|four|five six seven|eight"),
      ("[data-k~=b-c]", "Title|one|two|four|five six seven|eight"),
      ("[data-k~=c]", "Title|one|two|three|four|five six seven|eight"),
      ("p[lang|=en]", "Title|one|two|four|five six seven|eight"),
      ("[data-k^=a]", "Title|one|two|four|five six seven|eight"),
      ("[data-k$=\"-c\"]", "Title|one|two|four|five six seven|eight"),
      ("[data-k*=' b']", "Title|one|two|four|five six seven|eight"),
      ("[data-k*='']", "Title|one|two|three|four|five six seven|eight"),
      ("[data-k^=A i]", "Title|one|two|four|five six seven|eight"),
      ("[data-k^=A]", "Title|one|two|three|four|five six seven|eight"),
      ("custom-menu", "Title|one|two|three|five six seven|eight"), ("img", "Title|one|two|three|four|five six seven"),
      ("body p:not(.x)", "Title|one|two|eight"), ("p:not(.x):not([lang])", "Title|one|two|three|eight"),
      ("p:not(.x, [lang])", "Title|one|two|three|eight"), ("body *:not(p) p", "Title|two|three|five six seven|eight"),
      (".q", "Title|one|two|three|four|five six seven|eight"), (".Q", "Title|one|two|three|four|five seven|eight"),
      (".\\51 ", "Title|one|two|three|four|five seven|eight"), ("body", "Title"),
      ("head", "one|two|three|four|five six seven|eight"),
      ("*", ""),
    ])
  func elements(_ selector: String, _ left: String) throws {
    #expect(try texts(ignoring: selector) == left)
  }

  @Test(
    arguments: [
      ("", 1), (" ", 2), ("p >", 4), ("> p", 1), ("p,,q", 3), ("p,", 3), ("[a", 3), ("[a=]", 4), ("[a='x]", 4),
      ("[=a]", 2), ("[a!=b]", 3), ("a + b", 3), ("a ~ b", 3), ("p:hover", 2), ("p::before", 2), (":not(p", 7),
      (":not(:not(p))", 6), ("p)", 2), ("#", 2), (".", 2), ("p{", 2), ("..a", 2),
    ])
  func noSelectors(_ text: String, _ character: Int) {
    let error = #expect(throws: SelectorError.self) { try HTMLSelector(text) }
    #expect(error?.character == character, "\(error?.description ?? "")")
  }

  @Test func htmlInMarkdown() throws {
    let text = "One\n\n<div class=menu>two</div>\n\nThree\n"
    let options = try ReadOptions.ignoring(".menu")
    let document = try Documents.page(SourceFile(path: "a.md", text: text), as: .markdown, options)
    #expect(document.blocks.map(\.string) == ["One", "Three"])
  }

  /// Many steps that many elements satisfy: a matcher that goes back and forth would not end.
  @Test func deepTree() throws {
    let page = String(repeating: "<div class=a>", count: 400) + "text"
    let selector = String(repeating: "div.a ", count: 60) + "p"
    let options = try ReadOptions.ignoring(selector)
    #expect(try Documents.page(SourceFile(path: "a.html", text: page), as: .html, options).blocks.count == 1)
  }
}

extension ReadOptions {
  fileprivate static func ignoring(_ selector: String) throws -> ReadOptions {
    var options = ReadOptions()
    options.ignoredElements = [try HTMLSelector(selector)]
    return options
  }
}
