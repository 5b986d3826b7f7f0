import GlossFormats
import GlossText
import Testing

@Suite("Strings in YAML")
struct YAMLStringsTests {
  @Test("Every style of scalar is read at its place")
  func styles() throws {
    let document = try read(
      """
      \u{FEFF}# 港
      en:
        plain: The tide gate  # not this
        folded plain: one
          two

          three
        single: 'it''s a gate'
        double: "a \\"b\\" \\u4e2d \\
          joined
          folded"
        literal: |
          第一行
            indented

          last
        folded: >-
          one
          two

          three
            kept
          four
        list: [Open, "Close it", {deep: 深}]
      """, as: .yaml)
    #expect(
      document.blocks.map(\.string) == [
        "The tide gate", "one two\nthree", "it's a gate", "a \"b\" 中 joined folded", "第一行\n  indented\n\nlast",
        "one two\nthree\n  kept\nfour", "Open", "Close it", "深",
      ])
    #expect(
      document.blocks.map(\.path) == [
        "plain", "folded plain", "single", "double", "literal", "folded", "list[0]", "list[1]", "list[2].deep",
      ])
    #expect(document.metadata.language == .english)
    #expect(document.blocks.allSatisfy { $0.escaping != nil })
    #expect(document.blocks[2].source(of: "it's", in: document.file) == "it''s")
    #expect(document.blocks[3].source(of: "中", in: document.file) == "\\u4e2d")
    #expect(document.blocks[4].source(of: "last", in: document.file) == "last")
    #expect(problems(of: document) == [])
  }

  @Test("Strings stay as they are written; switches, numbers and names are none")
  func words() throws {
    let document = try read(
      "a: NO\nb: 'NO'\nc: 1.10\nd: ~\ne: true\nf: 挪威\ng: menu_main\nh: !!str Yes it is\n@x: note\n".replacing(
        "@x", with: "\"@x\""), as: .yaml)
    #expect(document.blocks.map(\.string) == ["NO", "挪威", "Yes it is"])
  }

  @Test("What an anchor names is read once")
  func anchors() throws {
    let document = try read("a: &x\n  t: Port\nb: *x\nc:\n  <<: *x\n  u: Sea\nd: &y Quay\ne: [*y, *y]\n", as: .yaml)
    #expect(document.blocks.map(\.path) == ["a.t", "c.u", "d"])
  }

  @Test("Line ends of all kinds, and an indentation that is said", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let text = ["a: |2", "    two in", "  one", "", "b: x y", "  z", "c: >", "  p", "  q", ""].joined(separator: end)
    let document = try read(text, as: .yaml)
    #expect(document.blocks.map(\.string) == ["two in\none", "x y z", "p q"])
    #expect(problems(of: document) == [])
  }

  @Test("Where the text cannot be followed it is read, and not edited")
  func unfollowed() throws {
    let document = try read("a: \"x\u{85}y port\"\n", as: .yaml)
    #expect(document.blocks.count == 1 && document.blocks[0].escaping == nil)
    #expect(problems(of: document) == [])
  }

  @Test("A replacement is written as its style has it, or not at all")
  func edits() throws {
    let document = try read("a: old gate\nb: 'old gate'\nc: \"old gate\"\n", as: .yaml)
    func written(_ index: Int, _ text: String) -> String? {
      document.edit(document.blocks[index], 0..<3, text)?.replacement
    }
    #expect((0..<3).map { written($0, "new") } == ["new", "new", "new"])
    #expect((0..<3).map { written($0, "x: y") } == [nil, "x: y", "x: y"])
    #expect((0..<3).map { written($0, "it's") } == [nil, "it''s", "it's"])
    #expect((0..<3).map { written($0, "\"") } == [nil, "\"", "\\\""])
  }

  @Test(
    "A defect is said with its place",
    arguments: [
      ("a: 1\na: 2\n", "2:1", "the key a stands twice"), ("a: [1\n", "2:1", "not valid YAML"),
      ("? [x]\n: y\n", "1:3", "a key must be a single value"), ("a: b\n---\nc: d\n", "2:1", "a second document"),
      ("a: \"\\ud800\"\n", "1:", "not valid YAML"), ("a: *b\n", nil, nil),
    ])
  func defects(_ text: String, _ place: String?, _ message: String?) throws {
    guard let place, let message else {
      #expect(try read(text, as: .yaml).blocks.isEmpty)
      return
    }
    let error = try #require(throws: ReadError.self) { try read(text, as: .yaml, path: "a.yml") }
    #expect(error.description.hasPrefix("a.yml:\(place)") && error.description.contains(message), "\(error)")
  }

  @Test("Bombs of aliases and of depth cost nothing", .timeLimit(.minutes(1)))
  func bombs() throws {
    let bomb = "a: &a [港]\n" + (0..<30).map { "b\($0): &b\($0) [*a, *a, *a, *a, *a, *a, *a, *a]\n" }.joined()
    #expect(try read(bomb, as: .yaml).blocks.count == 1)
    for open in ["[", "{a: ", "- "] {
      let error = try #require(throws: ReadError.self) { try read(String(repeating: open, count: 100_000), as: .yaml) }
      #expect(error.description.split(separator: "\n").count == 1)
    }
  }
}
