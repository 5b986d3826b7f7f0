import GlossFormats
import GlossText
import Testing

@Suite struct FrontMatterTests {
  @Test func titleDateAndLanguageAreRead() throws {
    let document = try read(
      "\u{FEFF}---\r\ntitle: Work: a report # note\r\ndate: 2018-01-31\r\nlang: en-GB\r\n---\r\nText", as: .markdown)
    #expect(document.blocks.map(\.string) == ["Work: a report", "Text"])
    #expect(document.blocks.map(\.role) == [.title, .paragraph])
    #expect(document.blocks.map { $0.language?.tag } == ["en-GB", "en-GB"])
    #expect(document.metadata.date == "2018-01-31")
    #expect(document.metadata.language?.tag == "en-GB")
    #expect(problems(of: document) == [])
  }

  @Test(arguments: [
    (#"title: "A \"b\" \\ c""#, #"A "b" \ c"#), ("title: 'It''s'", "It's"), (#"title: "open"#, #""open"#),
    ("Title:x", "x"), ("title: 中文 #1", "中文"),
  ])
  func quotesAreTakenOff(line: String, title: String) throws {
    let document = try read("---\n\(line)\n...\n", as: .markdown)
    #expect(document.blocks.map(\.string) == [title])
    #expect(problems(of: document) == [])
  }

  @Test(arguments: ["title: >\n  folded", "title:", "title: [a, b]", "bad: [\n\t: : -\nno colon"])
  func whatIsNotReadIsLeftOut(lines: String) throws {
    #expect(try texts("---\n\(lines)\n---\nText", as: .markdown) == ["Text"])
  }

  @Test func whatSitesShowOfAPageIsRead() throws {
    let text = "---\nsummary: In short\ntitle: Work\ndescription: 'A report'\ntags: [a]\nseo:\n  title: x\n---\nText"
    let document = try read(text, as: .markdown)
    #expect(document.blocks.map(\.string) == ["In short", "Work", "A report", "Text"])
    #expect(document.blocks.map(\.role) == [.attribute, .title, .attribute, .paragraph])
    #expect(problems(of: document) == [])
  }

  @Test func unclosedFrontMatterIsMarkdown() throws {
    #expect(try texts("---\ntitle: x\n\nText", as: .markdown) == ["title: x", "Text"])
    #expect(try texts("---", as: .markdown).isEmpty)
  }
}
