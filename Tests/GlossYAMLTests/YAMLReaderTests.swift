import GlossYAML
import Testing

@Suite("YAML within bounds")
struct YAMLReaderTests {
  private func read(_ text: String) throws -> YAMLNode? { try YAMLReader.read(Array(text.utf8)) }

  private func problem(_ text: String) throws -> YAMLProblem {
    try #require(throws: YAMLProblem.self) { _ = try read(text) }
  }

  /// A node in one line: scalars in quotation marks where they stand in such, each with its place.
  private func outline(_ node: YAMLNode) -> String {
    let place = "@\(node.line):\(node.column)"
    switch node.content {
    case .scalar(let text, let isPlain): return (isPlain ? text : "\"\(text)\"") + place
    case .sequence(let items): return "[" + items.map(outline).joined(separator: " ") + "]" + place
    case .mapping(let pairs):
      return "{" + pairs.map { outline($0.key) + "=" + outline($0.value) }.joined(separator: " ") + "}" + place
    }
  }

  @Test("Every value keeps its text and its place, in scalars")
  func places() throws {
    let root = try #require(try read("# 注\n闸: [a, 'NO', 1.10]\n𠀀b:\n  - c: ~\n    d: |\n      e\n      f\n"))
    #expect(
      outline(root)
        == "{闸@2:1=[a@2:5 \"NO\"@2:8 1.10@2:14]@2:4 𠀀b@3:1=[{c@4:5=~@4:8 d@5:5=\"e\nf\n\"@5:8}@4:5]@4:3}@2:1")
  }

  @Test("Nothing is no document, and a value may be absent")
  func nothing() throws {
    for text in ["", "\n", "# only words\n"] { #expect(try read(text) == nil, "\(text)") }
    for text in ["---\n", "~", "null"] { #expect(try read(text)?.isAbsent == true, "\(text)") }
    for text in ["''", "\"~\"", "[]", "{}", "x"] { #expect(try read(text)?.isAbsent == false, "\(text)") }
  }

  @Test("A text may start after a byte order mark")
  func start() throws {
    let root = try #require(try YAMLReader.read(Array("\u{FEFF}a: b\n".utf8), from: 3))
    #expect(outline(root) == "{a@1:1=b@1:4}@1:1")
    #expect(try YAMLReader.read([1, 2], from: 2) == nil)
  }

  /// Nine anchors of lists, each holding the one before nine times over, as a key: hashing it would take for ever.
  @Test("An anchor of a list or mapping is refused at its place")
  func bomb() throws {
    var text = "a0: &a0 [x,x,x,x,x,x,x,x,x]\n"
    for level in 1...8 {
      let alias = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
      text += "a\(level): &a\(level) [\(alias)]\n"
    }
    let problem = try problem(text + "? *a8\n: value\n")
    #expect(problem.line == 1 && problem.column == 5 && problem.message.hasPrefix("an anchor may name a single value"))
  }

  @Test("Block collections count too", arguments: ["a: &b\n  - x\n", "- &b {x: y}\n", "- &b # comment\n  - x\n"])
  func blocks(_ text: String) throws {
    #expect(try problem(text).message.hasPrefix("an anchor may name a single value"))
  }

  @Test("A long value that a thousand aliases stand for is refused at the one that is too many")
  func repeatedValue() throws {
    let value = String(repeating: "x", count: 1_000)
    let problem = try problem("- &a \(value)\n" + String(repeating: "- *a\n", count: 1_000))
    #expect(problem.message.hasPrefix("aliases stand for too much text"))
    #expect((50...200).contains(problem.line))
  }

  @Test("An anchor of a single value, and an ampersand in words, are fine")
  func anchors() throws {
    let root = try #require(try read("a: &b one\nc: *b\nd: R &D [x]\ne: B&R\n")?.mapping)
    #expect(root["c"]?.scalar == "one" && root["c"]?.line == 2)
    #expect(root["d"]?.scalar == "R &D [x]")
    #expect(root["e"]?.scalar == "B&R")
  }

  @Test("A key that stands twice is told where it does so again, in mappings of any length")
  func duplicates() throws {
    let few = try problem("a: 1\nb:\n  c: 1\n  \"c\": 2\n")
    #expect(few.message == "the key c stands twice in one mapping" && few.line == 4 && few.column == 3)
    let many = (1...40).map { "k\($0): x\n" }.joined()
    #expect(try read(many)?.mapping?.count == 40)
    for key in [3, 16, 17, 39] { #expect(try problem(many + "k\(key): y\n").line == 41, "k\(key)") }
  }

  @Test("A key is a single value, a file one document, and nesting has an end")
  func refused() throws {
    #expect(try problem("? [a]\n: b\n").message == "a key must be a single value")
    let second = try problem("a: b\n---\nc: d\n")
    #expect(second.message == "a second document starts here; a file holds one" && second.line == 2)
    for (open, close) in [("[", "]"), ("{a: ", "}")] {
      let deep = { (count: Int) in
        String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
      }
      #expect(try read(deep(60)) != nil)
      #expect(try problem(deep(100_000)).message.hasPrefix("lists and mappings stand in one another"))
    }
  }

  @Test("What is no YAML is told with its place")
  func invalid() throws {
    let alias = try problem("a: *b\n")
    #expect(alias.message == "not valid YAML: found undefined alias" && alias.line == 1 && alias.column == 4)
    let control = try problem("a: b\nc: x\u{1}\n")
    #expect(control.message.hasPrefix("not valid YAML: control characters") && control.line == 2, "\(control)")
    #expect(control.column == 5)
    let bytes = try #require(throws: YAMLProblem.self) { _ = try YAMLReader.read([0x61, 0x3A, 0x20, 0xFF]) }
    #expect(bytes.line == 1 && bytes.column == 4)
  }

  /// Some hundred thousand events, which are scanned in many batches.
  @Test("Places in a long file are those of its lines, up to the last, and so is the place of what is wrong there")
  func long() throws {
    let count = 40_000
    let text = "注: [\n" + (0..<count).map { "  {键: 'v\($0)'},\n" }.joined() + "]\n"
    let items = try #require(try read(text)?.mapping?["注"]?.sequence)
    #expect(items.count == count)
    let bytes = Array(text.utf8)
    for index in [0, 1, 1_364, 1_365, 1_366, count / 2, count - 1] {
      let value = try #require(items[index].mapping?["键"])
      #expect(value.scalar == "v\(index)" && value.line == index + 2 && value.column == 7)
      #expect(String(decoding: bytes[value.range], as: UTF8.self) == "'v\(index)'")
    }
    let wrong = try problem(text + "a: {b: c}}\n")
    #expect(wrong.line == count + 3 && wrong.message.hasPrefix("not valid YAML"))
  }

  @Test("Items of a list can be taken as they are read, with what stands above the list")
  func taking() throws {
    var taken: [String] = []
    let text = "name: x\nlist: [a, [b], {c: d}, e]\nother: {list: [f]}\n"
    let root = try YAMLReader.read(Array(text.utf8), from: 0, takingItemsOf: "list") { item, above in
      taken.append(above.map(\.name).joined() + " " + outline(item))
      return item.scalar != "e"
    }
    #expect(taken == ["name a@2:8", "name [b@2:12]@2:11", "name {c@2:17=d@2:20}@2:16", "name e@2:24"])
    let rest = try #require(root)
    #expect(outline(rest) == "{name@1:1=x@1:7 list@2:1=[e@2:24]@2:7 other@3:1={list@3:9=[f@3:16]@3:15}@3:8}@1:1")
    for other in ["list: x\n", "[list]\n", "x\n", ""] {
      _ = try YAMLReader.read(Array(other.utf8), from: 0, takingItemsOf: "list") { _, _ in
        Issue.record("no such list")
        return true
      }
    }
  }
}
