import GlossSegmentation
import GlossText
import Testing

@Suite("Reading SRX")
struct SRXReaderTests {
  private func refusal(_ read: () throws -> SRXRules) -> String {
    do {
      let rules = try read()
      _ = try SentenceSegmenter(.english, rules: rules)
      return "read"
    } catch {
      return "\(error)"
    }
  }

  @Test("Rules keep their order, their text and their place")
  func rules() throws {
    let rules = try srx(
      """
      <rule break="no"><beforebreak> a&amp;<![CDATA[<b>]]>\\. </beforebreak><!-- c --><afterbreak/></rule>
        <rule><afterbreak>\\s</afterbreak></rule>
      """)
    let found = try #require(rules.rules["all"])
    #expect(
      found == [
        .init(breaks: false, before: #" a&<b>\. "#, after: "", line: 3, column: 1),
        .init(breaks: true, before: "", after: #"\s"#, line: 4, column: 3),
      ])
    #expect(!rules.cascades && !rules.usesICU && rules.maps.map(\.pattern) == [".*"])
  }

  @Test("SRX 1.0 is read")
  func version1() throws {
    let body = """
      <languagerules><languagerule languagerulename="a"><rule break="yes"><beforebreak>;</beforebreak></rule>
      </languagerule></languagerules>
      <maprules><maprule maprulename="m"><languagemap languagepattern="[Ee].*" languagerulename="a"/></maprule></maprules>
      """
    let file = SourceFile(
      path: "a.srx",
      text: #"<!DOCTYPE srx PUBLIC "-//SRX//DTD SRX//EN" "srx.dtd"><srx version="1.0"><body>\#(body)</body></srx>"#)
    let text = Array("a;b".utf8)
    let segmenter = try SentenceSegmenter(.english, rules: try SRXReader.read(file))
    #expect(try segmenter.sentences(in: text, 0..<3) == [0..<2, 2..<3])
  }

  @Test("What stands in other namespaces is passed over, with all that it holds")
  func extensions() throws {
    let rules = try srx(
      """
      <x:rule xmlns:x="urn:x"><beforebreak xmlns="http://www.lisa.org/srx20">q</beforebreak></x:rule>
      <rule><beforebreak>a<y xmlns="urn:y">not this</y>b</beforebreak></rule>
      """)
    #expect(rules.rules["all"]?.map(\.before) == ["ab"])
  }

  @Test(
    "What cannot be meant is refused at its place",
    arguments: [
      ("<rule break=\"maybe\"/>", #"a.srx:3:1: break "maybe" is neither yes nor no"#),
      ("<rul/>", "a.srx:3:1: <rul> cannot stand in <languagerule>, where SRX has <rule>"),
      (
        "<rule><beforebreak><b/></beforebreak></rule>",
        "a.srx:3:20: <b> cannot stand in <beforebreak>, where SRX has nothing"
      ),
      ("<rule>", "a.srx:4:3: not well-formed XML: mismatched tag"),
      (
        " <rule><beforebreak>a(b</beforebreak></rule>",
        "a.srx:3:2: beforebreak \"a(b\" is no regular expression of ICU's: mismatched paren at character 3"
      ),
      (
        "<rule break='no'><afterbreak>[a</afterbreak></rule>",
        "a.srx:3:1: afterbreak \"[a\" is no regular expression of ICU's: missing close bracket at character 2"
      ),
      (
        "<rule><beforebreak>a)|(?:b</beforebreak></rule>",
        "a.srx:3:1: beforebreak \"a)|(?:b\" is no regular expression of ICU's: mismatched paren at character 2"
      ),
    ])
  func refused(_ rules: String, _ message: String) {
    #expect(refusal { try srx(rules) } == message)
  }

  @Test(
    "So is what no language can be found in",
    arguments: [
      ("<languagerules/><maprules/>", "a.srx:1:1: no <languagemap>: nothing says which rules a language has"),
      (
        "<maprules><languagemap languagepattern='.*' languagerulename='x'/></maprules>",
        "a.srx:2:11: no <languagerule> is named \"x\""
      ),
      (
        "<maprules><languagemap languagepattern='.*'/></maprules>",
        "a.srx:2:11: <languagemap> needs languagerulename=\"…\""
      ),
      (
        "<languagerules><languagerule languagerulename='x'/>\n<languagerule languagerulename='x'/></languagerules>",
        "a.srx:3:1: a <languagerule> named \"x\" stands above; give this one a name of its own"
      ),
      (
        "<maprules><maprule maprulename='a'/><maprule maprulename='b'/></maprules>",
        "a.srx:2:37: a second <maprule>: which one counts the file does not say; keep one"
      ),
      (
        "<languagerules><languagerule languagerulename='x'/></languagerules>"
          + "<maprules><languagemap languagepattern='(' languagerulename='x'/></maprules>",
        "a.srx:2:78: languagepattern \"(\" is no regular expression of ICU's: mismatched paren at character 1"
      ),
    ])
  func refusedMaps(_ body: String, _ message: String) {
    #expect(refusal { try srx("", body: body) } == message)
  }

  @Test("A file that is not SRX is said to be none")
  func notSRX() {
    #expect(
      refusal { try SRXReader.read(SourceFile(path: "a.srx", text: "<html/>")) }
        == "a.srx:1:1: not an SRX file: it starts with <html>, not with <srx>")
    #expect(refusal { try srx("", version: "3.0") }.contains(#"version "3.0" of SRX cannot be read"#))
    #expect(refusal { try SRXReader.read(SourceFile(path: "a.srx", text: "")) }.contains("no element found"))
  }

  @Test("A lone closing brace is a brace, as in Java")
  func brace() throws {
    let rules = try srx(#"<rule><beforebreak>[0}]\}}+</beforebreak><afterbreak>a{1}</afterbreak></rule>"#)
    let text = Array("0}}ab".utf8)
    #expect(try SentenceSegmenter(.english, rules: rules).sentences(in: text, 0..<5) == [0..<3, 3..<5])
  }

  @Test(
    "A rule that does not end is named",
    arguments: [
      "<rule><beforebreak>(a+)+$</beforebreak></rule>",
      "<rule break='no'><beforebreak>(a+)+</beforebreak>"
        + "<afterbreak>(b|b)*$</afterbreak></rule><rule><beforebreak>!</beforebreak></rule>",
      "<rule break='no'><afterbreak>(b|b)*$</afterbreak></rule><rule><beforebreak>!</beforebreak></rule>",
    ])
  func slow(_ rule: String) throws {
    let rules = try srx(rule)
    let text = Array((String(repeating: "a", count: 100) + "!" + String(repeating: "b", count: 100) + "c").utf8)
    let segmenter = try SentenceSegmenter(.english, rules: rules)
    do {
      let found = try segmenter.sentences(in: text, 0..<text.count)
      Issue.record("\(found)")
    } catch {
      #expect(error.description.hasPrefix("a.srx:3:1: this rule takes too long"))
    }
  }

  @Test("Repetition does not blow up", arguments: ["a. ", ".", "!", " ", "ab ", "。“", "1.", "\n"])
  func linear(_ unit: String) throws {
    let rules = try srx(
      """
      <rule break="no"><beforebreak>\\b\\p{L}+\\.\\s*</beforebreak><afterbreak>\\d</afterbreak></rule>
      <rule break="no"><beforebreak>(\\d\\.)+</beforebreak><afterbreak>\\s</afterbreak></rule>
      <rule break="yes"><beforebreak>[.?!]+[”"]*</beforebreak><afterbreak>\\s+</afterbreak></rule>
      <rule break="yes"><beforebreak>[。！？]+</beforebreak></rule>
      <rule break="yes"><afterbreak>\\n</afterbreak></rule>
      """)
    let text = Array(String(repeating: unit, count: 3_000).utf8)
    let found = try SentenceSegmenter(.english, rules: rules).sentences(in: text, 0..<text.count)
    #expect(found.last?.upperBound == text.count && found.reduce(0) { $0 + $1.count } == text.count)
  }
}
