import GlossFormats
import GlossText
import Testing

@Suite("PO")
struct POReaderTests {
  private static let head = """
    msgid ""
    msgstr ""
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Language: en_GB\\n"
    "X-Source-Language: zh_CN\\n"


    """

  @Test("An entry is a unit; the header names the languages and is no text")
  func entries() throws {
    let pair = try readPair(
      Self.head + """
        #. shown on the quay
        #: src/quay.c:12 src/quay.c:90
        msgid "码头"
        msgstr "Wharf"

        msgctxt "menu"
        msgid "打开"
        msgstr "Open"
        """, path: "a.po")
    #expect(pair.units == ["码头|Wharf", "打开|Open"])
    #expect(pair.target.blocks.map(\.path) == ["src/quay.c:12", "menu"])
    #expect(pair.target.metadata.language?.tag == "en-GB" && pair.source.metadata.language?.tag == "zh-CN")
    #expect(
      pair.source.blocks.allSatisfy { $0.escaping == nil } && pair.target.blocks.allSatisfy { $0.escaping != nil })
    #expect(problems(of: pair.source) + problems(of: pair.target) == [])
  }

  @Test("What is not translated, not confirmed, obsolete or former is left out")
  func leftOut() throws {
    let pair = try readPair(
      """
      msgid "空"
      msgstr ""

      #, fuzzy, c-format
      msgid "疑 %s"
      msgstr "doubtful %s"

      #| msgid "旧闸"
      msgid "闸"
      msgstr "gate"

      #, fuzzy
      #~ msgid "废"
      #~ msgstr "gone"

      msgid "坝"
      msgstr "dam"
      #~| msgid "堤"
      #~ msgid "堤"
      #~ msgstr "dike"
      """, path: "a.po")
    #expect(pair.units == ["闸|gate", "坝|dam"])
  }

  @Test("A text of several pieces is one, each piece at its place")
  func pieces() throws {
    let pair = try readPair(
      "msgid \"\"\r\n\"一带\"\r\n  \"一路\\n\"\r\nmsgstr\r\n\"The Belt and \"\r\n# between\r\n\"Road\\nInitiative\"",
      path: "a.po")
    let block = pair.target.blocks[0]
    #expect(pair.source.blocks[0].string == "一带一路")
    #expect(block.string == "The Belt and Road\nInitiative")
    #expect(block.source(of: "Road", in: pair.target.file) == "Road")
    #expect(pair.target.file.lines.position(of: block.map.sourceRange(of: 13..<17).lowerBound).line == 7)
    #expect(problems(of: pair.source) + problems(of: pair.target) == [])
  }

  @Test(
    "Escapes are resolved, each as a whole",
    arguments: [
      (#"a \"b\" c"#, "a \"b\" c", #"\"b"#), (#"a\\b"#, "a\\b", #"\\b"#), (#"x\ty"#, "x\ty", #"\ty"#),
      (#"caf\303\251"#, "café", #"\303\251"#), (#"\xe4\xb8\xad b"#, "中 b", #"\xe4\xb8\xad"#),
      (#"\q b"#, #"\q b"#, #"\q b"#),
      (#"\101b"#, "Ab", #"\101"#),
    ])
  func escapes(_ written: String, _ text: String, _ source: String) throws {
    let pair = try readPair("msgid \"某\"\nmsgstr \"\(written)\"", path: "a.po")
    let block = pair.target.blocks[0]
    #expect(block.string == text)
    let sources = block.map.runs.map { pair.target.file.utf8.string($0.source) }
    #expect(sources.joined() == written && sources.contains { source.hasPrefix($0) })
    #expect(problems(of: pair.target) == [])
  }

  @Test("The first plural form renders msgid, the others msgid_plural; a form that serves all, too")
  func plurals() throws {
    let text = "msgid \"%d 个\"\nmsgid_plural \"%d 个们\"\nmsgstr[0] \"one\"\nmsgstr[1]\n\"two\"\nmsgstr[2] \"many\"\n"
    #expect(try readPair(text, path: "a.po").units == ["%d 个|one", "%d 个们|two", "%d 个们|many"])
    let one = "msgid \"one day\"\nmsgid_plural \"%d days\"\nmsgstr[0] \"%d 天\"\n"
    #expect(try readPair(one, path: "a.po").units == ["%d days|%d 天"])
  }

  @Test("What a program fills in is protected where a flag says that there is something")
  func formats() throws {
    let text = """
      #, c-format
      msgid "a"
      msgstr "%1$s of %d%%, 100% o"

      #, python-brace-format
      msgid "b"
      msgstr "{name} and {0!r}"

      #, no-c-format
      msgid "c"
      msgstr "%s <b>bold</b>"
      """
    let blocks = try readPair(text, path: "a.po").target.blocks
    #expect(blocks.map(\.protectedStrings) == [["%1$s", "%d%%"], ["{name}", "{0!r}"], ["<b>", "</b>"]])
  }

  @Test("Where msgid is a name the file is a page of its own, paired by names")
  func names() throws {
    let own = "msgid \"home.title\"\nmsgstr \"Port\"\n\nmsgid \"home.lead\"\nmsgstr \"A harbour\"\n"
    let other = "msgid \"home.title\"\nmsgstr \"港口\"\n\nmsgid \"quay\"\nmsgstr \"码头\"\n"
    let target = try read(own, as: .po)
    let source = try read(other.replacing("quay", with: "home.x"), as: .po)
    #expect(target.blocks.map(\.path) == ["home.title", "home.lead"])
    #expect(BilingualDocument(pairing: target, with: source).units == ["港口|Port"])
  }

  @Test(
    "A defect is said with its place",
    arguments: [
      ("msgid \"a\"\nmsgstr \"b\nmsgid \"c\"", "2:8", "never closed"),
      ("msgid \"a\"\nmsgstr[99999999999] \"b\"", "2:1", "msgstr[99999999999] is no plural form"),
      ("msgid \"a\"\nmsgstr[-1] \"b\"", "2:1", "is no plural form"),
      ("msgid \"a\"\nmsgstr[0 \"b\"", "2:1", "is no plural form"),
      ("msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"\"", "1:1", "this msgid has no msgstr"),
      ("\"a\"\nmsgid \"b\"\nmsgstr \"c\"", "1:1", "no msgid or msgstr before it"),
      ("msgstr \"a\"", "1:1", "msgstr has no msgid before it"),
      ("msgctxt \"a\"\nmsgctxt \"b\"", "1:1", "msgctxt has no msgid after it"),
      ("msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"", "3:1", "has that msgstr already"),
      ("msgid \"a\"\nmsgstr \"b\"\n<html>", "3:1", "is no word of a PO file"),
      (#"msgid "甲""# + "\n" + #"msgstr "\xed\xa0\x80""#, "2:9", "is no character in UTF-8"),
      (#"msgid "甲""# + "\n" + #"msgstr "\xe4a""#, "2:9", "is no character in UTF-8"),
    ])
  func defects(_ text: String, _ place: String, _ message: String) throws {
    let error = try #require(throws: ReadError.self) { try readPair(text, path: "a.po") }
    #expect(error.description.hasPrefix("a.po:\(place): ") && error.description.contains(message), "\(error)")
  }

  @Test("Other encodings, as the header says or a byte order mark", arguments: ["GBK", "UTF-16LE", "UTF-16BE"])
  func encodings(_ name: String) throws {
    let text = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=\(name)\\n\"\n\nmsgid \"port\"\nmsgstr \"港口\"\n"
    let bytes: [UInt8] =
      switch name {
      case "GBK": text.utf8.count > 0 ? gbk(text) : []
      case "UTF-16LE": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      default: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      }
    guard case .pair(let pair) = try Documents.read(path: "a.po", bytes: bytes, as: .po) else {
      Issue.record("a page")
      return
    }
    #expect(pair.units == ["port|港口"])
    #expect(problems(of: pair.target) == [])
  }

  /// The two characters of the sample in GBK.
  private func gbk(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      switch scalar {
      case "港": [0xB8, 0xDB]
      case "口": [0xBF, 0xDA]
      default: [UInt8(scalar.value & 0x7F)]
      }
    }
  }

  @Test("Lines may end at CR; domains and plain comments are passed over")
  func lineEnds() throws {
    let text =
      "# note\rdomain \"x\"\r#msgid \"no\"\rmsgid \"港\"\rmsgstr \"port\"\rdomain Other Name\rmsgid \"海\" msgstr \"sea\"\r"
    #expect(try readPair(text, path: "a.po").units == ["港|port", "海|sea"])
  }

  @Test("A replacement is written as PO has it, and not over an escape's half")
  func edits() throws {
    let pair = try readPair("msgid \"港\"\nmsgstr \"a \\\"port\\\" here\"", path: "a.po")
    let block = pair.target.blocks[0]
    let edit = try #require(pair.target.edit(block, 2..<8, "“harbour” \\"))
    #expect(edit.replacement == "“harbour” \\\\")
    #expect(pair.target.file.utf8.string(edit.range) == "\\\"port\\\"")
    #expect(pair.target.edit(block, 0..<1, "\u{1}") == nil)
  }

  @Test("Many entries cost what they hold", .timeLimit(.minutes(1)))
  func many() throws {
    let text = (0..<20_000).map { "msgid \"闸 \($0)\"\nmsgstr \"gate \($0)\"\n" }.joined()
    #expect(try readPair(text, path: "a.po").units.count == 20_000)
    let quotes = String(repeating: "\"a\"\n", count: 100_000)
    #expect(try readPair("msgid \"港\"\nmsgstr \(quotes)", path: "a.po").target.blocks[0].text.count == 100_000)
  }
}
