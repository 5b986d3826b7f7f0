import Foundation
import GlossFormats
import GlossText
import Testing

/// Edits at random places, spliced into the bytes and read again: the block has the new text, and nothing else changed.
@Suite("Edits are read back as they were meant")
struct EditTests {
  private static let words = [
    "city", "smart city", "R&D", "AT&T;", "&lt;", "&copy", "a < b", "<b>", "</p>", "1 < 2 > 0", "*", "**bold**", "_x_",
    "snake_case", "|", "a|b", "\"quoted\"", "'s", "it's", "“”", "1.", "2) x", "-", "- item", "+", "# head", "#", "C#",
    ">",
    "> quote", "`code`", "``", "~", "~~gone~~", "[x]", "[x](y)", "![x](y)", "(y)", "]", "!", "\\", "\\*", "a\\", "=",
    "===",
    "---", "$1", "中文", "。", "😀", "e\u{301}", "", "x", "12", ":", "key: value", "[^1]", "[^1]: x", "<!-- c -->",
    "<http://a.b>",
    "amp;", "#60;", "/div>", "!--",
  ]

  private static let markdown = [
    "# A heading here #\n\nA paragraph with *emphasis*, **strong words** and `code`,\non *two* lines\\\nor three.\n",
    "Setext heading\n=====\n\nAnother\none\n---\n\n> A quotation\n> of two lines\n\n1. One item\n2. Two items\n\n   more\n",
    "| Left | Right |\n|---|---|\n| a cell | b cell |\n| c\\|d | `e` |\n\nx | y\n---|---\np q | r s\n",
    "A [link text](http://a.b/c \"t\") and [a label] and [label two][] and [own][a label], ![alt text](i.png).\n\n[a label]: x\n[label two]: y\n",
    "Tom &amp; Jerry &copy; \\* \\[x] 5 < 6 & 7 <http://a.b> a_b_c 3~5 ~~old text~~ 2*3*4\n\n[a] (b) ![c] word\n",
    "---\ntitle: The title of it\nlang: en\n---\n\nText <b>bold words</b> and <br> more<!-- c -->\n\n<div>HTML text &amp; more\n<p>other\n</div>\n",
    "---\ntitle: \"A \\\"quoted\\\" one\"\n---\n- item one\n- item two\n  - deep item\n\n- [x] task\n- [ ] open task\n\nNote[^1] here.\n\n[^1]: The note.\n",
    "**Bold**text and *it*, **“quoted”** words; __init__ and a*b*c\n\n***both of them***\n",
  ]

  private static let html = [
    "<title>T &amp; U</title><meta name=description content='It&#39;s so'><p>One <b>two three</b> four &lt;five&gt; A&B x<y",
    "<img alt=unquoted title=\"in quotes\"><p title='single'>text &copy 2016 &amp; &nbsp;more<pre>line one\n  line two\n</pre>",
    "<table>moved<tr><td>cell one<td>cell two</table><ul><li>item<li>item two</ul><xmp>raw <b> text</xmp><input value=x>",
    "<p>AT&T and R&D, 3 < 4, 5 <6> a &ltb; <code>code</code> <span translate=no>Name</span> <ruby>字<rt>zi</rt></ruby>",
    "<h1>Head<br>line</h1><p>a<br>b<p>c <i>d</i><!-- x -->e<button>Go</button><textarea>no</textarea>last",
  ]

  private static let text = ["One line here\n  and two, & <three>\r\n\n四五六\n"]

  private static func bytes(_ document: Document, with edit: Edit) -> [UInt8] {
    var bytes = document.file.utf8
    bytes.replaceSubrange(edit.range, with: Array(edit.replacement.utf8))
    return bytes
  }

  /// As a reader gives it: blanks collapsed, none at the ends.
  private static func collapsed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Tries `count` edits of each block; answers how many were allowed.
  static func tryEdits(of document: Document, seed: Int, count: Int, blocks limit: Int = .max) throws -> Int {
    var generator = SeededGenerator(seed: UInt64(seed))
    let texts = document.blocks.map { collapsed($0.string) }
    var made = 0
    let chosen = document.blocks.indices.shuffled(using: &generator).prefix(limit)
    for index in chosen {
      let block = document.blocks[index]
      let starts = block.text.indices.filter { block.text[$0] & 0xC0 != 0x80 } + [block.text.count]
      for _ in 0..<count {
        let first = Int.random(in: 0..<starts.count, using: &generator)
        let last = min(starts.count - 1, first + Int.random(in: 0...8, using: &generator))
        let range = starts[first]..<starts[last]
        let word = words[Int.random(in: 0..<words.count, using: &generator)]
        guard let edit = document.edit(block, range, word) else { continue }
        made += 1
        var expected = texts
        expected[index] = collapsed(
          block.text.string(0..<range.lowerBound) + word + block.text.string(range.upperBound..<block.text.count))
        let file = try SourceFile(path: document.file.path, bytes: bytes(document, with: edit), encoding: .utf8)
        let again = try Documents.page(file, as: document.format).blocks.map { collapsed($0.string) }
        guard again.filter({ !$0.isEmpty }) != expected.filter({ !$0.isEmpty }) else { continue }
        Issue.record(
          """
          \(document.file.path): \(block.string.prefix(80).debugDescription): \
          \(block.text.string(range).debugDescription) by \(word.debugDescription), written \
          \(edit.replacement.debugDescription): \(again.first { !expected.contains($0) }?.prefix(80) ?? "a block less")
          """)
      }
    }
    return made
  }

  @Test(arguments: [(DocumentFormat.markdown, markdown), (.html, html), (.text, text)])
  func samples(_ format: DocumentFormat, _ samples: [String]) throws {
    var made = 0
    for (seed, sample) in samples.enumerated() {
      for text in [sample, "\u{FEFF}" + sample.replacing("\n", with: "\r\n")] {
        made += try Self.tryEdits(of: try read(text, as: format), seed: seed, count: 200)
      }
    }
    #expect(made > 1000)
  }

  @Test(
    "A plain word is written as it is",
    arguments: [
      (.markdown, "Three wisdom cities", "wisdom", "smart", "smart"), (.markdown, "in C", "C", "C#", "C#"),
      (.markdown, "a snake", "snake", "snake_case", "snake_case"), (.markdown, "one and", "and", "R&D", "R\\&D"),
      (.markdown, "one", "one", "5 - 6", "5 - 6"), (.markdown, "one", "one", "2. x", "2\\. x"),
      (.markdown, "x one", "one", "2. x", "2. x"), (.markdown, "| a |\n|---|\n", "a", "b|c", "b\\|c"),
      (.markdown, "[one]\n\n[one]: x", "one", "two", nil), (.markdown, "**one**x", "one", "“two”", nil),
      (.markdown, "**one**x", "one", "two", "two"), (.markdown, "---\ntitle: one\n---\n", "one", "a: b", nil),
      (.html, "<p>one", "one", "R&D <x>", "R&amp;D &lt;x&gt;"), (.html, "<img alt=one>", "one", "two words", nil),
      (.html, "<img alt='one'>", "one", "it's", "it&#39;s"), (.html, "<p>x <5 one", "5", "z", nil),
      (.html, "<p>R&D", "D", "lt", nil), (.html, "<p>a <code>one</code>", "one", "two", nil),
      (.text, "one < two", "one", "R&D <x>", "R&D <x>"), (.text, "one", "one", "a\nb", nil),
    ] as [(DocumentFormat, String, String, String, String?)])
  func writing(
    _ format: DocumentFormat, _ text: String, _ part: String, _ replacement: String, _ written: String?
  ) throws {
    let document = try read(text, as: format)
    let block = try #require(document.blocks.first)
    let start = try #require(block.string.range(of: part)).lowerBound
    let offset = block.string.utf8.distance(from: block.string.startIndex, to: start)
    let edit = document.edit(block, offset..<offset + part.utf8.count, replacement)
    #expect(edit?.replacement == written)
  }
}
