import GlossText
import GlossXML
import Testing

@Suite("Reading XML")
struct XMLReaderTests {
  /// The events of a file, each with the text of its bytes.
  private func events(_ file: SourceFile) throws -> [String] {
    var found: [String] = []
    try XMLReader.read(file) { (event, range) throws(SourceError) in
      let source = file.utf8.string(range)
      switch event {
      case .start(let name, let attributes):
        let list = attributes.map { "\($0.key.local)=\($0.value)" }.sorted().joined(separator: ",")
        found.append("<\(name.namespace.isEmpty ? "" : name.namespace + "#")\(name.local) \(list)|\(source)")
      case .end(let name): found.append(">\(name.local)|\(source)")
      case .text(let text): found.append("\(text)|\(source)")
      }
    }
    return found
  }

  private func events(_ text: String) throws -> [String] { try events(SourceFile(path: "a.xml", text: text)) }

  private func refusal(_ text: String) -> String {
    do {
      return "read: \(try events(text))"
    } catch {
      return "\(error)"
    }
  }

  @Test("Events come with their bytes", arguments: ["", "\u{FEFF}"])
  func ranges(_ mark: String) throws {
    let text = "\(mark)<a x='1' y='é'>中<b/>&lt;&#x4E2D;<![CDATA[<c>]]></a>"
    #expect(
      try events(text) == [
        "<a x=1,y=é|<a x='1' y='é'>", "中|中", "<b |<b/>", ">b|", "<|&lt;", "中|&#x4E2D;", "<c>|<c>", ">a|</a>",
      ])
  }

  @Test("Names are told apart by namespace")
  func namespaces() throws {
    #expect(
      try events("<a xmlns='urn:x' xmlns:p='urn:y'><p:b p:c='1'/></a>").prefix(2) == [
        "<urn:x#a |<a xmlns='urn:x' xmlns:p='urn:y'>", "<urn:y#b c=1|<p:b p:c='1'/>",
      ])
  }

  @Test("What a declaration says of the encoding is past")
  func encoding() throws {
    #expect(try events("<?xml version='1.0' encoding='UTF-16'?><a>é</a>").contains("é|é"))
  }

  @Test("Entities of the file are expanded; others are refused")
  func entities() {
    #expect(refusal("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>").contains("\"x|"))
    #expect(refusal("<a>&e;</a>") == "a.xml:1:4: not well-formed XML: undefined entity")
    #expect(
      refusal("<!DOCTYPE a SYSTEM 'b.dtd'>\n<a>&e;</a>")
        == "a.xml:2:4: the entity \"e\" is not declared in this file; write what it stands for")
    #expect(
      refusal("<!DOCTYPE a [<!ENTITY e SYSTEM '/etc/hostname'>]>\n<a>&e;</a>")
        == "a.xml:2:4: entities of other files are not read; write what they stand for")
    #expect(refusal("<!DOCTYPE a [<!ENTITY % e SYSTEM '/etc/hostname'> %e;]>\n<a/>") == #"read: ["<a |<a/>", ">a|"]"#)
  }

  @Test("An entity that grows without end is refused")
  func bomb() {
    var entities = "<!ENTITY e0 'lollollollollollollollollollol'>"
    for level in 1...9 {
      entities += "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
    }
    #expect(refusal("<!DOCTYPE a [\(entities)]><a>&e9;</a>").contains("amplification"))
  }

  @Test("Deep nesting is refused")
  func depth() {
    let deep = String(repeating: "<a>", count: XMLReader.maximumDepth)
    let close = String(repeating: "</a>", count: XMLReader.maximumDepth)
    #expect(refusal(deep + close).hasPrefix("read"))
    #expect(refusal("<a>\(deep)\(close)</a>").hasPrefix("a.xml:1:1501: more than 500 elements"))
  }

  @Test(
    "What is not well-formed is said at its place",
    arguments: [
      ("", "a.xml:1:1: not well-formed XML: no element found"),
      ("<a>\n é <b></a>", "a.xml:2:9: not well-formed XML: mismatched tag"),
      ("<a/><b/>", "a.xml:1:5: not well-formed XML: junk after document element"),
      ("<p:a/>", "a.xml:1:1: not well-formed XML: unbound prefix"),
      ("<a b='1' b='2'/>", "a.xml:1:10: not well-formed XML: duplicate attribute"),
    ])
  func malformed(_ text: String, _ message: String) {
    #expect(refusal(text) == message)
  }

  @Test("What the handler throws ends the reading")
  func handler() {
    var count = 0
    #expect(throws: SourceError("stop", path: "x", line: 7, column: 7)) {
      try XMLReader.read(SourceFile(path: "a.xml", text: "<a><b/><c/></a>")) { (_, _) throws(SourceError) in
        count += 1
        if count == 2 { throw SourceError("stop", path: "x", line: 7, column: 7) }
      }
    }
    #expect(count == 2)
  }
}
