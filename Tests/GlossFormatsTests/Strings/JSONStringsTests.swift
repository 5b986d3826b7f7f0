import GlossFormats
import GlossText
import Testing

@Suite("Strings in JSON")
struct JSONStringsTests {
  @Test("A string is named by its keys; what is no language is left out")
  func names() throws {
    let document = try read(
      """
      \u{FEFF}{"menu": {"items": [{"title": "港口"}, "Open the gate"], "id": "menu.main", "icon": "/img/a.png"},
       "n": 12.5e3, "on": true, "none": null, "url": "https://x.y/z", "flat.key": "码头", "only": "{count}", "num": "12",
       "": "Blank name"}
      """, as: .json)
    #expect(document.blocks.map(\.string) == ["港口", "Open the gate", "码头", "Blank name"])
    #expect(document.blocks.map(\.path) == ["menu.items[0].title", "menu.items[1]", "flat.key", ""])
    #expect(problems(of: document) == [])
  }

  @Test("Escapes are resolved, each as a whole")
  func escapes() throws {
    let document = try read(#"["a \"b\" \u4e2d \ud83d\ude00 c\/d", "x\ny"]"#, as: .json)
    let block = document.blocks[0]
    #expect(document.blocks.map(\.string) == ["a \"b\" 中 😀 c/d", "x\ny"])
    #expect(block.source(of: "😀", in: document.file) == #"\ud83d\ude00"#)
    #expect(block.source(of: "\"b", in: document.file) == #"\"b"#)
    let edit = try #require(document.edit(block, 2..<5, "“b”\"\n"))
    #expect(edit.replacement == #"“b”\"\n"#)
    #expect(problems(of: document) == [])
  }

  @Test("ARB's notes are left out, its language is read; a language as the only key is none of the names")
  func languages() throws {
    let arb = try read(
      #"{"@@locale": "zh_CN", "hi": "你好", "@hi": {"description": "A greeting"}}"#, as: .json, path: "a.arb")
    #expect(arb.blocks.map(\.path) == ["hi"] && arb.metadata.language?.tag == "zh-CN")
    let rooted = try read(#"{"zh-CN": {"a": "港", "b": ["海"]}}"#, as: .json)
    #expect(rooted.blocks.map(\.path) == ["a", "b[0]"] && rooted.metadata.language?.tag == "zh-CN")
  }

  @Test(
    "Placeholders are protected",
    arguments: [
      ("Hello {name}, {{count}} and ${x} of $t(key)", ["{name}", "{{count}}", "${x}", "$t(key)"]),
      ("%s of %(n)d, %{who}, 5%off", ["%s", "%(n)d", "%{who}"]),
      (
        "You have {n, plural, =0 {no ships} one {# ship} other {# ships by {who}}}.",
        ["{n, plural, =0 {", "} one {", "} other {", "{who}}}"]
      ),
      ("A {word in braces} and { and }", []), ("{a, plural, one {x", []),
      ("Press <kbd>Enter</kbd>: 3 < 4", ["<kbd>", "</kbd>"]),
      ("{price, number, ::currency/EUR} due", ["{price, number, ::currency/EUR}"]),
    ])
  func placeholders(_ text: String, _ protected: [String]) throws {
    let document = try read("[\"\(text)\"]", as: .json)
    #expect(document.blocks.map(\.protectedStrings) == [protected])
    #expect(problems(of: document) == [])
  }

  @Test(
    "A defect is said with its place",
    arguments: [
      (#"{"a": "\ud83d x"}"#, "1:8", "surrogate"), (#"["\udc00"]"#, "1:3", "surrogate"),
      (#"["\q"]"#, "1:3", "is no escape"),
      ("{\"a\": 1,\n \"a\": 2}", "2:2", "the key \"a\" stands twice"), ("[1,]", "1:4", "a value is missing"),
      ("{\"a\" 1}", "1:6", "a colon is missing"), ("[1 2]", "1:4", "a comma is missing"),
      ("{a: 1}", "1:2", "is not JSON"),
      ("[01]", "1:2", "is not JSON"), ("[1.]", "1:2", "is not JSON"), ("[NaN]", "1:2", "is not JSON"),
      ("// x\n[]", "1:1", "is not JSON"), ("[\"a\nb\"]", "1:4", "line end"), ("[\"a", "1:2", "never closed"),
      ("[]]", "1:3", "goes on"), ("[", "1:2", "within its value"), ("", "1:1", "no JSON value"),
      ("{\"a\": }", "1:7", "a value"),
      ("{,}", "1:2", "a key"), ("[}", "1:2", "a value"), ("{\"a\":1,}", "1:8", "a key"), ("]", "1:1", "a value"),
    ])
  func defects(_ text: String, _ place: String, _ message: String) throws {
    let error = try #require(throws: ReadError.self) { try read(text, as: .json, path: "a.json") }
    #expect(error.description.hasPrefix("a.json:\(place): ") && error.description.contains(message), "\(error)")
  }

  @Test("Depth and length are bounded", .timeLimit(.minutes(1)), arguments: ["[", "{\"a\":"])
  func deep(_ open: String) throws {
    let error = try #require(throws: ReadError.self) {
      try read(String(repeating: open, count: 100_000), as: .json)
    }
    #expect(error.description.contains("stand in each other"))
    // A long key is not repeated in the name of each string below it.
    let key = String(repeating: "k", count: 100_000)
    let text = "{\"\(key)\": {" + (0..<5_000).map { "\"s\($0)\": \"港口\"" }.joined(separator: ",") + "}}"
    let document = try read(text, as: .json)
    #expect(document.blocks.count == 5_000 && (document.blocks[0].path ?? "").utf8.count < 2_000)
  }
}
