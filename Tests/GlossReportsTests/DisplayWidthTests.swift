import Testing

@testable import GlossReports

@Suite("Columns of text on a terminal")
struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("a", 1), ("é", 1), ("e\u{301}", 1), ("中", 2), ("，", 2), ("\u{3000}", 2), ("“”…", 3), ("한", 2),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1), ("Ａ", 2), ("𠮷", 2), ("🙂", 2), ("🇨🇳", 2), ("か\u{3099}", 2), ("\u{7}", 0),
      ("ü", 1), ("ก\u{E31}", 1), ("〿", 1), ("㍿", 2), ("精准扶贫 x", 10),
    ])
  func columns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }

  @Test(
    arguments: [
      ("a\nb", "a b"), ("a \r\n\t b", "a b"), ("a  b", "a  b"), ("a\tb", "a b"), ("a\u{A0}b", "a⍽b"),
      ("\u{1B}[0m", "<U+001B>[0m"), ("a\u{200B}\u{AD}", "a<U+200B><U+00AD>"), ("\u{85}\u{9B}", "<U+0085><U+009B>"),
      ("\u{2028}\u{2009}", "<U+2028><U+2009>"), ("中\u{3000}文", "中\u{3000}文"), ("\u{301}a", "◌\u{301}a"),
      ("\u{10FFFF}\u{E000}", "<U+10FFFF><U+E000>"), ("\0", "<U+0000>"), ("##[x", "##<U+005B>x"), ("#[x", "#[x"),
      ("a\u{301}\u{302}\u{303}\u{304}\u{305}", "a\u{301}\u{302}\u{303}\u{304}<U+0305>"),
    ])
  func visibleText(_ text: String, _ shown: String) {
    #expect(Array(VisibleText.line(text).utf8) == Array(shown.utf8))
  }

  @Test func pathsAreKeptToTheLetter() {
    #expect(VisibleText.path("a\nb\tc  d") == "a<U+000A>b<U+0009>c  d")
    #expect(VisibleText.path(" ::error::") == "./ ::error::")
  }

  @Test func cellsCoverTheText() {
    let text = "  a\u{301}中\r\n \u{200B}\u{301}🙂\u{FE0F} "
    var end = 0
    for cell in VisibleText(text[...]).cells {
      #expect(cell.bytes.lowerBound == end)
      #expect(cell.columns == DisplayWidth.columns(cell.shown))
      end = cell.bytes.upperBound
    }
    #expect(end == text.utf8.count)
  }
}
