import GlossFormats
import GlossText
import Testing

@Suite struct CharacterReferenceTests {
  @Test(arguments: [
    ("&copy 2018", "© 2018", "©", "&copy"),
    ("&copy2018", "©2018", "©", "&copy"),
    ("&ldquo;x", "“x", "“", "&ldquo;"),
    ("x&nbsp;y", "x\u{A0}y", "\u{A0}", "&nbsp;"),
    ("&amp;amp;", "&amp;", "&", "&amp;"),
    ("&#38;#38;", "&#38;", "&", "&#38;"),
    ("&#x4E2D&#22269;", "中国", "国", "&#22269;"),
    ("&notit;", "¬it;", "¬", "&not"),
    ("&#150;&#0;", "–\u{FFFD}", "–", "&#150;"),
    ("&#x1F600;", "\u{1F600}", "\u{1F600}", "&#x1F600;"),
    ("&#xD800;a&#99999999999999;b", "\u{FFFD}a\u{FFFD}b", "\u{FFFD}b", "&#99999999999999;b"),
    ("&nvlt;|", "<\u{20D2}|", "<\u{20D2}", "&nvlt;"),
    ("&CounterClockwiseContourIntegral;", "∳", "∳", "&CounterClockwiseContourIntegral;"),
    ("a&b & c&; &#; &#x; &nosuch;", "a&b & c&; &#; &#x; &nosuch;", "&nosuch;", "&nosuch;"),
  ])
  func decodedAsGumboDoes(raw: String, text: String, part: String, source: String) throws {
    let document = try read(raw, as: .html)
    #expect(document.blocks.map(\.string) == [text])
    #expect(document.blocks.first?.source(of: part, in: document.file) == source)
    #expect(problems(of: document) == [])
  }

  @Test func onlyWholeReferencesAreEditable() throws {
    let block = try read("<p>A&nvlt;B&amp;<b>C</b>", as: .html).blocks[0]
    #expect(block.string == "A<\u{20D2}B&C")
    #expect(block.map.isEditable(0..<6))
    #expect(!block.map.isEditable(0..<2))
    #expect(block.map.isEditable(5..<7))
    #expect(!block.map.isEditable(6..<8))
  }

  @Test func manyUnknownNamesAreText() throws {
    let raw = (0..<6000).map { "&q\($0);" }.joined()
    #expect(try texts(raw, as: .html) == [raw])
    #expect(try texts(raw, as: .markdown) == [raw])
  }
}
