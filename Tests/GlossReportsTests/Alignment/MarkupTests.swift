import GlossReports
import Testing

@Suite("Alignments in markup")
struct MarkupTests {
  /// Every scalar below U+0300, and those at the edges of what XML holds.
  private static let scalars: [Unicode.Scalar] =
    (Array(0..<0x300) + [
      0x2028, 0x202E, 0xD7FF, 0xE000, 0xFDCF, 0xFDD0, 0xFDEF, 0xFDF0, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1FFFE,
      0x10FFFF,
    ]).compactMap { Unicode.Scalar(UInt32($0)) }

  @Test("A parser of XML reads the sentences back; what XML cannot hold is U+FFFD")
  func segments() throws {
    let texts = ["]]>", "<script>", "&amp;&#0;", "\"'", "a\r\nb\rc\td\ne", "<!--", "<![CDATA[x]]>"]
    let all = texts + Self.scalars.map { "a\(String($0))b" }
    let check = try XMLCheck.expectWellFormed(AlignmentFormat.tmx.text(SampleTexts.make(all.map { ($0, "x") })))
    let found = check.segments.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    try #require(found.count == all.count)
    for (found, text) in zip(found, all) {
      let expected = text.unicodeScalars.map { Self.isLost($0) ? "\u{FFFD}" : $0 }
      #expect(Array(found.unicodeScalars) == expected)
    }
  }

  private static func isLost(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x20 { return !["\t", "\n", "\r"].contains(scalar) }
    return (0x7F...0x9F).contains(scalar.value) || (0xFDD0...0xFDEF).contains(scalar.value)
      || scalar.value & 0xFFFE == 0xFFFE
  }

  @Test("A memory has what TMX 1.4 requires, and no unit without text on both sides")
  func memory() throws {
    let check = try XMLCheck.expectWellFormed(AlignmentFormat.tmx.text(SampleTexts.make()))
    #expect(check.elements.prefix(3).map(\.name) == ["tmx", "header", "body"])
    #expect(check.elements.first?.attributes == ["version": "1.4"])
    #expect(
      check.elements.dropFirst().first?.attributes == [
        "creationtool": "glosslint", "creationtoolversion": "1.0.0", "segtype": "sentence", "o-tmf": "glosslint",
        "adminlang": "en", "srclang": "zh-Hans", "datatype": "plaintext",
      ])
    #expect(check.elements.count { $0.name == "tu" } == 5)
    #expect(check.elements.filter { $0.name == "prop" }.allSatisfy { $0.attributes == ["type": "x-confidence"] })
    #expect(
      check.elements.filter { $0.name == "tuv" }.compactMap { $0.attributes["xml:lang"] }
        == (0..<5).flatMap { _ in ["zh-Hans", "en"] })
    #expect(!check.segments.contains(""))
  }

  @Test("A page needs nothing else, and nothing of a text becomes markup")
  func page() throws {
    let page = AlignmentFormat.html.text(try SampleTexts.make())
    for tag in ["<script", "<link", "<img", "<a>", "http:", "https:", "url(", "@import", "\u{0}", "\u{1}", "\u{7F}"] {
      #expect(!page.contains(tag), "\(tag)")
    }
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("<title>zh/春天 &lt;a&gt;&amp;&quot;.md and en/spring.md, aligned</title>"))
    // But for its elements without an end it is XML, so that every tag is known to be closed.
    let closed = page.replacing("<!DOCTYPE html>", with: "")
      .replacing(#/<(meta|col) ?([^>]*)>/#) { "<\($0.1) \($0.2)/>" }
    let check = try XMLCheck.expectWellFormed(closed)
    #expect(check.elements.filter { $0.name == "th" && $0.attributes["scope"] == "col" }.count == 4)
    #expect(check.elements.filter { $0.name == "th" && $0.attributes["scope"] == "row" }.count == 8)
    #expect(check.elements.compactMap { $0.attributes["lang"] }.filter { $0 == "zh-Hans" }.count == 7)
  }

  @Test("A page sums up what is to be looked at, in words")
  func summary() throws {
    let page = AlignmentFormat.html.text(try SampleTexts.make())
    #expect(
      page.contains(
        "8 sentences in the source, 8 in the translation, 8 links: 2 doubtful (confidence below 0.50), 2 without "
          + "counterpart."))
    #expect(page.split(separator: "<strong>doubtful</strong>").count == 3)
    #expect(page.split(separator: "<strong>no counterpart</strong>").count == 3)
    #expect(page.contains("<summary>4 links to look at</summary>"))
    #expect(page.contains("<li><a href=\"#link-3\">3</a> doubtful</li>") && page.contains("<tr id=\"link-3\""))
    let sound = AlignmentFormat.html.text(try SampleTexts.make([("一", "one")]))
    #expect(!sound.contains("to look at") && sound.contains("1 sentence in the source, 1 in the translation, 1 link: "))
  }
}
